using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Timeline.Extraction;

namespace Timeline.Articles;

/// <summary>Markdown: its words without the marks, headings and paragraphs apart. The date comes from front matter ("date: 2025-07-12") or the first words.</summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    public static ReadResult Read(string input, string markdown)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit, against text made to exhaust the stack.
            return new ReadResult(input, 0, null, "its quotations or lists are nested deeper than any reader follows; save it as a text file");
        }
        var front = document.Descendants<YamlFrontMatterBlock>().FirstOrDefault();
        var fields = front is null ? [] : front.Lines.ToString().Split('\n')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(field => field.Length == 2)
            .GroupBy(field => field[0].ToLowerInvariant()).ToDictionary(group => group.Key, group => group.First()[1].Trim('"', '\''));
        var body = Markdown.ToPlainText(front is null ? markdown : markdown[(front.Span.End + 1)..], Pipeline).Trim('\n');
        // Plain text has one line break between blocks; a blank line keeps paragraphs apart.
        body = body.Replace("\n", "\n\n", StringComparison.Ordinal);
        var result = PlainTextReader.Read(input, fields.TryGetValue("date", out var date) && date.Length >= 10 ? $"date {date[..10]}\n{body}" : body);
        if (result.Article is not { } article) return result;
        var title = fields.GetValueOrDefault("title") ?? (document.OfType<HeadingBlock>().Any() ? article.Title : null) ?? article.Title;
        return result with { Article = article with { Title = title, Url = fields.GetValueOrDefault("url") } };
    }
}
