using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>Reading what is behind a mark.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class ReaderTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Ebola = "?t=2014-01-01/2015-12-31";

    [Fact]
    public async Task A_click_on_a_marker_lists_the_passages_behind_it_and_opens_the_first_in_its_article()
    {
        var page = await program.OpenAsync();
        await SelectMarkerAsync(page);
        await Expect(page.Locator(".passages summary")).ToContainTextAsync("passages in");
        await Expect(page.Locator(".passages h3").First).ToBeVisibleAsync();
        await Expect(page.Locator(".evidence h2")).ToBeVisibleAsync();
        await Expect(page.Locator(".telling.current").First).ToBeInViewportAsync(new LocatorAssertionsToBeInViewportOptions { Ratio = 0.99f });
    }

    [Fact]
    public async Task Next_and_previous_walk_through_the_passages_and_back_returns()
    {
        var page = await program.OpenAsync();
        await SelectMarkerAsync(page);
        await Expect(page.Locator(".reader-pager")).ToContainTextAsync("1 of ");
        await page.GetByLabel("Next passage or event").ClickAsync();
        await Expect(page.Locator(".reader-pager")).ToContainTextAsync("2 of ");
        await page.GoBackAsync();
        await Expect(page.Locator(".reader-pager")).ToContainTextAsync("1 of ");
        await page.GoForwardAsync();
        await Expect(page.Locator(".reader-pager")).ToContainTextAsync("2 of ");
    }

    [Fact]
    public async Task Times_and_places_are_marked_apart_and_explained()
    {
        var page = await program.OpenAsync(Ebola);
        await page.Locator(".row", new PageLocatorOptions { HasTextString = "Guinea announces the outbreak" }).ClickAsync();
        var time = page.Locator(".telling.current mark.time").First;
        await Expect(time).ToHaveTextAsync("22 March");
        var (timeLine, placeLine) = (await LineAsync(time), await LineAsync(page.Locator(".article mark.place").First));
        timeLine.ShouldNotBe(placeLine);
        await time.FocusAsync();
        await Expect(page.Locator("#why")).ToContainTextAsync("22 March → 22 March 2014");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#why")).ToBeHiddenAsync();
        await Expect(page.Locator(".evidence dl")).ToContainTextAsync("22 March 2014");
    }

    [Fact]
    public async Task Hovering_a_place_in_the_text_lights_its_pins()
    {
        var page = await program.OpenAsync(Ebola);
        await page.Locator(".row", new PageLocatorOptions { HasTextString = "Guinea announces the outbreak" }).ClickAsync();
        await Expect(page.Locator(".telling.current").First).ToBeInViewportAsync();
        await page.Locator(".telling.current mark.place").First.HoverAsync();
        await page.WaitForFunctionAsync("document.querySelector('.page').instrument.view.hover.size > 0");
    }

    [Fact]
    public async Task Hovering_a_time_in_the_text_lights_what_happened_then()
    {
        var page = await program.OpenAsync(Ebola);
        await page.Locator(".row", new PageLocatorOptions { HasTextString = "Guinea announces the outbreak" }).ClickAsync();
        await page.Locator(".telling.current mark.time").First.HoverAsync();
        await page.WaitForAsync("i.view.hover.size > 0 && [...i.view.hover].every(id => i.view.columns.start[i.view.columns.rowOf(id)] === 16151)");
    }

    [Fact]
    public async Task Another_sentence_of_the_article_opens_its_event()
    {
        var page = await program.OpenAsync(Ebola);
        await page.Locator(".row").Nth(2).ClickAsync();
        var title = await page.Locator(".evidence h2").TextContentAsync();
        await page.Locator(".telling:not(.current)").Last.ClickAsync();
        await Expect(page.Locator(".evidence h2")).Not.ToHaveTextAsync(title!);
    }

    [Fact]
    public async Task A_passage_is_copied_as_a_quotation_with_its_source()
    {
        var page = await program.OpenAsync(Ebola);
        await page.Locator(".row", new PageLocatorOptions { HasTextString = "Guinea announces the outbreak" }).ClickAsync();
        await page.Locator(".reader-head .chip").ClickAsync();
        await Expect(page.GetByText("Copied as a quotation")).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        copied.ShouldStartWith("“Guinea announced the outbreak on 22 March.” — ");
        copied.ShouldContain("1 October 2014");
    }

    [Fact]
    public async Task An_article_opens_from_the_list_and_is_walked_event_by_event()
    {
        var page = await program.OpenAsync();
        await page.Locator("#tab-Articles").ClickAsync();
        await page.Locator(".article-open").First.ClickAsync();
        await Expect(page.Locator(".article h3")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("]");
        await Expect(page.Locator(".telling.current").First).ToBeVisibleAsync();
        var first = await page.Locator(".telling.current").First.TextContentAsync();
        await page.Keyboard.PressAsync("]");
        await Expect(page.Locator(".evidence h2")).ToBeVisibleAsync();
        first.ShouldNotBeNullOrEmpty();
    }

    private static Task<string> LineAsync(ILocator mark) => mark.EvaluateAsync<string>("mark => { const style = getComputedStyle(mark); return style.textDecorationStyle + ' ' + style.textDecorationColor; }");

    /// <summary>Clicks the fullest marker where the map draws it.</summary>
    private static async Task SelectMarkerAsync(IPage page)
    {
        await page.Locator(".marker-list button").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("""
            () => {
              const buttons = [...document.querySelectorAll('.marker-list button')];
              const count = button => Number(button.textContent.match(/\d+/)?.[0] ?? 0);
              buttons.sort((a, b) => count(b) - count(a))[0].click();
            }
            """);
    }
}
