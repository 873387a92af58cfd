using Bunit;
using Timeline.Components.States;

namespace Timeline.Components.Tests;

public sealed class StateTests : ComponentTest
{
    [Fact]
    public void The_tour_has_three_steps()
    {
        var ended = false;
        var tour = Page.Render<Tour>(parameters => parameters.Add(component => component.OnEnd, () => ended = true));
        tour.Find("[role=img]").GetAttribute("aria-label").ShouldBe("Step 1 of 3");
        tour.Find(".button").Click();
        tour.Find(".button").Click();
        tour.Find("[role=img]").GetAttribute("aria-label").ShouldBe("Step 3 of 3");
        tour.Find(".button").Click();
        ended.ShouldBeTrue();
        tour.FindAll(".tour").ShouldBeEmpty();
    }

    [Fact]
    public void The_tour_can_be_skipped_at_once()
    {
        var ended = false;
        var tour = Page.Render<Tour>(parameters => parameters.Add(component => component.OnEnd, () => ended = true));
        tour.Find(".link").Click();
        ended.ShouldBeTrue();
    }

    [Fact]
    public void What_broke_is_said_with_a_way_to_go_on()
    {
        var broken = Page.Render<Broken>(parameters => parameters.Add(component => component.Error, new InvalidOperationException("the store is locked")));
        broken.Find("[role=alert]").TextContent.ShouldContain("the store is locked");
        broken.Find("a.button").GetAttribute("href").ShouldBe("http://localhost/");
    }

    [Fact]
    public void An_unknown_address_leads_back() => Page.Render<NotFoundPage>().Find("a").TextContent.ShouldBe("To the timeline");

    [Fact]
    public void The_report_quotes_each_event_with_its_source_under_its_day()
    {
        var report = Page.Render<ReportPage>();
        report.FindAll("h2").Select(day => day.TextContent).ShouldBe(["3 May 2024", "4 May 2024"]);
        report.Find("blockquote").TextContent.ShouldBe("A ferry sank off <b>Bergen</b> on Friday.");
        report.FindAll("article p.quiet")[^1].TextContent.ShouldBe("Ferry sinks. The Harbour Courier, 5 May 2024.");
    }

    [Fact]
    public void The_bar_switches_between_map_and_table()
    {
        var bar = Render<PageBar>();
        bar.FindAll(".switch button")[1].Click();
        View.State.Table.ShouldBeTrue();
    }
}
