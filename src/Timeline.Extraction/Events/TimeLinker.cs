using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>Gives an event its time: the expression in its clause, else one that stands over the sentence, else the occasion that the article is telling.</summary>
internal static class TimeLinker
{
    private static readonly ulong Since = WordKey.Of("since"), Until = WordKey.Of("until"), Till = WordKey.Of("till"), Through = WordKey.Of("through"), From = WordKey.Of("from"), To = WordKey.Of("to"), Between = WordKey.Of("between"),
        And = WordKey.Of("and"), Before = WordKey.Of("before"), After = WordKey.Of("after"), Onwards = WordKey.Of("onwards"), Onward = WordKey.Of("onward"), Dash = WordKey.Of("-"), Comma = WordKey.Of(",");

    /// <returns>The time and the index of the expression that gives it; null where the sentence has none for this event.</returns>
    public static (TimeInterval When, int Timex)? InSentence(Document document, EventTrigger trigger, int[] clauses, LocalDate? publication, TimeInterval? narrated)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var best = -1;
        var least = int.MaxValue;
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Interval is null || timex.Type is TimexType.Duration or TimexType.Set && !HasBounds(timex)) continue;
            var clause = clauses[timex.FirstToken - sentence.FirstToken];
            var distance = Math.Min(Math.Abs(timex.FirstToken - trigger.Token), Math.Abs(timex.EndToken - 1 - trigger.Token));
            int cost;
            if (clause == trigger.Clause) cost = distance;
            else if (timex.FirstToken <= sentence.FirstToken + 2) cost = 100 + distance;
            else if (clause == trigger.Clause - 1 && !ClauseMap.IsBackground(document, ClauseStart(clauses, trigger.Clause, sentence)) && timex.FirstToken < trigger.Token) cost = 140 + distance;
            else if (trigger.Clause == 0 && clause == clauses[^1] && timex.EndToken >= sentence.EndToken - 2 && !ClauseMap.IsBackground(document, ClauseStart(clauses, clause, sentence)) && clause == 1) cost = 160 + distance;
            else continue;
            if (cost < least) (best, least) = (t, cost);
        }
        return best < 0 || Bounded(document, sentence, best, publication, narrated) is not { } when ? null : (when, best);
    }

    private static bool HasBounds(Timex timex) => timex.Type == TimexType.Duration && timex.Interval is not null;

    private static int ClauseStart(int[] clauses, int clause, Sentence sentence) => sentence.FirstToken + Math.Max(0, Array.IndexOf(clauses, clause));

    /// <summary>Index of the first expression in or after a sentence.</summary>
    public static int FirstTimex(Document document, Sentence sentence)
    {
        int low = 0, high = document.Timexes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Timexes[middle].FirstToken < sentence.FirstToken) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The interval with what the words around the expression make of it: "since", "until", "from … to", "between … and".</summary>
    private static TimeInterval? Bounded(Document document, Sentence sentence, int index, LocalDate? publication, TimeInterval? narrated)
    {
        var timex = document.Timexes[index];
        var interval = timex.Interval!;
        var before = timex.FirstToken > sentence.FirstToken ? document.Tokens[timex.FirstToken - 1].Key : 0;
        if (before == Before || before == After && interval.Granularity > Granularity.Day) return null;
        var next = index + 1 < document.Timexes.Count ? document.Timexes[index + 1] : null;
        var previous = index > 0 ? document.Timexes[index - 1] : null;
        if (next?.Interval is { } end && Joined(document, timex, next, before) && end.End > interval.Start) return new TimeInterval(Earliest(interval, end), end.End, Coarser(interval, end), end.Evidence);
        if (previous?.Interval is { } start && previous.FirstToken > sentence.FirstToken && Joined(document, previous, timex, document.Tokens[previous.FirstToken - 1].Key) && interval.End > start.Start)
            return new TimeInterval(Earliest(start, interval), interval.End, Coarser(start, interval), interval.Evidence);
        var after = timex.EndToken < sentence.EndToken ? document.Tokens[timex.EndToken].Key : 0;
        if (before == Since || after == Onwards || after == Onward)
            return before == Since && publication is { } now && now > interval.Start ? new TimeInterval(interval.Start, now, interval.Granularity, interval.Evidence) : interval;
        if (before == Until || before == Till || before == Through)
        {
            var from = narrated is { } told && told.Start <= interval.End && Period.DaysBetween(told.Start, interval.End) < 400 ? told.Start : publication;
            return from is { } first && first <= interval.End ? new TimeInterval(first, interval.End, interval.Granularity, interval.Evidence) : interval;
        }
        return interval;
    }

    /// <summary>"From May to June 2024": the month without a year belongs to the other's.</summary>
    private static LocalDate Earliest(TimeInterval start, TimeInterval end)
    {
        var first = start.Start;
        if (start.Evidence != Evidence.Explicit && end.Evidence == Evidence.Explicit && Math.Abs(first.Year - end.Start.Year) < 3)
        {
            first = first.PlusYears(end.Start.Year - first.Year);
            if (first > end.End) first = first.PlusYears(-1);
        }
        return first <= end.End ? first : end.Start;
    }

    private static Granularity Coarser(TimeInterval a, TimeInterval b) => a.Granularity > b.Granularity ? a.Granularity : b.Granularity;

    private static bool Joined(Document document, Timex first, Timex second, ulong before)
    {
        if (second.FirstToken != first.EndToken + 1) return false;
        var link = document.Tokens[first.EndToken].Key;
        return link == To || link == Until || link == Through || link == Dash || document.Text[document.Tokens[first.EndToken].Start] == '–' || link == And && before == Between || before == From && link == And && link != Comma;
    }
}
