using Timeline.Store;

namespace Timeline.App.Web;

/// <summary>Asks what every new page asks while nobody waits, so that the store has the answers ready when somebody does.</summary>
internal sealed class FirstPage(ITimelineQueries queries, ILogger<FirstPage> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            try
            {
                await queries.LegendAsync(stoppingToken);
                await queries.WriteColumnsAsync(Stream.Null, 0, stoppingToken);
                await queries.ArticlesAsync(stoppingToken);
                foreach (var query in (EventQuery[])[new(), new() { Undated = true }, new() { Unplaced = true }]) await queries.FindAsync(query with { Limit = 1 }, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The page that asks the same is told what is wrong; the host must live to tell it.
                log.LogWarning(e, "The store did not answer what every page asks");
            }
        },
        stoppingToken);
}
