using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>A stretch of time of which the words give one end and the telling the other: "must leave by Friday", "have fought for a week", "signed after four days of talks".</summary>
internal static class Stretch
{
    private static readonly ulong Before = WordKey.Of("before"), Within = WordKey.Of("within"), OfWord = WordKey.Of("of"), EndWord = WordKey.Of("end"), The = WordKey.Of("the");

    private static readonly WordSet Deadlines = Clause.Keys("by within before until till"), Behind = Clause.Keys("after following");

    /// <summary>Adjectives between a duration and what lasts so long.</summary>
    private const int MostBetween = 2;

    /// <param name="time">What the event's sentence gives it otherwise.</param>
    /// <param name="publication">The day of the telling; null where it tells of other times.</param>
    /// <returns>From the day of the telling to the deadline, or from so long before it, with the expression that says so; null where the event's clause gives neither.</returns>
    public static (TimeInterval When, int Timex, bool Own)? Of(Document document, EventTrigger trigger, (TimeInterval When, int Timex, bool Own)? time, LocalDate? publication)
    {
        if (trigger.IsNoun) return UpToNext(document, trigger);
        if (publication is not { } now) return null;
        if (trigger.Status is EventStatus.Planned or EventStatus.Hypothetical) return Deadline(document, trigger, time, now);
        if (!trigger.Phrase.IsPerfect || time is { Own: true } || Extent.Duration(document, trigger) is not (>= 0 and var lasting)) return null;
        // What has gone on for years is no event.
        return Extent.Read(document.Timexes[lasting].Value) is { Years: 0 } lasts && Math.Abs(now.Year) < Units.LastYear ? (new TimeInterval(now.Minus(lasts), now, Granularity.Day, Evidence.Relative) { Approximate = true }, lasting, true) : null;
    }

    /// <summary>"Will be named within two weeks", "must leave by 1 December": from now until then.</summary>
    private static (TimeInterval When, int Timex, bool Own)? Deadline(Document document, EventTrigger trigger, (TimeInterval When, int Timex, bool Own)? time, LocalDate now)
    {
        if (trigger.Phrase.Negated) return null;
        var sentence = document.Sentences[trigger.Sentence];
        (TimeInterval When, int Timex, bool Own)? found = null;
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken + 1); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Type == TimexType.Set || Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken)) != trigger.Token) continue;
            // With a time of its own it begins there: "runs from 3 May until 9 June".
            if (found is not null || time is { Own: true } own && own.Timex != t) return null;
            if (Bound(document, timex) is not { } bound) continue;
            if (timex.Interval is { } end)
            {
                var last = document.Tokens[timex.FirstToken - 1].Key == Before && timex.Mod != "END" ? end.Start.PlusDays(-1) : end.End;
                if (last >= now) found = (new TimeInterval(now, last, end.Granularity, end.Evidence), t, true);
            }
            else if (bound == Within && Extent.Read(timex.Value) is { } period) found = (new TimeInterval(now, now.Plus(period), Granularity.Day, Evidence.Relative) { Approximate = true }, t, true);
        }
        return found;
    }

    /// <summary>The word that makes a deadline of an expression: "by Friday", "before the end of June"; null where none does.</summary>
    private static ulong? Bound(Document document, Timex timex)
    {
        var at = timex.FirstToken - 1;
        if (at > 2 && document.Tokens[at].Key == OfWord && document.Tokens[at - 1].Key == EndWord && document.Tokens[at - 2].Key == The) at -= 3;
        return at >= 0 && document.Tokens[at].Key is var word && Deadlines.Contains(word) ? word : null;
    }

    /// <summary>"Signed on Friday after four days of talks", "arrived on Wednesday after a six-day tour": so long up to that day; null where the sentence tells none before.</summary>
    private static (TimeInterval When, int Timex, bool Own)? UpToNext(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var t = TimeLinker.FirstTimex(document, sentence.FirstToken);
        while (t < document.Timexes.Count && document.Timexes[t].EndToken <= trigger.Token && (document.Timexes[t].Type != TimexType.Duration || trigger.Token - document.Timexes[t].EndToken > MostBetween + 1)) t++;
        if (t == document.Timexes.Count || document.Timexes[t] is not { Interval: null } lasting || lasting.EndToken > trigger.Token || Extent.Read(lasting.Value) is not { Years: 0 } period) return null;
        for (var i = lasting.EndToken; i < trigger.Token; i++)
            if (document.Tags[i] is not (PartOfSpeech.Adjective or PartOfSpeech.Noun) && !(i == lasting.EndToken && document.Tokens[i].Key == OfWord)) return null;
        var before = lasting.FirstToken - 1;
        if (before > sentence.FirstToken && document.Tags[before] == PartOfSpeech.Determiner) before--;
        if (before < sentence.FirstToken || !Behind.Contains(document.Tokens[before].Key)) return null;
        if (document.Events is not [.., { When: { Granularity: <= Granularity.Day } when } last] || last.Passage != sentence.Span) return null;
        return (new TimeInterval(when.End.Minus(period).PlusDays(1), when.End, Granularity.Day, Evidence.Narrative), t, true);
    }
}
