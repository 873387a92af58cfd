namespace BlazorLeaflet.Models.Events;

/// <summary>An event of the map or of a layer.</summary>
/// <param name="Type">Leaflet's name for it: "click", "moveend".</param>
public record Event(string Type);

/// <param name="LatLng">Where on Earth.</param>
/// <param name="ContainerPoint">Where in the map's element.</param>
public record MouseEvent(string Type, LatLng LatLng, Pixel ContainerPoint) : Event(Type)
{
    /// <summary>The "properties" of the GeoJSON feature that was hit, as JSON; null for other layers.</summary>
    public string? FeatureProperties { get; init; }

    /// <summary>Number of the point that was hit in a <see cref="PointLayer"/>; null for other layers.</summary>
    public int? PointIndex { get; init; }
}

public record DragEvent(string Type, LatLng LatLng, LatLng OldLatLng) : Event(Type);

/// <param name="Distance">How far it was dragged, in pixels.</param>
public record DragEndEvent(string Type, double Distance) : Event(Type);

public record KeyboardEvent(string Type, string Key) : Event(Type);

public record ResizeEvent(string Type, Pixel OldSize, Pixel NewSize) : Event(Type);

/// <summary>A tile that could not be loaded.</summary>
public record TileErrorEvent(string Type, string Url) : Event(Type);
