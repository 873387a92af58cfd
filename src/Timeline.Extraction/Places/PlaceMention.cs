namespace Timeline.Extraction.Places;

/// <summary>A mention of a place in the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
public sealed record PlaceMention(TextSpan Span, int FirstToken, int EndToken)
{
    /// <summary>Which place it is; null where it is recognised as a place but none could be found.</summary>
    public Place? Place { get; init; }

    /// <summary>False where the name stands for a people, a government or a team ("Moscow said", "German engineers").</summary>
    public bool Literal { get; init; } = true;

    /// <summary>How sure the resolver is of <see cref="Place"/>, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>True where the gazetteer lacks the place itself (a street, a hospital) and <see cref="Place"/> is the one that contains it.</summary>
    public bool IsContainer { get; init; }

    /// <summary>The rivals, most likely first.</summary>
    public IReadOnlyList<Place> Alternatives { get; init; } = [];
}
