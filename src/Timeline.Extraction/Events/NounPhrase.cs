using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Writes the words of a subtree, with or without what only adds to them.</summary>
internal static class NounPhrase
{
    private const int Deepest = 24;

    // They open what else is going on, not what belongs to the noun or verb.
    private static readonly WordSet Asides = Clause.Keys("according after before during since until like unlike amid despite among including following");

    private static readonly WordSet Passing = Clause.Keys("so then still already now thus again");

    private static readonly WordSet Counts = Clause.Keys("hundred thousand million billion dozen third quarter half");

    private static readonly WordSet PartsOfTime = Clause.Keys("morning afternoon evening night day eve week month year beginning start end middle early late hours");

    private static readonly WordSet Hollow = Clause.Keys("attempt effort bid move fact way order case one ones days time hope view decision idea belief possibility event condition extent that those");

    /// <summary>The phrase around a noun without clauses, appositions and what stands in brackets.</summary>
    /// <param name="brief">Without prepositional phrases too, but for "of".</param>
    public static void Append(StringBuilder text, Document document, int head, bool brief = false, Func<int, string?>? instead = null)
    {
        Append(text, document, Tokens(document, head, brief), instead);
    }

    /// <summary>Tokens of the subtree that the phrase keeps, in order.</summary>
    public static List<int> Tokens(Document document, int head, bool brief)
    {
        var tokens = new List<int>();
        // The parser makes two subjects of "the cholera epidemic" at times.
        var twin = Twin(document, head);
        if (twin >= 0) Collect(document, twin, tokens, brief, 1);
        Collect(document, head, tokens, brief, 0);
        if (twin >= 0) tokens = [.. tokens.Distinct()];
        // "Ida Berg-Lund", "the Hull–Leith Express": no word is torn at its hyphen.
        for (var t = 0; t < tokens.Count; t++)
            if (IsJoint(document, tokens[t] + 1)) tokens.InsertRange(t + 1, new[] { tokens[t] + 1, tokens[t] + 2 }.Except(tokens));
            else if (IsJoint(document, tokens[t]) && !tokens.Contains(tokens[t] - 1)) tokens.Insert(t, tokens[t] - 1);
            else if (IsJoint(document, tokens[t] - 1) && !tokens.Contains(tokens[t] - 1)) tokens.InsertRange(t--, new[] { tokens[t + 1] - 2, tokens[t + 1] - 1 }.Except(tokens));
        tokens.RemoveAll(token => document.Text[document.Tokens[token].Start] == ',' && !(tokens.Contains(token - 1) && tokens.Contains(token + 1)));
        while (tokens.Count > 1 && (document.Word(tokens[0]) is "and" or "or" or "but" or "And" or "Or" or "But" || document.Tags[tokens[0]] == PartOfSpeech.Punctuation && document.Text[document.Tokens[tokens[0]].Start] is ',' or '-')) tokens.RemoveAt(0);
        // "On Tuesday ninety people", "and 148 people": the number hangs on the day or on the verb at times.
        while (tokens[0] > 0 && document.Tags[tokens[0]] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Numeral && document.Tags[tokens[0] - 1] == PartOfSpeech.Numeral && document.TimexAt(tokens[0] - 1) is null && Number.IsPlural(document, head)) tokens.Insert(0, tokens[0] - 1);
        // "Lost more than three minutes": with what bounds a number.
        if (tokens[0] > 1 && (document.Tags[tokens[0]] == PartOfSpeech.Numeral || tokens.Count > 1 && document.Word(tokens[0]) is "a" && Counts.Contains(document.Tokens[tokens[1]].Key)))
        {
            var before = document.Word(tokens[0] - 1);
            if (before is "than" && document.Word(tokens[0] - 2) is "more" or "less" or "fewer" or "More" or "Less" or "Fewer") tokens.InsertRange(0, [tokens[0] - 2, tokens[0] - 1]);
            else if (before is "least" or "most" && document.Word(tokens[0] - 2) is "at" or "At") tokens.InsertRange(0, [tokens[0] - 2, tokens[0] - 1]);
            else if (before is "about" or "nearly" or "almost" or "over" or "some" or "around" or "only" or "About" or "Nearly" or "Almost" or "Over" or "Some" or "Around" or "Only") tokens.Insert(0, tokens[0] - 1);
        }
        // "So a mill"
        if (tokens.Count > 2 && document.Tags[tokens[0]] == PartOfSpeech.Adverb && Passing.Contains(document.Tokens[tokens[0]].Key)) tokens.RemoveAt(0);
        // "Meanwhile, the mill"
        if (tokens.Count > 2 && document.Tags[tokens[0]] == PartOfSpeech.Adverb && document.Text[document.Tokens[tokens[1]].Start] == ',') tokens.RemoveRange(0, 2);
        // "The March 7 fire": of a time that is not kept whole nothing is.
        tokens.RemoveAll(token => token != head && IsTornTime(document, tokens, token));
        // "LEEDS — The mill": what stands before a dash is no part of it.
        for (var t = tokens.Count - 1; t > 0; t--)
            if (tokens[t] <= head && tokens[t] - tokens[t - 1] > 1 && document.Text[document.Tokens[tokens[t] - 1].Start] is '—' or '–' or '_' or '-' && document.Tokens[tokens[t] - 1].Start > document.Tokens[tokens[t] - 2].End)
            {
                tokens.RemoveRange(0, t);
                break;
            }
        // "In recent months a group", "with cash that will last": the phrase of a preposition before it, or the preposition alone, is no part of it.
        while (tokens.Count > 1 && tokens[0] < head && document.Tags[tokens[0]] is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.CoordinatingConjunction && document.Word(tokens[1]) is not ("least" or "most") && (document.Tags[tokens[1]] != PartOfSpeech.Numeral || Asides.Contains(document.Tokens[tokens[0]].Key) || document.Tree.Head(tokens[0]) is >= 0 and var led && led < head && !tokens.Contains(led)))
        {
            var end = document.Tree.Head(tokens[0]) is >= 0 and var noun && noun < head && document.Tags[noun] != PartOfSpeech.Numeral ? Math.Min(document.Tree.Subtree(noun).End, head) : tokens[0] + 1;
            tokens.RemoveAll(token => token < end);
        }
        if (tokens.Count > 1 && document.Word(tokens[0]) is "which" or "Which" or "how" or "How" or "when" or "When" or "where" or "Where") tokens.RemoveAt(0);
        // "Monday soldiers were sent"
        if (tokens.Count > 2 && document.Tags[tokens[0]] == PartOfSpeech.Adposition && IsTime(document, tokens[1])) tokens.RemoveAt(0);
        while (tokens.Count > 1 && tokens[0] < head && document.TimexAt(tokens[0]) is { Interval: not null } time && (time.EndToken >= document.Tokens.Length || document.Tags[time.EndToken] != PartOfSpeech.Particle)) tokens.RemoveAt(0);
        while (tokens.Count > 1 && document.Text[document.Tokens[tokens[0]].Start] is ',' or '-' or '–') tokens.RemoveAt(0);
        return tokens;
    }

