namespace Timeline.Extraction.Text;

/// <summary>The 64-bit key of a word without regard to case, by which lexicons are looked up (FNV-1a over lower-cased UTF-16).</summary>
public static class WordKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a word; "Moscow" and "MOSCOW" have the same.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = Offset;
        foreach (var c in word) key = Append(key, c);
        return key;
    }

    private static ulong Append(ulong key, char c)
    {
        var lower = c < 128 ? (char)(c | ((uint)(c - 'A') <= 'Z' - 'A' ? 0x20 : 0)) : char.ToLowerInvariant(c);
        if (lower == '’') lower = '\'';
        return (key ^ lower) * Prime;
    }
}
