using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Walks over the dependency tree in the terms of clauses: the predicate that a word belongs to, and how one clause hangs on another.</summary>
internal static class Clause
{
    private const int NearTokens = 12;

    /// <summary>Words that open sentences and are tagged as names then.</summary>
    private static readonly WordSet NoNames = Keys("others nor both neither either many most some few another");

    private static readonly WordSet Openers = Keys("before until till since if unless whether although though than like"), Relatives = Keys("who which whom");

    /// <summary>True where the word is the head of a clause.</summary>
    public static bool IsPredicate(Document document, int token)
    {
        if (document.Tags[token] == PartOfSpeech.Verb)
            return document.Tree.Relation(token) is not (Relation.AdjectivalModifier or Relation.Compound or Relation.Case or Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula or Relation.Marker or Relation.Fixed or Relation.Flat);
        return document.Tree.Relation(token) is Relation.Root or Relation.ClausalComplement or Relation.AdverbialClause or Relation.RelativeClause or Relation.ClausalSubject or Relation.RelativeAdverbialClause or Relation.Parataxis or Relation.Conjunct or Relation.OpenClausalComplement
            && (document.Tree.Child(token, Relation.Copula) >= 0 || document.Tree.Child(token, Relation.NominalSubject, Relation.PassiveSubject) >= 0);
    }

    /// <summary>The predicate of the clause that a word stands in: itself, or the nearest above it; the root where none is.</summary>
    public static int Of(Document document, int token)
    {
        for (var at = token; ; at = document.Tree.Head(at))
            if (IsPredicate(document, at) || document.Tree.Head(at) < 0) return at;
    }

    /// <summary>The predicate above a predicate; -1 for that of the main clause.</summary>
    public static int Above(Document document, int predicate) => document.Tree.Head(predicate) is >= 0 and var head ? Of(document, head) : -1;

    /// <summary>True for the main clause of a sentence, what is joined to it and what somebody is said to say.</summary>
    public static bool IsMain(Document document, int token)
    {
        for (var at = Of(document, token); document.Tree.Head(at) >= 0; at = document.Tree.Head(at))
            if (document.Tree.Relation(at) is not (Relation.Conjunct or Relation.ClausalComplement or Relation.Parataxis or Relation.OpenClausalComplement or Relation.Apposition or Relation.List)) return false;
        return true;
    }

    /// <summary>First child that marks the clause: "after", "that", "when"; the key of its word, or 0.</summary>
    public static ulong Marker(Document document, int predicate)
    {
        foreach (var child in document.Tree.Children(predicate))
        {
            if (child > predicate) break;
            if (document.Tree.Relation(child) is Relation.Marker or Relation.Case || document.Tree.Relation(child) == Relation.AdverbialModifier && document.Word(child) is "when" or "where" or "When" or "Where") return document.Tokens[child].Key;
        }
        return 0;
    }

    /// <summary>A relative clause behind a comma: it adds something and does not say which.</summary>
    public static bool IsAddition(Document document, int predicate)
    {
        foreach (var child in document.Tree.Children(predicate))
            if (child < predicate && Relatives.Contains(document.Tokens[child].Key)) return child > 0 && document.Text[document.Tokens[child - 1].Start] == ',';
        return false;
    }

    /// <summary>A clause whose time is not that of the clause above it: "before …", "until …", "if …".</summary>
    public static bool IsApart(Document document, int predicate) => Openers.Contains(Marker(document, predicate));

    /// <summary>Nothing parts two words: no other verb, no mark and no conjunction stands between them. The nearer of the two then belongs to the other, whatever the tree says.</summary>
    public static bool AreTogether(Document document, int token, int first, int end)
    {
        var (from, to) = token < first ? (token + 1, first) : (end, token);
        if (to - from > NearTokens) return false;
        for (var i = from; i < to; i++)
            if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.CoordinatingConjunction || document.Text[document.Tokens[i].Start] is ',' or ';' or ':' or '"' or '“' or '”' or '(' or ')' or '—') return false;
        return true;
    }

    /// <summary>The head of a span of tokens: the one whose own head lies outside.</summary>
    public static int Head(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (document.Tree.Head(i) is var head && (head < first || head >= end)) return i;
        return first;
    }

    /// <summary>True for a word of a name that is not a place's.</summary>
    public static bool IsName(Document document, int token) =>
        document.Tags[token] == PartOfSpeech.ProperNoun && !NoNames.Contains(document.Tokens[token].Key) && document.Tokens[token].Kind is TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed && !IsPlace(document, token) && !NounPhrase.IsTime(document, token);

    /// <summary>True for the name of a place itself, false for that of its people ("Danish").</summary>
    public static bool IsProper(Document document, Places.PlaceMention mention) => document.Tags[mention.EndToken - 1] == PartOfSpeech.ProperNoun;

    /// <summary>True for a word of a place's name.</summary>
    public static bool IsPlace(Document document, int token)
    {
        int low = 0, high = document.Places.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (document.Places[middle].EndToken <= token) low = middle + 1;
            else if (document.Places[middle].FirstToken > token) high = middle - 1;
            else return true;
        }
        return false;
    }

    /// <summary>True where one of the words stands among the tokens.</summary>
    public static bool HasWord(Document document, int first, int end, WordSet words)
    {
        for (var i = first; i < end; i++)
            if (words.Contains(document.Tokens[i].Key)) return true;
        return false;
    }

    public static WordSet Keys(string words) => new(words.Split(' ').Select(word => WordKey.Of(word)));
}
