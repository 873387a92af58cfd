using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Finds the nouns that name events which no verb tells: "during a visit to Norway", "the accident was caused by wind", "War in the north".</summary>
internal static class EventNouns
{
    private static readonly WordSet Announcing = Clause.Keys("call announce promise schedule plan expect forecast predict order set arrange propose");

    public static void Add(Document document, int index, bool headline, List<EventTrigger> verbs)
    {
        var sentence = document.Sentences[index];
        var told = verbs.Count;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.Noun || EventLexicon.OfNoun(document.Lemmas.Key(i)) is not { } named) continue;
            if (document.Tree.Relation(i) is Relation.Compound or Relation.Flat || i + 1 < sentence.EndToken && document.Tags[i + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) continue;
            if (IsPlanned(document, i, verbs, told))
            {
                verbs.Add(new EventTrigger(i, index, named) { IsNoun = true, InHeadline = headline, NeedsOwn = true, Status = EventStatus.Planned });
                continue;
            }
            if (verbs.FindIndex(0, told, verb => TriggerFinder.IsTold(document, i, verb)) >= 0 || IsOccasion(document, i, verbs, told)) continue;
            var subject = document.Tree.Relation(i) is Relation.NominalSubject or Relation.PassiveSubject && Finite(document, document.Tree.Head(i));
            verbs.Add(new EventTrigger(i, index, named) { IsNoun = true, InHeadline = headline, NeedsOwn = !(headline && told == 0) && !(subject && IsDefinite(document, i)) });
        }
    }

    /// <summary>"Called a strike for Monday", "a storm is expected on Friday": the time is that of what is ahead.</summary>
    private static bool IsPlanned(Document document, int noun, List<EventTrigger> verbs, int count)
    {
        if (document.Tree.Relation(noun) is not (Relation.Object or Relation.PassiveSubject) || document.Tree.Head(noun) is not (>= 0 and var verb) || !Announcing.Contains(VerbForms.Key(document, verb))) return false;
        var sentence = document.Sentences[document.SentenceOf(noun)];
        var isTold = false;
        for (var v = 0; v < count; v++) isTold |= verbs[v].Token == verb;
        // "Is scheduled for Friday" tells it all.
        if (isTold && TriggerFinder.IsPlan(VerbForms.Key(document, verb))) return false;
        for (var t = TimeLinker.FirstTimex(document, noun); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
            if (document.Timexes[t].Interval is not null && (!isTold || TimeLinker.IsFor(document, document.Timexes[t])) && Clause.Of(document, Clause.Head(document, document.Timexes[t].FirstToken, document.Timexes[t].EndToken)) == verb) return true;
        return false;
    }

    /// <summary>"Presented it at a congress in Vienna": the occasion gives what is told its place and is no further event.</summary>
    private static bool IsOccasion(Document document, int noun, List<EventTrigger> verbs, int count)
    {
        if (document.Tree.Relation(noun) != Relation.Oblique || document.Tree.Child(noun, Relation.Case) is not (>= 0 and var preposition) || document.Word(preposition) is not ("at" or "At" or "during" or "During")) return false;
        for (var v = 0; v < count; v++)
            if (verbs[v].Token == document.Tree.Head(noun)) return true;
        return false;
    }

    private static bool Finite(Document document, int verb) => verb >= 0 && document.VerbForms[verb] is VerbForm.Past or VerbForm.Participle or VerbForm.ThirdPerson;

    private static bool IsDefinite(Document document, int noun) => document.Tree.Child(noun, Relation.Determiner) is >= 0 and var determiner && document.Word(determiner) is "The" or "the" or "This" or "this";
}
