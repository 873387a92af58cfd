using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>The page on a telephone: nothing that a large screen offers is missing, and nothing is cut off.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class PhoneTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Ebola = "?t=2014-01-01/2015-12-31";

    [Fact]
    public async Task List_and_reader_are_a_sheet_that_comes_up()
    {
        var page = await program.OpenAsync(Ebola, 390, 844, touch: true);
        await Expect(page.Locator(".row").First).Not.ToBeInViewportAsync();
        await page.Locator("#tab-Events").ClickAsync();
        await Expect(page.Locator(".row").First).ToBeInViewportAsync();
        await page.Locator(".row").Nth(2).ClickAsync();
        await Expect(page.Locator(".evidence h2")).ToBeInViewportAsync();
        await Expect(page.Locator(".telling.current").First).ToBeInViewportAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    [Fact]
    public async Task A_marker_that_was_touched_leaves_no_name_over_the_map()
    {
        var page = await program.OpenAsync("", 390, 844, touch: true).WithSeedsAsync();
        var (x, y, _) = await page.MarkerAsync(least: 2);
        await page.Touchscreen.TapAsync(x, y);
        await page.Locator(".evidence h2").WaitForAsync();
        await Expect(page.Locator(".map-tip")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(390, 844)]
    [InlineData(844, 390)]
    public async Task The_count_and_every_button_of_the_timeline_are_there_whole(int width, int height)
    {
        var page = await program.OpenAsync("?t=2014-03-10/2015-12-31", width, height, touch: true).WithSeedsAsync();
        await Expect(page.Locator("[data-count]")).ToContainTextAsync("possible of");
        (await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.timeline-count, .timeline-buttons button')].filter(element => {
              const box = element.getBoundingClientRect();
              return element.scrollWidth > element.clientWidth + 1 || box.left < 0 || box.right > innerWidth || box.height < 18;
            }).map(element => element.outerHTML.slice(0, 90))
            """)).ShouldBeEmpty();
        (await page.AskAsync<double>("i.timeline.bottom")).ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task Mode_and_typed_dates_are_among_the_options_of_the_timeline()
    {
        var page = await program.OpenAsync("", 390, 844, touch: true).WithSeedsAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Options of the timeline" }).TapAsync();
        var options = page.Locator(".timeline-options");
        (await options.EvaluateAsync<bool>("element => [element, ...element.querySelectorAll('*')].every(part => { const box = part.getBoundingClientRect(); return box.top >= 0 && box.left >= 0 && box.right <= innerWidth - 8; })")).ShouldBeTrue();
        await options.GetByLabel("From", new LocatorGetByLabelOptions { Exact = true }).FillAsync("the 1990s");
        await options.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Show" }).TapAsync();
        await page.WaitForAsync("i.view.brush.from === 7305 && i.view.brush.to === 10957");
        await options.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Up to" }).TapAsync();
        await page.WaitForAsync("i.view.brush.mode === 'upTo'");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Options of the timeline" }).TapAsync();
        await Expect(options).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Taps_move_the_brush_without_dragging()
    {
        var page = await program.OpenAsync(Ebola, 390, 844, touch: true).WithSeedsAsync();
        await page.GetByLabel("Brush later by its length").TapAsync();
        await page.WaitForAsync("location.search.includes('t=2016-01-01/2017-12-31')");
        await page.GetByLabel("Brush earlier by its length").TapAsync();
        await page.WaitForAsync("location.search.includes('t=2014-01-01/2015-12-31')");
    }
}
