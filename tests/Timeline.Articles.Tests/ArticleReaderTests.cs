using System.Text;
using NodaTime;

namespace Timeline.Articles.Tests;

public class ArticleReaderTests
{
    [Fact]
    public void The_first_words_of_a_text_may_be_its_date()
    {
        var article = Read("a.txt", " date 2025-07-12 The ferry sailed on Friday.").Article!;
        (article.Date, article.Text).ShouldBe((new LocalDate(2025, 7, 12), "The ferry sailed on Friday."));
    }

    [Fact]
    public void A_day_that_no_calendar_has_is_told_and_the_article_kept()
    {
        var result = Read("a.txt", "date 2025-13-45 The ferry sailed.");
        result.Article!.Date.ShouldBeNull();
        result.Article.Text.ShouldBe("The ferry sailed.");
        result.Problem!.ShouldContain("2025-13-45");
        result.Problem!.ShouldContain("YYYY-MM-DD");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.jsonl")]
    public void An_empty_file_says_so(string name)
    {
        var result = ArticleReader.Read(name, ReadOnlyMemory<byte>.Empty).Single();
        result.Article.ShouldBeNull();
        result.Problem!.ShouldContain("empty");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var result = ArticleReader.Read("picture.txt", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 1 }).Single();
        result.Article.ShouldBeNull();
        result.Problem!.ShouldContain("not text");
    }

    [Fact]
    public void Text_of_an_older_encoding_is_read() => ArticleReader.Read("a.txt", Encoding.Latin1.GetBytes("The café in Tromsø closed on 3 May 2024.")).Single().Article!.Text.ShouldContain("café in Tromsø");

    [Fact]
    public void A_headline_above_a_blank_line_is_the_title() => Read("a.txt", "date 2024-05-04 Ferry sinks off Bergen\n\nA ferry sank on Friday.").Article!.Title.ShouldBe("Ferry sinks off Bergen");

    [Fact]
    public void The_same_article_has_the_same_id_and_another_date_another_one()
    {
        Read("a.txt", "date 2024-05-04 Text.").Article!.Id.ShouldBe(Read("b.txt", "date 2024-05-04 Text.").Article!.Id);
        Read("a.txt", "date 2024-05-04 Text.").Article!.Id.ShouldNotBe(Read("a.txt", "date 2024-05-05 Text.").Article!.Id);
    }

    [Fact]
    public void A_broken_line_is_named_with_its_place_and_the_rest_goes_on()
    {
        var lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\", broken\n\n{\"id\":\"c\",\"text\":\"Three.\",\"date\":\"2024-02-30\"}\n[1]\n{\"id\":\"d\"}\n";
        var results = ArticleReader.Read("x.jsonl", Encoding.UTF8.GetBytes(lines)).ToList();
        results.Select(result => (result.Line, result.Article?.Id)).ShouldBe([(1, "a"), (2, null), (4, "c"), (5, null), (6, null)]);
        results[1].Problem!.ShouldContain("column");
        results[2].Problem!.ShouldContain("2024-02-30");
        results[4].Problem!.ShouldContain("\"text\"");
    }

    [Fact]
    public void Markdown_is_read_without_its_marks()
    {
        var article = Read("a.md", "---\ntitle: The Long Night\ndate: 2024-05-04\n---\n# Ignored\n\nA **ferry** sank [off Bergen](https://example.org).\n").Article!;
        (article.Title, article.Date).ShouldBe(("The Long Night", new LocalDate(2024, 5, 4)));
        article.Text.ShouldContain("A ferry sank off Bergen.");
    }

    [Fact]
    public void Html_is_read_without_navigation_and_script_and_stays_text()
    {
        const string Page = """
            <html><head><title>Site</title><meta property="og:title" content="Ferry sinks"><meta property="article:published_time" content="2024-05-04T10:00:00Z"><script>alert(1)</script></head>
            <body><nav>Home News Sport</nav><article><h1>Ferry sinks</h1><p>A ferry sank off Bergen on Friday &lt;b&gt;at dawn&lt;/b&gt;.</p><p>All forty people on board were saved by fishing boats, the coast guard said in a statement.</p></article></body></html>
            """;
        var article = Read("a.html", Page).Article!;
        (article.Title, article.Date).ShouldBe(("Ferry sinks", new LocalDate(2024, 5, 4)));
        article.Text.ShouldContain("on Friday <b>at dawn</b>.");
        article.Text.ShouldNotContain("alert");
    }

    [Fact]
    public void Twenty_megabytes_are_one_article() => Read("a.txt", "date 2024-05-04 " + new string('x', 20_000_000)).Article!.Text.Length.ShouldBe(20_000_000);

    [Theory]
    [InlineData("a.html", "<div>", 200_000)]
    [InlineData("a.html", "<b><i>", 10_000)]
    [InlineData("a.md", "> ", 20_000)]
    [InlineData("a.md", "[", 50_000)]
    [InlineData("a.jsonl", "{\"text\":", 50_000)]
    public void Markup_made_to_be_deep_is_refused_or_read_and_never_hangs(string name, string opening, int times)
    {
        var result = Read(name, string.Concat(Enumerable.Repeat(opening, times)) + "A ferry sank.");
        (result.Problem is not null || result.Article!.Text.Contains("A ferry sank.", StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void A_long_page_of_unclosed_paragraphs_is_not_deep() =>
        Read("a.html", $"<html><body>{string.Concat(Enumerable.Range(0, 2000).Select(i => $"<p>Line {i} of the <b>log</b>.<br>"))}</body></html>").Article!.Text.ShouldContain("Line 1999 of the log.");

    private static ReadResult Read(string name, string text) => ArticleReader.Read(name, Encoding.UTF8.GetBytes(text)).Single();
}
