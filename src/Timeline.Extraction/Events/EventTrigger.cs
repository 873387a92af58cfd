namespace Timeline.Extraction.Events;

/// <summary>A word that tells an event, before its time, place and people are found.</summary>
/// <param name="Token">Index of the word.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Clause">Number of its clause in the sentence.</param>
/// <param name="Base">Base form of the verb; the noun itself for a noun.</param>
internal sealed record EventTrigger(int Token, int Sentence, int Clause, string Base, EventKind Kind)
{
    public EventStatus Status { get; init; }

    public bool IsNoun { get; init; }

    public bool IsPassive { get; init; }

    /// <summary>The whole sentence is a headline: no full stop ends it.</summary>
    public bool InHeadline { get; init; }

    /// <summary>A participle without auxiliary ("born in Warsaw, she …"): believed only with a time or place of its own.</summary>
    public bool IsReduced { get; init; }
}
