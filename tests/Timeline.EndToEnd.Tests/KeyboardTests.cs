using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>Everything without a mouse.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class KeyboardTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task The_palette_runs_any_command()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("table");
        await Expect(page.Locator(".palette-command")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".table-pane")).ToBeVisibleAsync();
        await Expect(page.Locator("#palette")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_help_opens_with_a_question_mark_and_closes_with_escape()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#help")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#help")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Escape_closes_the_options_of_the_map_before_it_clears_the_brush()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.Locator(".map-tools button").Last.ClickAsync();
        await Expect(page.Locator(".map-options")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".map-options")).ToHaveCountAsync(0);
        (await page.BrushAsync())[0].ShouldNotBeNull();
    }

    [Fact]
    public async Task J_and_k_step_through_the_events_in_time_and_escape_goes_back()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".evidence h2")).ToBeVisibleAsync();
        var first = await page.Locator(".evidence h2").TextContentAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".evidence h2")).Not.ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(".evidence h2")).ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".evidence")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Letters_typed_in_a_field_run_nothing()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tjd?");
        await Expect(page.Locator("#search")).ToHaveValueAsync("tjd?");
        await Expect(page.Locator(".table-pane")).ToHaveCountAsync(0);
        await Expect(page.Locator("#help")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Single_letter_keys_can_be_switched_off_and_stay_off()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("?");
        await page.Locator(".help-letters input").UncheckAsync();
        await Expect(page.GetByText("Single-letter keys are off")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#palette-input")).ToBeFocusedAsync();
        await Expect(page.Locator(".table-pane")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("1", "tab-Events")]
    [InlineData("f", "tab-Filters")]
    [InlineData("5", "tab-Articles")]
    public async Task Numbers_and_letters_go_to_the_panes(string key, string id)
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(page.Locator("#" + id)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_tab_stops_skip_to_the_parts_of_the_page()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to search");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#list-pane")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Arrow_keys_go_from_row_to_row_and_enter_reads()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.Locator(".row").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".row").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".evidence h2")).ToBeVisibleAsync();
    }
}
