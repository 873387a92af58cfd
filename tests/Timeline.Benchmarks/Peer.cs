using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Timeline.Benchmarks;

/// <summary>A JavaScript library that does a like job, run by Node over the same text in the same run.</summary>
internal static class Peer
{
    /// <summary>Where this project's source lies, its npm packages beside it.</summary>
    public static string Folder { get; } = FolderOf();

    /// <summary>Runs peers/NAME.mjs with the texts on standard input, one JSON string a line; it prints its seconds for one warmed pass over all of them.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message holds what it printed.</exception>
    public static async Task<double> SecondsAsync(string name, IEnumerable<string> texts)
    {
        await InstallAsync();
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "peers", name + ".mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Folder })!;
        var answer = node.StandardOutput.ReadToEndAsync();
        foreach (var text in texts) await node.StandardInput.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(text));
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? double.Parse(await answer, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"{name} ended with {node.ExitCode}: {await answer}");
    }

    /// <summary>Brings the packages that package-lock.json beside this file pins; they are no part of the product.</summary>
    public static async Task InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules"))) return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]) { WorkingDirectory = Folder })!;
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci in {Folder} ended with {npm.ExitCode}");
    }

    private static string FolderOf([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
