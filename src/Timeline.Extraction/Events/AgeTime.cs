using Timeline.Extraction.Grammar;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>An age is a time once the birth has been told: "at the age of nine", "when she was nine", "on his ninth birthday".</summary>
internal static class AgeTime
{
    /// <param name="written">The time that the sentence gives it.</param>
    /// <returns>The year in which somebody born before in the article was of the age that the event's clause names, or the birthday; null where it names none.</returns>
    public static TimeInterval? Of(Document document, EventTrigger trigger, TimeInterval? written, Participants people)
    {
        if (trigger.IsNoun || trigger.Status != EventStatus.Happened) return null;
        var sentence = document.Sentences[trigger.Sentence];
        for (var a = TimeLinker.First(document.Ages, sentence.FirstToken + 1); a < document.Ages.Count && document.Ages[a].FirstToken < sentence.EndToken; a++)
        {
            var age = document.Ages[a];
            if (Extent.Read(age.Value) is not { Years: > 0 and var years } || !Dates(document, trigger, age) || BirthOf(document, trigger, age, people) is not { } birth) continue;
            if (birth.Granularity == Granularity.Day && IsBirthday(document, age)) return TimeValue.Day(birth.Start.PlusYears(years), Evidence.Narrative).Interval;
            // "Died there, aged 48, on 5 December 1686": the age says no more.
            return written is { Granularity: < Granularity.Year } && written.Start.Year - birth.Start.Year - years is 0 or 1 ? null : TimeValue.Year(birth.Start.Year + years, Evidence.Narrative).Interval;
        }
        return null;
    }

    /// <summary>The birth of the one whose age it is: who was "nine", who does something then, or else the one whose life is told.</summary>
    private static TimeInterval? BirthOf(Document document, EventTrigger trigger, Timex age, Participants people)
    {
        var isStated = document.Word(age.FirstToken - 1) is "was" or "turned";
        var person = isStated ? age.FirstToken - 2 : Subjects.Of(document, trigger);
        if (person >= 0 && people.Name(document, person, trigger.InQuotation) is { } who && LifeEnds.BirthOf(document, who.Name) is { } birth) return birth;
        return isStated || people.Protagonist is not { } protagonist ? null : LifeEnds.BirthOf(document, protagonist);
    }

    private static bool IsBirthday(Document document, Timex age) => age.EndToken < document.Tokens.Length && document.Word(age.EndToken) is "birthday";

    /// <summary>The age stands in the event's clause, in one that hangs on it ("when she was nine"), or over it ("was nine when …"); what is joined has that of the first.</summary>
    private static bool Dates(Document document, EventTrigger trigger, Timex age)
    {
        var clause = Clause.Of(document, Clause.Head(document, age.FirstToken, age.EndToken));
        for (var at = trigger.Token; ; at = document.Tree.Head(at))
        {
            if (at == clause || document.Tree.Head(clause) == at) return true;
            if (document.Tree.Head(at) < 0 || document.Tree.Relation(at) is not (Relation.Conjunct or Relation.AdverbialClause)) return false;
        }
    }
}
