using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events;

/// <summary>What a verb takes, as a title tells it: objects first of all, then what is said or planned, then the rest while there is room; in the order of the text.</summary>
internal static class TitleComplements
{
    /// <summary>Words between two verbs that share what follows the second: "wrote and published the book".</summary>
    private const int SharedReach = 5;

    private static readonly FrozenSet<ulong> KeptAdverbs = Clause.Keys("again there forth home abroad back together apart alone away ashore aground twice once down up out off over ill hard badly forward ahead behind first second third fourth fifth last unopposed safely unchanged"),
        Directed = Clause.Keys("vote agree decide choose plan offer promise refuse fail threaten try attempt manage vow pledge"), Taken = Clause.Keys("of from for with into by without against in on at");

    /// <param name="without">An object that the title has told already; -1 for none.</param>
    /// <param name="longest">Characters that the title may have.</param>
    /// <param name="instead">What is written for a word in place of it.</param>
    public static void Append(StringBuilder title, Document document, EventTrigger trigger, int without, int longest, Func<int, string?> instead)
    {
        var room = longest - title.Length;
        var chosen = new List<Part>();
        foreach (var part in Parts(document, trigger, without, room, instead).OrderBy(part => part.Rank).ThenBy(part => part.At))
        {
            if (part.Text.Length + 1 > room && part.Rank > 0) continue;
            room -= part.Text.Length + 1;
            chosen.Add(part);
        }
        foreach (var part in chosen.OrderBy(part => part.At)) title.Append(part.IsGlued ? "" : " ").Append(part.Text);
    }

    private static List<Part> Parts(Document document, EventTrigger trigger, int without, int room, Func<int, string?> instead)
    {
        var parts = new List<Part>();
        foreach (var child in document.Tree.Children(trigger.Token))
            if (child != without && Rank(document, trigger, child) is { } rank) Add(document, parts, trigger.Token, child, rank, room, instead);
        // "The grant, which she refused": it is the grant that she refuses.
        if (document.Tree.Relation(trigger.Token) == Relation.RelativeClause && document.Tree.Child(trigger.Token, Relation.Object) is >= 0 and var relative && relative < trigger.Token && document.Tree.Head(trigger.Token) is >= 0 and var antecedent && document.Word(relative) is "which" or "that" or "whom" or "who")
            parts.Add(new Part(trigger.Token, Text(document, NounPhrase.Tokens(document, antecedent, brief: true, withCase: false), instead), 0, IsObject: true, IsGlued: false));
        // "The work that we began", "the feat we honour": it is the work.
        else if (document.Tree.Relation(trigger.Token) == Relation.RelativeClause && parts.Count == 0 && document.Tree.Head(trigger.Token) is >= 0 and var described && document.Tree.Child(trigger.Token, Relation.NominalSubject) is >= 0 and var doer && doer > described && document.Word(doer) is not ("who" or "which" or "that") && document.Word(described + 1) is not ("when" or "where") && EventLexicon.OfVerb(VerbForms.Key(document, trigger.Token), 0) is { Kind: not EventKind.Movement })
            parts.Add(new Part(trigger.Token, Inside(document, described, Text(document, NounPhrase.Tokens(document, described, brief: true, withCase: false), instead)), 0, IsObject: true, IsGlued: false));
        // "Wrote and published the book": both have the book.
        if (!parts.Exists(part => part.At != int.MaxValue) && Sharing(document, trigger.Token) is >= 0 and var next)
            foreach (var child in document.Tree.Children(next))
                if (child > next && Rank(document, trigger with { Token = next }, child) is { } rank) Add(document, parts, next, child, rank, room, instead);
        return parts;
    }

    /// <summary>Inside a title no phrase begins a sentence.</summary>
    private static string Inside(Document document, int head, string text) =>
        document.Tags[document.Tree.Subtree(head).First] == PartOfSpeech.ProperNoun || text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>The verb joined to this one that has the object of both; -1 where none has.</summary>
    private static int Sharing(Document document, int verb)
    {
        if (verb + 1 >= document.Tokens.Length || document.Tree.Child(verb, Relation.PassiveSubject, Relation.PassiveAuxiliary) >= 0 || document.Word(verb + 1) is not ("," or "and" or "or")) return -1;
        for (var next = document.Tree.Child(verb, Relation.Conjunct); next >= 0 && next - verb <= SharedReach && document.Tags[next] == PartOfSpeech.Verb; next = document.Tree.Child(next, Relation.Conjunct))
            if (document.Tree.Child(next, Relation.NominalSubject, Relation.PassiveSubject) >= 0 || document.Tree.Child(next, Relation.Auxiliary) >= 0) return -1;
            else if (document.Tree.Child(next, Relation.Object) > next) return next;
        return -1;
    }

