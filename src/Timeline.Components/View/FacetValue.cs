namespace Timeline.Components.View;

/// <summary>A value of a facet and how many events in the brush have it.</summary>
public readonly record struct FacetValue<T>(T Value, int Count);
