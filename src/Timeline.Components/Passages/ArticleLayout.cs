using System.Globalization;
using Timeline.Components.Language;
using Timeline.Components.View;
using Timeline.Extraction;
using Timeline.Store;

namespace Timeline.Components.Passages;

/// <summary>Cuts an article into paragraphs, its paragraphs into sentences that tell events and what lies between, and those at the marks of times, places and people.</summary>
public static class ArticleLayout
{
    private const int ShortestName = 3;

    /// <param name="current">The event being read: who took part and the word that tells it are marked in its sentence too.</param>
    public static IReadOnlyList<Paragraph> Of(ArticleView article, EventRow? current)
    {
        var text = article.Article.Text;
        var marks = Marks(article, current);
        var sentences = Sentences(article.Events);
        var paragraphs = new List<Paragraph>();
        int mark = 0, sentence = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var span = new TextSpan(at, end);
            at = end + 1;
            if (text.AsSpan(span.Start, span.Length).IsWhiteSpace()) continue;
            while (mark < marks.Count && marks[mark].Span.End <= span.Start) mark++;
            while (sentence < sentences.Count && sentences[sentence].Span.End <= span.Start) sentence++;
            paragraphs.Add(new Paragraph(span, Stretches(text, span, sentences, sentence, marks, mark, current)));
        }
        return paragraphs;
    }

    /// <summary>"Friday → 11 July 2025, relative to publication 12 July 2025".</summary>
    public static string Explain(string words, TimeMark time, ArticleView article) => time.Interval is { } when
        ? Words.Of("Why.Time", words, TimeText.Of(when), TimeText.Why(when.Evidence, time.Anchor, article.Article.Date))
        : Words.Of("Why.NoTime", words);

    /// <summary>"Wonsan → Wŏnsan, Kangwon, North Korea; rivals: …".</summary>
    public static string Explain(string words, PlaceMark mark)
    {
        if (mark.Place is not { } place) return Words.Of("Why.NoPlace", words);
        var explained = Words.Of("Why.Place", words, PlaceText.Of(place));
        if (!mark.Literal) explained = Words.Of("Why.Figurative", explained);
        return mark.Rivals.Count == 0 ? explained : Words.Of("Why.Rivals", explained, string.Join(" · ", mark.Rivals.Take(3).Select(PlaceText.Of)));
    }

    private static List<Stretch> Stretches(string text, TextSpan paragraph, List<Sentence> sentences, int sentence, List<Mark> marks, int mark, EventRow? current)
    {
        var stretches = new List<Stretch>();
        var at = paragraph.Start;
        for (; sentence < sentences.Count && sentences[sentence].Span.Start < paragraph.End; sentence++)
        {
            var (span, events) = sentences[sentence];
            var (start, end) = (Math.Max(span.Start, at), Math.Min(span.End, paragraph.End));
            if (end <= start) continue;
            if (start > at) stretches.Add(new Stretch([], false, Pieces(text, new TextSpan(at, start), marks, mark)));
            stretches.Add(new Stretch(events, current is not null && events.Contains(current.Id), Pieces(text, new TextSpan(start, end), marks, mark)));
            at = end;
        }
        if (at < paragraph.End) stretches.Add(new Stretch([], false, Pieces(text, new TextSpan(at, paragraph.End), marks, mark)));
        return stretches;
    }

    private static List<Piece> Pieces(string text, TextSpan span, List<Mark> marks, int mark)
    {
        var pieces = new List<Piece>();
        var at = span.Start;
        for (; mark < marks.Count && marks[mark].Span.Start < span.End; mark++)
        {
            var (start, end) = (Math.Max(marks[mark].Span.Start, at), Math.Min(marks[mark].Span.End, span.End));
            if (end <= start) continue;
            if (start > at) pieces.Add(new Piece(text[at..start]));
            pieces.Add(new Piece(text[start..end]) { Mark = marks[mark] });
            at = end;
        }
        if (at < span.End) pieces.Add(new Piece(text[at..span.End]));
        return pieces;
    }

    /// <summary>The sentences that tell events, each once, in the order of the text.</summary>
    private static List<Sentence> Sentences(IReadOnlyList<EventRow> events) =>
        [.. events.GroupBy(row => row.Passage).Select(group => new Sentence(group.Key, [.. group.OrderBy(row => row.Trigger.Start).Select(row => row.Id)])).OrderBy(sentence => sentence.Span.Start).ThenByDescending(sentence => sentence.Span.End)];

    /// <summary>What is marked, in the order of the text, without overlaps: times and places before people, people before the word that tells the event.</summary>
    private static List<Mark> Marks(ArticleView article, EventRow? current)
    {
        var text = article.Article.Text;
        var marks = new List<Mark>();
        foreach (var time in article.Times)
            if (time.Interval is { } when) marks.Add(new Mark(time.Span, MarkKind.Time, Explain(time.Span.In(text).ToString(), time, article)) { From = DayNumber.Of(when.Start), To = DayNumber.Of(when.End) + 1 });
        foreach (var place in article.Places)
            if (place.Place is { } found) marks.Add(new Mark(place.Span, place.Literal ? MarkKind.Place : MarkKind.FigurativePlace, Explain(place.Span.In(text).ToString(), place)) { PlaceId = found.Id });
        if (current is not null)
        {
            foreach (var name in current.Who)
                if (Find(text, current.Passage, name) is { } span && Free(span)) marks.Add(new Mark(span, MarkKind.Who, span.In(text).Equals(name, StringComparison.Ordinal) ? Words.Of("Why.Who", name) : Words.Of("Why.WhoCompleted", span.In(text).ToString(), name)));
            if (current.Passage.Contains(current.Trigger) && Free(current.Trigger)) marks.Add(new Mark(current.Trigger, MarkKind.Trigger, Words.Of("Why.Trigger", Words.Of("Kind", current.Kind).ToLower(CultureInfo.CurrentCulture))));
        }
        marks.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return marks;

        bool Free(TextSpan span) => !marks.Exists(mark => mark.Span.Overlaps(span));
    }

    /// <summary>Where a name stands in a sentence: whole, or its last word, or its first, as articles shorten names.</summary>
    private static TextSpan? Find(string text, TextSpan sentence, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var form in words.Length < 2 ? [name] : new[] { name, words[^1], words[0] })
        {
            if (form.Length < ShortestName) continue;
            for (var at = text.IndexOf(form, sentence.Start, sentence.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, sentence.End - at - 1, StringComparison.Ordinal))
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + form.Length == text.Length || !char.IsLetterOrDigit(text[at + form.Length]))) return new TextSpan(at, at + form.Length);
        }
        return null;
    }

    private readonly record struct Sentence(TextSpan Span, IReadOnlyList<long> Events);
}
