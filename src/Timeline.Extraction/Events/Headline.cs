using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The line above an article, which tells the news in short before its time and place are told.</summary>
internal static class Headline
{
    private const int LongestTokens = 22;

    public static bool Is(Document document, Sentence sentence)
    {
        var last = document.Text[document.Tokens[sentence.EndToken - 1].Start];
        return last is not ('.' or '!' or '?' or '"' or '”' or ')' or ':') && sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken < LongestTokens;
    }

    /// <summary>"Deputy mayor quits": headlines have words in places where the tagger, which learned from sentences, expects no verb. What has a subject and no copula is one.</summary>
    public static void RestoreVerb(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] == PartOfSpeech.Verb) return;
            if (document.Tree.Relation(i) != Relation.Root || !document.Word(i).EndsWith("s", StringComparison.Ordinal)) continue;
            if (document.Tree.Child(i, Relation.NominalSubject) is not (>= 0 and var subject) || subject > i || document.Tree.Child(i, Relation.Copula) >= 0 || VerbForms.Guess(document.Word(i).ToString().ToLowerInvariant()) is null) continue;
            (document.Tags[i], document.VerbForms[i]) = (PartOfSpeech.Verb, VerbForm.ThirdPerson);
            return;
        }
    }
}
