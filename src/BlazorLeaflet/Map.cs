using System.Text.Json;
using BlazorLeaflet.Models;
using BlazorLeaflet.Models.Events;
using Microsoft.JSInterop;

namespace BlazorLeaflet;

/// <summary>
/// A map: its view, its layers and its events. Give it to a <see cref="LeafletMap"/>. Layers may be added before it is on the page; what asks the
/// browser (<see cref="GetCenter"/>) or moves the view needs <see cref="Ready"/>. Used on the renderer's thread.
/// </summary>
public sealed class Map : IAsyncDisposable
{
    private readonly Dictionary<string, Layer> _layers = [], _members = [];
    private readonly Subscriptions _subscriptions = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IJSObjectReference? _js;
    private DotNetObjectReference<Map>? _self;

    public LatLng Center { get; set; }

    public double Zoom { get; set; } = 2;

    public double? MinZoom { get; set; }

    public double? MaxZoom { get; set; }

    public LatLngBounds? MaxBounds { get; set; }

    public bool ZoomControl { get; set; } = true;

    public bool ScaleControl { get; set; }

    /// <summary>"Leaflet" and the layers' attributions at the lower right.</summary>
    public bool AttributionControl { get; set; } = true;

    /// <summary>Vector layers are drawn on a canvas instead of as SVG.</summary>
    public bool PreferCanvas { get; set; }

    /// <summary>Zooming glides; a map whose own canvas layers draw each zoom level anew does better without.</summary>
    public bool ZoomAnimation { get; set; } = true;

    /// <summary>The step between zoom levels; 0: any zoom.</summary>
    public double ZoomSnap { get; set; } = 1;

    /// <summary>Completes when the map is on the page.</summary>
    public Task Ready => _ready.Task;

    public event Action? OnInitialized;

    public event Action<Map, Event>? OnZoomLevelsChange { add => _subscriptions.Add("zoomlevelschange", value); remove => _subscriptions.Remove("zoomlevelschange", value); }

    public event Action<Map, Event>? OnUnload { add => _subscriptions.Add("unload", value); remove => _subscriptions.Remove("unload", value); }

    public event Action<Map, Event>? OnViewReset { add => _subscriptions.Add("viewreset", value); remove => _subscriptions.Remove("viewreset", value); }

    public event Action<Map, Event>? OnLoad { add => _subscriptions.Add("load", value); remove => _subscriptions.Remove("load", value); }

    public event Action<Map, Event>? OnZoomStart { add => _subscriptions.Add("zoomstart", value); remove => _subscriptions.Remove("zoomstart", value); }

    public event Action<Map, Event>? OnMoveStart { add => _subscriptions.Add("movestart", value); remove => _subscriptions.Remove("movestart", value); }

    public event Action<Map, Event>? OnZoom { add => _subscriptions.Add("zoom", value); remove => _subscriptions.Remove("zoom", value); }

    public event Action<Map, Event>? OnMove { add => _subscriptions.Add("move", value); remove => _subscriptions.Remove("move", value); }

    public event Action<Map, Event>? OnZoomEnd { add => _subscriptions.Add("zoomend", value); remove => _subscriptions.Remove("zoomend", value); }

    public event Action<Map, Event>? OnMoveEnd { add => _subscriptions.Add("moveend", value); remove => _subscriptions.Remove("moveend", value); }

    public event Action<Map, KeyboardEvent>? OnKeyPress { add => _subscriptions.Add("keypress", value); remove => _subscriptions.Remove("keypress", value); }

    public event Action<Map, KeyboardEvent>? OnKeyDown { add => _subscriptions.Add("keydown", value); remove => _subscriptions.Remove("keydown", value); }

    public event Action<Map, KeyboardEvent>? OnKeyUp { add => _subscriptions.Add("keyup", value); remove => _subscriptions.Remove("keyup", value); }

    public event Action<Map, ResizeEvent>? OnResize { add => _subscriptions.Add("resize", value); remove => _subscriptions.Remove("resize", value); }

    public event Action<Map, MouseEvent>? OnMouseMove { add => _subscriptions.Add("mousemove", value); remove => _subscriptions.Remove("mousemove", value); }

