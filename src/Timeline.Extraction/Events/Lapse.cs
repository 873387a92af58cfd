using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>What happened so long before or after something else: "a day after she left", "two weeks before the vote".</summary>
internal static class Lapse
{
    private static readonly ulong Before = WordKey.Of("before"), After = WordKey.Of("after");

    /// <param name="time">What the event's sentence gives it otherwise.</param>
    /// <param name="told">The earlier telling of what a noun of its clause names.</param>
    /// <param name="narrated">The time told last.</param>
    /// <returns>The time counted from that of the other; null where the event is not counted so, or the other has none.</returns>
    public static TimeInterval? Of(Document document, EventTrigger trigger, (TimeInterval When, int Timex, bool Own)? time, Event? told, TimeInterval? narrated)
    {
        if (trigger.Status != EventStatus.Happened) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken); t < document.Timexes.Count && document.Timexes[t].EndToken < sentence.EndToken; t++)
        {
            var lapse = document.Timexes[t];
            if (lapse is not { Type: TimexType.Duration, Interval: null } || document.Tokens[lapse.EndToken].Key is var word && word != Before && word != After) continue;
            // "Closed for two years after the war": that long.
            if (lapse.FirstToken > sentence.FirstToken && Extent.IsLasting(document, lapse.FirstToken - 1)) continue;
            var other = document.Tree.Head(lapse.EndToken);
            if (other <= lapse.EndToken) continue;
            // "Before the council met": the parser may take it for "before the council".
            if (document.Tree.Relation(other) is Relation.NominalSubject or Relation.PassiveSubject) other = document.Tree.Head(other);
            var isOther = IsToldWith(document, trigger.Token, other);
            if (!isOther && trigger.Token != Clause.Of(document, document.Tree.Head(other) is >= 0 and var above && Clause.IsPredicate(document, other) ? above : other)) continue;
            var ofOther = document.Events.FindLast(happening => happening.TriggerToken == other)?.When;
            if (isOther && ofOther is not null) return ofOther;
            // What stands beside it says the same: "on 3 October, two days before the feast". But that of "two days after the vote of 5 May" is the vote's.
            var isOfOther = time is { } found && document.Tree.IsWithin(document.Timexes[found.Timex].FirstToken, other);
            if (isOther ? time is { Own: true } : time is not null && !isOfOther) return null;
            var from = isOther ? time?.When ?? Beside(document, sentence) ?? Above(document, sentence, other) : isOfOther ? time!.Value.When : ofOther ?? (Clause.IsPredicate(document, other) ? null : told?.When ?? narrated);
            return from is null ? null : Counted(from, lapse.Value, word == After == isOther ? -1 : 1);
        }
        return null;
    }

    /// <summary>It is the other, or joined to it, or what the other says, or what the other did: "a blast at the port that killed nine".</summary>
    private static bool IsToldWith(Document document, int token, int other)
    {
        while (token != other && token > other && document.Tree.Relation(token) is Relation.Conjunct or Relation.ClausalComplement or Relation.RelativeClause or Relation.NominalModifier) token = document.Tree.Head(token);
        return token == other;
    }

    /// <summary>The time of what the sentence told last.</summary>
    private static TimeInterval? Beside(Document document, Sentence sentence) => document.Events is [.., { When: { } when } last] && last.Passage == sentence.Span ? when : null;

    /// <summary>The time of the clause that the other hangs on, or of the one that is joined to: "two days after the hall fell, rescuers on Saturday …", "sat on Monday and voted, a week after he left".</summary>
    private static TimeInterval? Above(Document document, Sentence sentence, int other)
    {
        var clause = document.Tree.Head(other) is >= 0 and var head ? Clause.Of(document, head) : -1;
        for (; clause >= 0; clause = document.Tree.Relation(clause) == Relation.Conjunct ? document.Tree.Head(clause) : -1)
            if (TimeLinker.InClause(document, sentence, clause) is { } when) return when;
        return null;
    }

    /// <summary>So many days, weeks, months or years from a time, which must be known as finely as it is counted.</summary>
    private static TimeInterval? Counted(TimeInterval from, string lapse, int direction)
    {
        if (Extent.Read(lapse) is not { } period) return null;
        var (count, unit) = period switch { { Days: > 0 and var days } => (days, Units.Day), { Weeks: > 0 and var weeks } => (weeks, Units.Week), { Months: > 0 and var months } => (months, Units.Month), _ => (period.Years, Units.Year) };
        if (from.Granularity > unit switch { Units.Year => Granularity.Year, Units.Month => Granularity.Month, _ => Granularity.Day } || Units.Shift(from.Start, direction * count, unit) is not { } day) return null;
        return Units.Around(day, unit == Units.Week ? Units.Day : unit, Evidence.Narrative).Interval;
    }
}
