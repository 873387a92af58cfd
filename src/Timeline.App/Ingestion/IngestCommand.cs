using Timeline.Articles;
using Timeline.Components.Intake;

namespace Timeline.App.Ingestion;

/// <summary>`timeline ingest PATH…`: files and folders into the store, with progress on standard error. Safe to stop and to run again.</summary>
internal sealed class IngestCommand(Ingester ingester, TextWriter output)
{
    /// <returns>0; 1 where something could not be read.</returns>
    public async Task<int> RunAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        int stored = 0, known = 0, events = 0, failed = 0;
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                await output.WriteLineAsync($"{path}: there is no such file or folder; check the name");
                failed++;
                continue;
            }
            foreach (var file in File.Exists(path) ? [path] : Files(path))
            {
                cancellation.ThrowIfCancellationRequested();
                IntakeResult result;
                try
                {
                    result = await ingester.AddAsync(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation), new ProgressLine(file, output), cancellation);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    await output.WriteLineAsync($"{file}: could not be opened ({error.Message}); check its rights, then ingest it again");
                    failed++;
                    continue;
                }
                foreach (var problem in result.Problems) await output.WriteLineAsync($"{file}: {problem}");
                failed += result.Problems.Count > 0 && result.Stored + result.Known == 0 ? 1 : 0;
                (stored, known, events) = (stored + result.Stored, known + result.Known, events + result.Events);
                await output.WriteLineAsync($"{file}: {result.Stored} stored, {result.Known} known already, {result.Events} events");
            }
        }
        await output.WriteLineAsync($"{stored} {(stored == 1 ? "article" : "articles")} stored, {known} known already, {events} events");
        return failed > 0 ? 1 : 0;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => ArticleReader.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal);

    private sealed class ProgressLine(string file, TextWriter output) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress now)
        {
            if (now.Done > 64) output.WriteLine($"{file}: {now.Done} articles, {now.Events} events so far");
        }

    }
}