    public event Action<Map, MouseEvent>? OnPreClick { add => _subscriptions.Add("preclick", value); remove => _subscriptions.Remove("preclick", value); }

    public event Action<Map, MouseEvent>? OnClick { add => _subscriptions.Add("click", value); remove => _subscriptions.Remove("click", value); }

    public event Action<Map, MouseEvent>? OnDblClick { add => _subscriptions.Add("dblclick", value); remove => _subscriptions.Remove("dblclick", value); }

    public event Action<Map, MouseEvent>? OnMouseDown { add => _subscriptions.Add("mousedown", value); remove => _subscriptions.Remove("mousedown", value); }

    public event Action<Map, MouseEvent>? OnMouseUp { add => _subscriptions.Add("mouseup", value); remove => _subscriptions.Remove("mouseup", value); }

    public event Action<Map, MouseEvent>? OnMouseOver { add => _subscriptions.Add("mouseover", value); remove => _subscriptions.Remove("mouseover", value); }

    public event Action<Map, MouseEvent>? OnMouseOut { add => _subscriptions.Add("mouseout", value); remove => _subscriptions.Remove("mouseout", value); }

    public event Action<Map, MouseEvent>? OnContextMenu { add => _subscriptions.Add("contextmenu", value); remove => _subscriptions.Remove("contextmenu", value); }

    /// <summary>The layers, in the order in which they were added.</summary>
    public IReadOnlyCollection<Layer> GetLayers() => [.. _layers.Values];

    /// <summary>Adds layers in one call to the browser. One that is there already stays as it is.</summary>
    public async Task AddLayersAsync(IEnumerable<Layer> layers)
    {
        var added = new List<Layer>();
        foreach (var layer in layers)
        {
            ArgumentNullException.ThrowIfNull(layer);
            if (!_layers.TryAdd(layer.Id, layer)) continue;
            Connect(layer);
            added.Add(layer);
        }
        if (_js is not null && added.Count > 0) await _js.InvokeVoidAsync("addLayers", added.Select(Specification));
    }

    public Task AddLayer(Layer layer) => AddLayersAsync([layer]);

    /// <summary>Takes a layer off the map; nothing happens where it is not on it.</summary>
    public async Task RemoveLayer(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (!_layers.Remove(layer.Id)) return;
        layer.Subscribed.Listening = null;
        if (_js is not null) await _js.InvokeVoidAsync("removeLayer", layer.Id);
    }

    /// <summary>Draws a layer anew with its current properties.</summary>
    /// <exception cref="ArgumentException">The layer is not on this map.</exception>
    public async Task UpdateLayerAsync(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (!_layers.ContainsKey(layer.Id)) throw new ArgumentException($"The layer {layer.Id} is not on this map.", nameof(layer));
        if (_js is not null) await _js.InvokeVoidAsync("updateLayer", Specification(layer));
    }

    public Task OpenPopup(Layer layer) => Call("openPopup", layer.Id);

    public Task ClosePopup(Layer layer) => Call("closePopup", layer.Id);

    public Task SetView(LatLng center, double zoom, bool animate = false) => Call("setView", center, zoom, animate);

    public Task FlyTo(LatLng center, double zoom) => Call("flyTo", center, zoom);

    /// <param name="padding">Pixels left free at each side.</param>
    public Task FitBounds(LatLngBounds bounds, Pixel? padding = null, double? maxZoom = null) => Call("fitBounds", bounds, padding, maxZoom);

    /// <param name="duration">Seconds.</param>
    public Task PanTo(LatLng position, bool animate = false, double duration = 0.25, double easeLinearity = 0.25, bool noMoveStart = false) =>
        Call("panTo", position, animate, duration, easeLinearity, noMoveStart);

    public Task ZoomIn(double steps = 1) => Call("zoomBy", steps);

    public Task ZoomOut(double steps = 1) => Call("zoomBy", -steps);

    /// <summary>Tells the map that its element changed size; it notices most changes itself.</summary>
    public Task InvalidateSize() => Call("invalidateSize");

    public async Task<LatLng> GetCenter() => Payload.LatLng(await Ask("getCenter"));

