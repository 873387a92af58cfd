using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>
/// The closed interval that a time means, on the proleptic Gregorian calendar: "in April 2025" is thirty days, and
/// <see cref="Granularity"/> says that a month was meant.
/// </summary>
public sealed record TimeInterval
{
    /// <param name="start">First day.</param>
    /// <param name="end">Last day, inclusive.</param>
    /// <param name="granularity">The unit that the words name.</param>
    /// <param name="evidence">How the date was reached.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public TimeInterval(LocalDate start, LocalDate end, Granularity granularity, Evidence evidence)
    {
        if (end < start) throw new ArgumentException($"The interval ends ({end:R}) before it starts ({start:R}).", nameof(end));
        Start = start;
        End = end;
        Granularity = granularity;
        Evidence = evidence;
    }

    /// <summary>First day. Years before 1 are astronomical: year 0 is 1 BC, year -43 is 44 BC.</summary>
    public LocalDate Start { get; }

    /// <summary>Last day, inclusive.</summary>
    public LocalDate End { get; }

    public Granularity Granularity { get; init; }

    public Evidence Evidence { get; init; }

    /// <summary>Time of day on the first day, where the granularity is <see cref="Granularity.Instant"/> or <see cref="Granularity.Hour"/>.</summary>
    public LocalTime? StartTime { get; init; }

    /// <summary>Time of day on the last day, inclusive; null where <see cref="StartTime"/> is.</summary>
    public LocalTime? EndTime { get; init; }

    /// <summary>"About", "circa", "early", "or so": the ends are not sharp. EDTF's "~".</summary>
    public bool Approximate { get; init; }

    /// <summary>"Possibly", "or": a reader cannot be sure. EDTF's "?".</summary>
    public bool Uncertain { get; init; }

    /// <summary>How many days it covers, at least 1.</summary>
    public int Days => Period.DaysBetween(Start, End) + 1;
}