    /// <summary>A hyphen between two words with no space beside it.</summary>
    private static bool IsJoint(Document document, int token) =>
        token > 0 && token + 1 < document.Tokens.Length && document.Tokens[token].Length == 1 && document.Text[document.Tokens[token].Start] is '-' or '–' && document.Tokens[token - 1].End == document.Tokens[token].Start && document.Tokens[token].End == document.Tokens[token + 1].Start;

    /// <summary>The subject beside a subject that no mark parts from it; -1 where none is.</summary>
    public static int Twin(Document document, int head)
    {
        var tree = document.Tree;
        if (tree.Relation(head) is not (Relation.NominalSubject or Relation.PassiveSubject) || tree.Subtree(head).First is var first && first == 0) return -1;
        foreach (var child in tree.Children(tree.Head(head)))
            if (child < head && tree.Relation(child) is Relation.NominalSubject or Relation.PassiveSubject && tree.Subtree(child).End == first && document.Text[document.Tokens[first - 1].Start] != ',' && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && document.Tags[first] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.CoordinatingConjunction && !IsTime(document, child) && !IsTime(document, head)) return child;
        return -1;
    }

    /// <summary>Writes tokens with the spaces that stand between them in the text; where some are left out, one space.</summary>
    /// <param name="instead">What is written for a word in place of it, empty for nothing, null for the word itself.</param>
    public static void Append(StringBuilder text, Document document, List<int> tokens, Func<int, string?>? instead = null)
    {
        for (var t = 0; t < tokens.Count; t++)
        {
            var other = instead?.Invoke(tokens[t]);
            if (other is { Length: 0 }) continue;
            var token = document.Tokens[tokens[t]];
            var glued = t > 0 && tokens[t - 1] == tokens[t] - 1 && document.Tokens[tokens[t - 1]].End == token.Start;
            var mark = document.Text[token.Start] is ',' or '\'' or '’' or '%' && token.Length == 1;
            if (text.Length > 0 && !glued && !mark && text[^1] != ' ') text.Append(' ');
            if (other is not null) text.Append(other);
            else text.Append(document.Text.AsSpan(token.Start, token.Length));
        }
        while (text.Length > 0 && text[^1] is ',' or ' ' or '-' or '–') text.Length--;
    }

