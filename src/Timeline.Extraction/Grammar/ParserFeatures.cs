namespace Timeline.Extraction.Grammar;

/// <summary>What the parser sees of a state: words and tags of the stack, of what follows and of their dependents (after Zhang and Nivre 2011).</summary>
internal static class ParserFeatures
{
    public const int Count = 64;

    /// <param name="words">Key of each word of the sentence.</param>
    /// <param name="tags">The tagger's label of each.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    public static void Read(ParserState state, ReadOnlySpan<ulong> words, ReadOnlySpan<byte> tags, Span<ulong> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2), b3 = state.Buffer(3);
        int s0l = state.Leftmost(s0), s0r = state.Rightmost(s0), s0l2 = state.SecondLeftmost(s0), s0r2 = state.SecondRightmost(s0);
        int s1l = state.Leftmost(s1), s1r = state.Rightmost(s1), s1l2 = state.SecondLeftmost(s1), s1r2 = state.SecondRightmost(s1);
        int b0l = state.Leftmost(b0), b0l2 = state.SecondLeftmost(b0);
        var (s0w, s1w, s2w, b0w, b1w, b2w) = (Word(words, s0), Word(words, s1), Word(words, s2), Word(words, b0), Word(words, b1), Word(words, b2));
        var (s0t, s1t, s2t, b0t, b1t, b2t, b3t) = (Tag(tags, s0), Tag(tags, s1), Tag(tags, s2), Tag(tags, b0), Tag(tags, b1), Tag(tags, b2), Tag(tags, b3));
        var (s0lt, s0rt, s0l2t, s0r2t, s1lt, s1rt, s1l2t, s1r2t, b0lt, b0l2t) =
            (Tag(tags, s0l), Tag(tags, s0r), Tag(tags, s0l2), Tag(tags, s0r2), Tag(tags, s1l), Tag(tags, s1r), Tag(tags, s1l2), Tag(tags, s1r2), Tag(tags, b0l), Tag(tags, b0l2));
        ulong s0vl = (ulong)Math.Min(state.LeftCount(s0), 3), s0vr = (ulong)Math.Min(state.RightCount(s0), 3), s1vr = (ulong)Math.Min(state.RightCount(s1), 3), b0vl = (ulong)Math.Min(state.LeftCount(b0), 3);
        ulong near = Distance(s0, b0), far = Distance(s1, s0);
        var pair = s0t << 8 | b0t;
        var below = s1t << 8 | s0t;
        var n = 0;
        // One token.
        features[n++] = LinearModel.Feature(1, s0w, s0t);
        features[n++] = LinearModel.Feature(2, s0w, 0);
        features[n++] = LinearModel.Feature(3, s1w, s1t);
        features[n++] = LinearModel.Feature(4, s1w, 0);
        features[n++] = LinearModel.Feature(5, b0w, b0t);
        features[n++] = LinearModel.Feature(6, b0w, 0);
        features[n++] = LinearModel.Feature(7, b1w, b1t);
        features[n++] = LinearModel.Feature(8, s2w, s2t);
        features[n++] = LinearModel.Feature(9, b2w, b2t);
        // Two tokens.
        features[n++] = LinearModel.Feature(10, s0w, b0w);
        features[n++] = LinearModel.Feature(11, s0w << 5 ^ s0t, b0t);
        features[n++] = LinearModel.Feature(12, b0w << 5 ^ b0t, s0t);
        features[n++] = LinearModel.Feature(13, pair, near);
        features[n++] = LinearModel.Feature(14, s1w, s0w);
        features[n++] = LinearModel.Feature(15, s1w << 5 ^ s1t, s0t);
        features[n++] = LinearModel.Feature(16, s0w << 5 ^ s0t, s1t);
        features[n++] = LinearModel.Feature(17, below, far);
        features[n++] = LinearModel.Feature(18, s1w, b0w);
        features[n++] = LinearModel.Feature(19, s1t, b0t << 8 | 1);
        features[n++] = LinearModel.Feature(20, s0w, b1w);
        features[n++] = LinearModel.Feature(21, b0w << 5 ^ b0t, b1t);
        features[n++] = LinearModel.Feature(22, b1w << 5 ^ b1t, b0t);
        // Three tokens and more.
        features[n++] = LinearModel.Feature(23, below, b0t);
        features[n++] = LinearModel.Feature(24, pair, b1t);
        features[n++] = LinearModel.Feature(25, b0t << 8 | b1t, b2t);
        features[n++] = LinearModel.Feature(26, s2t, below);
        features[n++] = LinearModel.Feature(27, below << 16 | b0t << 8 | b1t, 0);
        features[n++] = LinearModel.Feature(28, s2t << 16 | below, b0t);
        features[n++] = LinearModel.Feature(29, pair << 16 | b1t << 8 | b2t, 0);
        features[n++] = LinearModel.Feature(30, s0w, below << 8 | b0t);
        features[n++] = LinearModel.Feature(31, s1w, below << 8 | b0t);
        features[n++] = LinearModel.Feature(32, b0w, below << 8 | b0t);
        features[n++] = LinearModel.Feature(33, b1w, pair << 8 | b1t);
        features[n++] = LinearModel.Feature(34, b1t << 16 | b2t << 8 | b3t, b0t);
        // Dependents.
        features[n++] = LinearModel.Feature(35, pair, s0lt);
        features[n++] = LinearModel.Feature(36, pair, s0rt);
        features[n++] = LinearModel.Feature(37, pair, b0lt);
        features[n++] = LinearModel.Feature(38, below, s0lt);
        features[n++] = LinearModel.Feature(39, below, s0rt);
        features[n++] = LinearModel.Feature(40, below, s1lt);
        features[n++] = LinearModel.Feature(41, below, s1rt);
        features[n++] = LinearModel.Feature(42, s0t << 16 | s0lt << 8 | s0l2t, 0);
        features[n++] = LinearModel.Feature(43, s0t << 16 | s0rt << 8 | s0r2t, 0);
        features[n++] = LinearModel.Feature(44, s1t << 16 | s1lt << 8 | s1l2t, 0);
        features[n++] = LinearModel.Feature(45, s1t << 16 | s1rt << 8 | s1r2t, s0t);
        features[n++] = LinearModel.Feature(46, b0t << 16 | b0lt << 8 | b0l2t, s0t);
        features[n++] = LinearModel.Feature(47, Word(words, s0l), s0t);
        features[n++] = LinearModel.Feature(48, Word(words, s0r), s0t);
        features[n++] = LinearModel.Feature(49, Word(words, s1l), s1t);
        features[n++] = LinearModel.Feature(50, Word(words, s1r), below);
        features[n++] = LinearModel.Feature(51, Word(words, b0l), pair);
        features[n++] = LinearModel.Feature(52, Word(words, s0l), below);
        features[n++] = LinearModel.Feature(53, Word(words, s0l), pair);
        // How many dependents, how far.
        features[n++] = LinearModel.Feature(54, s0t << 8 | s0vr, b0t);
        features[n++] = LinearModel.Feature(55, s0t << 8 | s0vl, b0t);
        features[n++] = LinearModel.Feature(56, s1t << 8 | s1vr, s0t);
        features[n++] = LinearModel.Feature(57, b0t << 8 | b0vl, s0t);
        features[n++] = LinearModel.Feature(58, s0w << 2 ^ s0vr, s0vl);
        features[n++] = LinearModel.Feature(59, s1w << 2 ^ s1vr, s0t);
        features[n++] = LinearModel.Feature(60, s0w, near << 8 | b0t);
        features[n++] = LinearModel.Feature(61, b0w, near << 8 | s0t);
        features[n++] = LinearModel.Feature(62, s1w, far << 8 | s0t);
        features[n++] = LinearModel.Feature(63, s0w, far << 8 | s1t);
        features[n] = LinearModel.Feature(64, below << 16 | b0t << 8 | s1rt, s0lt);
    }

    private static ulong Word(ReadOnlySpan<ulong> words, int token) => token < 0 ? 1 : words[token];

    private static ulong Tag(ReadOnlySpan<byte> tags, int token) => token < 0 ? 63UL : tags[token];

    private static ulong Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch { 1 => 1UL, 2 => 2, 3 => 3, 4 => 4, < 8 => 5, < 14 => 6, _ => 7 };
}
