using Timeline.Components.View;
using Timeline.Extraction;
using Timeline.Store;

namespace Timeline.Components.Passages;

/// <summary>A run of text that is marked one way.</summary>
/// <param name="Class">CSS classes; null: unmarked.</param>
/// <param name="Title">Why it is marked, in a sentence.</param>
/// <param name="EventId">The event that it tells, for a click; null for none.</param>
public sealed record TextPiece(string Text, string? Class, string? Title, string? Id, long? EventId);

/// <summary>Cuts a text at the ends of its marks: sentences that tell events, times, places, and the sentence being read.</summary>
public static class TextPieces
{
    public const string CurrentId = "current-passage";

    public static IEnumerable<TextPiece> Of(string text, TextSpan span, IReadOnlyList<EventRow> passages, TextSpan? current, IReadOnlyList<TimeMark> times, IReadOnlyList<PlaceMark> places)
    {
        var cuts = new SortedSet<int> { span.Start, span.End };
        foreach (var mark in passages.Select(row => row.Passage).Concat(times.Select(time => time.Span)).Concat(places.Select(place => place.Span)).Concat(current is { } now ? [now] : []))
        {
            if (mark.Start > span.Start && mark.Start < span.End) cuts.Add(mark.Start);
            if (mark.End > span.Start && mark.End < span.End) cuts.Add(mark.End);
        }
        var edges = cuts.ToList();
        var first = true;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var piece = new TextSpan(edges[i], edges[i + 1]);
            var time = times.FirstOrDefault(mark => mark.Span.Contains(piece) && mark.Interval is not null);
            var place = time is null ? places.FirstOrDefault(mark => mark.Span.Contains(piece) && mark.Place is not null) : null;
            var row = passages.FirstOrDefault(mark => mark.Passage.Contains(piece));
            var reading = current is { } at && at.Contains(piece);
            var classes = string.Join(' ', new[] { reading ? "reading" : row is not null ? "telling" : null, time is not null ? "time" : null, place is not null ? place.Literal ? "place" : "place figurative" : null }.Where(name => name is not null));
            var words = piece.In(text).ToString();
            if (classes.Length == 0) yield return new TextPiece(words, null, null, null, null);
            else yield return new TextPiece(words, classes, time is not null ? Explain(time) : place is not null ? Explain(place) : null, reading && first ? CurrentId : null, row?.Id);
            if (reading) first = false;
        }
    }

    /// <summary>"Friday → 11 July 2025, counted from 12 July 2025".</summary>
    public static string Explain(TimeMark time) =>
        time.Interval is { } when ? $"{TimeText.Of(when)}, {TimeText.Why(when.Evidence, time.Anchor is { } anchor ? TimeText.Day(anchor) : null)}" : time.Value;

    /// <summary>"Wŏnsan, Kangwon, KP; rivals: …".</summary>
    public static string Explain(PlaceMark mark)
    {
        if (mark.Place is not { } place) return "no such place is known";
        var where = string.Join(", ", new[] { place.Name, place.Region, place.Country }.Where(part => !string.IsNullOrEmpty(part) ));
        var rivals = mark.Rivals.Count == 0 ? "" : "; could also be " + string.Join(" or ", mark.Rivals.Take(3).Select(rival => string.Join(", ", new[] { rival.Name, rival.Region, rival.Country }.Where(part => !string.IsNullOrEmpty(part)))));
        return where + (mark.Literal ? "" : ", standing here for its people or government") + rivals;
    }
}
