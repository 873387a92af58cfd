using Microsoft.Playwright;

namespace Timeline.EndToEnd.Tests;

/// <summary>Debian's Chromium, with nothing that calls home.</summary>
internal static class Chromium
{
    /// <summary>The collection of every class that starts a program and a browser: two at a time on a small machine make each other wait beyond a person's patience.</summary>
    public const string OneAtATime = "browser";

    public static Task<IBrowser> LaunchChromiumAsync(this IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}
