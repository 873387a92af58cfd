using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>The timeline by mouse, touch and keyboard.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class TimelineTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task Dragging_in_the_band_brushes_and_map_and_count_follow_before_the_hand_lets_go()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        var (all, markers) = (await page.CountAsync(), await page.AskAsync<int>("i.events.markers.length"));
        await page.DragAsync(await page.BandAsync(0.06), await page.BandAsync(0.22), release: false);
        await page.WaitForAsync("i.view.brush.from !== null && i.events.markers.length < " + markers);
        (await page.CountAsync()).ShouldBeLessThan(all);
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync(new Regex($"^{await page.CountAsync()} "));
        page.Url.ShouldNotContain("t=");
        await page.Mouse.UpAsync();
        await page.WaitForAsync("location.search.includes('t=')");
    }

    [Fact]
    public async Task The_address_brings_the_brush_back()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        (await page.BrushAsync()).ShouldBe([16071, 16801]);
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        (await page.BrushAsync()).ShouldBe([16071, 16801]);
    }

    [Fact]
    public async Task Edges_of_the_brush_snap_to_the_calendar_and_Alt_frees_them()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var edge = await EdgeAsync(page);
        await page.DragAsync(edge, (edge.X + 93, edge.Y));
        (await page.AskAsync<bool>("Number.isInteger(i.view.brush.to) && new Date(i.view.brush.to * 864e5).getUTCDate() === 1")).ShouldBeTrue();
        edge = await EdgeAsync(page);
        await page.Keyboard.DownAsync("Alt");
        await page.DragAsync(edge, (edge.X + 13, edge.Y));
        await page.Keyboard.UpAsync("Alt");
        (await page.AskAsync<bool>("Number.isInteger(i.view.brush.to)")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_body_of_the_brush_moves_it_as_it_is()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var at = await page.BandAsync(0.5);
        await page.DragAsync(at, (at.X + 130, at.Y));
        var brush = await page.BrushAsync();
        brush[0]!.Value.ShouldBeGreaterThan(16071);
        (brush[1]!.Value - brush[0]!.Value).ShouldBe(730, 1);
    }

    [Fact]
    public async Task The_wheel_zooms_at_the_pointer_from_millennia_to_minutes_and_a_double_click_shows_everything()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        var at = await page.BandAsync(0.5);
        var labels = new HashSet<string>(await page.AskAsync<string[]>("i.timeline.ticks.map(t => t.label)"));
        await page.Mouse.MoveAsync(at.X, at.Y);
        for (var k = 0; k < 90; k++)
        {
            await page.Mouse.WheelAsync(0, -120);
            if (k % 6 != 5) continue;
            await page.WaitForAsync("!i.timeline.stale");
            labels.UnionWith(await page.AskAsync<string[]>("i.timeline.ticks.map(t => t.label)"));
            (await page.AskAsync<int>("i.timeline.ticks.length")).ShouldBeGreaterThan(2);
        }
        (await page.AskAsync<double>("i.timeline.visible[1] - i.timeline.visible[0]")).ShouldBeLessThan(0.05);
        labels.ShouldContain(label => label.EndsWith("BC", StringComparison.Ordinal));
        labels.ShouldContain(label => label.Contains(':', StringComparison.Ordinal));
        await page.Mouse.DblClickAsync(at.X, at.Y);
        await page.WaitForAsync("i.timeline.visible[0] === i.timeline.whole[0] && i.view.brush.from === null");
    }

    [Fact]
    public async Task The_axis_drags_the_window_along()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var before = await page.AskAsync<double>("i.timeline.visible[0]");
        var at = await page.BandAsync(0.5);
        await page.DragAsync((at.X, at.Y + 24), (at.X - 200, at.Y + 24));
        (await page.AskAsync<double>("i.timeline.visible[0]")).ShouldBeGreaterThan(before);
        (await page.BrushAsync()).ShouldBe([16071, 16801]);
    }

    [Fact]
    public async Task Two_fingers_zoom()
    {
        var page = await program.OpenAsync("", 390, 844, touch: true).WithSeedsAsync();
        var before = await page.AskAsync<double>("i.timeline.scale.daysPerPixel");
        var at = await page.BandAsync(0.5);
        var session = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync("touchStart", 20);
        foreach (var apart in (float[])[40, 70, 110]) await TouchAsync("touchMove", apart);
        await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await page.WaitForAsync($"i.timeline.scale.daysPerPixel < {(before * 0.6).ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        (await page.BrushAsync()).ShouldBe([null, null]);

        Task TouchAsync(string type, float apart) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type, ["touchPoints"] = new[] { new { x = at.X - apart, y = at.Y, id = 0 }, new { x = at.X + apart, y = at.Y, id = 1 } },
        });
    }

    [Fact]
    public async Task Three_sliders_move_the_brush_by_keys_and_say_it_in_words()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        var (start, whole, end) = (page.GetByLabel("Start of the brush"), page.GetByLabel("The whole brush"), page.GetByLabel("End of the brush"));
        await Assertions.Expect(end).ToHaveAttributeAsync("aria-valuetext", "31 December 2015");
        await end.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(end).Not.ToHaveAttributeAsync("aria-valuetext", "31 December 2015");
        await start.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        (await page.BrushAsync())[0]!.Value.ShouldBeLessThan(16071);
        var before = await page.BrushAsync();
        await whole.FocusAsync();
        await page.Keyboard.PressAsync("PageUp");
        (await page.BrushAsync())[0].ShouldBe(before[1]);
        await page.WaitForAsync("location.search.includes('t=')");
        await page.Keyboard.PressAsync("Escape");
        (await page.BrushAsync()).ShouldBe([null, null]);
    }

    [Fact]
    public async Task A_click_on_a_mark_opens_its_passage_and_a_hover_names_it()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        await page.WaitForAsync("i.timeline.marks.some(m => m.text && i.view.isInside(m.row))");
        var at = await page.AskAsync<float[]>("(() => { const b = i.timeline.canvas.getBoundingClientRect(), m = i.timeline.marks.find(m => m.text && i.view.isInside(m.row) && m.textAt > 0); return [b.left + m.textAt + 4, b.top + m.y, i.view.columns.id[m.row]]; })()");
        await page.Mouse.MoveAsync(at[0], at[1]);
        await Assertions.Expect(page.Locator(".timeline-card")).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(at[0], at[1]);
        await page.Locator(".evidence h2").WaitForAsync();
        await page.WaitForAsync("location.search.includes('id=')");
    }

    [Fact]
    public async Task Play_moves_the_brush_over_empty_stretches_and_is_one_step_where_less_motion_is_asked_for()
    {
        var page = await program.OpenAsync("?t=-0240-01-01/-0231-12-31").WithSeedsAsync();
        for (var k = 0; k < 20; k++) await page.GetByLabel("Play or stop").ClickAsync();
        await page.WaitForAsync("i.view.brush.from > -70000");
        (await page.CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Play_goes_on_until_it_is_stopped_and_keeps_the_length_of_the_brush()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2014-12-31").WithSeedsAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.NoPreference });
        await page.GetByLabel("Play or stop").ClickAsync();
        await page.WaitForAsync("i.player.playing && i.view.brush.from > 16080");
        await page.GetByLabel("Play or stop").ClickAsync();
        await page.WaitForAsync("!i.player.playing && !location.search.includes('t=2014-01-01/2014-12-31')");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"t=\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d"));
        var brush = await page.BrushAsync();
        (brush[1]!.Value - brush[0]!.Value).ShouldBe(365, 1e-6);
    }

    [Fact]
    public async Task Empty_stretches_are_folded_where_one_wants_and_a_click_opens_a_fold()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        var fold = await page.AskAsync<float[]>("(() => { const b = i.timeline.canvas.getBoundingClientRect(), part = i.timeline.scale.parts.find(part => part.fold); return [b.left + (part.x0 + part.x1) / 2, b.top + i.timeline.bottom + 10, part.t0]; })()");
        await page.Mouse.ClickAsync(fold[0], fold[1]);
        await page.WaitForAsync($"Math.abs(i.timeline.visible[0] - {fold[2].ToString(System.Globalization.CultureInfo.InvariantCulture)}) < 10");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "All", Exact = true }).ClickAsync();
        await page.WaitForAsync("i.timeline.scale.parts.some(part => part.fold)");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Options of the timeline" }).ClickAsync();
        await page.GetByLabel("Fold empty stretches").UncheckAsync();
        await page.WaitForAsync("!i.timeline.scale.parts.some(part => part.fold)");
    }

    [Fact]
    public async Task The_axis_counts_ISO_weeks_where_one_wants()
    {
        var page = await program.OpenAsync("?t=2014-03-01/2014-04-30").WithSeedsAsync();
        await page.EvaluateAsync("document.querySelector('.page').instrument.timeline.setVisible(16130, 16210)");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Options of the timeline" }).ClickAsync();
        await page.GetByLabel("ISO weeks").CheckAsync();
        await page.WaitForAsync("i.timeline.ticks.some(tick => tick.label === 'W14')");
    }

    [Fact]
    public async Task Without_a_brush_the_count_names_the_undated_too()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync(new Regex(@"^(\d+) of \1 events, \d+ undated$"));
    }

    [Fact]
    public async Task Buttons_step_from_event_to_event()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        await page.GetByLabel("Event after").ClickAsync();
        await page.WaitForAsync("i.view.selection.size === 1");
        var first = await page.AskAsync<long>("[...i.view.selection][0]");
        await page.GetByLabel("Event after").ClickAsync();
        await page.WaitForAsync($"[...i.view.selection][0] !== {first}");
        await page.GetByLabel("Event before").ClickAsync();
        await page.WaitForAsync($"[...i.view.selection][0] === {first}");
        await page.Locator(".evidence h2").WaitForAsync();
    }

    [Fact]
    public async Task Buttons_and_keys_move_the_brush_by_its_length_and_the_window_where_there_is_none()
    {
        var page = await program.OpenAsync("?t=2014-03-01/2014-03-31").WithSeedsAsync();
        await page.GetByLabel("Brush later by its length").ClickAsync();
        await page.WaitForAsync("location.search.includes('t=2014-04-01/2014-04-30')");
        await page.Keyboard.PressAsync("<");
        await page.Keyboard.PressAsync("<");
        await page.WaitForAsync("location.search.includes('t=2014-02-01/2014-02-28')");
        (await page.AskAsync<bool>("i.timeline.visible[0] <= i.view.brush.from && i.timeline.visible[1] >= i.view.brush.to")).ShouldBeTrue();
        await page.EvaluateAsync("document.querySelector('.page').instrument.view.setBrush({ from: null, to: null })");
        var before = await page.AskAsync<double>("i.timeline.visible[0]");
        await page.Keyboard.PressAsync(">");
        await page.WaitForAsync(FormattableString.Invariant($"i.timeline.visible[0] > {before}"));
        (await page.BrushAsync()).ShouldBe([null, null]);
    }

    [Fact]
    public async Task Typed_dates_and_modes_set_the_brush()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        await page.GetByLabel("From", new PageGetByLabelOptions { Exact = true }).FillAsync("the 1990s");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForAsync("i.view.brush.from === 7305 && i.view.brush.to === 10957");
        var inRange = await page.CountAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Up to" }).ClickAsync();
        await page.WaitForAsync("i.view.brush.mode === 'upTo'");
        (await page.CountAsync()).ShouldBeGreaterThan(inRange);
    }

    [Fact]
    public async Task Lanes_are_chosen_and_remembered()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31").WithSeedsAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Options of the timeline" }).ClickAsync();
        await page.GetByLabel("Lanes by").SelectOptionAsync("place");
        await page.WaitForAsync("i.timeline.lanes.length > 1 && i.timeline.lanes.some(lane => lane.name === 'Nepal')");
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        await page.WaitForAsync("i.timeline.lanes.length > 1");
        program.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Titles_stay_inside_the_band_and_do_not_cover_each_other()
    {
        var page = await program.OpenAsync().WithSeedsAsync();
        await page.WaitForAsync("i.timeline.marks.filter(m => m.text).length > 10");
        (await page.AskAsync<int>("i.timeline.marks.filter(m => m.text && m.right > i.timeline.width).length")).ShouldBe(0);
        (await page.AskAsync<int>("i.timeline.marks.filter((m, k) => i.timeline.marks.some((n, l) => l < k && n.line === m.line && n.left < m.right && m.left < n.right)).length")).ShouldBe(0);
    }

    /// <summary>The end of the brush, at the foot of the band.</summary>
    private static async Task<(float X, float Y)> EdgeAsync(IPage page)
    {
        var at = await page.AskAsync<float[]>("(() => { const b = i.timeline.canvas.getBoundingClientRect(); return [b.left + i.timeline.scale.x(i.view.brush.to), b.top + i.timeline.bottom - 12]; })()");
        return (at[0], at[1]);
    }
}
