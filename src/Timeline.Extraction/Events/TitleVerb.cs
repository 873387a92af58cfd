using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The verb as a title writes it: in the present, with what makes it true ("may", "not", "nearly", "threatens to").</summary>
internal static class TitleVerb
{
    private const int LongestChain = 3;

    private static readonly FrozenDictionary<ulong, string> Modals = new[] { "will", "shall", "would", "may", "might", "could", "should", "can", "must" }.ToFrozenDictionary(word => WordKey.Of(word));

    private static readonly FrozenSet<ulong> Hedges = Clause.Keys("nearly almost barely hardly narrowly scarcely reportedly allegedly apparently probably possibly falsely wrongly unsuccessfully repeatedly");

    /// <summary>The verbs that lead down to that of the event, the topmost first: "is expected" before "to visit". Their subject is the same.</summary>
    public static List<int> Chain(Document document, int verb)
    {
        var chain = new List<int> { verb };
        var tree = document.Tree;
        for (var at = verb; chain.Count <= LongestChain && tree.Relation(at) == Relation.OpenClausalComplement && tree.Head(at) is >= 0 and var above && above < at && IsInfinitive(document, at); at = above)
        {
            if (document.Tags[above] is not (PartOfSpeech.Verb or PartOfSpeech.Adjective) || tree.Child(above, Relation.Object, Relation.IndirectObject) >= 0 || document.VerbForms[above] is VerbForm.Gerund) break;
            if (document.Tags[above] == PartOfSpeech.Adjective && tree.Child(above, Relation.Copula) < 0) break;
            chain.Insert(0, above);
        }
        return chain;
    }

    /// <param name="plural">Whether the subject stands in the plural.</param>
    /// <param name="passive">Whether the event's verb stands in the passive.</param>
    public static void Append(StringBuilder title, Document document, EventTrigger trigger, List<int> chain, bool plural, bool passive)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var c = 0; c < chain.Count; c++)
        {
            var verb = chain[c];
            var isLast = c == chain.Count - 1;
            var (main, after) = Parts(document, verb, isLast ? passive : IsPassive(document, sentence, verb));
            if (c > 0)
            {
                title.Append("to ").Append(Hedge(document, verb)).Append(main);
            }
            else if (IsToBe(document, verb)) title.Append(plural ? "are " : "is ").Append(VerbPhrase.Of(document, sentence, verb).Negated ? "not to " : "to ").Append(main);
            else
            {
                var phrase = VerbPhrase.Of(document, sentence, verb);
                AppendFinite(title, main, IsAsked(document, verb) ? "may" : Modal(phrase, trigger.Status, isLast), IsDenied(document, trigger, phrase, isLast), phrase.Never, Hedge(document, verb), plural);
            }
            if (after.Length > 0) title.Append(' ').Append(after);
            if (!isLast) title.Append(' ');
        }
    }

    private static void AppendFinite(StringBuilder title, string verb, string? modal, bool denied, bool never, string hedge, bool plural)
    {
        var denial = never ? "never " : "not ";
        if (modal is not null) title.Append(modal).Append(denied && modal == "can" && !never ? "" : " ").Append(denied ? denial : "").Append(hedge).Append(verb);
        else if (denied && never && verb != "be") title.Append(denial).Append(VerbForms.Present(verb, plural));
        else if (verb == "be") title.Append(plural ? "are" : "is").Append(denied ? " " + denial.TrimEnd() : "").Append(hedge.Length > 0 ? " " + hedge.TrimEnd() : "");
        else if (denied) title.Append(plural ? "do not " : "does not ").Append(verb);
        else title.Append(hedge).Append(VerbForms.Present(verb, plural));
    }

    /// <summary>The word that is inflected and what follows it: "be" and "arrested" in the passive.</summary>
    private static (string Main, string After) Parts(Document document, int verb, bool passive)
    {
        if (document.Tags[verb] == PartOfSpeech.Adjective) return ("be", document.Word(verb).ToString());
        if (!passive) return (VerbForms.Base(document, verb), "");
        return ("be", document.VerbForms[verb] is VerbForm.Participle || document.VerbForms[verb] is VerbForm.Past && VerbPhrase.Of(document, document.Sentences[document.SentenceOf(verb)], verb).Be ? document.Word(verb).ToString().ToLowerInvariant() : VerbForms.Participle(VerbForms.Base(document, verb)));
    }

    private static bool IsPassive(Document document, Sentence sentence, int verb) => document.VerbForms[verb] == VerbForm.Participle && VerbPhrase.Of(document, sentence, verb).Be;

    /// <summary>What says that it will, may or must be, in the words of the text; what was to come is to come.</summary>
    private static string? Modal(VerbPhrase phrase, EventStatus status, bool isEvent)
    {
        var word = Modals.GetValueOrDefault(phrase.ModalWord) ?? (phrase.Future ? "will" : phrase.Modal ? "can" : null);
        if (word is "would" && status is EventStatus.Planned or EventStatus.Denied || word is "shall") return "will";
        if (word is not null || !isEvent) return word;
        return status switch { EventStatus.Planned => "will", EventStatus.Hypothetical => "may", _ => null };
    }

    /// <summary>"Whether it will": nobody says that it will.</summary>
    private static bool IsAsked(Document document, int verb) => document.Tree.Child(verb, Relation.Marker) is >= 0 and var marker && document.Word(marker) is "whether" or "Whether" or "if" or "If";

    /// <summary>Denied by a word of its own; not by its subject ("nobody", "no ship"), which says so itself.</summary>
    private static bool IsDenied(Document document, EventTrigger trigger, VerbPhrase phrase, bool isEvent) =>
        phrase.Negated || isEvent && trigger.Status == EventStatus.Denied && document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) < 0;

    private static string Hedge(Document document, int verb)
    {
        foreach (var child in document.Tree.Children(verb))
            if (child < verb && document.Tree.Relation(child) == Relation.AdverbialModifier && Hedges.Contains(document.Tokens[child].Key)) return document.Word(child).ToString().ToLowerInvariant() + " ";
        return "";
    }

    /// <summary>"Were to be shipped": it was planned, which is not that it happened.</summary>
    private static bool IsToBe(Document document, int verb)
    {
        foreach (var child in document.Tree.Children(verb))
            if (child < verb && child > 0 && document.Word(child) is "to" && document.Word(child - 1) is "is" or "are" or "was" or "were") return true;
        return false;
    }

    private static bool IsInfinitive(Document document, int verb)
    {
        foreach (var child in document.Tree.Children(verb))
            if (child < verb && document.Word(child) is "to") return true;
        return false;
    }
}
