namespace Timeline.Components.View;

/// <summary>What a mark on the timeline says.</summary>
/// <param name="Title">The event's title.</param>
/// <param name="Who">The first person or body that takes part; null where none is known.</param>
public sealed record MarkText(string Title, string? Who);
