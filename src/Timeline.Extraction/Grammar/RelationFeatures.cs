namespace Timeline.Extraction.Grammar;

/// <summary>What the labeller sees of an arc in a tree whose arcs are all known.</summary>
internal static class RelationFeatures
{
    public const int Count = 34;

    /// <param name="token">The dependent; position in the sentence.</param>
    /// <param name="before">Relations of the sentence's tokens before it.</param>
    public static void Read(SentenceTree tree, int token, ReadOnlySpan<ulong> words, ReadOnlySpan<byte> tags, ReadOnlySpan<byte> before, Span<ulong> features)
    {
        var head = tree.Head(token);
        ulong direction = head < 0 ? 0UL : head < token ? 1UL : 2UL;
        var distance = direction | (head < 0 ? 0UL : Math.Abs(head - token) switch { 1 => 4UL, 2 => 8UL, 3 => 12UL, < 7 => 16UL, _ => 20UL });
        int previous = tree.Previous(token), next = tree.Next(token), first = tree.First(token), last = tree.Last(token), second = tree.Next(first);
        var grand = head < 0 ? -1 : tree.Head(head);
        ulong t = Tag(tags, token), h = Tag(tags, head), w = Word(words, token), hw = Word(words, head), arc = t << 16 | h << 8 | direction;
        // The relation that the sibling before got; later siblings have none yet.
        ulong sibling = previous < 0 ? 99UL : previous < token ? before[previous] : 98UL;
        ulong above = head >= 0 && head < token ? before[head] : 97UL;
        ulong f = Tag(tags, first), l = Tag(tags, last), fw = Word(words, first);
        var n = 0;
        features[n++] = LinearModel.Feature(1, arc);
        features[n++] = LinearModel.Feature(2, arc, distance);
        features[n++] = LinearModel.Feature(3, w, arc);
        features[n++] = LinearModel.Feature(4, hw, arc);
        features[n++] = LinearModel.Feature(5, w, hw ^ direction);
        features[n++] = LinearModel.Feature(6, w, direction);
        features[n++] = LinearModel.Feature(7, hw, direction << 8 | t);
        features[n++] = LinearModel.Feature(8, fw, arc);
        features[n++] = LinearModel.Feature(9, f, arc);
        features[n++] = LinearModel.Feature(10, l, arc);
        features[n++] = LinearModel.Feature(11, f << 8 | Tag(tags, second), arc);
        features[n++] = LinearModel.Feature(12, fw, hw ^ direction);
        features[n++] = LinearModel.Feature(13, fw, w ^ direction);
        features[n++] = LinearModel.Feature(14, sibling, arc);
        features[n++] = LinearModel.Feature(15, sibling, hw ^ t);
        features[n++] = LinearModel.Feature(16, Tag(tags, previous) << 8 | Tag(tags, next), arc);
        features[n++] = LinearModel.Feature(17, Word(words, previous), arc);
        features[n++] = LinearModel.Feature(18, Word(words, next), arc);
        features[n++] = LinearModel.Feature(19, above, arc);
        features[n++] = LinearModel.Feature(20, Tag(tags, grand), arc);
        features[n++] = LinearModel.Feature(21, Word(words, grand), arc);
        features[n++] = LinearModel.Feature(22, Tag(tags, token - 1) << 8 | Tag(tags, token + 1), arc);
        features[n++] = LinearModel.Feature(23, Word(words, token - 1), arc);
        features[n++] = LinearModel.Feature(24, Word(words, token + 1), arc);
        features[n++] = LinearModel.Feature(25, head < 0 ? 95UL : Tag(tags, head - 1) << 8 | Tag(tags, head + 1), arc);
        features[n++] = LinearModel.Feature(26, head < 0 ? 95UL : Word(words, tree.First(head)), arc);
        features[n++] = LinearModel.Feature(27, head < 0 ? 95UL : Tag(tags, tree.First(head)) << 8 | Tag(tags, tree.Last(head)), arc);
        features[n++] = LinearModel.Feature(28, Siblings(tree, head, token, tags), arc);
        features[n++] = LinearModel.Feature(29, Siblings(tree, token, -1, tags), arc);
        features[n++] = LinearModel.Feature(30, Relations(tree, head, token, before), arc);
        features[n++] = LinearModel.Feature(31, Word(words, last), arc);
        features[n++] = LinearModel.Feature(32, fw, f << 24 | arc ^ sibling);
        features[n++] = LinearModel.Feature(33, (ulong)tree.Length, t);
        features[n] = LinearModel.Feature(34, Relations(tree, head, token, before), w);
    }

    /// <summary>Which tags the dependents of a token have, as a set.</summary>
    private static ulong Siblings(SentenceTree tree, int head, int except, ReadOnlySpan<byte> tags)
    {
        if (head < 0) return 0;
        var set = 0UL;
        for (var child = tree.First(head); child >= 0; child = tree.Next(child))
            if (child != except) set |= 1UL << (tags[child] & 63);
        return set;
    }

    /// <summary>Which relations the dependents of a token before this one have, as a set.</summary>
    private static ulong Relations(SentenceTree tree, int head, int token, ReadOnlySpan<byte> before)
    {
        if (head < 0) return 0;
        var set = 0UL;
        for (var child = tree.First(head); child >= 0 && child < token; child = tree.Next(child)) set |= 1UL << (before[child] & 63);
        return set;
    }

    private static ulong Word(ReadOnlySpan<ulong> words, int token) => (uint)token >= (uint)words.Length ? 1 : words[token];

    private static ulong Tag(ReadOnlySpan<byte> tags, int token) => (uint)token >= (uint)tags.Length ? 63UL : tags[token];
}
