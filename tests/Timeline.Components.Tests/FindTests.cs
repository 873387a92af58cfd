using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Components.Find;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class FindTests : ComponentTest
{
    [Fact]
    public void Words_and_enter_search()
    {
        var search = Render<SearchBox>();
        search.Find("input").Input("ferry");
        search.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        View.State.Search.ShouldBe("ferry");
    }

    [Fact]
    public void Suggestions_stand_in_groups_and_the_first_one_searches_everywhere()
    {
        var search = Render<SearchBox>();
        search.Find("input").Input("osl");
        search.WaitForElement("[role=listbox]");
        search.FindAll("[role=group]").Select(group => group.GetAttribute("aria-label")).ShouldBe(["Places", "Articles", "Events"]);
        search.Find("[role=option]").TextContent.ShouldContain("Search everywhere for “osl”");
    }

    [Fact]
    public async Task Suggestions_that_come_after_enter_stay_away()
    {
        var ready = new TaskCompletionSource();
        Queries.BeforeSuggestions = ready.Task;
        var search = Render<SearchBox>();
        var typed = search.Find("input").InputAsync(new ChangeEventArgs { Value = "osl" });
        await Queries.AskedForSuggestions.Task;
        await search.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        ready.SetResult();
        await typed;
        search.FindAll("[role=listbox]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, "place")]
    [InlineData(3, "article")]
    [InlineData(4, "event")]
    public void Arrow_keys_reach_every_suggestion_and_enter_takes_it(int steps, string taken)
    {
        var search = Render<SearchBox>();
        search.Find("input").Input("osl");
        search.WaitForState(() => search.FindAll("[role=group]").Count == 3);
        for (var i = 0; i < steps; i++) search.Find("input").KeyDown(new KeyboardEventArgs { Key = "ArrowDown" });
        search.WaitForElement($"#suggestion-{steps - 1}[aria-selected=true]").Id.ShouldBe(search.Find("input").GetAttribute("aria-activedescendant"));
        search.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        search.WaitForState(() => taken switch { "place" => View.State.Places is [7], "article" => View.State.Articles is ["a"], _ => View.State.Selection is [2] });
        search.FindAll("[role=listbox]").ShouldBeEmpty();
    }

    [Fact]
    public void An_emptied_box_takes_the_search_back()
    {
        View.Update(state => state with { Search = "ferry" }, "test");
        var search = Render<SearchBox>();
        search.Find("input").GetAttribute("value").ShouldBe("ferry");
        search.Find("input").Input("");
        View.State.Search.ShouldBeNull();
    }

    [Fact]
    public async Task Each_facet_is_a_toggle()
    {
        var facets = Render<Facets>();
        facets.FindAll("[data-facet]").Select(facet => facet.GetAttribute("data-facet")).ShouldBe(["kind", "status", "confidence", "country", "source", "article"]);
        await facets.InvokeAsync(() =>
        {
            facets.Instance.Toggle("kind", "3");
            facets.Instance.Toggle("status", "1");
            facets.Instance.Toggle("confidence", "2");
            facets.Instance.Toggle("country", "NO");
            facets.Instance.Toggle("source", "The Harbour Courier");
            facets.Instance.Toggle("article", "a");
            facets.Instance.Toggle("article", "a");
        });
        View.State.Kinds.ShouldBe([EventKind.Conflict]);
        View.State.Statuses.ShouldBe([EventStatus.Planned]);
        View.State.Confidences.ShouldBe([ConfidenceBand.High]);
        View.State.Countries.ShouldBe(["NO"]);
        View.State.Sources.ShouldBe(["The Harbour Courier"]);
        View.State.Articles.ShouldBeEmpty();
    }

    [Fact]
    public void What_narrows_the_view_is_named_and_taken_back_one_by_one_or_all_at_once()
    {
        View.Update(state => state with { Search = "ferry", Kinds = [EventKind.Accident], Countries = ["NO"], Places = [7], Articles = ["a"] }, "test");
        var filters = Render<ActiveFilters>();
        filters.FindAll(".chip-text").Select(chip => chip.TextContent).ShouldBe(["“ferry”", "Accident", "Norway", "Oslo", "Ferry sinks"]);
        filters.FindAll(".chip")[1].Click();
        View.State.Kinds.ShouldBeEmpty();
        filters.Find(".link").Click();
        View.State.IsFiltered.ShouldBeFalse();
    }
}
