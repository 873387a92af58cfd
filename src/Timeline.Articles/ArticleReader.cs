namespace Timeline.Articles;

/// <summary>Reads what people have, by the ending of its name: text, Markdown, HTML, JSON lines.</summary>
public static class ArticleReader
{
    /// <summary>Endings that are read, with their dots; others are tried as text.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson"];

    /// <summary>Reads a file that is held in memory. Never throws on any bytes: what cannot be read is a problem in its result.</summary>
    /// <param name="name">Name of the file, for its ending and for messages.</param>
    public static IEnumerable<ReadResult> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0) return [new ReadResult(name, 0, null, "the file is empty; nothing to read")];
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".jsonl" or ".ndjson") return Lines(name, bytes);
        if (TextDecoder.Decode(bytes.Span) is not { } text)
            return [new ReadResult(name, 0, null, "the file is not text; give text, Markdown, HTML or JSON lines")];
        return [extension switch
        {
            ".md" or ".markdown" => MarkdownReader.Read(name, text),
            ".html" or ".htm" => HtmlReader.Read(name, text),
            _ => PlainTextReader.Read(name, text),
        }];
    }

    private static IEnumerable<ReadResult> Lines(string name, ReadOnlyMemory<byte> bytes)
    {
        long line = 0;
        while (bytes.Length > 0)
        {
            line++;
            var end = bytes.Span.IndexOf((byte)'\n');
            var row = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (row.Span.Trim(" \r\t\uFEFF"u8).Length > 0) yield return JsonLinesReader.Read(name, line, row);
        }
    }
}
