namespace Timeline.Extraction.Events;

/// <summary>A word that tells an event, before its time, place and people are found.</summary>
/// <param name="Token">Index of the word.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Class">What it tells.</param>
internal sealed record EventTrigger(int Token, int Sentence, EventClass Class)
{
    public EventStatus Status { get; init; }

    public VerbPhrase Phrase { get; init; }

    public bool IsNoun { get; init; }

    public bool IsPassive { get; init; }

    /// <summary>The whole sentence is a headline: no full stop ends it.</summary>
    public bool InHeadline { get; init; }

    /// <summary>Inside quotation marks.</summary>
    public bool InQuotation { get; init; }

    /// <summary>Believed only with a time or place of its own: a participle without auxiliary, a noun, a plain report.</summary>
    public bool NeedsOwn { get; init; }

    /// <summary>Believed only with a time of its own: "the festival runs until 11 March".</summary>
    public bool NeedsOwnTime { get; init; }

    /// <summary>How likely the recogniser takes it for an event, 0 to 1.</summary>
    public float Chance { get; init; }

    /// <summary>Only the recogniser takes it for an event: by the rules it is none.</summary>
    public bool IsUnruled { get; init; }

    /// <summary>For what its verb tells once more (<see cref="Ellipsis"/>): index of its time in <see cref="Document.Timexes"/>.</summary>
    public int? Again { get; init; }

    /// <summary>The word whose arguments are also its own: the infinitive after "began", the noun after "held"; -1 where none.</summary>
    public int Content { get; init; } = -1;
}
