namespace Timeline.Components;

/// <summary>What a person has chosen on this browser; the host reads it from cookies, wwwroot/js/page.js writes them.</summary>
/// <param name="Dark">Dark colours.</param>
/// <param name="Letters">Keys without Ctrl run commands.</param>
/// <param name="TourSeen">The tour was taken or skipped.</param>
public sealed record Preferences(bool Dark = false, bool Letters = true, bool TourSeen = false);
