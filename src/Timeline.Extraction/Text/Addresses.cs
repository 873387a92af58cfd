using System.Collections.Frozen;

namespace Timeline.Extraction.Text;

/// <summary>Addresses of the web and of mail, which are one token each, as in the treebanks.</summary>
internal static class Addresses
{
    /// <summary>Top-level domains that are written without a scheme before them: "Secunia.com".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevel =
        "com org net gov edu mil int info biz eu uk de fr it es nl be ch at se no dk fi pl ru ua cn jp kr in br au nz ca us ie il tr za tv io co me fm"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest name of a host (RFC 1035), so that no text is read again and again.</summary>
    private const int Longest = 254;

    /// <summary>One past the address that starts here, or -1 where none does.</summary>
    /// <param name="wordEnd">One past the word that starts here.</param>
    public static int End(string text, int start, int wordEnd)
    {
        var rest = text.AsSpan(start);
        if (text[start] is 'h' or 'H' && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))) return EndOfLine(text, start);
        if (text[start] is 'w' or 'W' && rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return EndOfLine(text, start);
        if (wordEnd + 1 >= text.Length || text[wordEnd] is not ('.' or '@' or '_' or '-') || !char.IsAsciiLetterOrDigit(text[wordEnd + 1])) return -1;
        return EndOfHost(text, start, wordEnd);
    }

    /// <summary>Up to white space, without the punctuation that ends a clause.</summary>
    private static int EndOfLine(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '”' or '“')) end++;
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’') end--;
        return end;
    }

    /// <summary>A mailbox or the name of a host: labels with full stops between them, the last a top-level domain.</summary>
    private static int EndOfHost(string text, int start, int wordEnd)
    {
        var (end, label, at, dot) = (wordEnd, start, -1, false);
        while (end < Math.Min(text.Length, start + Longest))
        {
            if (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '-' or '_' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))) end++;
            else if (text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])) (dot, label, end) = (true, end + 1, end + 1);
            else if (text[end] == '@' && at < 0 && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])) (at, dot, label, end) = (end, false, end + 1, end + 1);
            else break;
        }
        if (!dot || !TopLevel.Contains(text.AsSpan(label, end - label))) return -1;
        // "ended.In the": a sentence that lacks a space, not a host.
        return at < 0 && char.IsUpper(text[label]) ? -1 : end;
    }
}