    public async Task<double> GetZoom() => (await Ask("getZoom")).GetDouble();

    public async Task<LatLngBounds> GetBounds()
    {
        var bounds = await Ask("getBounds");
        return new LatLngBounds(Payload.LatLng(bounds[0]), Payload.LatLng(bounds[1]));
    }

    /// <summary>The browser's side of the map, for a module that draws a layer of its own: its <c>map</c> is Leaflet's.</summary>
    /// <exception cref="UninitializedMapException">The map is not on the page yet.</exception>
    public IJSObjectReference Browser => _js ?? throw new UninitializedMapException();

    /// <summary>Called from the browser; not for applications.</summary>
    [JSInvokable]
    public void Raise(string? layerId, string name, JsonElement payload)
    {
        if (layerId is not null)
        {
            if (_layers.TryGetValue(layerId, out var layer) || _members.TryGetValue(layerId, out layer)) layer.Raise(name, payload);
            return;
        }
        if (_subscriptions.Handler<Action<Map, MouseEvent>>(name) is { } mouse) mouse(this, Payload.Mouse(name, payload));
        else if (_subscriptions.Handler<Action<Map, KeyboardEvent>>(name) is { } key) key(this, new KeyboardEvent(name, payload.GetProperty("key").GetString() ?? ""));
        else if (_subscriptions.Handler<Action<Map, ResizeEvent>>(name) is { } resize) resize(this, new ResizeEvent(name, Payload.Pixel(payload.GetProperty("old")), Payload.Pixel(payload.GetProperty("size"))));
        else _subscriptions.Handler<Action<Map, Event>>(name)?.Invoke(this, new Event(name));
    }

    /// <summary>Called from the browser; not for applications.</summary>
    [JSInvokable]
    public async Task<byte[]?> ReadTile(string layerId, int zoom, int x, int y) =>
        _layers.GetValueOrDefault(layerId) is MbTilesLayer layer ? await layer.ReadAsync(new TileCoordinates(zoom, x, y)) : null;

    /// <summary>Takes the map off the page. A <see cref="LeafletMap"/> does it when it goes.</summary>
    public async ValueTask DisposeAsync()
    {
        var js = _js;
        _js = null;
        if (js is not null)
        {
            try
            {
                await js.InvokeVoidAsync("dispose");
                await js.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page is gone, and the map with it.
            }
        }
        _self?.Dispose();
    }

    internal async Task Attach(IJSObjectReference module, Microsoft.AspNetCore.Components.ElementReference element)
    {
        _self = DotNetObjectReference.Create(this);
        var options = new { Center, Zoom, MinZoom, MaxZoom, MaxBounds, ZoomControl, ScaleControl, AttributionControl, PreferCanvas, ZoomAnimation, ZoomSnap };
        _js = await module.InvokeAsync<IJSObjectReference>("create", element, options, _self, _subscriptions.Names, _layers.Values.Select(Specification));
        _subscriptions.Listening = name => Listen(null, name);
        _ready.TrySetResult();
        OnInitialized?.Invoke();
    }

    private void Connect(Layer layer)
    {
        layer.Subscribed.Listening = name => Listen(layer.Id, name);
        if (layer is not LayerGroup group) return;
        foreach (var member in group.Layers)
        {
            _members[member.Id] = member;
            Connect(member);
        }
    }

    /// <summary>A handler was added later: the browser begins to forward the event. An error there shows in the browser's console.</summary>
    private void Listen(string? layerId, string name) => _ = _js?.InvokeVoidAsync("listen", layerId, name).AsTask();

    private object Specification(Layer layer) => new
    {
        layer.Id, layer.Kind, layer.Pane, layer.Attribution, Options = layer.Options(), Events = layer.Subscribed.Names, layer.Popup, layer.Tooltip, Members = layer is LayerGroup group ? group.Layers.Select(Specification) : null,
    };

    private async Task Call(string function, params object?[] arguments) => await Browser.InvokeVoidAsync(function, arguments);

    private async Task<JsonElement> Ask(string function) => await Browser.InvokeAsync<JsonElement>(function);
}
