using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>The page with 100,000 events, and the pictures of it in docs/screenshots.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class ManyEventsTests(ProgramWithManyEvents program) : IClassFixture<ProgramWithManyEvents>
{
    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 1440, 900)]
    [InlineData("light", 390, 844)]
    [InlineData("dark", 390, 844)]
    public async Task A_hundred_thousand_events_make_a_picture(string theme, int width, int height)
    {
        var page = await OpenAsync(width, height, theme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        await page.WaitForAsync("i.timeline.marks.some(m => m.text)");
        await page.WaitForTimeoutAsync(1500);
        var path = Path.Combine(ScreenshotTests.Folder(), $"events-100000-{theme}-{width}x{height}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        new FileInfo(path).Length.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task Every_event_with_a_place_is_in_one_marker_or_area()
    {
        var page = await OpenAsync(1440, 900, ColorScheme.Light);
        await page.EvaluateAsync("() => { const i = document.querySelector('.page').instrument; i.view.setBrush({ from: null, to: null }); i.view.flush(); i.map.setView([25, 10], 1, { animate: false }); }");
        (await page.AskAsync<int>("[...i.events.markers, ...i.events.areas].reduce((sum, m) => sum + m.count, 0)")).ShouldBe(ProgramWithManyEvents.Events);
    }

    private async Task<IPage> OpenAsync(int width, int height, ColorScheme theme)
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31", width, height, theme);
        await page.WaitForAsync($"i.view.columns.length === {ProgramWithManyEvents.Events} && i.events.hits");
        return page;
    }
}
