using System.Text;
using Timeline.Extraction.Events.Weighing;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>
/// What a short title leaves out of its clause though it has room for it: the object behind an aside, "at the Games in Atlanta", "after a failed coup", "to look for survivors". It
/// tells better than the verb alone which event is meant.
/// </summary>
internal static class TitleAddition
{
    /// <summary>A longer title tells enough.</summary>
    private const int Short = 62;

    /// <summary>A shorter one takes "in the final" too.</summary>
    private const int VeryShort = 44;

    /// <summary>Of three words that say something, one may be told already.</summary>
    private const int Share = 3;

    /// <summary>What the forms of a verb have in common.</summary>
    private const int Stem = 3;

    /// <summary>Of ten times, as <see cref="Frames"/> counts.</summary>
    private const int Mostly = 6;

    private static readonly WordSet Behind = Clause.Keys("to at on for with from over through into during after before under as against about by among between"), Before = Clause.Keys("at with during after on"),
        PartsOfTime = Clause.Keys("morning afternoon evening night day week month year");

    /// <param name="title">The clause as it is told.</param>
    /// <param name="room">Characters that it may have.</param>
    /// <param name="instead">What is written for a word in place of it.</param>
    public static string Complete(Document document, int verb, string title, int room, Func<int, string?> instead)
    {
        if (title.Length > Short || title.IndexOfAny(['“', '…']) >= 0) return title;
        var (tree, sentence) = (document.Tree, document.Sentences[document.SentenceOf(verb)]);
        if (tree.Child(verb, Relation.PassiveAuxiliary) < 0)
        {
            var isBare = EndsIn(title, document.Word(verb));
            // "The assembly abolished, by one vote, the ban", "gave to the town nine drawings", but not "won by three votes, the closest race"
            if (tree.Child(verb, Relation.Object) is >= 0 and var taken && taken > verb) title = isBare || document.Word(tree.Subtree(taken).First - 1) is not "," ? WithPhrase(document, taken, title, room, instead) : title;
            else if (isBare && Frames.OfVerb(VerbForms.Key(document, verb)).Object >= Mostly) return title;
        }
        foreach (var isBehind in (ReadOnlySpan<bool>)[true, false])
            foreach (var child in tree.Children(verb))
                if (child < sentence.FirstToken || child >= sentence.EndToken || child > verb != isBehind) continue;
                else if (isBehind && IsAim(document, child)) title = WithAim(document, child, title, room, instead);
                else if (tree.Relation(child) == Relation.ObliqueAgent || tree.Relation(child) == Relation.Oblique && tree.Child(child, Relation.Case) is >= 0 and var preposition && preposition < child && Leads(document, preposition, child, isBehind, title)) title = WithPhrase(document, child, title, room, instead);
        return title;
    }

    /// <summary>"In the final" tells something only where little else does, and where it happened the pin shows.</summary>
    private static bool Leads(Document document, int preposition, int head, bool isBehind, string title) => (isBehind ? Behind : Before).Contains(document.Tokens[preposition].Key)
        || document.Word(preposition) is "in" or "In" && title.Length < VeryShort && !title.Contains(" that ", StringComparison.Ordinal) && !Clause.IsPlace(document, head);

    private static bool EndsIn(string title, ReadOnlySpan<char> verb) => title.AsSpan(title.LastIndexOf(' ') + 1).StartsWith(verb[..Math.Min(Stem, verb.Length)], StringComparison.Ordinal);

    private static string WithPhrase(Document document, int head, string title, int room, Func<int, string?> instead)
    {
        if (document.TimexAt(head) is not null || NounPhrase.IsTime(document, head) || PartsOfTime.Contains(document.Tokens[head].Key)) return title;
        foreach (var brief in (ReadOnlySpan<bool>)[false, true])
        {
            var tokens = NounPhrase.Tokens(document, head, brief);
            // The pin shows the day, but neither "a siege of two years" nor "the 1936 Games".
            tokens.RemoveAll(token => IsDay(document, token) || document.Tree.Relation(token) == Relation.Case && IsDay(document, document.Tree.Head(token)));
            if (!TellsMore(document, head, tokens, title) || !IsWhole(document, head, tokens) || IsClause(document, head, tokens) || IsOfAnotherTime(document, tokens)) return title;
            var text = new StringBuilder(title).Append(' ');
            if (document.Tree.Child(head, Relation.Case) is >= 0 and var preposition) text.Append(document.Word(preposition).ToString().ToLowerInvariant()).Append(' ');
            NounPhrase.Append(text, document, tokens, instead);
            if (text.Length <= room) return text.ToString();
        }
        return title;
    }

