namespace BlazorLeaflet.Models;

/// <summary>What floats over the map beside a layer.</summary>
public abstract class DivOverlay
{
    /// <summary>What it says: text. Characters of markup show as themselves.</summary>
    public string Content { get; set; } = "";

    /// <summary>From the layer's point, in pixels; null for Leaflet's own.</summary>
    public Pixel? Offset { get; set; }

    public string ClassName { get; set; } = "";
}

public sealed class Popup : DivOverlay
{
    public int MaximumWidth { get; set; } = 300;

    public int MinimumWidth { get; set; } = 50;

    public int? MaximumHeight { get; set; }

    public bool AutoPanEnabled { get; set; } = true;

    public Pixel AutoPanPadding { get; set; } = new(5, 5);

    public bool KeepInView { get; set; }

    public bool ShowCloseButton { get; set; } = true;

    public bool AutoClose { get; set; } = true;

    public bool CloseOnEscapeKey { get; set; } = true;
}

public sealed class Tooltip : DivOverlay
{
    /// <summary>right, left, top, bottom, center or auto.</summary>
    public string Direction { get; set; } = "auto";

    public bool IsPermanent { get; set; }

    public bool IsSticky { get; set; }

    public double Opacity { get; set; } = 0.9;
}
