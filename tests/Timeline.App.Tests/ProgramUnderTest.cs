using System.Diagnostics;

namespace Timeline.App.Tests;

/// <summary>The built program, run as its user runs it, with a data folder of its own.</summary>
internal sealed class ProgramUnderTest : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("timeline-app-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "timeline.dll"), .. arguments, "--data", Data])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;

    public async Task<(int Code, string Output, string Errors)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
