using CsCheck;
using NodaTime;
using Timeline.Components.Passages;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class ArticleLayoutTests : ComponentTest
{
    private static readonly Gen<ArticleView> Articles =
        from text in Gen.String[Gen.Char["ab \n.é"], 1, 60]
        from spans in Gen.Select(Gen.Int[0, 59], Gen.Int[1, 20], (start, length) => (Start: start, Length: length)).Array[0, 12]
        select Article(text, [.. spans.Where(span => span.Start < text.Length).Select(span => new TextSpan(span.Start, Math.Min(text.Length, span.Start + span.Length)))]);

    [Fact]
    public void Whatever_is_marked_the_text_stays_whole() => Articles.Sample(article =>
    {
        foreach (var paragraph in ArticleLayout.Of(article, article.Events.Count > 0 ? article.Events[0] : null))
            string.Concat(paragraph.Stretches.SelectMany(stretch => stretch.Pieces).Select(piece => piece.Text)).ShouldBe(paragraph.Span.In(article.Article.Text).ToString());
    });

    [Fact]
    public void Blank_lines_are_no_paragraphs() => ArticleLayout.Of(Article("one\n\n  \ntwo", []), null).Count.ShouldBe(2);

    [Theory]
    [InlineData("Then Scipio landed near Utica.", "Publius Cornelius Scipio", "Scipio", "Scipio → Publius Cornelius Scipio")]
    [InlineData("Then Ada Lovelace wrote.", "Ada Lovelace", "Ada Lovelace", "Ada Lovelace took part")]
    [InlineData("Then Marie left the house.", "Marie Curie", "Marie", "Marie → Marie Curie")]
    public void A_name_is_found_in_the_sentence_as_the_article_shortens_it(string text, string name, string marked, string why)
    {
        var row = Row(1, new TextSpan(0, text.Length)) with { Who = [name] };
        var mark = ArticleLayout.Of(Article(text, []) with { Events = [row] }, row).SelectMany(paragraph => paragraph.Stretches).SelectMany(stretch => stretch.Pieces).Single(piece => piece.Mark?.Kind == MarkKind.Who);
        (mark.Text, mark.Mark!.Why).ShouldBe((marked, why));
    }

    [Fact]
    public void Two_events_of_one_sentence_share_it()
    {
        var article = Article("They met and signed.", []) with { Events = [Row(1, new TextSpan(0, 20)), Row(2, new TextSpan(0, 20))] };
        ArticleLayout.Of(article, null).Single().Stretches.Single().Events.ShouldBe([1, 2]);
    }

    private static ArticleView Article(string text, TextSpan[] spans) => new(new Article("a", text), "Title", [.. spans.Where((_, i) => i % 3 == 0).Select((span, i) => Row(i + 1, span))],
        [.. spans.Where((_, i) => i % 3 == 1).Select(span => new TimeMark(span, TimexType.Date, "2024", new TimeInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31), Granularity.Year, Evidence.Explicit), null))],
        [.. spans.Where((_, i) => i % 3 == 2).Select(span => new PlaceMark(span, new Place(1, "Oslo", 60, 10, PlaceKind.City), true, 1, []))]);

    private static EventRow Row(long id, TextSpan passage) => new(id, "Title", EventKind.Other, EventStatus.Happened) { ArticleId = "a", ArticleTitle = "Title", PassageText = "", Passage = passage, Trigger = new TextSpan(passage.Start, passage.Start + 1) };
}
