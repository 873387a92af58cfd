namespace Timeline.Components.View;

/// <summary>What a reader chose for the screen (wwwroot/js/options.js).</summary>
public sealed record InstrumentOptions
{
    /// <summary>What marks are coloured by: "kind" or "article".</summary>
    public string ColorBy { get; init; } = "kind";

    /// <summary>Lanes of the timeline: "none", "article", "place", "kind" or "person".</summary>
    public string Lanes { get; init; } = "none";

    /// <summary>Long stretches without events are folded.</summary>
    public bool Folding { get; init; } = true;

    /// <summary>The axis counts weeks by their ISO number.</summary>
    public bool Weeks { get; init; }

    /// <summary>Speed of playing, 0.25 to 16.</summary>
    public double Speed { get; init; } = 1;

    public bool Graticule { get; init; }

    /// <summary>Names of countries and towns on the map.</summary>
    public bool Labels { get; init; } = true;

    /// <summary>Address of a tile server or a PMTiles file; empty: the outlines of this program.</summary>
    public string Tiles { get; init; } = "";
}
