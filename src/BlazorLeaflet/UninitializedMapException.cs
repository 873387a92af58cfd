namespace BlazorLeaflet;

/// <summary>The map is not on the page yet: await <see cref="Map.Ready"/> or use <see cref="Map.OnInitialized"/>.</summary>
public sealed class UninitializedMapException() : InvalidOperationException("The map is not on the page yet. Await Map.Ready, or call this from Map.OnInitialized.");
