using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>What a verb tells once more without being said again: "was shown in Chicago in 1893 and in Stockholm in 1897".</summary>
internal static class Ellipsis
{
    /// <param name="triggers">The verbs of the sentence, to which those told again are added.</param>
    public static void Add(Document document, Sentence sentence, List<EventTrigger> triggers)
    {
        var before = -1;
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            if (document.Timexes[t] is not { Interval: not null, Type: not TimexType.Set }) continue;
            if (before >= 0 && Verb(document, sentence, document.Timexes[before], document.Timexes[t]) is >= 0 and var verb && triggers.Find(trigger => trigger.Token == verb && trigger is { IsNoun: false, Status: EventStatus.Happened }) is { } told) triggers.Add(told with { Again = t });
            before = t;
        }
    }

    /// <summary>The time of the second telling.</summary>
    /// <param name="again">Index of its expression.</param>
    public static (TimeInterval When, int Timex, bool Own) Time(Document document, EventTrigger trigger, int again, LocalDate? publication, TimeInterval? narrated) =>
        (TimeLinker.Meant(document, trigger, again, publication, narrated) ?? document.Timexes[again].Interval!, again, true);

    /// <summary>The place that is named right behind the time of the second telling, or before it and behind what joins the two; null where none is.</summary>
    public static (int Mention, bool Own)? Place(Document document, int again)
    {
        var (timex, joint) = (document.Timexes[again], document.Timexes[again - 1].EndToken);
        while (joint < timex.FirstToken && !IsJoint(document, joint)) joint++;
        var isLed = timex.EndToken < document.Sentences[document.SentenceOf(timex.FirstToken)].EndToken && document.Tags[timex.EndToken] == PartOfSpeech.Adposition;
        (int Mention, bool Own)? found = null;
        for (var p = PlaceLinker.FirstMention(document, joint + 1); p < document.Places.Count && document.Places[p].FirstToken <= timex.EndToken + 1; p++)
            if (document.Places[p] is { Literal: true, Place: not null } mention && (mention.FirstToken < timex.FirstToken || isLed)) found = (p, true);
        return found;
    }

    private static bool IsJoint(Document document, int token) => document.Tags[token] == PartOfSpeech.CoordinatingConjunction || document.Word(token) is "then" or ";";

    /// <summary>The verb before two times that are joined without another verb; -1 where there is none.</summary>
    private static int Verb(Document document, Sentence sentence, Timex before, Timex timex)
    {
        if (timex.FirstToken <= before.EndToken + 1 || !IsEnd(document, sentence, timex.EndToken) || IsOfOthers(document, before)) return -1;
        var isJoined = false;
        for (var i = before.EndToken; i < timex.FirstToken; i++)
        {
            if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.SubordinatingConjunction || document.Text[document.Tokens[i].Start] is '(' or ')' or '"' or '“' or '”' or '–' or '—') return -1;
            isJoined |= IsJoint(document, i);
        }
        var verb = Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken));
        return isJoined && verb < before.FirstToken && document.Tags[verb] == PartOfSpeech.Verb && verb == Clause.Of(document, Clause.Head(document, before.FirstToken, before.EndToken)) ? verb : -1;
    }

    /// <summary>"After those of 1974 and 1978": the times of others.</summary>
    private static bool IsOfOthers(Document document, Timex timex) => timex.FirstToken > 1 && document.Word(timex.FirstToken - 1) is "of" && document.Word(timex.FirstToken - 2) is "those" or "that";

    /// <summary>Nobody comes behind who could do something else at that time.</summary>
    private static bool IsEnd(Document document, Sentence sentence, int token) =>
        token >= sentence.EndToken || document.Tags[token] is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Adposition;
}
