using NodaTime;
using Timeline.Extraction;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Store;

/// <summary>An article with what was found in it, for the reader.</summary>
public sealed record ArticleView(Article Article, string Title, IReadOnlyList<EventRow> Events, IReadOnlyList<TimeMark> Times, IReadOnlyList<PlaceMark> Places)
{
    /// <summary>What a reader should know of how it was read: "No publication date: relative dates could not be placed."</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>A time expression to be marked in the text and explained.</summary>
/// <param name="Value">TIMEX3 VALUE.</param>
/// <param name="Interval">What it means; null where it cannot be placed.</param>
/// <param name="Anchor">The day it was counted from, where it is relative.</param>
public sealed record TimeMark(TextSpan Span, TimexType Type, string Value, TimeInterval? Interval, LocalDate? Anchor);

/// <summary>A mention of a place to be marked in the text and explained.</summary>
/// <param name="Rivals">Other places of that name, most likely first.</param>
public sealed record PlaceMark(TextSpan Span, Place? Place, bool Literal, double Confidence, IReadOnlyList<Place> Rivals);
