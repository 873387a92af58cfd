using System.Drawing;

namespace BlazorLeaflet.Models;

/// <summary>Features in GeoJSON. A click tells the properties of the feature that was hit.</summary>
public sealed class GeoJsonDataLayer : Path
{
    /// <summary>A FeatureCollection, Feature or geometry (RFC 7946) as JSON.</summary>
    public string GeoJsonData { get; set; } = "";

    internal override string Kind => "geojson";

    internal override object Options() => new { GeoJsonData, Style = Style() };
}

/// <summary>A picture laid over a rectangle.</summary>
public sealed class ImageLayer(string url, LatLngBounds bounds) : InteractiveLayer
{
    public string Url { get; } = url;

    public LatLngBounds Bounds { get; } = bounds;

    public double Opacity { get; set; } = 1;

    public string Alt { get; set; } = "";

    public string? CrossOrigin { get; set; }

    public string ErrorOverlayUrl { get; set; } = "";

    public int ZIndex { get; set; } = 1;

    public string ClassName { get; set; } = "";

    internal override string Kind => "image";

    internal override object Options() => new { Url, Bounds, Opacity, Alt, CrossOrigin, ErrorOverlayUrl, ZIndex, ClassName, interactive = IsInteractive, bubblingMouseEvents = IsBubblingMouseEvents };
}

/// <summary>Many points on one canvas: a hundred thousand draw in a frame. A click tells the number of the point.</summary>
public sealed class PointLayer : InteractiveLayer
{
    public IReadOnlyList<LatLng> Points { get; set; } = [];

    /// <summary>Pixels.</summary>
    public double Radius { get; set; } = 4;

    public Color Color { get; set; } = Color.FromArgb(0x33, 0x88, 0xFF);

    public double Opacity { get; set; } = 0.8;

    internal override string Kind => "points";

    internal override object Options() => new { points = Points.SelectMany(point => (double[])[point.Lat, point.Lng]), Radius, color = FormattableString.Invariant($"rgb({Color.R}, {Color.G}, {Color.B})"), Opacity };
}

/// <summary>Layers that come and go together.</summary>
public sealed class LayerGroup : Layer
{
    public IReadOnlyList<Layer> Layers { get; set; } = [];

    internal override string Kind => "group";

    internal override object Options() => new { };
}
