namespace Timeline.Extraction.Time;

/// <summary>How a date was reached.</summary>
public enum Evidence : byte
{
    /// <summary>The text writes it out: "12 July 2025".</summary>
    Explicit,

    /// <summary>Counted from the publication date: "on Saturday", "last year".</summary>
    Relative,

    /// <summary>Counted from, or the same as, a time told earlier in the article: "three days later".</summary>
    Narrative,

    /// <summary>The news itself, told without a time: the day of publication.</summary>
    Publication,
}
