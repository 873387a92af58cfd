using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Timeline.EndToEnd.Tests;

/// <summary>The map library on its sample page, in WebAssembly; the program's own page shows that it works from a server.</summary>
[Collection(Chromium.OneAtATime)]
public sealed class LeafletSampleTests : IAsyncLifetime
{
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _errors = [];
    private Process? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _server = Process.Start(new ProcessStartInfo("dotnet", ["run", "--no-build", "--project", SampleFolder(), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        _server.OutputDataReceived += (_, line) =>
        {
            const string Listening = "Now listening on: ";
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) _address.TrySetResult(line.Data[(at + Listening.Length)..].Trim());
        };
        _server.BeginOutputReadLine();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.LaunchChromiumAsync();
        _page = await _browser.NewPageAsync();
        _page.PageError += (_, error) => _errors.Add(error);
        await _page.GotoAsync(await _address.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        await Expect(_page.Locator(".leaflet-marker-icon")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Kill(entireProcessTree: true);
        _server?.Dispose();
    }

    [Fact]
    public async Task Every_kind_of_layer_shows_answers_and_obeys()
    {
        // A polygon, the feature, a line, a rectangle, a circle and three circle markers.
        await Expect(_page.Locator("path.leaflet-interactive")).ToHaveCountAsync(8);
        await Expect(_page.Locator("img.leaflet-image-layer")).ToHaveCountAsync(1);
        await Expect(_page.Locator("canvas")).ToHaveCountAsync(1);

        await _page.Locator(".leaflet-marker-icon").ClickAsync();
        await Expect(_page.Locator(".leaflet-popup-content")).ToHaveTextAsync("Oslo <b>harbour</b>");
        await Expect(_page.Locator("ol")).ToContainTextAsync("marker popupopen");
        await _page.Keyboard.PressAsync("Escape");

        await Button("Remove the circle").ClickAsync();
        await Expect(_page.Locator("path.leaflet-interactive")).ToHaveCountAsync(7);
        await Button("Recolour the line").ClickAsync();
        await Expect(_page.Locator("path[stroke^='rgba(178, 34, 34']")).ToHaveCountAsync(1);

        await Button("Fit the fjord").ClickAsync();
        await Button("Where am I?").ClickAsync();
        await Expect(_page.Locator("ol")).ToContainTextAsync("center 59.66 10.62");
        await Expect(_page.Locator("ol")).ToContainTextAsync("map zoomend"); // shapes move until the map has zoomed
        await _page.Locator("path[stroke^='rgba(255, 140, 0']").ClickAsync();
        await Expect(_page.Locator("ol")).ToContainTextAsync("feature {\"name\":\"Nesodden\"}");
        _errors.ShouldBeEmpty();
    }

    private ILocator Button(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static string SampleFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "BlazorLeaflet.Sample");
}