    private static bool IsDay(Document document, int token) => document.TimexAt(token) is { Type: Time.TimexType.Date, FirstToken: > 0 } time && document.Tags[time.FirstToken - 1] == PartOfSpeech.Adposition;

    /// <summary>"To look for survivors".</summary>
    private static bool IsAim(Document document, int verb) => document.Tree.Relation(verb) is Relation.AdverbialClause or Relation.OpenClausalComplement && document.VerbForms[verb] == VerbForm.Base && document.Tree.Child(verb, Relation.Marker) is >= 0 and var to && document.Word(to) is "to";

    /// <summary>With what it is done for, where that is not told, is not denied, and belongs to what the title ends in: "the first Arab to win" is honoured for no such end.</summary>
    private static string WithAim(Document document, int verb, string title, int room, Func<int, string?> instead)
    {
        var (first, end) = document.Tree.Subtree(verb);
        if (document.Word(first) is not "to" || first == 0 || title.Contains(" " + document.Word(verb).ToString(), StringComparison.Ordinal) || document.TimexAt(first - 1) is null && !title.Contains(document.Word(first - 1).ToString(), StringComparison.Ordinal)) return title;
        var begun = $"{title} to {document.Word(verb)} ";
        var rest = TitleTail.After(document, verb, verb + 1, end, room - begun.Length, instead, token => document.Word(token).ToString(), mayLack: false);
        return rest.Length > 0 && begun.Length + rest.Length <= room ? begun + rest : title;
    }

    /// <summary>A name, or two words that say something, which the title lacks: neither "at home" nor "after that".</summary>
    private static bool TellsMore(Document document, int head, List<int> tokens, string title)
    {
        if (Has(head)) return false;
        var (words, told, isNamed) = (0, 0, false);
        foreach (var token in tokens)
        {
            // "For much of it"
            if (Antecedents.IsPronoun(document, token) && document.Tree.Relation(token) != Relation.PossessiveModifier) return false;
            if (document.Tags[token] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Numeral or PartOfSpeech.Adjective)) continue;
            words++;
            isNamed |= document.Tags[token] == PartOfSpeech.ProperNoun;
            if (Has(token)) told++;
        }
        return (isNamed || words > 1) && told * Share <= words;

        bool Has(int token) => title.AsSpan().Contains(document.Word(token), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One preposition, right before the phrase, in which nothing is left out but times: not "on board with 189".</summary>
    private static bool IsWhole(Document document, int head, List<int> tokens)
    {
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) == Relation.Case && child != tokens[0] - 1) return false;
        for (var i = tokens[0]; i < tokens[^1]; i++)
            if (!tokens.Contains(i) && document.TimexAt(i) is null && document.Tags[i] != PartOfSpeech.Punctuation) return false;
        return true;
    }

    /// <summary>"After the general called on him to go": the parser takes who does it for what the preposition leads.</summary>
    private static bool IsClause(Document document, int head, List<int> tokens) => IsVerb(document, tokens[^1] + 1) || document.Tree.Subtree(head).End is var end && IsVerb(document, end) && TitleVerb.IsFinite(document, end);

    /// <summary>"In Hull for the first time in 1724, at Venice the year after".</summary>
    private static bool IsOfAnotherTime(Document document, List<int> tokens) => tokens[0] > 1 && document.Word(tokens[0] - 2) is "," && document.TimexAt(tokens[^1] + 1) is not null;

    private static bool IsVerb(Document document, int token) => token < document.Tokens.Length && document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
}
