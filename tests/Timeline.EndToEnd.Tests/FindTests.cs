using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>Search, facets, table and the address.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class FindTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task Suggestions_stand_in_groups_and_a_place_narrows_everything()
    {
        var page = await program.OpenAsync();
        await page.Locator("#search").PressSequentiallyAsync("liberia");
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Places" }).GetByRole(AriaRole.Option).First.ClickAsync();
        await Expect(page.Locator(".active-filters")).ToContainTextAsync("Liberia");
        await Expect(page.Locator(".row").First).ToContainTextAsync("Liberia");
        page.Url.ShouldContain("at=");
    }

    [Fact]
    public async Task Words_filter_list_and_timeline_and_stand_in_the_address()
    {
        var page = await program.OpenAsync();
        await page.Locator("#search").FillAsync("earthquake");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".active-filters")).ToContainTextAsync("“earthquake”");
        var inList = await NumberAsync(page.Locator("#tab-Events .badge"));
        inList.ShouldBeInRange(1, 60);
        await page.WaitForFunctionAsync($"document.querySelector('.page').instrument.view.fails.reduce((n, failed) => n + (failed ? 0 : 1), 0) === {inList}");
        page.Url.ShouldContain("q=earthquake");
        await page.ReloadAsync();
        await Expect(page.Locator("#search")).ToHaveValueAsync("earthquake");
    }

    [Fact]
    public async Task Counts_of_facets_follow_the_brush_without_asking_the_server()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.Locator("#tab-Filters").ClickAsync();
        var happened = page.Locator("[data-facet=status] [data-value='0'] .facet-count");
        await Expect(happened).Not.ToHaveTextAsync("");
        var before = await NumberAsync(happened);
        await page.EvaluateAsync("document.querySelector('.page').instrument.view.setBrush({ from: null, to: null })");
        await Expect(happened).Not.ToHaveTextAsync(before.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await NumberAsync(happened)).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_facet_s_count_is_what_choosing_it_shows()
    {
        foreach (var facet in new[] { "kind", "status", "confidence", "country", "source", "article" })
        {
            var page = await program.OpenAsync();
            await page.Locator("#tab-Filters").ClickAsync();
            var value = page.Locator($"[data-facet={facet}] .facet-value").Nth(1);
            var count = await NumberAsync(value.Locator(".facet-count"));
            await value.ClickAsync();
            await Expect(page.Locator("#tab-Events .badge")).ToHaveTextAsync(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Expect(value).ToHaveAttributeAsync("aria-pressed", "true");
            await page.Locator(".active-filters .link").ClickAsync();
            await Expect(page.Locator(".active-filters")).ToHaveCountAsync(0);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task An_address_brings_the_view_back_keeps_what_is_not_its_own_and_says_what_is_gone()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2014-12-31&kind=Conflict&id=12345&embed=1");
        await Expect(page.GetByText("1 event of this address is no longer there")).ToBeVisibleAsync();
        await Expect(page.Locator(".active-filters")).ToContainTextAsync("Conflict");
        await page.Locator(".active-filters .chip").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("^(?!.*kind).*embed=1"));
    }

    [Fact]
    public async Task Back_and_forward_go_through_what_was_selected()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.Locator(".row").Nth(1).ClickAsync();
        var first = await page.Locator(".evidence h2").TextContentAsync();
        await page.Locator(".row").Nth(3).ClickAsync();
        await Expect(page.Locator(".evidence h2")).Not.ToHaveTextAsync(first!);
        await page.GoBackAsync();
        await Expect(page.Locator(".evidence h2")).ToHaveTextAsync(first!);
        await page.GoBackAsync();
        await Expect(page.Locator(".evidence")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_table_shows_what_the_map_shows_and_sorts()
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Table" }).ClickAsync();
        await Expect(page.Locator(".table-pane table")).ToHaveAttributeAsync("aria-rowcount", (await NumberAsync(page.Locator("#tab-Events .badge")) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".table-pane thead button").Nth(1).ClickAsync();
        await Expect(page.Locator(".table-pane thead th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(page.Locator(".row-link").First).ToBeVisibleAsync();
        await page.Locator(".row-link").First.ClickAsync();
        await Expect(page.Locator(".evidence h2")).ToHaveTextAsync((await page.Locator(".row-link").First.TextContentAsync())!);
        page.Url.ShouldContain("show=table");
    }

    private static async Task<int> NumberAsync(ILocator locator) => int.Parse((await locator.TextContentAsync())!, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
