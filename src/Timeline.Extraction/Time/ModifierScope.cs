namespace Timeline.Extraction.Time;

/// <summary>What a modifier of modifiers.tsv may stand before.</summary>
internal enum ModifierScope : byte
{
    /// <summary>Dates and times: "early 1990", "late yesterday".</summary>
    Date,

    /// <summary>Dates longer than a day: "the end of November".</summary>
    Span,

    /// <summary>A year, a decade or an hour after a preposition: "in about 1250".</summary>
    Governed,

    /// <summary>Durations, and what is counted from now or from the story: "more than four hours", "nearly two years ago".</summary>
    Duration,

    /// <summary>Durations and what is counted, where they begin with a number or "a": "over a year", not "over the past year".</summary>
    Count,

    Any,
}
