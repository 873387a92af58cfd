using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Chooses among languages for an article that does not say its own, or says only the default, by the commonest words at its start.</summary>
/// <param name="languages">BCP 47 language of each, and its commonest words; the first is the default.</param>
internal sealed class LanguageDetector(IReadOnlyList<(string Language, WordSet StopWords)> languages)
{
    private const int Sample = 300;

    /// <summary>How many times more words of another language than of the default it takes.</summary>
    private const int Plainly = 4;

    /// <summary>Index of the language that the article is read in.</summary>
    public int Of(Document document)
    {
        var stated = document.Article.Language;
        for (var i = 1; i < languages.Count; i++)
            if (stated.StartsWith(languages[i].Language, StringComparison.OrdinalIgnoreCase)) return i;
        var sample = document.Tokens.AsSpan(0, Math.Min(Sample, document.Tokens.Length));
        // Another language than the default must be plain to see; where every fourth word is one of the default's, none can be.
        var enough = (sample.Length + Plainly - 1) / Plainly;
        var own = Count(sample, languages[0].StopWords, enough);
        if (own == enough) return 0;
        var (best, least) = (0, Math.Max(Plainly, Plainly * own));
        for (var i = 1; i < languages.Count; i++)
            if (Count(sample, languages[i].StopWords, int.MaxValue) is var found && found > least) (best, least) = (i, found);
        return best;
    }

    /// <summary>How many of the tokens are among the words; no further than it takes to find enough of them.</summary>
    private static int Count(ReadOnlySpan<Token> tokens, WordSet words, int enough)
    {
        var count = 0;
        foreach (ref readonly var token in tokens)
            if ((count += words.Contains(token.Key) ? 1 : 0) == enough) break;
        return count;
    }
}
