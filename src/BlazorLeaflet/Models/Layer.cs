using System.Text.Json;
using BlazorLeaflet.Models.Events;

namespace BlazorLeaflet.Models;

/// <summary>Anything that is drawn on a map. Set its properties before it is added; afterwards call <see cref="Map.UpdateLayerAsync"/>.</summary>
public abstract class Layer
{
    private static int _count;

    /// <summary>Unique in the process.</summary>
    public string Id { get; } = $"layer{Interlocked.Increment(ref _count)}";

    /// <summary>Leaflet's pane; null for the layer's own default.</summary>
    public string? Pane { get; set; }

    /// <summary>Shown in the map's attribution control; text, never markup.</summary>
    public string? Attribution { get; set; }

    public Tooltip? Tooltip { get; set; }

    public Popup? Popup { get; set; }

    public event Action<Layer, Event>? OnAdd { add => Subscribed.Add("add", value); remove => Subscribed.Remove("add", value); }

    public event Action<Layer, Event>? OnRemove { add => Subscribed.Add("remove", value); remove => Subscribed.Remove("remove", value); }

    public event Action<Layer, Event>? OnPopupOpen { add => Subscribed.Add("popupopen", value); remove => Subscribed.Remove("popupopen", value); }

    public event Action<Layer, Event>? OnPopupClose { add => Subscribed.Add("popupclose", value); remove => Subscribed.Remove("popupclose", value); }

    public event Action<Layer, Event>? OnTooltipOpen { add => Subscribed.Add("tooltipopen", value); remove => Subscribed.Remove("tooltipopen", value); }

    public event Action<Layer, Event>? OnTooltipClose { add => Subscribed.Add("tooltipclose", value); remove => Subscribed.Remove("tooltipclose", value); }

    internal Subscriptions Subscribed { get; } = new();

    /// <summary>Name of the function in leaflet-map.js that makes it.</summary>
    internal abstract string Kind { get; }

    /// <summary>What that function is given.</summary>
    internal abstract object Options();

    /// <summary>Raises an event that the browser sent.</summary>
    internal virtual void Raise(string name, JsonElement payload) => Subscribed.Handler<Action<Layer, Event>>(name)?.Invoke(this, new Event(name));
}

/// <summary>A layer that answers the mouse, fingers and keys.</summary>
public abstract class InteractiveLayer : Layer
{
    public bool IsInteractive { get; set; } = true;

    public bool IsBubblingMouseEvents { get; set; } = true;

    public event Action<InteractiveLayer, MouseEvent>? OnClick { add => Subscribed.Add("click", value); remove => Subscribed.Remove("click", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnDblClick { add => Subscribed.Add("dblclick", value); remove => Subscribed.Remove("dblclick", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnMouseDown { add => Subscribed.Add("mousedown", value); remove => Subscribed.Remove("mousedown", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnMouseUp { add => Subscribed.Add("mouseup", value); remove => Subscribed.Remove("mouseup", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnMouseOver { add => Subscribed.Add("mouseover", value); remove => Subscribed.Remove("mouseover", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnMouseOut { add => Subscribed.Add("mouseout", value); remove => Subscribed.Remove("mouseout", value); }

    public event Action<InteractiveLayer, MouseEvent>? OnContextMenu { add => Subscribed.Add("contextmenu", value); remove => Subscribed.Remove("contextmenu", value); }

    internal override void Raise(string name, JsonElement payload)
    {
        if (Subscribed.Handler<Action<InteractiveLayer, MouseEvent>>(name) is { } mouse) mouse(this, Payload.Mouse(name, payload));
        else base.Raise(name, payload);
    }
}
