namespace Timeline.Extraction.Text;

/// <summary>The marks that encyclopaedias set behind what a footnote proves: "[3]", "[a]", "[note 2]", "[citation needed]".</summary>
internal static class Footnote
{
    private const int LongestTokens = 6;

    /// <returns>One past the last token of the marks that begin at the token; the token itself where none does.</returns>
    public static int EndOf(Document document, int first)
    {
        while (EndOfOne(document, first) is var end && end > first) first = end;
        return first;
    }

    /// <returns>The last token that is of no mark: the one before the marks that end with the token, or the token itself.</returns>
    public static int Before(Document document, int last)
    {
        while (last > 2 && document.Text[document.Tokens[last].Start] == ']')
        {
            var open = last - 2;
            while (open > 1 && last - open < LongestTokens && document.Text[document.Tokens[open].Start] != '[') open--;
            if (EndOfOne(document, open) != last + 1) break;
            last = open - 1;
        }
        return last;
    }

    private static int EndOfOne(Document document, int first)
    {
        var tokens = document.Tokens;
        if (first == 0 || first + 2 >= tokens.Length || tokens[first].Start > tokens[first - 1].End + 1 || document.Text[tokens[first].Start] != '[' || tokens[first + 1].Kind is not (TokenKind.Lower or TokenKind.Number)) return first;
        var end = first + 2;
        while (end < Math.Min(tokens.Length, first + LongestTokens) && tokens[end].Kind is TokenKind.Lower or TokenKind.Number) end++;
        if (end == tokens.Length || document.Text[tokens[end].Start] != ']') return first;
        // "[he]" is a word that somebody put into what another said.
        return end - first > 2 || tokens[first + 1] is { Kind: TokenKind.Number } or { Length: 1 } ? end + 1 : first;
    }
}
