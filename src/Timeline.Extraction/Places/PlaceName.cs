using System.Globalization;
using System.Text;

namespace Timeline.Extraction.Places;

/// <summary>The key under which a name stands in the gazetteer: without case, accents, apostrophes and full stops; hyphens as spaces. Wŏnsan and Wonsan share one.</summary>
public static class PlaceName
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key; 0 where nothing of the name is left.</summary>
    public static ulong Key(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (c >= 128) return Fold(Normalized(name));
        return Fold(name);
    }

    private static ulong Fold(ReadOnlySpan<char> name)
    {
        var key = Offset;
        bool any = false, space = false;
        foreach (var c in name)
        {
            if (c is '.' or '\'' or '’' or 'ʻ' or '`' or 'ʼ' or '‘') continue;
            if (c is '-' or '–' or '/' || char.IsWhiteSpace(c))
            {
                space = any;
                continue;
            }
            if (space) key = (key ^ ' ') * Prime;
            key = (key ^ (c < 128 ? (char)(c | ((uint)(c - 'A') <= 'Z' - 'A' ? 0x20 : 0)) : char.ToLowerInvariant(c))) * Prime;
            any = true;
            space = false;
        }
        return any ? key : 0;
    }

    private static string Normalized(ReadOnlySpan<char> name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in Decomposed(name))
            switch (c)
            {
                case 'ø' or 'Ø': text.Append('o'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': text.Append('d'); break;
                case 'ł' or 'Ł': text.Append('l'); break;
                case 'ı': text.Append('i'); break;
                case 'ß': text.Append("ss"); break;
                case 'æ' or 'Æ': text.Append("ae"); break;
                case 'œ' or 'Œ': text.Append("oe"); break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) text.Append(c);
                    break;
            }
        return text.ToString();
    }

    /// <summary>A lone surrogate has no decomposition; the name is then taken as it is.</summary>
    private static string Decomposed(ReadOnlySpan<char> name)
    {
        var text = name.ToString();
        foreach (var c in text)
            if (char.IsSurrogate(c)) return text;
        return text.Normalize(NormalizationForm.FormD);
    }
}
