using System.Globalization;
using System.Text.RegularExpressions;
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

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task Nothing_jumps_while_the_page_comes(int width, int height)
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31", width, height);
        await page.Locator(".row").First.WaitForAsync();
        (await page.EvaluateAsync<double>("""
            new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum), 300);
            })
            """)).ShouldBeLessThan(0.001);
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
        await page.WaitForAsync("i.world.labels.some(label => label.name === 'Deutschland') && i.view.columns.legend.places.some(place => place.name === 'Vereinigte Staaten')");
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
    public async Task A_lost_connection_is_said_what_is_on_the_screen_stays_and_the_page_comes_back()
    {
        var page = await program.OpenAsync();
        IWebSocketRoute? socket = null;
        var down = false;
        await page.RouteWebSocketAsync(new Regex("_blazor"), route =>
        {
            socket = route;
            if (down) _ = route.CloseAsync();
            else route.ConnectToServer();
        });
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        await page.Locator(".row").First.WaitForAsync();
        down = true;
        await socket!.CloseAsync();
        await Expect(page.GetByText("Connection lost. What is on the screen stays")).ToBeVisibleAsync();
        await Expect(page.Locator(".row").First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.querySelector('.page').instrument.view.setBrush({ from: 16139, to: 16801 })");
        await Expect(page.Locator("[data-count]")).ToContainTextAsync("possible of");
        down = false;
        await Expect(page.GetByText("Connection lost. What is on the screen stays")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 30_000 });
        await page.Locator(".row").First.ClickAsync();
        await Expect(page.Locator(".evidence h2")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Articles_that_come_while_one_reads_change_the_count_and_nothing_else()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31&map=6,-10,5").WithSeedsAsync();
        await page.Locator(".row").Nth(2).ClickAsync();
        await Expect(page.Locator(".telling.current").First).ToBeInViewportAsync();
        const string Place = "[i.view.columns.length, i.view.brush.from, i.view.brush.to, [...i.view.selection][0], i.map.getZoom(), i.timeline.visible[0], document.querySelector('.reader-scroll').scrollTop]";
        await page.WaitForTimeoutAsync(500);
        var before = await page.AskAsync<double[]>(Place);
        using var client = new HttpClient { BaseAddress = program.Address };
        using var form = new MultipartFormDataContent { { new StringContent("date 2015-06-12\nTram derails in Gdansk\n\nA tram derailed in Gdansk on Thursday and two people were hurt."), "files", "tram.txt" } };
        (await client.PostAsync(new Uri("api/articles", UriKind.Relative), form)).EnsureSuccessStatusCode();
        await page.WaitForAsync($"i.view.columns.length > {before[0].ToString(CultureInfo.InvariantCulture)}");
        (await page.AskAsync<double[]>(Place))[1..].ShouldBe(before[1..]);
    }
}