    private static void Add(Document document, List<Part> parts, int verb, int child, int rank, int room, Func<int, string?> instead)
    {
        if (rank > 0 && NounPhrase.IsHollow(document, child, brief: false)) return;
        var tokens = NounPhrase.Tokens(document, child, brief: false, withCase: true);
        var text = Text(document, tokens, instead);
        if (text.Length + 1 > room && rank <= 1) text = Text(document, tokens = NounPhrase.Tokens(document, child, brief: true, withCase: true), instead);
        if (text.Length + 1 > room && rank <= 1) text = Shorter(document, child, tokens, room, instead) ?? text;
        if (text.Length == 0 || child < verb && !NamesPlace(document, tokens)) return;
        // "In Lima", moved behind the verb, begins no sentence any more.
        // Of two objects that are not joined the parser made up one.
        if (document.Tree.Relation(child) == Relation.Object && parts.Exists(part => part.IsObject))
        {
            if (document.Text[document.Tokens[tokens[0] - 1].Start] != ',' || document.Tree.Child(child, Relation.Conjunct) < 0) return;
            text = ", " + text;
        }
        if (child < verb) text = char.ToLowerInvariant(text[0]) + text[1..];
        parts.Add(new Part(child < verb ? int.MaxValue : child, text, rank, document.Tree.Relation(child) == Relation.Object, text[0] is '\'' or ',' or '–' || child > verb && document.Tokens[tokens[0]].Start == document.Tokens[tokens[0] - 1].End && document.Text[document.Tokens[tokens[0]].Start - 1] is '–' or '-'));
    }

    /// <summary>The words before the last preposition or conjunction before which they fit, a clause with its verb and object; null where none is.</summary>
    private static string? Shorter(Document document, int head, List<int> tokens, int room, Func<int, string?> instead)
    {
        var least = tokens.IndexOf(document.Tree.Child(head, Relation.Object) is >= 0 and var taken && tokens.Contains(taken) ? taken : head);
        for (var end = tokens.Count - 1; end > least; end--)
            if (document.Tags[tokens[end]] is PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction && document.Word(tokens[end]) is not "of" && !(document.Tags[tokens[end - 1]] == PartOfSpeech.ProperNoun && end + 1 < tokens.Count && document.Tags[tokens[end + 1]] == PartOfSpeech.ProperNoun && document.Tags[tokens[end]] == PartOfSpeech.CoordinatingConjunction) && (document.Tags[tokens[end - 1]] != PartOfSpeech.Verb || tokens[end - 1] == head) && Text(document, tokens[..end], instead) is var shorter && shorter.Length + 1 <= room) return shorter;
        return null;
    }

    private static string Text(Document document, List<int> tokens, Func<int, string?> instead)
    {
        var text = new StringBuilder();
        NounPhrase.Append(text, document, tokens, instead);
        return text.ToString();
    }

    private static bool NamesPlace(Document document, List<int> tokens) => tokens.Exists(token => Clause.IsPlace(document, token)) && document.Tags[tokens[0]] == PartOfSpeech.Adposition;

    private static int? Rank(Document document, EventTrigger trigger, int child)
    {
        var tree = document.Tree;
        if (NounPhrase.IsTime(document, child)) return null;
        // What a colon or bracket parts from the verb is told beside it.
        if (tree.Subtree(child).First is > 0 and var first && first > trigger.Token && (document.Text[document.Tokens[first - 1].Start] is ':' or ';' or '(' or '—' || document.Text[document.Tokens[first].Start] is ':' or ';' or '(' or '—')) return null;
        switch (tree.Relation(child))
        {
            case Relation.ParticleOfVerb: return 0;
            case Relation.Object or Relation.IndirectObject: return child > trigger.Token ? 0 : null;
            case Relation.OpenClausalComplement: return 0;
            case Relation.ClausalComplement: return child < trigger.Token ? null : tree.Child(trigger.Token, Relation.Object) < 0 ? 0 : 1;
            case Relation.ObliqueAgent: return 1;
            case Relation.Oblique:
                if (NounPhrase.IsAside(document, child)) return null;
                return child > trigger.Token ? 1 : 2;
            // "Ten days before the vote": when, not what.
            case Relation.UnmarkedOblique: return child < trigger.Token || child + 1 < document.Tokens.Length && document.Word(child + 1) is "before" or "after" or "later" or "earlier" or "ago" ? null : 1;
            case Relation.AdverbialClause:
                // "Accuses them of paying", "goes to see"; not what else happened.
                if (child < trigger.Token || tree.Child(child, Relation.Marker) is not (>= 0 and var marker)) return null;
                if (document.Word(marker) is "to" && Directed.Contains(VerbForms.Key(document, trigger.Token))) return 0;
                return document.VerbForms[child] == VerbForm.Gerund && Taken.Contains(document.Tokens[marker].Key) || document.Word(marker) is "to" && marker == trigger.Token + 1 ? 1 : null;
            case Relation.AdverbialModifier: return KeptAdverbs.Contains(document.Tokens[child].Key) && child > trigger.Token ? 1 : null;
            default: return null;
        }
    }

    /// <param name="At">The word whose place in the text it has; the end for what is moved behind the verb.</param>
    private readonly record struct Part(int At, string Text, int Rank, bool IsObject, bool IsGlued);
}
