using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Tells news, narrative and letter apart by the times that they use.</summary>
internal sealed class DomainDetector(TimeLexicon lexicon)
{
    /// <summary>How many sentences a letter's date may stand after the start.</summary>
    private const int HeadSentences = 3;

    /// <summary>Years back from which a text that opens with one tells history and no news.</summary>
    private const int Memory = 30;

    /// <summary>Years before or of our era, written so, from which on a text tells history.</summary>
    private const int Eras = 3;

    /// <summary>Tokens from a weekday to the year of its date at most.</summary>
    private const int DateTokens = 5;

    private readonly WordSet _deictic = lexicon.Cue("deictic"), _pointing = lexicon.Cue("pointing"), _salutations = lexicon.Cue("salutations"), _nowadays = lexicon.Cue("nowadays");

    /// <summary>
    /// Narrative: no publication date, or years before it written out often, or far back at once, and hardly a weekday, "yesterday" or "last week".
    /// Letter: it opens with a date and someone is greeted.
    /// </summary>
    public TextDomain Of(Document document, ReadOnlySpan<TimeItem> items, LocalDate? published)
    {
        if (IsLetter(document, items)) return TextDomain.Letter;
        if (published is not { } publication) return Deictic(items) ? TextDomain.News : TextDomain.Narrative;
        var lead = document.Sentences.Length == 0 ? 0 : document.Sentences[Math.Min(HeadSentences, document.Sentences.Length) - 1].EndToken;
        int past = 0, present = 0, eras = 0;
        var history = false;
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var item = ref items[i];
            // "This week", "last Tuesday".
            if (i + 1 < items.Length && (items[i + 1].Is(TimeClass.Unit) || items[i + 1].Is(TimeClass.Wd)) && items[i + 1].FirstToken == item.EndToken && _pointing.Contains(item.Key)) present++;
            if (item.Classes == 0 || item.Is(TimeClass.Unit)) continue;
            if (item.Is(TimeClass.Year) && item.Number < publication.Year - 1 || item.Is(TimeClass.Era) || item.Is(TimeClass.Decade))
            {
                past++;
                if (item.Is(TimeClass.Era)) eras++;
                history |= eras >= Eras || item.FirstToken < lead && item.Is(TimeClass.Year) && item.Number < publication.Year - Memory;
            }
            else if (item.Is(TimeClass.Wd) && YearBehind(items, i) < publication.Year - 1) continue;
            // A report opens with its day, however far back it goes on to look; "today" may stand for nowadays.
            else if (item.FirstToken < lead && (item.Is(TimeClass.Wd) || item.Is(TimeClass.DayWord) && !_nowadays.Contains(item.Key))) return TextDomain.News;
            else if (item.Is(TimeClass.Wd) || item.Is(TimeClass.DayWord) || _deictic.Contains(item.Key) || item.Is(TimeClass.Year) && item.Number >= publication.Year - 1) present++;
        }
        return past > (history ? 1 : 4) * present && (past >= 3 || history && past > 1) ? TextDomain.Narrative : TextDomain.News;
    }

    /// <summary>The year of the date that a weekday begins: "Thursday, 16 May 1811". No date's where none follows.</summary>
    private static int YearBehind(ReadOnlySpan<TimeItem> items, int weekday)
    {
        for (var i = weekday + 1; i < items.Length && items[i].FirstToken < items[weekday].EndToken + DateTokens; i++)
            if (items[i].Is(TimeClass.Year)) return items[i].Number;
        return int.MaxValue;
    }

    private bool Deictic(ReadOnlySpan<TimeItem> items)
    {
        int years = 0, deictic = 0;
        foreach (ref readonly var item in items)
            if (item.Is(TimeClass.Year)) years++;
            else if (item.Is(TimeClass.DayWord) || _deictic.Contains(item.Key)) deictic++;
        return deictic > 2 * years;
    }

    private bool IsLetter(Document document, ReadOnlySpan<TimeItem> items)
    {
        if (document.Sentences.Length < 2) return false;
        var head = document.Sentences[Math.Min(HeadSentences, document.Sentences.Length) - 1].EndToken;
        bool dated = false, greets = false;
        foreach (ref readonly var item in items)
        {
            if (item.FirstToken >= head + 12) break;
            if (item.FirstToken < head && item.Is(TimeClass.Month)) dated = true;
            if (_salutations.Contains(item.Key) && dated && IsSentenceStart(document, item.FirstToken)) greets = true;
        }
        return dated && greets;
    }

    private static bool IsSentenceStart(Document document, int token)
    {
        var sentence = document.Sentences[document.SentenceOf(token)];
        return token - sentence.FirstToken <= 1;
    }
}
