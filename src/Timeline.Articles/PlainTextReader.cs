using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction;

namespace Timeline.Articles;

/// <summary>Plain text, its first words "date YYYY-MM-DD" where the publication date is known. The text after them is kept as it is.</summary>
public static partial class PlainTextReader
{
    private const int LongestHeadline = 160;

    public static ReadResult Read(string input, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new ReadResult(input, 0, null, "the file is empty; nothing to read");
        var header = DateHeader().Match(text);
        LocalDate? date = null;
        string? problem = null;
        if (header.Success)
        {
            var parsed = LocalDatePattern.Iso.Parse(header.Groups[1].Value);
            if (parsed.Success) date = parsed.Value;
            else problem = $"'{header.Value.Trim()}' is not a day of the calendar, so the article is kept without a date; write 'date YYYY-MM-DD' as its first words";
            text = text[header.Length..];
            if (string.IsNullOrWhiteSpace(text)) return new ReadResult(input, 0, null, "the file has a date and no text; nothing to read");
        }
        return new ReadResult(input, 0, new Article(ArticleId.Of(date, text), text) { Date = date, Title = Headline(text), Source = input }, problem);
    }

    /// <summary>The first line, where it stands alone above a blank line and does not end as a sentence does.</summary>
    internal static string? Headline(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.IndexOfAny(['\n', '\r'], start);
        if (end < 0 || end - start > LongestHeadline) return null;
        var line = text.AsSpan(start, end - start).Trim();
        var rest = text.AsSpan(end).TrimStart("\r");
        var blankFollows = rest.TrimStart("\n").Length < rest.Length - 1 || text.AsSpan(end).StartsWith("\r\n\r\n") || text.AsSpan(end).StartsWith("\n\n");
        return line.Length > 0 && blankFollows && line[^1] is not ('.' or ',' or ';' or ':' or '"' or '”') ? line.ToString() : null;
    }

    [GeneratedRegex(@"^\s*date:?\s+(\d{4}-\d{1,2}-\d{1,2})\b[ \t]*\r?\n?", RegexOptions.IgnoreCase)]
    private static partial Regex DateHeader();
}
