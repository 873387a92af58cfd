using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction;

namespace Timeline.Articles;

/// <summary>A saved web page: its article without navigation and advertisements, with title, date, publisher and address as the page gives them.</summary>
public static class HtmlReader
{
    private const int ShortestArticle = 200;

    private static readonly string[] DateSources =
    [
        "meta[property='article:published_time']", "meta[name='date']", "meta[name='pubdate']", "meta[name='DC.date.issued']", "meta[itemprop='datePublished']",
    ];

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "section", "article", "tr", "figcaption", "pre", "ul", "ol", "table",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template", "nav", "footer", "form", "svg", "iframe", "aside" };

    public static ReadResult Read(string input, string html)
    {
        if (Nesting.Depth(html) is > Nesting.Deepest and var depth)
            return new ReadResult(input, 0, null, $"the page nests its elements {depth} deep, and no article needs more than {Nesting.Deepest}; copy its text into a text file");
        var page = new HtmlParser().ParseDocument(html);
        var url = page.QuerySelector("link[rel='canonical']")?.GetAttribute("href") ?? page.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        var date = PublicationDate(page);
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title;
        var source = page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content") ?? input;
        var text = MainText(html, url);
        if (text.Length < ShortestArticle && page.Body is not null) text = TextOf(page.Body);
        if (text.Length == 0) return new ReadResult(input, 0, null, "the page holds no text; save it with its article, or paste the text");
        return new ReadResult(input, 0, new Article(ArticleId.Of(date, text), text) { Date = date, Title = string.IsNullOrWhiteSpace(title) ? null : title, Source = source, Url = url }, null);
    }

    private static string MainText(string html, string? url)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var known) && known.Scheme.StartsWith("http", StringComparison.Ordinal) ? url! : "http://localhost/";
        using var reader = new SmartReader.Reader(address, html);
        var article = reader.GetArticle();
        return article.IsReadable && article.Content is { } content ? TextOf(new HtmlParser().ParseDocument(content).Body!) : "";
    }

    private static LocalDate? PublicationDate(IParentNode page)
    {
        foreach (var source in DateSources)
            if (Day(page.QuerySelector(source)?.GetAttribute("content")) is { } day) return day;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var at = script.TextContent.IndexOf("\"datePublished\"", StringComparison.Ordinal);
            if (at >= 0 && script.TextContent.IndexOf('"', script.TextContent.IndexOf(':', at)) is > 0 and var quote && Day(script.TextContent[(quote + 1)..]) is { } day) return day;
        }
        return Day(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
    }

    private static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } parsed ? parsed.Value : null;

    /// <summary>The text of an element, blocks apart by a blank line.</summary>
    private static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return string.Join("\n\n", text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(string.Join(' ', Pieces(words.Data)));
            else if (child is IElement element && !Unread.Contains(element.LocalName))
            {
                var block = Blocks.Contains(element.LocalName) || element.LocalName == "br";
                if (block) text.Append('\n');
                Append(element, text);
                if (block) text.Append('\n');
            }
        }
    }

    /// <summary>Runs of white space as one space, its ends kept as at most one.</summary>
    private static IEnumerable<string> Pieces(string data)
    {
        var words = data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return data.Length > 0 ? ["", ""] : [];
        return [.. char.IsWhiteSpace(data[0]) ? [""] : Array.Empty<string>(), .. words, .. char.IsWhiteSpace(data[^1]) ? [""] : Array.Empty<string>()];
    }
}
