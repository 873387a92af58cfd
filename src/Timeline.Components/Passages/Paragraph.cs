using Timeline.Extraction;

namespace Timeline.Components.Passages;

/// <summary>A paragraph of an article as the reader shows it.</summary>
public sealed record Paragraph(TextSpan Span, IReadOnlyList<Stretch> Stretches);

/// <summary>A sentence that tells events, or what stands between two such sentences.</summary>
/// <param name="Events">Ids of the events told, in the order of the text; empty: none.</param>
/// <param name="IsCurrent">It tells the event being read.</param>
public sealed record Stretch(IReadOnlyList<long> Events, bool IsCurrent, IReadOnlyList<Piece> Pieces);

/// <summary>A run of text that is marked one way.</summary>
public sealed record Piece(string Text)
{
    public Mark? Mark { get; init; }
}

/// <summary>A time, a place, a name or the word that tells an event, as marked in the text.</summary>
/// <param name="Why">What it means and how that was reached, in a sentence.</param>
public sealed record Mark(TextSpan Span, MarkKind Kind, string Why)
{
    /// <summary>First day that a time means, in days since 1970-01-01.</summary>
    public int? From { get; init; }

    /// <summary>The day after its last one.</summary>
    public int? To { get; init; }

    /// <summary>Number of the place's entry in the gazetteer.</summary>
    public int? PlaceId { get; init; }
}

public enum MarkKind : byte
{
    Time, Place,

    /// <summary>A place that stands for its people or government.</summary>
    FigurativePlace,
    Who,

    /// <summary>The word that tells the event.</summary>
    Trigger,
}
