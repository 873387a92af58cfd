using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>What the network sees of a token by itself: the word, its beginning and endings, its shape.</summary>
internal static class SyntaxFeatures
{
    public const int Count = 10;

    /// <param name="rows">Receives the rows of the embeddings.</param>
    public static void Read(SyntaxNetwork network, Document document, int token, bool first, Span<int> rows)
    {
        var word = document.Word(token);
        var kind = document.Tokens[token].Kind;
        var length = word.Length;
        // Capitals tell less at the start of a sentence.
        var shape = (ulong)kind | (first ? 16UL : 0);
        rows[0] = network.WordRow(document.Tokens[token].Key);
        rows[1] = network.AffixRow(LinearModel.Feature(1, shape << 8 | (ulong)(uint)Math.Min(length, 9), word[0] < 128 && kind >= TokenKind.Number ? word[0] : 1UL));
        rows[2] = network.AffixRow(LinearModel.Feature(2, WordKey.Of(word[..Math.Min(3, length)])));
        rows[3] = network.AffixRow(LinearModel.Feature(3, WordKey.Of(word[..Math.Min(2, length)]), WordKey.Of(word[^1..])));
        rows[4] = network.AffixRow(LinearModel.Feature(4, WordKey.Of(word[^Math.Min(2, length)..]), shape));
        rows[5] = network.AffixRow(LinearModel.Feature(5, WordKey.Of(word[^Math.Min(3, length)..])));
        rows[6] = network.AffixRow(LinearModel.Feature(6, WordKey.Of(word[^Math.Min(4, length)..])));
        // What a dictionary says of the word tells of those that training never met.
        var classes = (ulong)(uint)WordClasses.ForEnglish().Of(document.Tokens[token].Key);
        rows[8] = network.AffixRow(LinearModel.Feature(8, classes, kind == TokenKind.Lower ? 0UL : shape));
        rows[9] = network.AffixRow(LinearModel.Feature(9, classes, WordKey.Of(word[^Math.Min(2, length)..])));
        rows[7] = network.AffixRow(LinearModel.Feature(7, WordKey.Of(word[^Math.Min(5, length)..]), kind == TokenKind.Lower ? 0UL : 1UL));
    }
}
