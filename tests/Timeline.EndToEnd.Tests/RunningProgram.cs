using System.Diagnostics;
using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>The built program with an empty data folder, and a browser to look at it; shared by the tests of a class.</summary>
public class RunningProgram : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("timeline-").FullName;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _test;

    public Uri Address => _address.Task.Result;

    public async ValueTask InitializeAsync()
    {
        Prepare(_data);
        _process = Start("serve", "--port", "0");
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("Timeline is at ", StringComparison.Ordinal) == true) _address.TrySetResult(new Uri(line.Data["Timeline is at ".Length..]));
        };
        _process.BeginOutputReadLine();
        await _address.Task.WaitAsync(TimeSpan.FromSeconds(60));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.LaunchChromiumAsync();
    }

    /// <summary>Puts into the data folder what is to be there before the program starts: nothing.</summary>
    protected virtual void Prepare(string dataFolder)
    {
    }

    /// <summary>Runs the program with the data folder of these tests.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "timeline.dll"), .. arguments, "--data", _data])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
    })!;

    /// <summary>Opens the page and waits until the instrument plays.</summary>
    /// <param name="tour">As on the first visit, with the tour.</param>
    public async Task<IPage> OpenAsync(string query = "", int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light, bool touch = false, string language = "en-GB", bool tour = false)
    {
        await CloseEarlierPagesAsync();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = theme, HasTouch = touch, ReducedMotion = ReducedMotion.Reduce, Locale = language, Permissions = ["clipboard-read", "clipboard-write"] });
        if (!tour) await context.AddCookiesAsync([new Cookie { Name = "tour", Value = "seen", Url = Address.ToString() }]);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Errors.Add(message.Text);
        };
        page.PageError += (_, error) => Errors.Add(error);
        await page.GotoAsync(new Uri(Address, query).ToString());
        await page.Locator(".page[data-ready=true]").WaitForAsync();
        return page;
    }

    /// <summary>Pages of earlier tests would go on drawing, and the machine is small.</summary>
    private async Task CloseEarlierPagesAsync()
    {
        if (_test == TestContext.Current.Test?.UniqueID) return;
        _test = TestContext.Current.Test?.UniqueID;
        foreach (var context in _browser!.Contexts.ToList()) await context.CloseAsync();
    }

    /// <summary>What the browser's console called an error.</summary>
    public List<string> Errors { get; } = [];

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }
}
