using Timeline.Extraction;
using Timeline.Extraction.Text;

namespace Timeline.Training;

internal static class TrainingDocument
{
    /// <summary>Gives a document the tokens of a treebank instead of the tokenizer's, as one sentence.</summary>
    public static void SetTokens(this Document document, IEnumerable<string> words)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var word in words)
        {
            at = document.Text.IndexOf(word, at, StringComparison.Ordinal);
            tokens.Add(Tokenizer.Make(document.Text, at, at + word.Length));
            at += word.Length;
        }
        document.Tokens = [.. tokens];
        document.Sentences = [new Sentence(0, tokens.Count, new TextSpan(0, document.Text.Length), 0)];
    }
}
