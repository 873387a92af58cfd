using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Cuts a sentence into clauses, each with a verb of its own: at conjunctions, relative words, semicolons and commas before a participle.</summary>
internal static class ClauseMap
{
    private static readonly FrozenSet<ulong> Openers = Keys("after before when while where which who whom that because although though as since until if unless whether whereas but and or so then");

    private static readonly FrozenSet<ulong> Backgrounds = Keys("after before when while since until if unless as because although though where which who");

    /// <returns>For each token of the sentence the number of its clause, from 0.</returns>
    public static int[] Read(Document document, Sentence sentence)
    {
        var clauses = new int[sentence.EndToken - sentence.FirstToken];
        int clause = 0, last = sentence.FirstToken;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (Opens(document, sentence, i) && HasVerb(document, last, i) && HasVerb(document, i, NextOpening(document, sentence, i)))
            {
                clause++;
                last = i;
            }
            clauses[i - sentence.FirstToken] = clause;
        }
        return clauses;
    }

    /// <summary>True where a clause that begins at the token is background to the sentence's news: "after …", "when …", "which …".</summary>
    public static bool IsBackground(Document document, int firstToken) => Backgrounds.Contains(document.Tokens[firstToken].Key);

    private static bool Opens(Document document, Sentence sentence, int i)
    {
        var token = document.Tokens[i];
        if (token.Kind == TokenKind.Punctuation)
            return document.Text[token.Start] is ';' or '—' or '–' or ':' || (document.Text[token.Start] == ',' && i + 1 < sentence.EndToken && document.VerbForms[i + 1] is VerbForm.Gerund or VerbForm.Past or VerbForm.Participle);
        return Openers.Contains(token.Key) && document.Tags[i] is not PartOfSpeech.Determiner;
    }

    private static int NextOpening(Document document, Sentence sentence, int from)
    {
        for (var i = from + 1; i < sentence.EndToken; i++)
            if (Opens(document, sentence, i)) return i;
        return sentence.EndToken;
    }

    private static bool HasVerb(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (document.Tags[i] is PartOfSpeech.Verb || document.Tags[i] is PartOfSpeech.Auxiliary && document.VerbForms[i] is VerbForm.Past or VerbForm.ThirdPerson) return true;
        return false;
    }

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet();
}
