using System.Text.Json;
using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>What tests of timeline and map ask the page: where marks and markers stand, and what is in the brush.</summary>
internal static class InstrumentPage
{
    /// <summary>Waits until the seeds are on the page.</summary>
    public static async Task<IPage> WithSeedsAsync(this Task<IPage> opening)
    {
        var page = await opening;
        await page.WaitForFunctionAsync("() => document.querySelector('.page').instrument.view.columns.legend.articles.length >= 12 && document.querySelector('.page').instrument.events.hits");
        return page;
    }

    /// <summary>Evaluates an expression over the instrument `i`.</summary>
    public static async Task<T> AskAsync<T>(this IPage page, string expression)
    {
        var json = await page.EvaluateAsync<string>($"() => {{ const i = document.querySelector('.page').instrument; return JSON.stringify({expression}); }}");
        return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
    }

    /// <summary>Waits until an expression over the instrument `i` is true.</summary>
    public static Task WaitForAsync(this IPage page, string expression) =>
        page.WaitForFunctionAsync($"() => {{ const i = document.querySelector('.page').instrument; return {expression}; }}");

    public static Task<double?[]> BrushAsync(this IPage page) => page.AskAsync<double?[]>("[i.view.brush.from, i.view.brush.to]");

    public static Task<int> CountAsync(this IPage page) => page.AskAsync<int>("i.view.inside().count");

    /// <summary>Where a share of the timeline's width lies on the page, at a height of the band where no mark is in the way.</summary>
    public static async Task<(float X, float Y)> BandAsync(this IPage page, double share)
    {
        var at = await page.AskAsync<float[]>($"(() => {{ const b = i.timeline.canvas.getBoundingClientRect(); return [b.left + b.width * {share.ToString(System.Globalization.CultureInfo.InvariantCulture)}, b.top + i.timeline.bottom - 12]; }})()");
        return (at[0], at[1]);
    }

    /// <summary>Drags with the mouse in small steps.</summary>
    public static async Task DragAsync(this IPage page, (float X, float Y) from, (float X, float Y) to, bool release = true)
    {
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new MouseMoveOptions { Steps = 8 });
        if (release) await page.Mouse.UpAsync();
    }

    /// <summary>A point of the map's element that a marker with so many events or more covers.</summary>
    public static async Task<(float X, float Y, int Count)> MarkerAsync(this IPage page, int least = 1)
    {
        await page.WaitForAsync($"i.events.hits.some(m => !m.area && m.count >= {least})");
        var at = await page.AskAsync<float[]>($$"""(() => { const b = i.map.getContainer().getBoundingClientRect(), m = i.events.hits.find(m => !m.area && m.count >= {{least}} && m.x > 20 && m.y > 20 && m.x < b.width - 80 && m.y < b.height - 60); return [b.left + m.x, b.top + m.y, m.count]; })()""");
        return (at[0], at[1], (int)at[2]);
    }

    /// <summary>The colour in the middle of the map, as six hexadecimal digits.</summary>
    public static async Task<string> ColorOfMapAsync(this IPage page)
    {
        var box = (await page.Locator("#map-pane").BoundingBoxAsync())!;
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Clip = new Clip { X = box.X + MathF.Round(box.Width / 2), Y = box.Y + MathF.Round(box.Height / 2), Width = 1, Height = 1 } });
        return await page.EvaluateAsync<string>("""
            async png => {
              const image = new Image(), g = new OffscreenCanvas(1, 1).getContext('2d');
              image.src = `data:image/png;base64,${png}`;
              await image.decode();
              g.drawImage(image, 0, 0);
              return [...g.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part.toString(16).padStart(2, '0')).join('');
            }
            """, Convert.ToBase64String(picture));
    }

    /// <summary>Waits until the middle of the map has a colour, or another one than that.</summary>
    public static async Task WaitForColorOfMapAsync(this IPage page, string color, bool not = false)
    {
        var seen = "";
        for (var patience = 0; patience < 60; patience++, await page.WaitForTimeoutAsync(250))
            if ((seen = await page.ColorOfMapAsync()) == color != not) return;
        seen.ShouldBe(not ? "another colour" : color);
    }
}
