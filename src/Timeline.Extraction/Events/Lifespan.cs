using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The dates of a life in brackets after a name: "Anna Lund (3 March 1861 – 17 October 1934)".</summary>
/// <param name="Birth">Index in <see cref="Document.Timexes"/>.</param>
/// <param name="Death">Index in <see cref="Document.Timexes"/>.</param>
internal readonly record struct Lifespan(int Birth, int Death)
{
    private const int LongestLife = 120, ShortestLife = 8, FarthestTokens = 40, MostTold = 64;

    /// <summary>Adds the birth and the death that stand in brackets after a name in the sentence.</summary>
    public static void Tell(Document document, Sentence sentence, Participants people, bool isLife)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (document.Text[document.Tokens[i].Start] != '(' || At(document, i) is not { } life) continue;
            var name = people.FullName(document, i - 1);
            // The first life told is the one that the article tells, whatever other names are given before its dates.
            if (isLife && !document.Events.Exists(happening => happening.Class == "birth")) name = people.Protagonist ??= name;
            document.Events.Add(Of(document, sentence, life.Birth, name, "birth", name + " is born"));
            document.Events.Add(Of(document, sentence, life.Death, name, "death", name + " dies"));
        }
    }

    /// <summary>Adds the births that stand in brackets after a name in the sentence: "Anna Holm (b. March 2009)".</summary>
    public static void TellBirths(Document document, Sentence sentence, Participants people)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 2; i++)
        {
            if (document.Text[document.Tokens[i].Start] != '(' || document.Word(i + 1) is not ("b" or "b.")) continue;
            var named = Footnote.Before(document, i - 1);
            if (!Clause.IsName(document, named)) continue;
            var first = document.Word(i + 2) is "." ? i + 3 : i + 2;
            var birth = TimeLinker.FirstTimex(document, first);
            if (birth == document.Timexes.Count || document.Timexes[birth] is not { Interval.Granularity: <= Granularity.Year } timex || timex.FirstToken != first || timex.EndToken == document.Tokens.Length || document.Text[document.Tokens[timex.EndToken].Start] != ')') continue;
            var name = people.FullName(document, named);
            document.Events.Add(Of(document, sentence, birth, name, "birth", name + " is born"));
        }
    }

    /// <summary>A birth or a death told twice, once with its date and once with its place, has both in both.</summary>
    public static void Complete(Document document, Participants people)
    {
        var told = document.Events.FindAll(happening => happening.Class is "birth" or "death" && happening.Who.Count > 0);
        if (told.Count < 2) return;
        // A life is told at the head of its article; to compare all with all would not be linear.
        if (told.Count > MostTold) told.RemoveRange(MostTold, told.Count - MostTold);
        for (var i = 0; i < document.Events.Count; i++)
        {
            var one = document.Events[i];
            if (one.Class is not ("birth" or "death") || one.Who.Count == 0 || one.Status != EventStatus.Happened) continue;
            foreach (var other in told)
            {
                if (other.Class == one.Class && AreOne(people.Whose(one.Who[0]), people.Whose(other.Who[0])) && (one.When is null || other.When is null || one.When.Start <= other.When.End && other.When.Start <= one.When.End))
                    one = one with { When = Finer(one.When, other.When), Where = one.Where ?? other.Where };
            }
            document.Events[i] = one;
        }
    }

    /// <summary>The date of two that lies within the other: "died in 2014" and "13 February 2014".</summary>
    private static TimeInterval? Finer(TimeInterval? one, TimeInterval? other) => one is null || other is not null && other.Start >= one.Start && other.End <= one.End ? other : one;

    /// <summary>When somebody was born, as told so far; null where it has not been told to the year.</summary>
    public static TimeInterval? BirthOf(Document document, string name) =>
        document.Events.FindLast(happening => happening is { Class: "birth", When.Granularity: <= Granularity.Year, Who.Count: > 0 } && AreOne(happening.Who[0], name))?.When;

    /// <summary>When somebody died, as told so far; null where it has not been told to the year.</summary>
    public static TimeInterval? DeathOf(Document document, string name) =>
        document.Events.FindLast(happening => happening is { Class: "death", When.Granularity: <= Granularity.Year, Who.Count: > 0 } && AreOne(happening.Who[0], name))?.When;

    /// <summary>"Died on 3 May 1905 and was buried in Oslo": in that year, some day later; null where it tells no burial of who was told to have died.</summary>
    public static TimeInterval? BurialOf(Document document, EventTrigger trigger, Participants people)
    {
        if (trigger.IsNoun || trigger.Status != EventStatus.Happened || VerbForms.Base(document, trigger.Token) is not ("bury" or "inter" or "cremate") || trigger.Phrase.PresentBe) return null;
        if (people.Name(document, Subjects.Of(document, trigger), trigger.InQuotation) is not { } who || DeathOf(document, who.Name) is not { Granularity: < Granularity.Year } death) return null;
        return TimeValue.Year(death.Start.Year, Evidence.Narrative).Interval;
    }

    /// <summary>"Astrid Marie Lund" is "Astrid Lund", "A. M. Lund" and "Lund".</summary>
    public static bool AreOne(string name, string other)
    {
        int surname = name.LastIndexOf(' '), otherSurname = other.LastIndexOf(' ');
        if (!name.AsSpan(surname + 1).SequenceEqual(other.AsSpan(otherSurname + 1))) return false;
        if (surname < 0 || otherSurname < 0) return true;
        var (first, otherFirst) = (name.Split(' ', 2)[0], other.Split(' ', 2)[0]);
        return first == otherFirst || (first.EndsWith('.') || otherFirst.EndsWith('.')) && first[0] == otherFirst[0];
    }

    private static Event Of(Document document, Sentence sentence, int timex, string name, string told, string title) => new(sentence.Span, document.Timexes[timex].Span, title)
    {
        TriggerToken = document.Timexes[timex].FirstToken, Kind = EventKind.Life, Class = told, When = document.Timexes[timex].Interval, WhenTimex = timex, Who = [name], Confidence = 0.45,
    };

    /// <summary>The life whose dates stand in the brackets that the token opens; null where none do.</summary>
    public static Lifespan? At(Document document, int bracket)
    {
        if (bracket == 0) return null;
        var birthTimex = TimeLinker.FirstTimex(document, bracket);
        if (birthTimex + 1 >= document.Timexes.Count || document.Timexes[birthTimex] is not { Interval: { } birth } first || document.Timexes[birthTimex + 1] is not { Interval: { } death } second) return null;
        if (second.EndToken - bracket > FarthestTokens || second.EndToken >= document.Tokens.Length || second.FirstToken != first.EndToken + 1) return null;
        if (document.Text[document.Tokens[first.EndToken].Start] is not ('-' or '–' or '—') || document.Text[document.Tokens[second.EndToken].Start] != ')') return null;
        for (var i = bracket; i < first.FirstToken; i++)
            if (document.Text[document.Tokens[i].Start] == ')') return null;
        var years = death.Start.Year - birth.Start.Year;
        return birth.Granularity <= Granularity.Year && years is >= ShortestLife and <= LongestLife && Clause.IsName(document, bracket - 1) ? new Lifespan(birthTimex, birthTimex + 1) : null;
    }
}
