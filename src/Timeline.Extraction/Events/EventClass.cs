namespace Timeline.Extraction.Events;

/// <summary>The class of event that a word tells, as the lexicon has it.</summary>
/// <param name="Name">A category of PLOVER in capitals, or one of our own: classes.tsv lists them.</param>
/// <param name="Kind">The coarse kind by which the screen colours it.</param>
/// <param name="Role">How the word tells it.</param>
internal sealed record EventClass(string Name, EventKind Kind, EventRole Role)
{
    /// <summary>It tells that somebody says something: "said", "announced".</summary>
    public bool IsSaying => Role == EventRole.Report || Kind == EventKind.Statement;
}
