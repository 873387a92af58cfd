using Timeline.Store;

namespace Timeline.App.Web;

/// <summary>Asks what every new page asks while nobody waits, so that the store has the answers ready when somebody does.</summary>
internal sealed class FirstPage(ITimelineQueries queries) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            await queries.LegendAsync(stoppingToken);
            await queries.WriteColumnsAsync(Stream.Null, 0, stoppingToken);
            await queries.ArticlesAsync(stoppingToken);
            await queries.FindAsync(new EventQuery { Limit = 1 }, stoppingToken);
        },
        stoppingToken);
}
