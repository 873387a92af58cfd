using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Timeline.Components.Tests;

public sealed class TimelinePageTests : ComponentTest
{
    public TimelinePageTests()
    {
        foreach (var script in new[] { "page", "keys", "instrument" }) Page.JSInterop.SetupModule($"./js/{script}.js").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void The_first_visit_shows_everything_at_once_and_the_tour()
    {
        var page = Open("");
        foreach (var part in new[] { "#list-pane", "#map-pane", "#reader-pane", "#timeline-pane", ".tour" }) page.FindAll(part).ShouldHaveSingleItem();
        page.FindAll("a.skip").Select(link => link.GetAttribute("href")).ShouldBe(["#search", "#list-pane", "#timeline-pane"]);
    }

    [Fact]
    public void The_address_opens_the_table_and_the_passage()
    {
        var page = Open("?show=table&id=2");
        page.FindAll("#table-pane").ShouldHaveSingleItem();
        page.WaitForElement(".evidence h2").TextContent.ShouldBe("The envoys meet in Oslo");
    }

    [Fact]
    public void An_event_that_is_gone_is_told_and_the_page_opens_without_it()
    {
        var page = Open("?id=99");
        page.WaitForAssertion(() => page.Markup.ShouldContain("1 event of this address is no longer there"));
        page.FindAll(".evidence").ShouldBeEmpty();
    }

    [Fact]
    public void Without_articles_the_page_says_how_to_add_some()
    {
        Queries.HasArticles = false;
        var page = Open("");
        page.Find(".card h2").TextContent.ShouldNotBeEmpty();
        page.FindAll(".tour").ShouldBeEmpty();
    }

    private IRenderedComponent<TimelinePage> Open(string query)
    {
        Page.Services.GetRequiredService<NavigationManager>().NavigateTo("/" + query);
        return Page.Render<TimelinePage>();
    }
}
