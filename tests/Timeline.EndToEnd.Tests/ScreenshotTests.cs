using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>Makes the pictures of docs/screenshots, of the seeds.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class ScreenshotTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData("light", 1440, 900)]
    [InlineData("dark", 1440, 900)]
    [InlineData("light", 390, 844)]
    [InlineData("dark", 390, 844)]
    public async Task The_seeds_make_a_picture(string theme, int width, int height)
    {
        var page = await program.OpenAsync("?t=2014-01-01/2015-12-31", width, height, theme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        if (width > 1000) await page.Locator(".row").Nth(2).ClickAsync();
        await page.WaitForTimeoutAsync(1200);
        var path = Path.Combine(Folder(), $"seeds-{theme}-{width}x{height}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        new FileInfo(path).Length.ShouldBeGreaterThan(20_000);
    }

    internal static string Folder([CallerFilePath] string here = "") => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "screenshots")).FullName;
}
