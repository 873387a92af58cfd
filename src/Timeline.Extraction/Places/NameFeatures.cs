using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>What the recogniser of names sees of a token. The trainer and the recogniser share it, so that they see the same.</summary>
internal static class NameFeatures
{
    public const int Count = 41;
    private static readonly ulong Comma = WordKey.Of(",");

    /// <param name="first">First token of the run of capitalised words that the token is in, and <paramref name="end"/> one past its last.</param>
    /// <param name="before">Label of the token before.</param>
    public static void Read(Document document, NameContext context, Sentence sentence, int token, int first, int end, int before, Span<ulong> features)
    {
        var tokens = document.Tokens;
        var current = tokens[token];
        ulong KeyAt(int i) => i < sentence.FirstToken ? 1 : i >= sentence.EndToken ? 2 : tokens[i].Key;
        ulong KindAt(int i) => i < sentence.FirstToken ? 14UL : i >= sentence.EndToken ? 15UL : (ulong)tokens[i].Kind;
        ulong ClassAt(int i) => i < sentence.FirstToken ? 14UL : i >= sentence.EndToken ? 15UL : (ulong)PlaceWords.ClassOf(tokens[i]);
        ulong TagAt(int i) => i < sentence.FirstToken || i >= sentence.EndToken ? 30UL : (ulong)document.Tags[i];
        ulong NameAt(int i) => i < sentence.FirstToken || i >= sentence.EndToken ? 3UL : PlaceWords.IsGivenName(tokens[i]) ? 2UL : PlaceWords.IsUsuallyOther(tokens[i].Key) ? 1UL : 0;
        var word = document.Word(token);
        var shape = (ulong)current.Kind | (token == sentence.FirstToken ? 16UL : 0) | (word.Length <= 3 ? 32UL : 0);
        var match = context.Over(token);
        var gaz = match is { } m ? (ulong)(uint)Math.Clamp(m.Prominence / 100, 0, 9) | (m.First == token ? 16UL : 32UL) | (m.End == token + 1 ? 64UL : 0) | (ulong)(uint)m.Traits << 8 : 0;
        var bucket = gaz & 15;
        var evidence = (ulong)context.EvidenceOf(current);
        var label = (ulong)before;
        var place = (ulong)(uint)(Math.Min(3, token - first) | Math.Min(3, end - 1 - token) << 2);
        var (lastKey, lastClass) = (KeyAt(end - 1), ClassAt(end - 1));
        var suffix3 = WordKey.Of(word[^Math.Min(3, word.Length)..]);
        var region = token + 2 < sentence.EndToken && tokens[token + 1].Key == Comma && context.At(token + 2) is { } next && (next.Traits & (MatchTraits.Region | MatchTraits.Country)) != 0 ? 1UL : 0;
        var n = 0;
        features[n++] = LinearModel.Feature(1, current.Key);
        features[n++] = LinearModel.Feature(2, current.Key, shape);
        features[n++] = LinearModel.Feature(3, suffix3, shape);
        features[n++] = LinearModel.Feature(4, WordKey.Of(word[^Math.Min(4, word.Length)..]));
        features[n++] = LinearModel.Feature(5, WordKey.Of(word[..Math.Min(3, word.Length)]));
        features[n++] = LinearModel.Feature(6, shape | KindAt(token - 1) << 8 | KindAt(token + 1) << 12);
        features[n++] = LinearModel.Feature(7, label);
        features[n++] = LinearModel.Feature(8, label, KeyAt(token - 1));
        features[n++] = LinearModel.Feature(9, KeyAt(token - 1));
        features[n++] = LinearModel.Feature(10, KeyAt(token + 1));
        features[n++] = LinearModel.Feature(11, KeyAt(token - 2));
        features[n++] = LinearModel.Feature(12, KeyAt(token + 2));
        features[n++] = LinearModel.Feature(13, KeyAt(token - 1), current.Key);
        features[n++] = LinearModel.Feature(14, current.Key, KeyAt(token + 1));
        features[n++] = LinearModel.Feature(15, TagAt(token) | TagAt(token - 1) << 8);
        features[n++] = LinearModel.Feature(16, TagAt(token) | TagAt(token + 1) << 8);
        features[n++] = LinearModel.Feature(17, ClassAt(token - 1) | ClassAt(token + 1) << 8);
        features[n++] = LinearModel.Feature(18, ClassAt(token - 1), gaz);
        features[n++] = LinearModel.Feature(19, gaz);
        features[n++] = LinearModel.Feature(20, bucket, KeyAt(token - 1));
        features[n++] = LinearModel.Feature(21, bucket, KeyAt(token + 1));
        features[n++] = LinearModel.Feature(22, gaz, label);
        features[n++] = LinearModel.Feature(23, bucket, KindAt(token - 1) | KindAt(token + 1) << 8 | place << 16);
        features[n++] = LinearModel.Feature(24, evidence);
        features[n++] = LinearModel.Feature(25, evidence, bucket);
        features[n++] = LinearModel.Feature(26, NameAt(token) | NameAt(token - 1) << 4 | NameAt(token + 1) << 8);
        features[n++] = LinearModel.Feature(27, NameAt(token) | NameAt(token - 1) << 4, bucket);
        features[n++] = LinearModel.Feature(28, NameAt(token) | place << 8, label);
        features[n++] = LinearModel.Feature(29, KeyAt(token - 2), KeyAt(token - 1));
        features[n++] = LinearModel.Feature(30, KeyAt(token + 1), KeyAt(token + 2));
        features[n++] = LinearModel.Feature(31, ClassAt(token + 1) | shape << 8 | place << 16);
        features[n++] = LinearModel.Feature(32, lastKey, place);
        features[n++] = LinearModel.Feature(33, lastClass | place << 8);
        features[n++] = LinearModel.Feature(34, KeyAt(first), place);
        features[n++] = LinearModel.Feature(35, lastClass | label << 8, bucket);
        features[n++] = LinearModel.Feature(36, region | label << 4, bucket);
        features[n++] = LinearModel.Feature(37, TagAt(token), label);
        features[n++] = LinearModel.Feature(38, evidence & 0x7E, NameAt(token) | place << 8);
        features[n++] = LinearModel.Feature(39, KeyAt(first - 1), place | bucket << 8);
        features[n++] = LinearModel.Feature(40, KeyAt(end), place | bucket << 8);
        features[n] = LinearModel.Feature(41, ClassAt(first - 1) | ClassAt(end) << 8 | place << 16, bucket);
    }
}
