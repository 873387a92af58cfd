using System.Text.Json;
using BlazorLeaflet.Models.Events;

namespace BlazorLeaflet.Models;

/// <summary>Layers made of square tiles.</summary>
public abstract class GridLayer : Layer
{
    /// <summary>Side of a tile in pixels.</summary>
    public int TileSize { get; set; } = 256;

    public double Opacity { get; set; } = 1;

    public int ZIndex { get; set; } = 1;

    public LatLngBounds? Bounds { get; set; }

    public double MinimumZoom { get; set; }

    public double MaximumZoom { get; set; } = 18;
}

/// <summary>Tiles from a server.</summary>
public sealed class TileLayer : GridLayer
{
    /// <summary>Address with {z}, {x}, {y} and, where the server has several names, {s}.</summary>
    public string UrlTemplate { get; set; } = "";

    public IReadOnlyList<string> Subdomains { get; set; } = ["a", "b", "c"];

    public string ErrorTileUrl { get; set; } = "";

    public bool IsZoomReversed { get; set; }

    public int ZoomOffset { get; set; }

    public bool DetectRetina { get; set; }

    public event Action<Layer, TileErrorEvent>? OnTileError { add => Subscribed.Add("tileerror", value); remove => Subscribed.Remove("tileerror", value); }

    internal override string Kind => "tiles";

    internal override object Options() => new { UrlTemplate, TileSize, Opacity, ZIndex, Bounds, minZoom = MinimumZoom, maxZoom = MaximumZoom, Subdomains, ErrorTileUrl, zoomReverse = IsZoomReversed, ZoomOffset, DetectRetina };

    internal override void Raise(string name, JsonElement payload)
    {
        if (name == "tileerror") Subscribed.Handler<Action<Layer, TileErrorEvent>>(name)?.Invoke(this, new TileErrorEvent(name, payload.GetProperty("url").GetString() ?? ""));
        else base.Raise(name, payload);
    }
}

/// <summary>
/// Tiles out of an MBTiles file. The library opens no files and knows no database: the application reads the tile from the file's table
/// "tiles" (tile_row counts from the south) and hands over its bytes.
/// </summary>
/// <param name="readTile">The image of a tile, PNG, JPEG or WebP; null where the file has none. Called on any thread, several at a time.</param>
public sealed class MbTilesLayer(Func<TileCoordinates, ValueTask<byte[]?>> readTile) : GridLayer
{
    internal override string Kind => "mbtiles";

    internal override object Options() => new { TileSize, Opacity, ZIndex, Bounds, minZoom = MinimumZoom, maxZoom = MaximumZoom };

    internal ValueTask<byte[]?> ReadAsync(TileCoordinates tile) => readTile(tile);
}

/// <param name="X">Column from the west.</param>
/// <param name="Y">Row from the north.</param>
public readonly record struct TileCoordinates(int Zoom, int X, int Y)
{
    /// <summary>Row from the south, as MBTiles counts.</summary>
    public int TileRow => (1 << Zoom) - 1 - Y;
}
