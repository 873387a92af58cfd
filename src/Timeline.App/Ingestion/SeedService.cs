using Timeline.Components.Intake;
using Timeline.Store;

namespace Timeline.App.Ingestion;

/// <summary>On the first start, with nothing stored, reads the sample articles that come with the program.</summary>
internal sealed class SeedService(Ingester ingester, ITimelineQueries queries, ILogger<SeedService> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds");
        if ((await queries.ArticlesAsync(cancellationToken)).Count > 0 || !Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var result = await ingester.AddAsync(Path.GetFileNameWithoutExtension(file), await File.ReadAllBytesAsync(file, cancellationToken), new Progress<IntakeProgress>(), cancellationToken);
            foreach (var problem in result.Problems) log.LogWarning("{File}: {Problem}", file, problem);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
