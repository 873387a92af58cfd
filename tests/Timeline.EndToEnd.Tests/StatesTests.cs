using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>First run, nothing to show, adding articles, small screens, another language, paper.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class StatesTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task The_first_visit_has_a_tour_of_three_steps_that_does_not_come_again()
    {
        var page = await program.OpenAsync(tour: true);
        await Expect(page.Locator(".tour h2")).ToHaveTextAsync("Choose a time");
        await page.Locator(".tour .button").ClickAsync();
        await Expect(page.Locator(".tour h2")).ToHaveTextAsync("See where");
        await page.Locator(".tour .button").ClickAsync();
        await page.Locator(".tour .button").ClickAsync();
        await Expect(page.Locator(".tour")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        await Expect(page.Locator(".tour")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_tour_can_be_skipped()
    {
        var page = await program.OpenAsync(tour: true);
        await page.Locator(".tour .link").ClickAsync();
        await Expect(page.Locator(".tour")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_nothing_happened_the_nearest_events_are_one_click_away()
    {
        var page = await program.OpenAsync("?t=1700-01-01/1700-12-31");
        await Expect(page.Locator(".no-match")).ToContainTextAsync("No events in this span of time.");
        await page.Locator(".way", new PageLocatorOptions { HasTextString = "→" }).ClickAsync();
        await Expect(page.Locator(".row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_hides_everything_can_be_relaxed()
    {
        var page = await program.OpenAsync("?q=xylophone");
        await page.Locator(".way", new PageLocatorOptions { HasTextString = "Without “xylophone”" }).ClickAsync();
        await Expect(page.Locator(".row").First).ToBeVisibleAsync();
        await Expect(page.Locator("#search")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_file_is_read_and_its_events_appear_and_one_that_fails_says_why()
    {
        var page = await program.OpenAsync();
        await page.Locator("#add-files").SetInputFilesAsync(
        [
            new FilePayload { Name = "ferry.txt", MimeType = "text/plain", Buffer = "date 2024-05-05\nFerry sinks off Bergen\n\nA ferry sank off Bergen on Friday."u8.ToArray() },
            new FilePayload { Name = "empty.txt", MimeType = "text/plain", Buffer = " "u8.ToArray() },
        ]);
        await Expect(page.Locator(".add-rows .done")).ToContainTextAsync("1 article added");
        await Expect(page.Locator(".add-rows .failed .notice")).ToContainTextAsync("the file is empty");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#search").FillAsync("ferry");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".row").First).ToContainTextAsync("Bergen");
    }

    [Fact]
    public async Task The_browser_s_language_is_spoken_and_another_can_be_chosen()
    {
        var page = await program.OpenAsync(language: "de-AT");
        await Expect(page.Locator("#search")).ToHaveAttributeAsync("placeholder", "Ereignisse, Menschen, Orte suchen");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("de");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Expect(page.Locator("#search")).ToHaveAttributeAsync("placeholder", "Search events, people, places");
        await page.ReloadAsync();
        await Expect(page.Locator("#search")).ToHaveAttributeAsync("placeholder", "Search events, people, places");
    }

    [Fact]
    public async Task Dark_colours_are_remembered()
    {
        var page = await program.OpenAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task The_report_quotes_the_events_of_the_view()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        var report = await page.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Control+p"));
        await Expect(report.Locator("blockquote").First).ToBeVisibleAsync();
        await Expect(report.Locator(".report header")).ToContainTextAsync("1 January 2014 – 31 December 2015");
        await report.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(report.Locator(".report .button")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_what_is_on_the_screen_stays()
    {
        var page = await program.OpenAsync();
        await page.Locator(".row").First.WaitForAsync();
        await page.EvaluateAsync("Blazor.disconnect ? Blazor.disconnect() : document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");
        await page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");
        await Expect(page.GetByText("Connection lost. What is on the screen stays")).ToBeVisibleAsync();
        await Expect(page.Locator(".row").First).ToBeVisibleAsync();
    }
}
