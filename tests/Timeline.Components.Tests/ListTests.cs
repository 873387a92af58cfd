using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Components.Lists;
using Timeline.Components.View;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class ListTests : ComponentTest
{
    [Fact]
    public void The_tabs_and_trays_count_what_there_is()
    {
        var panel = Render<SidePanel>();
        panel.FindAll("[role=tab]").Select(Words).ShouldBe(["Events 2", "Articles 1", "Filters"]);
        panel.FindAll(".tray").Select(Words).ShouldBe(["In view 2", "Undated 0", "No place 0"]);
    }

    [Fact]
    public void The_list_follows_the_brush_when_it_is_let_go()
    {
        Render<SidePanel>();
        View.Update(state => state with { From = 19000, To = 20000 }, "instrument");
        (Queries.LastQuery!.From, Queries.LastQuery.To).ShouldBe((19000, 20000));
    }

    [Fact]
    public void Arrow_keys_move_between_the_tabs()
    {
        var panel = Render<SidePanel>();
        panel.Find("[role=tablist]").KeyDown(new KeyboardEventArgs { Key = "ArrowRight" });
        panel.Find("[role=tab][aria-selected=true]").TextContent.ShouldStartWith("Articles");
        panel.Find("[role=tabpanel]").GetAttribute("aria-labelledby").ShouldBe("tab-Articles");
    }

    [Fact]
    public void An_article_can_be_shown_alone_and_opened()
    {
        var list = Render<ArticleList>(("Articles", new[] { new ArticleSummary("a", "Ferry sinks", "The Harbour Courier", null, 2, 2, 2) { Notices = ["No publication date."] } }));
        list.Find(".article-open").TextContent.ShouldContain("no publication date");
        list.Find(".notice").TextContent.ShouldBe("No publication date.");
        list.Find(".chip").Click();
        View.State.Articles.ShouldBe(["a"]);
        list.Find(".article-open").Click();
        View.State.Reader.ShouldBe(new ReaderPlace("a"));
    }

    [Fact]
    public void The_table_shows_the_same_events_and_each_column_sorts_it_both_ways()
    {
        var table = Render<EventTable>();
        table.WaitForElement("tbody [data-event='1']").TextContent.ShouldBe("A ferry sinks off Bergen");
        table.FindAll("thead button").Select(Words).ShouldBe(["When↑", "What", "Where", "Kind", "Status", "Article", "Confidence"]);
        table.FindAll("thead button")[1].Click();
        (Queries.LastQuery!.Order, Queries.LastQuery.Descending).ShouldBe((EventOrder.Title, false));
        table.FindAll("thead button")[1].Click();
        Queries.LastQuery.Descending.ShouldBeTrue();
        table.FindAll("thead th")[1].GetAttribute("aria-sort").ShouldBe("descending");
    }

    [Fact]
    public void A_row_of_the_table_selects_its_event()
    {
        var table = Render<EventTable>();
        table.WaitForElement("tbody [data-event='2']").Click();
        View.State.Selection.ShouldBe([2]);
        table.FindAll("tbody tr[aria-selected=true]").Count.ShouldBe(1);
    }

    [Fact]
    public void Where_nothing_is_shown_the_nearest_events_and_what_to_relax_are_offered()
    {
        View.Update(state => state with { From = 19000, To = 19010, Kinds = [EventKind.Accident] }, "test");
        var none = Render<NoMatch>();
        var ways = none.WaitForElements(".way").Select(Words).ToList();
        ways.ShouldContain("→ 3 May 2024: A ferry sinks off Bergen");
        ways.ShouldContain("All times2 events");
        none.FindAll(".way").Single(way => way.TextContent.StartsWith('→')).Click();
        (View.State.From, View.State.To).ShouldBe((19841, 19851), "the brush keeps its length and holds the event");
    }

    [Fact]
    public void Filters_that_hide_everything_can_be_dropped_with_the_number_that_they_hide()
    {
        View.Update(state => state with { Search = "volcano" }, "test");
        var none = Render<NoMatch>();
        none.WaitForElement(".way").TextContent.ShouldBe("Without “volcano”2 events");
        none.Find(".way").Click();
        View.State.Search.ShouldBeNull();
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
