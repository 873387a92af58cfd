using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction;

namespace Timeline.Articles;

/// <summary>One JSON object a line: {id?, date?, title?, text, source?, url?, language?}.</summary>
public static class JsonLinesReader
{
    /// <param name="line">Number of the line, from 1.</param>
    public static ReadResult Read(string input, long line, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object) return Bad("a line must be one JSON object with a \"text\"");
            if (Text(row, "text") is not { } text) return Bad("the object has no \"text\"; add the article's text under that name");
            string? problem = null;
            LocalDate? date = null;
            if (Text(row, "date") is { Length: > 0 } written)
            {
                var parsed = LocalDatePattern.Iso.Parse(written.Length > 10 && written[10] is 'T' or ' ' ? written[..10] : written);
                if (parsed.Success) date = parsed.Value;
                else problem = $"the date '{written}' is not a day of the calendar, so the article is kept without one; write it as YYYY-MM-DD";
            }
            return new ReadResult(input, line, new Article(Text(row, "id") ?? ArticleId.Of(date, text), text)
            {
                Date = date, Title = Text(row, "title"), Source = Text(row, "source") ?? input, Url = Text(row, "url"), Language = Text(row, "language") ?? "en",
            }, problem);
        }
        catch (JsonException error)
        {
            return Bad($"this is not valid JSON at column {error.BytePositionInLine + 1}; mend the line or leave it out");
        }
        catch (InvalidOperationException)
        {
            return Bad("the text holds characters that are no Unicode text; save the file as UTF-8");
        }

        ReadResult Bad(string problem) => new(input, line, null, problem);
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
