namespace Timeline.Components.Lists;

/// <summary>Which events the list shows; nothing is silently missing from it.</summary>
public enum EventTray
{
    /// <summary>In the brush; without a brush all, undated ones last.</summary>
    InBrush,
    Undated,
    Unplaced,
}
