namespace Timeline.Extraction.Text;

/// <summary>
/// Splits the text into tokens as the Universal Dependencies English treebanks do: clitics apart (do|n't, Kim|'s),
/// hyphens between letters apart, abbreviations and decimal numbers whole. Dates written with hyphens or slashes
/// come apart too (2025|-|07|-|12), which is what the temporal tagger reads.
/// </summary>
public sealed class Tokenizer : IExtractionStage
{
    public void Annotate(Document document)
    {
        var text = document.Text;
        var tokens = new List<Token>(text.Length / 5 + 8);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF')
            {
                i++;
                continue;
            }
            var end = char.IsAsciiDigit(c) ? EndOfNumber(text, i) : IsWordPart(text, i) ? EndOfWord(text, i) : EndOfPunctuation(text, i);
            if (char.IsAsciiLetterOrDigit(c) && Addresses.End(text, i, end) is > 0 and var address)
            {
                end = address;
                tokens.Add(Make(text, i, end));
            }
            else if (IsWordPart(text, i) && !char.IsAsciiDigit(c)) AddWord(text, i, end, tokens);
            else tokens.Add(Make(text, i, end));
            i = end;
        }
        document.Tokens = [.. tokens];
    }

    private static bool IsWordPart(string text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c)) return true;
        if (c < 128) return false;
        return char.GetUnicodeCategory(c) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark => true,
            System.Globalization.UnicodeCategory.Surrogate => char.IsSurrogatePair(text, i == text.Length - 1 ? i - 1 < 0 ? 0 : i - 1 : i)
                                                                && char.IsLetterOrDigit(text, char.IsHighSurrogate(c) ? i : i - 1),
            _ => false,
        };
    }

    /// <summary>Digits with inner separators: 2,000 and 3.5 and 10:30 stay whole, and so do 12th and 1990s.</summary>
    private static int EndOfNumber(string text, int i)
    {
        var end = i;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end])) end++;
            else if (text[end] is ',' or '.' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) end++;
            else break;
        }
        // A suffix of letters belongs to the number: 12th, 1990s, 5pm.
        while (end < text.Length && IsWordPart(text, end)) end++;
        return end;
    }

    private static int EndOfWord(string text, int i)
    {
        var end = i;
        while (end < text.Length)
        {
            if (IsWordPart(text, end)) end++;
            else if (text[end] is '\'' or '’' && end > i && end + 1 < text.Length && char.IsLetter(text[end + 1])) end++;
            else if (text[end] == '&' && end > i && char.IsAsciiLetterUpper(text[end - 1]) && end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1])) end++;
            else if (text[end] == '.' && IsAbbreviation(text, i, end)) end++;
            else break;
        }
        return end;
    }

    /// <summary>True where the full stop at <paramref name="dot"/> belongs to the word: an initial (J.), an acronym (U.S.), a known shortening (Mr.) or one letter before a number (c. 1250) or behind a bracket.</summary>
    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var word = text.AsSpan(start, dot - start);
        if (dot + 1 < text.Length && char.IsLetter(text[dot + 1]))
        {
            // "U.S" goes on with "S"; "end.The" does not.
            var lastPart = word.LastIndexOf('.') + 1;
            return word.Length - lastPart == 1 && char.IsLetter(word[^1]);
        }
        if (word.Contains('.')) return word.Length - word.LastIndexOf('.') - 1 == 1;
        // "c. 1250", "d. 1821", "p. 12", "(b. May 1902)".
        if (word.Length == 1) return char.IsLower(word[0]) ? IsBeforeNumber(text, dot + 1) || start > 0 && text[start - 1] == '(' : word[0] != 'I';
        return Abbreviations.Contains(word);
    }

    /// <summary>True where digits follow, or nothing does.</summary>
    private static bool IsBeforeNumber(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at == text.Length || char.IsAsciiDigit(text[at]);
    }

    private static int EndOfPunctuation(string text, int i)
    {
        if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) return i + 2;
        var end = i + 1;
        if (text[i] is '.' or '-' or '!' or '?' or '*' or '=' or '_' or '`' or '\'')
            while (end < text.Length && text[end] == text[i]) end++;
        return end;
    }

    /// <summary>Cuts clitics from a word: 's, n't, 're, 've, 'll, 'd, 'm.</summary>
    private static void AddWord(string text, int start, int end, List<Token> tokens)
    {
        var word = text.AsSpan(start, end - start);
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe > 0)
        {
            var tail = word[(apostrophe + 1)..];
            if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N')
            {
                tokens.Add(Make(text, start, start + apostrophe - 1));
                tokens.Add(Make(text, start + apostrophe - 1, end));
                return;
            }
            if (tail.Length <= 2 && IsClitic(tail))
            {
                tokens.Add(Make(text, start, start + apostrophe));
                tokens.Add(Make(text, start + apostrophe, end));
                return;
            }
        }
        else if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            tokens.Add(Make(text, start, start + 3));
            tokens.Add(Make(text, start + 3, end));
            return;
        }
        tokens.Add(Make(text, start, end));
    }

    private static bool IsClitic(ReadOnlySpan<char> tail) =>
        tail.Equals("s", StringComparison.OrdinalIgnoreCase) || tail.Equals("d", StringComparison.OrdinalIgnoreCase) ||
        tail.Equals("m", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase) ||
        tail.Equals("ve", StringComparison.OrdinalIgnoreCase) || tail.Equals("ll", StringComparison.OrdinalIgnoreCase);

    internal static Token Make(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return new Token(start, end, KindOf(word), WordKey.Of(word));
    }

    private static TokenKind KindOf(ReadOnlySpan<char> word)
    {
        int letters = 0, upper = 0, digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) upper++;
            }
        }
        if (digits > 0) return letters > 0 ? TokenKind.Mixed : TokenKind.Number;
        if (letters == 0) return TokenKind.Punctuation;
        if (upper == 0) return TokenKind.Lower;
        if (upper == letters && letters > 1) return TokenKind.Upper;
        return char.IsUpper(word[0]) ? TokenKind.Capitalised : TokenKind.Mixed;
    }
}
