using System.Text.Json;
using BlazorLeaflet.Models.Events;

namespace BlazorLeaflet.Models;

/// <summary>An icon at a point.</summary>
public sealed class Marker(LatLng position) : InteractiveLayer
{
    public Marker(double lat, double lng) : this(new LatLng(lat, lng))
    {
    }

    /// <summary>Where it stands; follows a drag.</summary>
    public LatLng Position { get; set; } = position;

    /// <summary>Null: Leaflet's blue pin.</summary>
    public Icon? Icon { get; set; }

    public bool IsKeyboardAccessible { get; set; } = true;

    public string Title { get; set; } = "";

    public string Alt { get; set; } = "";

    public int ZIndexOffset { get; set; }

    public double Opacity { get; set; } = 1;

    public bool RiseOnHover { get; set; }

    public int RiseOffset { get; set; } = 250;

    public bool Draggable { get; set; }

    public bool UseAutoPan { get; set; }

    public event Action<Marker, DragEvent>? OnMove { add => Subscribed.Add("move", value); remove => Subscribed.Remove("move", value); }

    public event Action<Marker, DragEvent>? OnDrag { add => Subscribed.Add("drag", value); remove => Subscribed.Remove("drag", value); }

    public event Action<Layer, Event>? OnDragStart { add => Subscribed.Add("dragstart", value); remove => Subscribed.Remove("dragstart", value); }

    public event Action<Layer, Event>? OnMoveStart { add => Subscribed.Add("movestart", value); remove => Subscribed.Remove("movestart", value); }

    public event Action<Layer, Event>? OnMoveEnd { add => Subscribed.Add("moveend", value); remove => Subscribed.Remove("moveend", value); }

    public event Action<Marker, DragEndEvent>? OnDragEnd { add => Subscribed.Add("dragend", value); remove => Subscribed.Remove("dragend", value); }

    internal override string Kind => "marker";

    internal override object Options() => new
    {
        Position, Icon, keyboard = IsKeyboardAccessible, Title, Alt, ZIndexOffset, Opacity, RiseOnHover, RiseOffset, Draggable, autoPan = UseAutoPan, interactive = IsInteractive, bubblingMouseEvents = IsBubblingMouseEvents,
    };

    internal override void Raise(string name, JsonElement payload)
    {
        if (payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("latlng", out var at) && name is "move" or "drag" or "dragend") Position = Payload.LatLng(at);
        switch (name)
        {
            case "move" or "drag":
                Subscribed.Handler<Action<Marker, DragEvent>>(name)?.Invoke(this, new DragEvent(name, Position, payload.TryGetProperty("old", out var old) ? Payload.LatLng(old) : Position));
                break;
            case "dragend":
                Subscribed.Handler<Action<Marker, DragEndEvent>>(name)?.Invoke(this, new DragEndEvent(name, payload.GetProperty("distance").GetDouble()));
                break;
            default:
                base.Raise(name, payload);
                break;
        }
    }
}

/// <summary>The picture of a marker.</summary>
/// <param name="Url">Address of the picture.</param>
public sealed record Icon(string Url)
{
    public string? RetinaUrl { get; init; }

    /// <summary>Width and height in pixels; null: the picture's own.</summary>
    public Pixel? Size { get; init; }

    /// <summary>Which pixel of the picture stands on the point; null: the middle of its foot.</summary>
    public Pixel? Anchor { get; init; }

    public Pixel PopupAnchor { get; init; }

    public Pixel TooltipAnchor { get; init; }

    public string? ShadowUrl { get; init; }

    public string? ShadowRetinaUrl { get; init; }

    public Pixel? ShadowSize { get; init; }

    public Pixel? ShadowAnchor { get; init; }

    public string ClassName { get; init; } = "";
}