    private static void Collect(Document document, int head, List<int> tokens, bool brief, int depth)
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
            if (Keeps(document, head, child, brief, isInside: depth > 0)) Collect(document, child, tokens, brief, depth + 1);
        }
        if (!written) tokens.Add(head);
    }

    /// <param name="isInside">Below the head of the phrase, where prepositions and markers belong to it.</param>
    private static bool Keeps(Document document, int head, int child, bool brief, bool isInside)
    {
        switch (document.Tree.Relation(child))
        {
            case Relation.Case or Relation.Marker:
                return isInside;
            case Relation.ClausalModifier:
                return !brief && child > head && document.VerbForms[child] == VerbForm.Base && document.Tree.Child(child, Relation.Marker) >= 0;
            case Relation.RelativeClause when document.Tags[head] is PartOfSpeech.Pronoun or PartOfSpeech.Determiner:
                return true;
            // "Slobodan Milošević"
            case Relation.UnmarkedNominalModifier when child == head + 1 && Clause.IsName(document, head) && Clause.IsName(document, child):
                return true;
            case Relation.RelativeClause or Relation.RelativeAdverbialClause or Relation.AdverbialClause or Relation.Parataxis or Relation.Discourse or Relation.Vocative or Relation.List or Relation.Orphan or Relation.Unknown or Relation.UnmarkedNominalModifier:
                return false;
            case Relation.Apposition:
                // Beside the noun without a mark it is none: "give the phone a rating".
                return document.Tree.Subtree(child).First is var beside && beside > head && document.Tags[beside] != PartOfSpeech.Punctuation && document.Tags[beside - 1] != PartOfSpeech.Punctuation;
            case Relation.Compound:
                return document.Tags[head] != PartOfSpeech.Pronoun;
            // "Ann Dole, of Hull,"
            case Relation.NominalModifier when child > head && document.Tree.Subtree(child).First is var first && first > head + 1 && document.Text[document.Tokens[first - 1].Start] == ',':
                return false;
            case Relation.NominalModifier:
                return (!brief || document.Tree.Child(child, Relation.Case) is >= 0 and var of && document.Word(of) is "of") && !IsTime(document, child) && !IsAside(document, child) && !IsHollow(document, child, brief);
            // "A 16-year-old girl"
            case Relation.UnmarkedOblique when child < head && document.Text[document.Tokens[child].End] == '-':
                return true;
            case Relation.Oblique or Relation.UnmarkedOblique:
                return !IsTime(document, child) && !brief && !IsAside(document, child) && !IsHollow(document, child, brief);
            case Relation.Punctuation:
                return document.Text[document.Tokens[child].Start] is ',' or '-' or '–' or '$' or '£' or '€' or '/' or '\'' or '’';
            case Relation.Conjunct:
                return document.Tags[child] != PartOfSpeech.Verb && document.Tree.Child(child, Relation.NominalSubject, Relation.Copula) < 0 && !Descriptions.IsOfApposition(document, child) && (!brief || document.Tags[child] == document.Tags[head] && !IsBehindPhrase(document, head, child)) && !IsOfNextClause(document, head, child);
            case Relation.CoordinatingConjunction:
                return document.Tags[head] != PartOfSpeech.Verb || document.Tree.Relation(head) == Relation.Conjunct;
            case Relation.NominalSubject or Relation.PassiveSubject or Relation.Copula or Relation.Auxiliary or Relation.PassiveAuxiliary:
                return isInside && Clause.IsPredicate(document, head);
            default:
                return true;
        }
    }

    /// <summary>"Researchers from China and five other countries": it belongs to what is left out before it.</summary>
    private static bool IsBehindPhrase(Document document, int head, int conjunct)
    {
        foreach (var child in document.Tree.Children(head))
            if (child > head && child < conjunct && document.Tree.Relation(child) == Relation.NominalModifier && document.Tree.Child(child, Relation.Case) is >= 0 and var preposition && document.Word(preposition) is not "of") return true;
        return false;
    }

    /// <summary>"Who grew up in Oslo, and Erik Lund, who …": of two that a comma parts the second belongs to another clause.</summary>
    private static bool IsOfNextClause(Document document, int head, int conjunct)
    {
        var first = document.Tree.Subtree(conjunct).First;
        if (document.Tree.Relation(head) == Relation.Conjunct || first < 1 || document.Text[document.Tokens[first - 1].Start] != ',' && document.Text[document.Tokens[first].Start] != ',' || document.Tree.Child(conjunct, Relation.CoordinatingConjunction) < 0) return false;
        var joined = 0;
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) == Relation.Conjunct) joined++;
        return joined == 1;
    }

    /// <summary>"After the vote", "during a visit", "according to him".</summary>
    public static bool IsAside(Document document, int noun) => document.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && Asides.Contains(document.Tokens[preposition].Key);

    /// <summary>"In an attempt to …", "the fact that …": nothing without the clause that follows it, where that is left out.</summary>
    public static bool IsHollow(Document document, int noun, bool brief)
    {
        if (!Hollow.Contains(document.Tokens[noun].Key)) return false;
        foreach (var child in document.Tree.Children(noun))
            if (document.Tree.Relation(child) is Relation.ClausalModifier or Relation.RelativeClause or Relation.AdverbialClause or Relation.ClausalComplement && !Keeps(document, noun, child, brief, isInside: true)) return true;
        return false;
    }

    private static bool IsTornTime(Document document, List<int> kept, int token)
    {
        // "The 16-year-old girl"
        if (document.TimexAt(token) is not { Interval: not null } time || document.Tokens[token].End < document.Text.Length && document.Text[document.Tokens[token].End] == '-' || document.Text[Math.Max(document.Tokens[token].Start - 1, 0)] == '-') return false;
        for (var i = time.FirstToken; i < time.EndToken; i++)
            if (!kept.Contains(i)) return true;
        return false;
    }

    /// <summary>The pin shows times itself: a title leaves them out.</summary>
    public static bool IsTime(Document document, int token)
    {
        if (document.TimexAt(token) is { } time && (time.Interval is not null || time.Type is Time.TimexType.Date or Time.TimexType.Time)) return true;
        // "On the evening of 26 May"
        return PartsOfTime.Contains(document.Tokens[token].Key) && document.Tree.Child(token, Relation.NominalModifier, Relation.UnmarkedNominalModifier) is >= 0 and var of && document.TimexAt(of) is { Interval: not null };
    }
}
