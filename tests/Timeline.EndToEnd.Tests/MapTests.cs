using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>The map by mouse and keyboard.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class MapTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task A_click_on_a_marker_lists_the_passages_of_that_place_and_time()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var (x, y, count) = await page.MarkerAsync(least: 3);
        await page.Mouse.ClickAsync(x, y);
        await page.Locator(".evidence h2").WaitForAsync();
        (await page.AskAsync<int>("i.view.selection.size")).ShouldBe(count);
        (await page.AskAsync<bool>("[...i.view.selection].every(id => i.view.isInside(i.view.columns.rowOf(id)))")).ShouldBeTrue();
        await Assertions.Expect(page.Locator(".reader-pager")).ToContainTextAsync($"of {count}");
        await Assertions.Expect(page.Locator(".map-tip")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_marker_says_its_place_and_number_when_it_is_pointed_at()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        var (x, y, count) = await page.MarkerAsync(least: 2);
        await page.Mouse.MoveAsync(x, y);
        await Assertions.Expect(page.Locator(".map-tip")).ToContainTextAsync($"{count} events");
        (await page.AskAsync<int>("i.view.hover.size")).ShouldBe(Math.Min(200, count));
    }

    [Fact]
    public async Task Markers_split_as_one_zooms_in_and_each_event_is_in_one()
    {
        var page = await program.OpenAsync("?map=50,10,3").WithSeedsAsync();
        var coarse = await page.AskAsync<int>("i.events.clusters.level(2).seeds.length");
        var fine = await page.AskAsync<int>("i.events.clusters.level(8).seeds.length");
        fine.ShouldBeGreaterThan(coarse);
        (await page.AskAsync<bool>("new Set(i.events.markers.map(m => m.key)).size === i.events.markers.length")).ShouldBeTrue();
        (await page.AskAsync<bool>("i.events.markers.every((m, k) => i.events.markers.every((n, l) => l >= k || Math.hypot(m.x - n.x, m.y - n.y) >= (m.r + n.r) * 0.8))")).ShouldBeTrue();
    }

    [Fact]
    public async Task Scrubbing_changes_the_numbers_of_markers_and_never_their_keys()
    {
        var page = await program.OpenAsync("?map=30,10,2").WithSeedsAsync();
        (await page.AskAsync<bool>("""
            (() => {
              const keys = new Map(), c = i.view.columns;
              for (let year = -250; year < 2026; year += 3) {
                const from = (year - 1970) * 365.25;
                i.view.setBrush({ from, to: from + 5000 });
                i.view.flush();
                for (const m of i.events.markers) for (const p of m.places) { if (keys.has(p) && keys.get(p) !== m.key) return false; keys.set(p, m.key); }
              }
              return keys.size > 20;
            })()
            """)).ShouldBeTrue();
    }

    [Fact]
    public async Task Countries_are_tinted_and_a_click_in_one_selects_its_events()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2014-12-31&map=10,-10,5").WithSeedsAsync();
        await page.WaitForAsync("i.events.areas.some(a => i.view.columns.legend.places[a.best].name === 'Guinea')");
        var badge = await page.AskAsync<float[]>("(() => { const b = i.map.getContainer().getBoundingClientRect(), m = i.events.hits.find(m => m.area && i.view.columns.legend.places[m.best].name === 'Guinea'); return [b.left + m.x, b.top + m.y, m.count]; })()");
        await page.Mouse.ClickAsync(badge[0], badge[1]);
        await page.WaitForAsync($"i.view.selection.size === {badge[2]}");
    }

    [Theory]
    [InlineData("Select in a box")]
    [InlineData("Select with a lasso")]
    public async Task A_box_and_a_lasso_select_what_lies_in_them(string tool)
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var (x, y, count) = await page.MarkerAsync(least: 2);
        await page.GetByLabel(tool).ClickAsync();
        await page.WaitForAsync("i.selection.tool !== null");
        await page.Mouse.MoveAsync(x - 70, y - 60);
        await page.Mouse.DownAsync();
        foreach (var (dx, dy) in ((int, int)[])[(70, -60), (70, 60), (-70, 60), (-70, -40)])
        {
            if (tool.Contains("box", StringComparison.Ordinal) && (dx, dy) != (70, 60)) continue;
            await page.Mouse.MoveAsync(x + dx, y + dy, new MouseMoveOptions { Steps = 6 });
        }
        await page.Mouse.UpAsync();
        await page.WaitForAsync($"i.view.selection.size >= {count}");
        await page.Locator(".evidence h2").WaitForAsync();
        (await page.AskAsync<bool>("i.selection.tool === null && i.map.dragging.enabled()")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_in_view_filters_where_the_reader_asks_for_it()
    {
        var page = await program.OpenAsync("?map=28,84,6").WithSeedsAsync();
        var all = await page.CountAsync();
        await page.GetByLabel("Options of the map").First.ClickAsync();
        await page.Locator("#map-pane").GetByLabel("Only what the map shows").CheckAsync();
        await page.WaitForAsync($"i.view.inside().count < {all}");
        (await page.CountAsync()).ShouldBeGreaterThan(0);
        await page.Locator("#map-pane").GetByLabel("Only what the map shows").UncheckAsync();
        await page.WaitForAsync($"i.view.inside().count === {all}");
    }

    [Fact]
    public async Task Markers_are_buttons_for_the_keyboard()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var first = page.Locator(".marker-list button").First;
        await first.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await first.FocusAsync();
        (await first.TextContentAsync()).ShouldNotBeNull().ShouldContain("event");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".evidence h2").WaitForAsync();
    }

    [Fact]
    public async Task The_map_names_towns_draws_the_finest_coast_close_by_and_a_graticule_on_demand()
    {
        var page = await program.OpenAsync("?map=59.9,10.7,8").WithSeedsAsync();
        await page.WaitForAsync("i.world.finest && i.world.towns.length > 1000");
        await page.GetByLabel("Options of the map").First.ClickAsync();
        await page.GetByLabel("Graticule").CheckAsync();
        await page.WaitForAsync("i.options.graticule");
        program.Errors.ShouldBeEmpty();
    }
}
