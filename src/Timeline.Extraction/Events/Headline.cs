using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The line above an article, which tells the news in short before its time and place are told.</summary>
internal static class Headline
{
    private const int LongestTokens = 22;

    public static bool Is(Document document, Sentence sentence)
    {
        var end = Footnote.Before(document, sentence.EndToken - 1);
        // 'They were failed "at every turn"'
        if (IsQuote(document, end) && end > sentence.FirstToken && document.Tags[end - 1] != PartOfSpeech.Punctuation) end--;
        var last = document.Text[document.Tokens[end].Start];
        return last is not ('.' or '!' or '?' or '"' or '”' or ')' or ':') && sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken < LongestTokens;
    }

    /// <summary>A headline on a line of its own, with the article below it.</summary>
    public static bool StandsAlone(Document document, int index)
    {
        var sentence = document.Sentences[index];
        if (index + 1 == document.Sentences.Length || sentence.FirstToken == sentence.EndToken || !Is(document, sentence)) return false;
        var (end, next) = (document.Tokens[sentence.EndToken - 1].End, document.Sentences[index + 1].Span.Start);
        return next >= end && document.Text.AsSpan(end, next - end).Contains('\n');
    }

    private static bool IsQuote(Document document, int token) => document.Text[document.Tokens[token].Start] is '"' or '”';

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
