using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>The map's ground by the reader's choice: a tile server, or a PMTiles file of the data folder.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class TilesTests(ProgramWithMaps program) : IClassFixture<ProgramWithMaps>
{
    /// <summary>The middle of the Atlantic, at a time of which the seeds tell nothing.</summary>
    private const string AtSea = "?t=1700-01-01/1700-12-31&map=0,-30,3";
    private const string Sea = "dfe7ee", Tile = "3cb44b";

    [Theory]
    [InlineData("http://127.0.0.1:PORT/{z}/{x}/{y}.png")]
    [InlineData("http://{s}.localhost:PORT/{z}/{x}/{y}.png")]
    public async Task Tiles_of_a_server_are_the_ground_and_it_is_not_told_who_asks(string template)
    {
        using var server = new TileServer();
        var page = await program.OpenAsync(AtSea);
        (await page.ColorOfMapAsync()).ShouldBe(Sea);
        await ChooseAsync(page, template.Replace("PORT", server.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await page.WaitForColorOfMapAsync(Tile);
        server.Asked.ShouldNotBeEmpty();
        server.Asked.ShouldAllBe(asked => asked.Referrer == null);
        await page.ReloadAsync();
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        await page.WaitForColorOfMapAsync(Tile);
        await ChooseAsync(page, "");
        await page.WaitForColorOfMapAsync(Sea);
    }

    [Fact]
    public async Task The_graticule_lies_over_the_tiles()
    {
        using var server = new TileServer();
        var page = await program.OpenAsync(AtSea);
        await ChooseAsync(page, $"http://127.0.0.1:{server.Port}/{{z}}/{{x}}/{{y}}.png");
        await page.WaitForColorOfMapAsync(Tile);
        await OpenOptionsAsync(page);
        await page.GetByLabel("Graticule").CheckAsync();
        // The equator runs through the middle.
        await page.WaitForColorOfMapAsync(Tile, not: true);
    }

    [Fact]
    public async Task A_file_of_raster_tiles_in_the_data_folder_is_the_ground()
    {
        program.Errors.Clear();
        var page = await program.OpenAsync(AtSea);
        await ChooseAsync(page, "raster.pmtiles");
        await page.WaitForColorOfMapAsync(Tile);
        program.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_of_vector_tiles_is_drawn_in_the_colours_of_the_page()
    {
        program.Errors.Clear();
        var page = await program.OpenAsync(AtSea);
        await ChooseAsync(page, "vector.pmtiles");
        await page.WaitForColorOfMapAsync(Sea, not: true);
        var light = await page.ColorOfMapAsync();
        await page.Keyboard.PressAsync("d");
        await page.WaitForColorOfMapAsync(light, not: true);
        program.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nowhere.pmtiles", "There is no map file “nowhere.pmtiles”")]
    [InlineData("broken.pmtiles", "The map file “broken.pmtiles” cannot be read")]
    [InlineData("http://127.0.0.1:1024/{z}/{x}/{y}.png", "gives no tiles")]
    [InlineData("http://127.0.0.1:1024/tiles", "a tile server’s address holds {z}, {x} and {y}")]
    public async Task Where_tiles_cannot_be_had_the_outlines_stay_and_the_page_says_why(string address, string sentence)
    {
        var page = await program.OpenAsync(AtSea);
        await ChooseAsync(page, address);
        await Expect(page.Locator(".mud-snackbar")).ToContainTextAsync(sentence);
        await OpenOptionsAsync(page);
        await Expect(page.Locator(".map-options .notice")).ToContainTextAsync(sentence);
        await page.WaitForColorOfMapAsync(Sea);
    }

    private static async Task OpenOptionsAsync(IPage page) => await page.GetByLabel("Options of the map").First.ClickAsync();

    /// <summary>The page comes anew, as only then it may ask another host.</summary>
    private static async Task ChooseAsync(IPage page, string address)
    {
        if (!await page.Locator("#map-tiles").IsVisibleAsync()) await OpenOptionsAsync(page);
        await page.Locator("#map-tiles").FillAsync(address);
        await page.RunAndWaitForRequestFinishedAsync(() => page.Locator(".map-options button[type=submit]").ClickAsync(), new PageRunAndWaitForRequestFinishedOptions { Predicate = request => request.IsNavigationRequest });
        await page.Locator(".page[data-ready=true]").WaitForAsync();
    }
}
