using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>How long what is told goes on: "closed for six weeks", "walked there in six days", "spent four years in Paris".</summary>
internal static class Extent
{
    private const int LongestCount = 200, LongestYears = 100;

    private static readonly FrozenSet<ulong> Lasting = Clause.Keys("for in within over"), Ends = Clause.Keys("until till");

    /// <returns>The time with the duration that the event's clause gives it; the time itself where it gives none.</returns>
    public static TimeInterval Of(Document document, EventTrigger trigger, TimeInterval when, LocalDate? publication)
    {
        if (when.End.Year <= Units.LastYear && Until(document, trigger) is { } last && last > when.End && last.Year - when.Start.Year < LongestYears && !(trigger.Status != EventStatus.Planned && last > publication))
            return new TimeInterval(when.Start, last, when.Granularity, when.Evidence);
        if (when.End.Year > Units.LastYear || Lasts(document, trigger) is not { } lasts) return when;
        var end = when.End.Plus(lasts);
        if (Period.DaysBetween(when.End, end) <= when.Days) return when;
        // "Rose by a fifth in a year": so far, and not from now on.
        if (trigger.Status != EventStatus.Planned && end > publication) return when;
        return new TimeInterval(when.Start, end, when.Granularity, when.Evidence) { Approximate = when.Approximate };
    }

    /// <summary>How long it goes on; null where the clause says nothing of it.</summary>
    public static Period? Lasts(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun || IsDecision(trigger.Class) || trigger.Status is EventStatus.Denied or EventStatus.Hypothetical || trigger.Phrase.IsPluperfect) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken + 1); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Type != TimexType.Duration || timex.Interval is not null || Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken)) != trigger.Token) continue;
            var before = timex.FirstToken - 1;
            // "For the first time in ten years".
            if (!IsLasting(document, before) && before != trigger.Token || before > sentence.FirstToken && document.Word(before - 1) is "time") continue;
            if (Read(timex.Value) is { } period) return period;
        }
        return null;
    }

    /// <summary>"Lived there until she died in 1970", "from 1526 until his death in 1546": the last day of what ends it; null where the clause names none.</summary>
    private static LocalDate? Until(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun || trigger.Class.Kind is EventKind.Statement or EventKind.Justice || trigger.Status != EventStatus.Happened || trigger.Phrase.IsPluperfect) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var i = trigger.Token + 1; i < sentence.EndToken; i++)
        {
            if (document.Text[document.Tokens[i].Start] == ';') break;
            if (!Ends.Contains(document.Tokens[i].Key) || document.Word(i - 1) is "not" || document.Tree.Head(i) is not (>= 0 and var ending)) continue;
            if (document.Tree.Relation(ending) is Relation.NominalSubject or Relation.PassiveSubject) ending = document.Tree.Head(ending);
            if (Clause.IsPredicate(document, ending) ? Clause.Above(document, ending) != trigger.Token : Clause.Of(document, ending) != trigger.Token) continue;
            // "Came home and worked until she retired": the parser may hang it on the first.
            if (TimeLinker.HasConjunctBetween(document, trigger.Token, i)) continue;
            for (var t = TimeLinker.FirstTimex(document, i + 1); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
                if (document.Timexes[t] is { Interval: { } end, Type: not TimexType.Set } timex && (document.Tree.IsWithin(Clause.Head(document, timex.FirstToken, timex.EndToken), ending) || Clause.AreTogether(document, ending, timex.FirstToken, timex.EndToken))) return end.End;
        }
        return null;
    }

    /// <summary>The word before a duration that makes it how long something goes on.</summary>
    public static bool IsLasting(Document document, int token) => Lasting.Contains(document.Tokens[token].Key);

    /// <summary>What is decided for a time is decided at once: "jailed for nine years", "signed for two seasons".</summary>
    private static bool IsDecision(EventClass told) =>
        told.Kind is EventKind.Politics or EventKind.Justice or EventKind.Diplomacy or EventKind.Economy or EventKind.Statement || told.Name == "career";

    /// <summary>P6D, P2W, P3M, P4Y; null for hours and for what is not counted.</summary>
    public static Period? Read(string value)
    {
        if (value.Length < 3 || !int.TryParse(value.AsSpan(1, value.Length - 2), CultureInfo.InvariantCulture, out var count) || count > LongestCount) return null;
        return value[^1] switch { 'D' => Period.FromDays(count), 'W' => Period.FromWeeks(count), 'M' => Period.FromMonths(count), 'Y' => Period.FromYears(count), _ => null };
    }
}
