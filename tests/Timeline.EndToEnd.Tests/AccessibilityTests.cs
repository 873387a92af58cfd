using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>axe finds nothing in the main states, light and dark; text at twice its size and narrow screens lose nothing.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class AccessibilityTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    public static readonly TheoryData<string, ColorScheme, int> States = Cross("start", "reader", "filters", "articles", "table", "palette", "help", "add", "none", "search", "tour", "report");

    [Theory]
    [MemberData(nameof(States))]
    public async Task Axe_finds_nothing(string state, ColorScheme theme, int width)
    {
        var page = await ShowAsync(state, theme, width);
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        // The handles of the brush are no targets of a pointer: the canvas under them is, and they may lie on one another.
        result.Violations.SelectMany(violation => violation.Nodes.Where(node => violation.Id != "target-size" || !node.Html.Contains("timeline-handle", StringComparison.Ordinal)).Select(node => $"{violation.Id}: {node.Target} {node.Html}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Text_at_twice_its_size_stays_on_the_page(int width, int height)
    {
        // A browser's zoom of 200 % is the same as a viewport of half the size.
        var page = await program.OpenAsync("", width / 2 < 320 ? 320 : width / 2, height / 2);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        await page.Locator("#tab-Events").ClickAsync();
        await Assertions.Expect(page.Locator(".row").First).ToBeInViewportAsync();
    }

    private async Task<IPage> ShowAsync(string state, ColorScheme theme, int width)
    {
        var page = await program.OpenAsync(state switch { "reader" => "?t=2014-01-01/2015-12-31", "table" => "?show=table", "none" => "?t=1700-01-01/1700-12-31", _ => "" }, width, width < 600 ? 844 : 900, theme, tour: state == "tour");
        var shown = state switch
        {
            "reader" => ".telling.current", "filters" => ".facet-value", "articles" => ".article-list li", "table" => ".row-link", "palette" => "#palette[open]", "help" => "#help[open]", "add" => "#add[open]",
            "none" => ".way", "search" => ".suggestion", "tour" => ".tour", "report" => ".report blockquote", _ => ".row",
        };
        switch (state)
        {
            case "reader": await page.Keyboard.PressAsync("j"); break;
            case "filters": await page.Keyboard.PressAsync("f"); break;
            case "articles": await page.Keyboard.PressAsync("5"); break;
            case "palette": await page.Keyboard.PressAsync("Control+k"); break;
            case "help": await page.Keyboard.PressAsync("?"); break;
            case "add": await page.Keyboard.PressAsync("o"); break;
            case "search": await page.Locator("#search").PressSequentiallyAsync("liberia"); break;
            case "report": await page.GotoAsync(new Uri(program.Address, "report?t=2014-01-01/2015-12-31").ToString()); break;
        }
        await page.Locator(shown).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    private static TheoryData<string, ColorScheme, int> Cross(params string[] states)
    {
        var cases = new TheoryData<string, ColorScheme, int>();
        foreach (var state in states)
        {
            cases.Add(state, ColorScheme.Light, 1440);
            cases.Add(state, ColorScheme.Dark, 1440);
            if (state is "start" or "reader" or "filters") cases.Add(state, ColorScheme.Dark, 390);
        }
        return cases;
    }
}
