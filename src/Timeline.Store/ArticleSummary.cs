namespace Timeline.Store;

/// <param name="Date">Publication date, ISO 8601; null where it has none.</param>
/// <param name="Dated">How many of its events have a date.</param>
/// <param name="Placed">How many of its events have a place.</param>
public sealed record ArticleSummary(string Id, string Title, string? Source, string? Date, int Events, int Dated, int Placed)
{
    public IReadOnlyList<string> Notices { get; init; } = [];
}
