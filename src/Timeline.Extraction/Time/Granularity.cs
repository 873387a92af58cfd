namespace Timeline.Extraction.Time;

/// <summary>How finely a time is known: the unit that its words name.</summary>
public enum Granularity : byte
{
    Instant, Hour, Day, Week, Month, Season, Quarter, Year, Decade, Century, Era,
}
