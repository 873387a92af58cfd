using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events;

/// <summary>What was told before, where a word points back at it: "died in the crash" after "the plane crashed"; "after the meeting" after "they met".</summary>
internal static class EarlierTelling
{
    private const int SameLetters = 4, Farthest = 24, FarthestDeed = 64;

    /// <summary>The event that the noun of the trigger, or a definite noun in its clause, points back at; null where none does.</summary>
    public static Event? Of(Document document, EventTrigger trigger)
    {
        var subject = document.Tree.Child(trigger.Token, Relation.NominalSubject);
        var who = subject >= 0 && document.Tags[subject] == PartOfSpeech.ProperNoun ? subject : -1;
        if (trigger.IsNoun) return IsDefinite(document, trigger.Token) ? Find(document, trigger.Token, who) : null;
        foreach (var child in document.Tree.Children(trigger.Token))
            if (document.Tree.Relation(child) is Relation.Oblique && IsDefinite(document, child) && IsDuring(document, child) && Find(document, child, who) is { } earlier) return earlier;
        if (subject >= 0 && document.Tags[subject] == PartOfSpeech.Noun && IsDefinite(document, subject) && (Find(document, subject, -1) ?? BySubject(document, subject)) is { } same) return same;
        if (document.Tree.Relation(trigger.Token) == Relation.RelativeClause && document.Tree.Head(trigger.Token) is >= 0 and var antecedent && IsDefinite(document, antecedent)) return Find(document, antecedent, who);
        return Again(document, trigger);
    }

    /// <summary>The last occasion of the news on which somebody is told of: what they say without a time they say there.</summary>
    public static Event? With(Document document, string name, Scene scene)
    {
        for (var e = document.Events.Count - 1; e >= 0 && document.Events.Count - e <= FarthestDeed; e--)
            if (document.Events[e] is { Status: EventStatus.Happened, When: { } when } earlier && scene.IsNews(when) && earlier.Who is [var doer, ..] && doer == name) return earlier;
        return null;
    }

    /// <summary>The same deed told before of the same thing: "opened a resort" after "a resort was opened".</summary>
    private static Event? Again(Document document, EventTrigger trigger)
    {
        var thing = document.Tree.Child(trigger.Token, trigger.IsPassive ? Relation.PassiveSubject : Relation.Object);
        if (thing < 0 || document.Tags[thing] != PartOfSpeech.Noun) return null;
        var verb = VerbForms.Key(document, trigger.Token);
        for (var e = document.Events.Count - 1; e >= 0 && document.Events.Count - e <= FarthestDeed; e--)
        {
            var earlier = document.Events[e];
            if (earlier.When is null || VerbForms.Key(document, earlier.TriggerToken) != verb) continue;
            var sentence = document.Sentences[document.SentenceOf(earlier.TriggerToken)];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (document.Lemmas.Key(i) == document.Lemmas.Key(thing) && document.Tree.Head(i) == earlier.TriggerToken) return earlier;
        }
        return null;
    }

    /// <summary>"The storm tore …" after "a storm hit …".</summary>
    private static Event? BySubject(Document document, int noun)
    {
        if (EventLexicon.OfNoun(document.Lemmas.Key(noun)) is null) return null;
        for (var e = document.Events.Count - 1; e >= 0 && document.Events.Count - e <= Farthest; e--)
            if (document.Events[e] is { When: not null } earlier && document.Tree.Child(earlier.TriggerToken, Relation.NominalSubject) is >= 0 and var subject && document.Lemmas.Key(subject) == document.Lemmas.Key(noun)) return earlier;
        return null;
    }

    /// <param name="who">A name that must be in the earlier telling: of two meetings, that of the man who speaks; -1 for any.</param>
    private static Event? Find(Document document, int noun, int who)
    {
        if (EventLexicon.OfNoun(document.Lemmas.Key(noun)) is null) return null;
        var name = document.Lemmas[noun];
        for (var e = document.Events.Count - 1; e >= 0 && document.Events.Count - e <= Farthest; e--)
        {
            var earlier = document.Events[e];
            var word = VerbForms.Base(document, earlier.TriggerToken).AsSpan();
            var letters = Math.Min(SameLetters, Math.Min(word.Length, name.Length));
            if (who >= 0 && earlier.Passage.In(document.Text).IndexOf(document.Word(who), StringComparison.Ordinal) < 0) continue;
            if (letters >= 3 && earlier.When is not null && word[..letters].Equals(name[..letters], StringComparison.OrdinalIgnoreCase)) return earlier;
        }
        return null;
    }

    private static bool IsDuring(Document document, int noun) =>
        document.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && document.Word(preposition) is "in" or "In" or "during" or "During" or "after" or "After" or "at" or "At" or "of";

    private static bool IsDefinite(Document document, int noun)
    {
        foreach (var child in document.Tree.Children(noun))
            if (child < noun && document.Word(child) is "the" or "The" or "this" or "This" or "their" or "his" or "her" or "its") return true;
        return false;
    }
}
