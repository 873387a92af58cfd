using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Chooses among languages for an article that does not say its own, or says only the default, by the commonest words at its start.</summary>
/// <param name="languages">BCP 47 language of each, and its commonest words; the first is the default.</param>
internal sealed class LanguageDetector(IReadOnlyList<(string Language, FrozenSet<ulong> StopWords)> languages)
{
    private const int Sample = 300;

    /// <summary>Index of the language that the article is read in.</summary>
    public int Of(Document document)
    {
        var stated = document.Article.Language;
        for (var i = 1; i < languages.Count; i++)
            if (stated.StartsWith(languages[i].Language, StringComparison.OrdinalIgnoreCase)) return i;
        var sample = document.Tokens.AsSpan(0, Math.Min(Sample, document.Tokens.Length));
        // Another language than the default must be plain to see.
        var (best, least) = (0, Math.Max(4, 4 * Count(sample, languages[0].StopWords)));
        for (var i = 1; i < languages.Count; i++)
            if (Count(sample, languages[i].StopWords) is var found && found > least) (best, least) = (i, found);
        return best;
    }

    private static int Count(ReadOnlySpan<Token> tokens, FrozenSet<ulong> words)
    {
        var count = 0;
        foreach (ref readonly var token in tokens)
            if (token.Kind != TokenKind.Punctuation && words.Contains(token.Key)) count++;
        return count;
    }
}
