using Timeline.Components.Language;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Passages;

/// <summary>Where a passage comes from, for a person to read, to quote and to follow.</summary>
public static class SourceText
{
    private const int LongestFragment = 200;

    /// <summary>"The Harbour Courier, 12 July 2025".</summary>
    public static string Of(ArticleView article) => Join(article.Article.Source, article.Article.Date is { } date ? TimeText.Day(date) : Words.Of("Reader.NoDate"));

    /// <summary>"The Harbour Courier, 12 July 2025".</summary>
    public static string Of(EventRow row) => Join(row.ArticleSource, TimeText.Day(row.ArticleDate) ?? Words.Of("Reader.NoDate"));

    /// <summary>The passage as a quotation with its source: “…” — Title. The Harbour Courier, 12 July 2025. https://…</summary>
    public static string Quotation(EventRow row, string? url) => $"“{row.PassageText.Trim()}” — {row.ArticleTitle}. {Of(row)}.{(url is null ? "" : " " + url)}";

    /// <summary>The article at its publisher's, at the passage where the browser can (a text fragment); null where its address is no web address.</summary>
    public static string? Link(ArticleView article, EventRow? row)
    {
        if (!Uri.TryCreate(article.Article.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return null;
        if (row is null || url.Fragment.Length > 0) return url.AbsoluteUri;
        var passage = row.PassageText.Trim();
        return $"{url.AbsoluteUri}#:~:text={Uri.EscapeDataString(passage.Length > LongestFragment ? passage[..passage.LastIndexOf(' ', LongestFragment)] : passage).Replace("-", "%2D", StringComparison.Ordinal)}";
    }

    private static string Join(string? source, string date) => string.IsNullOrEmpty(source) ? date : $"{source}, {date}";
}
