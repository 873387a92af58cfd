using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>A time expression in the text.</summary>
/// <param name="Span">Where it stands; TIMEX3's extent (no preposition: "Friday", not "on Friday").</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Type">TIMEX3 TYPE.</param>
/// <param name="Value">TIMEX3 VALUE: 2025-07-12, 2025-W28, 2025-07-12TNI, P3D, XXXX-WXX-6, PAST_REF.</param>
public sealed record Timex(TextSpan Span, int FirstToken, int EndToken, TimexType Type, string Value)
{
    /// <summary>TIMEX3 MOD: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE; or null.</summary>
    public string? Mod { get; init; }

    /// <summary>What it means; null for sets, for durations without ends, and for what cannot be placed.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>The day it was counted from, where it is relative: the publication date or a date told earlier.</summary>
    public LocalDate? Anchor { get; init; }
}
