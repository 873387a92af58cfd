namespace Timeline.Articles;

/// <summary>How deep a page nests its elements: readers of markup go down element by element, and a page made to be deep would hold them for hours.</summary>
internal static class Nesting
{
    /// <summary>Browsers flatten what is deeper than this.</summary>
    public const int Deepest = 512;

    // They may stay unclosed, or hold nothing.
    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp", "colgroup", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <returns>The greatest number of elements that are open at once, those left out that need no closing tag.</returns>
    public static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        var loose = Loose.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = html.AsSpan(at + (closes ? 2 : 1));
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length])) length++;
            if (length == 0 || loose.Contains(name[..length])) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }
}
