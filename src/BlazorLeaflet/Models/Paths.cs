using System.Drawing;

namespace BlazorLeaflet.Models;

/// <summary>Vector shapes.</summary>
public abstract class Path : InteractiveLayer
{
    public bool DrawStroke { get; set; } = true;

    public Color StrokeColor { get; set; } = Color.FromArgb(0x33, 0x88, 0xFF);

    public double StrokeWidth { get; set; } = 3;

    public double StrokeOpacity { get; set; } = 1;

    public string LineCap { get; set; } = "round";

    public string LineJoin { get; set; } = "round";

    public string? StrokeDashArray { get; set; }

    public string? StrokeDashOffset { get; set; }

    public bool Fill { get; set; }

    /// <summary>Null: the colour of the stroke.</summary>
    public Color? FillColor { get; set; }

    public double FillOpacity { get; set; } = 0.2;

    public string FillRule { get; set; } = "evenodd";

    internal object Style() => new
    {
        stroke = DrawStroke, color = Css(StrokeColor), weight = StrokeWidth, opacity = StrokeOpacity, LineCap, LineJoin, dashArray = StrokeDashArray, dashOffset = StrokeDashOffset,
        Fill, fillColor = Css(FillColor ?? StrokeColor), FillOpacity, FillRule, interactive = IsInteractive, bubblingMouseEvents = IsBubblingMouseEvents,
    };

    private static string Css(Color color) => FormattableString.Invariant($"rgba({color.R}, {color.G}, {color.B}, {color.A / 255.0:0.###})");
}

/// <summary>A line, or several that are one layer.</summary>
public class Polyline : Path
{
    /// <summary>One row of points for each line.</summary>
    public IReadOnlyList<IReadOnlyList<LatLng>> Shape { get; set; } = [];

    /// <summary>How far a line is simplified as one zooms out; 0: not at all.</summary>
    public double SmoothFactor { get; set; } = 1;

    public bool NoClipEnabled { get; set; }

    internal override string Kind => "polyline";

    internal override object Options() => new { Shape, SmoothFactor, noClip = NoClipEnabled, Style = Style() };
}

/// <summary>An area: its outline first, then its holes.</summary>
public sealed class Polygon : Polyline
{
    public Polygon() => Fill = true;

    internal override string Kind => "polygon";
}

public sealed class Rectangle : Path
{
    public Rectangle() => Fill = true;

    public LatLngBounds Shape { get; set; }

    internal override string Kind => "rectangle";

    internal override object Options() => new { Shape, Style = Style() };
}

public sealed class Circle : Path
{
    public Circle() => Fill = true;

    public LatLng Position { get; set; }

    /// <summary>Metres.</summary>
    public double Radius { get; set; } = 1000;

    internal override string Kind => "circle";

    internal override object Options() => new { Position, Radius, Style = Style() };
}

/// <summary>A circle whose size stays the same on the screen.</summary>
public sealed class CircleMarker : Path
{
    public CircleMarker() => Fill = true;

    public LatLng Position { get; set; }

    /// <summary>Pixels.</summary>
    public double Radius { get; set; } = 8;

    internal override string Kind => "circleMarker";

    internal override object Options() => new { Position, Radius, Style = Style() };
}
