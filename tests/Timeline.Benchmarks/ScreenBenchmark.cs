using System.Diagnostics;

namespace Timeline.Benchmarks;

/// <summary>
/// The screen in headless Chromium (Screen/run.mjs): work in a frame of a scrub beside vis-timeline and leaflet.markercluster; then the program itself with the seeds and with
/// a store of a million events: first paint, load, memory, and a click on a marker until its passages are shown.
/// </summary>
internal static class ScreenBenchmark
{
    private const int Events = 1_000_000;
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    public static async Task RunAsync()
    {
        await Peer.InstallAsync();
        await NodeAsync("scrub");
        await LoadAsync();
    }

    /// <summary>Only what needs the running program.</summary>
    public static async Task LoadAsync()
    {
        await Peer.InstallAsync();
        foreach (var subject in (string[])["seeds", "load"])
        {
            var folder = Directory.CreateTempSubdirectory("timeline-screen-").FullName;
            if (subject == "load") ScreenStore.Write(folder, Events);
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "timeline.dll"), "serve", "--port", "0", "--data", folder]) { RedirectStandardOutput = true })!;
            try
            {
                var line = await program.StandardOutput.ReadLineAsync().WaitAsync(StartWithin) ?? "";
                await NodeAsync(subject, line[(line.LastIndexOf(' ') + 1)..]);
            }
            finally
            {
                program.Kill(entireProcessTree: true);
                await program.WaitForExitAsync();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task NodeAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Peer.Folder, "Screen", "run.mjs"), .. arguments]) { WorkingDirectory = Peer.Folder })!;
        await node.WaitForExitAsync();
        if (node.ExitCode != 0) throw new InvalidOperationException($"Screen/run.mjs {arguments[0]} ended with {node.ExitCode}");
    }
}
