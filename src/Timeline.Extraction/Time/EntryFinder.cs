using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>
/// Finds the heads of dated entries: "Scutari, 24th October 1854" and "Day 3 – 12 March" in a line of their own, "Wednesday 27 June, Blönduós." and "4 May:" before
/// the text. The dateline of a report, "PARIS, June 8 –", is none.
/// </summary>
internal sealed class EntryFinder(TimeLexicon lexicon)
{
    /// <summary>Tokens before and behind the date at most.</summary>
    private const int Before = 12, Behind = 6;

    /// <summary>Lines of an address above the date at most.</summary>
    private const int AddressLines = 2;

    private static readonly ulong Comma = WordKey.Of(",");

    private readonly bool _hasTags = lexicon.HasVerbTags;

    /// <summary>Writes the heads of the document; none where it has fewer than two.</summary>
    public void Find(Document document, ReadOnlySpan<TimeItem> items)
    {
        var found = document.Entries;
        var at = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (s > 0 && document.Sentences[s - 1].Paragraph == document.Sentences[s].Paragraph) continue;
            while (at < items.Length && items[at].FirstToken < document.Sentences[s].FirstToken) at++;
            if ((Head(document, s, items, at) ?? BelowAddress(document, s, items, at)) is not { } entry || IsOfPublication(document, entry) && found.Count == 0) continue;
            // Of several lines with dates the last heads the text: the one above it says when something was printed.
            var isBelow = found.Count > 0 && found[^1] is { IsRunIn: false } above && above.Paragraph == entry.Paragraph - 1;
            if (entry.Month == 0 && (found.Count == 0 || isBelow)) continue;
            if (isBelow) found.RemoveAt(found.Count - 1);
            found.Add(entry);
        }
        if (found.Count > 0 && !found[^1].IsRunIn && found[^1].Paragraph == document.Sentences[^1].Paragraph) found.RemoveAt(found.Count - 1);
        if (found.Count == 1) found.Clear();
    }

    /// <summary>The article's own date stands under its title.</summary>
    private static bool IsOfPublication(Document document, Entry entry) => document.Article.Date is { } date && (entry.Year, entry.Month, entry.Day) == (date.Year, date.Month, date.Day);

    /// <summary>The lines of an address, and the date in a line of its own.</summary>
    private Entry? BelowAddress(Document document, int s, ReadOnlySpan<TimeItem> items, int at)
    {
        var last = s;
        while (last + 1 < document.Sentences.Length && document.Sentences[last + 1].Paragraph == document.Sentences[s].Paragraph)
        {
            if (last - s == AddressLines || document.Tokens[document.Sentences[last].EndToken - 1].Kind == TokenKind.Punctuation) return null;
            last++;
        }
        if (last == s) return null;
        while (at < items.Length && items[at].FirstToken < document.Sentences[last].FirstToken) at++;
        return Head(document, last, items, at) is { IsRunIn: false } head ? head with { Sentence = s, IsPlaced = true } : null;
    }

    private Entry? Head(Document document, int s, ReadOnlySpan<TimeItem> items, int at)
    {
        var sentence = document.Sentences[s];
        for (var i = at; i < items.Length && items[i].FirstToken < Math.Min(sentence.EndToken, sentence.FirstToken + Before); i++)
        {
            if (items[i].IsPlain || !lexicon.Rules.Match(items, i, out var rule, out var end) || items[end - 1].EndToken > sentence.EndToken) continue;
            // "27 June, Akureyri": the comma before a year that does not come.
            if (items[end - 1].Key == Comma) end--;
            var match = new TimeMatch(items[i..end]);
            if (rule.Function == "wd")
            {
                if (i == at && End(document, sentence, items[end - 1].EndToken, isPlaced: false) is { } stop && stop - items[i].EndToken <= 1) return new Entry(s, sentence.Paragraph, stop, IsRunIn(document, s, stop), false, 0, 0, 0, match[TimeClass.Wd]);
                continue;
            }
            if (rule.Function is not ("ymd" or "md") || rule.Behind + rule.Ahead > 0 || !match.Has(TimeClass.Month)) continue;
            var (first, behind) = (items[i].FirstToken, items[end - 1].EndToken);
            if (!IsPlaceBefore(document, sentence, first) || End(document, sentence, behind, first > sentence.FirstToken) is not { } close) return null;
            var weekday = match.Has(TimeClass.Wd) ? match[TimeClass.Wd] : match.Has(TimeClass.Wda) ? match[TimeClass.Wda] : WeekdayBehind(items, end, close);
            var day = match.Has(TimeClass.Day) ? match[TimeClass.Day] : match[TimeClass.Nth];
            var isPlaced = first > sentence.FirstToken && (document.Tokens[first - 1].Key == Comma || IsLineStart(document, first)) || HasPlainWord(document, items, end, close);
            return new Entry(s, sentence.Paragraph, close, IsRunIn(document, s, close), isPlaced, match.Has(TimeClass.Year) ? match[TimeClass.Year] : 0, match[TimeClass.Month], day, weekday);
        }
        return null;
    }

    /// <summary>Nothing stands before the date, or a place and a comma, "Off Malta, ", or what is counted and a dash, "Day 3 – ".</summary>
    private bool IsPlaceBefore(Document document, Sentence sentence, int date)
    {
        if (date == sentence.FirstToken) return true;
        return (document.Tokens[date - 1].Kind == TokenKind.Punctuation || IsLineStart(document, date)) && document.Tokens[sentence.FirstToken].Kind is TokenKind.Capitalised or TokenKind.Upper && !HasVerb(document, sentence.FirstToken, date);
    }

    private static bool IsLineStart(Document document, int token) => document.Text.AsSpan(document.Tokens[token - 1].End, document.Tokens[token].Start - document.Tokens[token - 1].End).Contains('\n');

    /// <summary>One past the last token of a head whose date ends there: at the end of the line or sentence, at a colon or, where no place stands before the date, a dash. Null where the sentence goes on otherwise.</summary>
    /// <param name="isPlaced">A place or the like stands before the date.</param>
    private int? End(Document document, Sentence sentence, int behind, bool isPlaced)
    {
        if (behind == sentence.EndToken) return behind;
        if (document.Tokens[behind].Kind != TokenKind.Punctuation) return null;
        for (var i = behind; i < sentence.EndToken && i <= behind + Behind; i++)
        {
            var mark = document.Text[document.Tokens[i].Start];
            var isDash = mark is '-' or '–' or '—';
            if (isDash && isPlaced) return null;
            if (mark is not ('.' or ':') && !(isDash && i == behind) && i + 1 < sentence.EndToken) continue;
            return HasVerb(document, behind, i) ? null : i + 1;
        }
        return null;
    }

    private bool HasVerb(Document document, int first, int end)
    {
        if (_hasTags && document.Tags.Length > 0)
            for (var i = first; i < end; i++)
                if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return true;
        return false;
    }

    private static bool IsRunIn(Document document, int s, int end) =>
        end < document.Sentences[s].EndToken || s + 1 < document.Sentences.Length && document.Sentences[s + 1].Paragraph == document.Sentences[s].Paragraph;

    /// <summary>Something besides an hour or a weekday stands behind the date.</summary>
    private static bool HasPlainWord(Document document, ReadOnlySpan<TimeItem> items, int from, int end)
    {
        for (var i = from; i < items.Length && items[i].FirstToken < end; i++)
            if (items[i].IsPlain && document.Tokens[items[i].FirstToken].Kind != TokenKind.Punctuation) return true;
        return false;
    }

    /// <summary>"26 July, Monday".</summary>
    private static int WeekdayBehind(ReadOnlySpan<TimeItem> items, int from, int end)
    {
        for (var i = from; i < items.Length && items[i].FirstToken < end; i++)
            if (items[i].Is(TimeClass.Wd)) return items[i].Value(TimeClass.Wd);
        return 0;
    }
}
