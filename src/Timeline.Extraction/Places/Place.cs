namespace Timeline.Extraction.Places;

/// <summary>An entry of the gazetteer: a place on Earth.</summary>
/// <param name="Id">Number of the entry, stable between builds of the gazetteer: the GeoNames id, or a negative number for an entry of the project's own lists.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Latitude">Degrees north of its point or label point, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Kind">What it is.</param>
public sealed record Place(int Id, string Name, double Latitude, double Longitude, PlaceKind Kind)
{
    /// <summary>ISO 3166-1 alpha-2 of the country it lies in; null for seas, continents and what spans countries.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-level region it lies in ("Kangwon"); null where none.</summary>
    public string? Region { get; init; }

    /// <summary>The seat of its country's government.</summary>
    public bool IsCapital { get; init; }

    /// <summary>The seat of a country's government; null for what is no country.</summary>
    public Place? Capital { get; init; }

    /// <summary>Inhabitants; 0 where unknown or without meaning.</summary>
    public long Population { get; init; }

    /// <summary>Radius in kilometres of a circle about as large as the place: 0 for a point.</summary>
    public double Radius { get; init; }

    /// <summary>GeoNames id, where the entry is theirs.</summary>
    public int? GeoNameId => Id > 0 ? Id : null;
}
