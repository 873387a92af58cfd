using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>What the tagger sees of a token and its neighbours. The trainer and the tagger share it, so that they see the same.</summary>
public static class TaggerFeatures
{
    public const int Count = 20;

    /// <param name="before">Label of the token before; -1 at the start of a sentence.</param>
    /// <param name="before2">Label of the one before that.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    public static void Read(Document document, Sentence sentence, int token, int before, int before2, Span<ulong> features)
    {
        var tokens = document.Tokens;
        var word = document.Word(token);
        ulong KeyAt(int i) => i < sentence.FirstToken ? 1 : i >= sentence.EndToken ? 2 : tokens[i].Key;
        ulong ShapeAt(int i) => i < sentence.FirstToken ? 90 : i >= sentence.EndToken ? 91 : (ulong)tokens[i].Kind;
        ulong SuffixAt(int i, int length) => i < sentence.FirstToken || i >= sentence.EndToken ? 3 : WordKey.Of(document.Word(i)[^Math.Min(length, tokens[i].Length)..]);
        var shape = (ulong)tokens[token].Kind | (token == sentence.FirstToken ? 16UL : 0);
        var (p1, p2) = ((ulong)(before + 2), (ulong)(before2 + 2));
        var n = 0;
        features[n++] = LinearModel.Feature(1, tokens[token].Key);
        features[n++] = LinearModel.Feature(2, SuffixAt(token, 3), shape);
        features[n++] = LinearModel.Feature(3, SuffixAt(token, 2), shape);
        features[n++] = LinearModel.Feature(4, WordKey.Of(word[..Math.Min(3, word.Length)]));
        features[n++] = LinearModel.Feature(5, shape, p1);
        features[n++] = LinearModel.Feature(6, p1, p2);
        features[n++] = LinearModel.Feature(7, p1, tokens[token].Key);
        features[n++] = LinearModel.Feature(8, KeyAt(token - 1));
        features[n++] = LinearModel.Feature(9, KeyAt(token + 1));
        features[n++] = LinearModel.Feature(10, KeyAt(token - 1), tokens[token].Key);
        features[n++] = LinearModel.Feature(11, tokens[token].Key, KeyAt(token + 1));
        features[n++] = LinearModel.Feature(12, KeyAt(token - 2));
        features[n++] = LinearModel.Feature(13, KeyAt(token + 2));
        features[n++] = LinearModel.Feature(14, SuffixAt(token + 1, 3), shape);
        features[n++] = LinearModel.Feature(15, SuffixAt(token - 1, 3), SuffixAt(token, 3));
        features[n++] = LinearModel.Feature(16, SuffixAt(token, 3), p1);
        features[n++] = LinearModel.Feature(17, ShapeAt(token + 1), shape);
        features[n++] = LinearModel.Feature(18, ShapeAt(token - 1), shape);
        features[n++] = LinearModel.Feature(19, SuffixAt(token, 4));
        features[n] = LinearModel.Feature(20, SuffixAt(token + 1, 2), p1);
    }
}
