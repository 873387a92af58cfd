using System.Text;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events;

/// <summary>Writes the words of a subtree, with or without what only adds to them.</summary>
internal static class NounPhrase
{
    private const int Deepest = 24;

    /// <summary>The phrase around a noun without clauses, appositions and what stands in brackets.</summary>
    /// <param name="brief">Without prepositional phrases too, but for "of".</param>
    public static void Append(StringBuilder text, Document document, int head, bool brief = false)
    {
        var tokens = new List<int>();
        Collect(document, head, tokens, brief, withCase: false, 0);
        Append(text, document, tokens);
    }

    /// <summary>Tokens of the subtree that the phrase keeps, in order.</summary>
    /// <param name="withCase">With its own preposition and marker: "in Oslo", "to leave".</param>
    public static List<int> Tokens(Document document, int head, bool brief, bool withCase)
    {
        var tokens = new List<int>();
        Collect(document, head, tokens, brief, withCase, 0);
        return tokens;
    }

    /// <summary>Writes tokens with the spaces that stand between them in the text; where some are left out, one space.</summary>
    public static void Append(StringBuilder text, Document document, List<int> tokens)
    {
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = document.Tokens[tokens[t]];
            var glued = t > 0 && tokens[t - 1] == tokens[t] - 1 && document.Tokens[tokens[t - 1]].End == token.Start;
            var mark = document.Text[token.Start] is ',' or '\'' or '’' or '%' && token.Length == 1;
            if (text.Length > 0 && !glued && !mark && text[^1] != ' ') text.Append(' ');
            if (t == 0 && mark) continue;
            text.Append(document.Text.AsSpan(token.Start, token.Length));
        }
        while (text.Length > 0 && text[^1] is ',' or ' ' or '-' or '–') text.Length--;
    }

    private static void Collect(Document document, int head, List<int> tokens, bool brief, bool withCase, int depth)
    {
        if (depth > Deepest) return;
        var written = false;
        foreach (var child in document.Tree.Children(head))
        {
            if (!written && child > head)
            {
                tokens.Add(head);
                written = true;
            }
            if (Keeps(document, head, child, brief, withCase || depth > 0)) Collect(document, child, tokens, brief, true, depth + 1);
        }
        if (!written) tokens.Add(head);
    }

    private static bool Keeps(Document document, int head, int child, bool brief, bool withCase)
    {
        switch (document.Tree.Relation(child))
        {
            case Relation.Case or Relation.Marker:
                return withCase || document.Tree.Relation(child) == Relation.Case && child > head;
            case Relation.RelativeClause or Relation.RelativeAdverbialClause or Relation.ClausalModifier or Relation.AdverbialClause or Relation.Parataxis or Relation.Discourse or Relation.Vocative or Relation.List or Relation.Orphan or Relation.Unknown or Relation.UnmarkedNominalModifier:
                return false;
            case Relation.Apposition:
                return document.Tags[child] == PartOfSpeech.ProperNoun && child == head + 1;
            case Relation.NominalModifier:
                return (!brief || document.Tree.Child(child, Relation.Case) is >= 0 and var of && document.Word(of) is "of") && !IsTime(document, child);
            case Relation.Oblique or Relation.UnmarkedOblique:
                return !IsTime(document, child) && !brief;
            case Relation.Punctuation:
                return document.Text[document.Tokens[child].Start] is ',' or '-' or '–' or '$' or '£' or '€' or '/' or '\'' or '’' && IsInside(document, head, child);
            case Relation.Conjunct:
                return document.Tags[child] != PartOfSpeech.Verb && document.Tree.Child(child, Relation.NominalSubject) < 0 && (!brief || document.Tags[child] == document.Tags[head]);
            case Relation.CoordinatingConjunction:
                return document.Tags[head] != PartOfSpeech.Verb || document.Tree.Relation(head) == Relation.Conjunct;
            case Relation.NominalSubject or Relation.PassiveSubject:
                return document.Tags[head] == PartOfSpeech.Verb;
            case Relation.Copula or Relation.Auxiliary or Relation.PassiveAuxiliary:
                return document.Tags[head] == PartOfSpeech.Verb;
            default:
                return true;
        }
    }

    /// <summary>A comma between conjuncts stays; one before what is left out goes.</summary>
    private static bool IsInside(Document document, int head, int mark) =>
        document.Text[document.Tokens[mark].Start] != ',' || document.Tree.Relation(head) == Relation.Conjunct && mark < head || document.Tags[head] is PartOfSpeech.Adjective or PartOfSpeech.Noun && mark < head && document.Tree.Relation(head) == Relation.Conjunct;

    /// <summary>The pin shows times itself: a title leaves them out.</summary>
    public static bool IsTime(Document document, int token)
    {
        int low = 0, high = document.Timexes.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var timex = document.Timexes[middle];
            if (timex.EndToken <= token) low = middle + 1;
            else if (timex.FirstToken > token) high = middle - 1;
            else return timex.Interval is not null;
        }
        return false;
    }
}
