using Timeline.Extraction.Places;

namespace Timeline.Store;

/// <summary>What the numbers in the columns stand for.</summary>
/// <param name="Revision">Counts the store's transactions; columns written since a revision bring a screen up to date.</param>
/// <param name="Places">By the number in <see cref="Columns.Place"/>.</param>
/// <param name="Articles">By the number in <see cref="Columns.Article"/>; null where the article was removed.</param>
public sealed record Legend(long Revision, IReadOnlyList<LegendPlace> Places, IReadOnlyList<LegendArticle?> Articles);

/// <param name="Id">Number of the gazetteer's entry.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Radius">Kilometres; 0 for a point.</param>
public sealed record LegendPlace(int Id, string Name, double Latitude, double Longitude, PlaceKind Kind, string? Country, double Radius);

/// <param name="Date">Publication date, ISO 8601; null where it has none.</param>
public sealed record LegendArticle(string Id, string Title, string? Source, string? Date);
