namespace Timeline.Store;

/// <summary>Names of the columns that the browser draws from; numbers only, one row an event. Text is asked for by id.</summary>
public static class Columns
{
    /// <summary>float64. The event's id, a whole number below 2^53 that is stable across re-extraction.</summary>
    public const string Id = "id";

    /// <summary>float64. First moment, in days since 1970-01-01 (fractions are times of day); NaN: undated.</summary>
    public const string Start = "start";

    /// <summary>float64. End, exclusive: a day that starts at 5 ends at 6. NaN: undated.</summary>
    public const string End = "end";

    /// <summary>float32. Degrees north; NaN: without a place.</summary>
    public const string Latitude = "lat";

    /// <summary>float32. Degrees east; NaN: without a place.</summary>
    public const string Longitude = "lon";

    /// <summary>int32. Number of the place in <see cref="Legend.Places"/>; -1: none.</summary>
    public const string Place = "place";

    /// <summary>int32. Number of the article in <see cref="Legend.Articles"/>.</summary>
    public const string Article = "article";

    /// <summary>uint8. Extraction.Events.EventKind.</summary>
    public const string Kind = "kind";

    /// <summary>uint8. Extraction.Events.EventStatus.</summary>
    public const string Status = "status";

    /// <summary>uint8. Extraction.Time.Granularity; of no meaning where undated.</summary>
    public const string Granularity = "granularity";

    /// <summary>uint8. Extraction.Time.Evidence; of no meaning where undated.</summary>
    public const string Evidence = "evidence";

    /// <summary>uint8. Extraction.Places.PlaceKind; of no meaning where unplaced.</summary>
    public const string PlaceKind = "placeKind";

    /// <summary>uint8. Salience, 0 to 255.</summary>
    public const string Salience = "salience";

    /// <summary>uint8. Confidence, 0 to 255; <see cref="ConfidenceBand"/> says what its steps mean.</summary>
    public const string Confidence = "confidence";

    /// <summary>uint8. Bit 0: the time is approximate; bit 1: uncertain; bit 2: a further telling of an event told before; bit 3: other articles tell it too; bit 7: removed.</summary>
    public const string Flags = "flags";
}
