namespace BlazorLeaflet;

/// <summary>Handlers by Leaflet's event names. Only names that somebody listens to are forwarded from the browser.</summary>
internal sealed class Subscriptions
{
    private readonly Dictionary<string, Delegate> _handlers = [];

    /// <summary>Told when a name gets its first handler.</summary>
    public Action<string>? Listening { get; set; }

    public IReadOnlyCollection<string> Names => _handlers.Keys;

    public void Add(string name, Delegate? handler)
    {
        if (handler is null) return;
        var first = !_handlers.TryGetValue(name, out var known);
        _handlers[name] = Delegate.Combine(known, handler);
        if (first) Listening?.Invoke(name);
    }

    public void Remove(string name, Delegate? handler)
    {
        if (!_handlers.TryGetValue(name, out var known)) return;
        if (Delegate.Remove(known, handler) is { } left) _handlers[name] = left;
        else _handlers.Remove(name);
    }

    /// <summary>The handler of exactly this type: by contravariance one of plain events would pass for one of mouse events.</summary>
    public T? Handler<T>(string name) where T : Delegate => _handlers.GetValueOrDefault(name) is { } handler && handler.GetType() == typeof(T) ? (T)handler : null;
}
