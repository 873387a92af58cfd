using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>Nobody is born or dies twice: what is told of a birth or a death in one sentence holds in all that tell it.</summary>
internal static class LifeEnds
{
    private const int MostTold = 64;

    /// <summary>A birth or a death told twice, once with its date and once with its place, has both in both.</summary>
    public static void Complete(Document document, Participants people)
    {
        var told = document.Events.FindAll(happening => IsEnd(document, happening));
        if (told.Count < 2) return;
        // A life is told at the head of its article; to compare all with all would not be linear.
        if (told.Count > MostTold) told.RemoveRange(MostTold, told.Count - MostTold);
        for (var i = 0; i < document.Events.Count; i++)
        {
            var one = document.Events[i];
            if (!IsEnd(document, one) || one.Status != EventStatus.Happened) continue;
            foreach (var other in told)
            {
                if (other.Class == one.Class && PersonNames.AreOne(people.Whose(one.Who[0]), people.Whose(other.Who[0])) && (one.When is null || other.When is null || one.When.Start <= other.When.End && other.When.Start <= one.When.End))
                    one = one with { When = Finer(one.When, other.When), Where = one.Where ?? other.Where };
            }
            document.Events[i] = one;
        }
    }

    /// <summary>When somebody was born, as told so far; null where it has not been told to the year.</summary>
    public static TimeInterval? BirthOf(Document document, string name) => Told(document, "birth", name);

    /// <summary>When somebody died, as told so far; null where it has not been told to the year.</summary>
    public static TimeInterval? DeathOf(Document document, string name) => Told(document, "death", name);

    /// <summary>When whose life is told was born or died, as told before the clause that tells it once more and does not write out when, "died on Monday"; null for all else.</summary>
    /// <param name="written">The time that the sentence gives it.</param>
    public static TimeInterval? Again(Document document, EventTrigger trigger, TimeInterval? written, Participants people)
    {
        if (trigger.IsNoun || trigger.InQuotation || trigger.Status != EventStatus.Happened || trigger.Class.Name is not ("birth" or "death") || IsGiven(document, trigger.Token)) return null;
        if (written is { Evidence: Evidence.Explicit } || people.Protagonist is not { } name || Told(document, trigger.Class.Name, name) is not { } before) return null;
        // "Died in 1922 … died on 14 October": what is told more finely is no less true.
        return written is not null && written.Days < before.Days ? null : before with { Evidence = Evidence.Narrative };
    }

    /// <summary>"Died on 3 May 1905 and was buried in Oslo": in that year, some day later; null where it tells no burial of who was told to have died.</summary>
    public static TimeInterval? BurialOf(Document document, EventTrigger trigger, Participants people)
    {
        if (trigger.IsNoun || trigger.Status != EventStatus.Happened || VerbForms.Base(document, trigger.Token) is not ("bury" or "inter" or "cremate") || trigger.Phrase.PresentBe) return null;
        if (people.Name(document, Subjects.Of(document, trigger), trigger.InQuotation) is not { } who || DeathOf(document, who.Name) is not { Granularity: < Granularity.Year } death) return null;
        return TimeValue.Year(death.Start.Year, Evidence.Narrative).Interval;
    }

    private static TimeInterval? Told(Document document, string which, string name) =>
        document.Events.Find(happening => happening.Class == which && happening.When is { Granularity: <= Granularity.Year } && IsEnd(document, happening) && PersonNames.AreOne(happening.Who[0], name))?.When;

    private static bool IsEnd(Document document, Event happening) => happening.Class is "birth" or "death" && happening.Who.Count > 0 && !IsGiven(document, happening.TriggerToken);

    /// <summary>Who "gave birth" was not born then.</summary>
    private static bool IsGiven(Document document, int trigger) => VerbForms.Base(document, trigger) is "give";

    /// <summary>The date of two that lies within the other: "died in 2014" and "13 February 2014".</summary>
    private static TimeInterval? Finer(TimeInterval? one, TimeInterval? other) => one is null || other is not null && other.Days < one.Days && IsWithin(other, one) ? other : one;

    private static bool IsWithin(TimeInterval inner, TimeInterval outer) => inner.Start >= outer.Start && inner.End <= outer.End;
}
