using System.Globalization;
using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>How long what is told goes on: "closed for six weeks", "walked there in six days", "spent four years in Paris".</summary>
internal static class Extent
{
    private const int LongestCount = 200, LongestYears = 100, ChangeTokens = 10;

    private static readonly ulong From = WordKey.Of("from"), To = WordKey.Of("to");

    private static readonly WordSet Lasting = Clause.Keys("for in within over"), Ends = Clause.Keys("until till");

    /// <returns>The time with the duration that the event's clause gives it; the time itself where it gives none.</returns>
    public static TimeInterval Of(Document document, EventTrigger trigger, TimeInterval when, LocalDate? publication)
    {
        if (when.End.Year <= Units.LastYear && OtherEnd(document, trigger, when) is { } end && end > when.End && end.Year - when.Start.Year < LongestYears && !(end > publication)) return new TimeInterval(when.Start, end, when.Granularity, when.Evidence);
        if (when.End.Year <= Units.LastYear && Until(document, trigger) is { } last && last > when.End && last.Year - when.Start.Year < LongestYears && !(trigger.Status != EventStatus.Planned && last > publication))
            return new TimeInterval(when.Start, last, when.Granularity, when.Evidence);
        if (when.End.Year > Units.LastYear || Lasts(document, trigger) is not { } lasts) return when;
        var until = when.End.Plus(lasts);
        if (Period.DaysBetween(when.End, until) <= when.Days) return when;
        // "Rose by a fifth in a year": so far, and not from now on.
        if (trigger.Status != EventStatus.Planned && until > publication) return when;
        return new TimeInterval(when.Start, until, when.Granularity, when.Evidence) { Approximate = when.Approximate };
    }

    /// <summary>"Lived there from 1896 and moved to Oslo in 1901", "grew from 7,000 in 1990 to 33,000 in 2004": the last day of the time told next, where that is the other end.</summary>
    private static LocalDate? OtherEnd(Document document, EventTrigger trigger, TimeInterval when)
    {
        if (trigger.IsNoun || trigger.Status != EventStatus.Happened || trigger.Phrase.IsPluperfect) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken + 1); t + 1 < document.Timexes.Count && document.Timexes[t + 1].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Interval is not { } from || from.Start != when.Start || from.End != when.End || document.Timexes[t + 1] is not { Interval: { } to, Type: not TimexType.Set } next || to.Start <= from.End) continue;
            if (Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken)) != trigger.Token) continue;
            if (document.Tokens[timex.FirstToken - 1].Key == From ? GoesOnTo(document, trigger.Token, timex, next) : IsChange(document, trigger.Token, timex, next)) return to.End;
        }
        return null;
    }

    /// <summary>At the second time whoever does it does something else, "and moved to London in 1901", or it ends, "until 1901". "From 1896 on" has no end.</summary>
    private static bool GoesOnTo(Document document, int verb, Timex from, Timex to)
    {
        if (document.Word(from.EndToken) is "on" or "onward" or "onwards") return false;
        for (var i = from.EndToken; i < to.FirstToken; i++)
            if (Ends.Contains(document.Tokens[i].Key)) return true;
        var clause = Clause.Of(document, Clause.Head(document, to.FirstToken, to.EndToken));
        // "And moved to London when she married in 1901".
        if (document.Tree.Relation(clause) == Relation.AdverbialClause) clause = document.Tree.Head(clause);
        return document.Tree.Relation(clause) == Relation.Conjunct && document.Tree.Head(clause) == verb && document.Tree.Child(clause, Relation.NominalSubject, Relation.PassiveSubject) < 0;
    }

    /// <summary>"From … in 1990 to … in 2004".</summary>
    private static bool IsChange(Document document, int verb, Timex first, Timex second)
    {
        if (second.FirstToken - first.EndToken > ChangeTokens || document.Tokens[first.EndToken].Key != To) return false;
        for (var i = first.FirstToken - 1; i > Math.Max(verb, first.FirstToken - ChangeTokens); i--)
            if (document.Tokens[i].Key == From) return true;
        return false;
    }

    /// <summary>How long it goes on; null where the clause says nothing of it.</summary>
    public static Period? Lasts(Document document, EventTrigger trigger) => !trigger.Phrase.IsPluperfect && Duration(document, trigger) is >= 0 and var lasting ? Read(document.Timexes[lasting].Value) : null;

    /// <summary>Index of the duration that says how long it goes on; -1 where the clause has none.</summary>
    public static int Duration(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun || IsDecision(trigger.Class) || trigger.Status is EventStatus.Denied or EventStatus.Hypothetical) return -1;
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken + 1); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Type != TimexType.Duration || timex.Interval is not null || Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken)) != trigger.Token) continue;
            var before = timex.FirstToken - 1;
            // "For the first time in ten years".
            if (!IsLasting(document, before) && before != trigger.Token || before > sentence.FirstToken && document.Word(before - 1) is "time") continue;
            if (Read(timex.Value) is not null) return t;
        }
        return -1;
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
