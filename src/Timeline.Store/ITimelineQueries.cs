namespace Timeline.Store;

/// <summary>
/// What the screen asks. It assumes no database and no server: the same interface is met by SQLite, by PostgreSQL and, in a WebAssembly
/// edition, by memory. All methods may be called from any thread.
/// </summary>
public interface ITimelineQueries
{
    /// <summary>Writes the columns of every event (see <see cref="Columns"/>) as an Arrow IPC stream.</summary>
    /// <param name="destination">Receives the stream; left open.</param>
    /// <param name="since">Only events stored or changed after this revision; 0 for all. Events removed since come as rows whose flag says so.</param>
    Task WriteColumnsAsync(Stream destination, long since, CancellationToken cancellation);

    /// <summary>What the numbers in the columns stand for: places, articles, and the revision they belong to.</summary>
    Task<Legend> LegendAsync(CancellationToken cancellation);

    /// <summary>The events with these ids, in the order of the ids; those unknown are left out.</summary>
    Task<IReadOnlyList<EventRow>> EventsAsync(IReadOnlyList<long> ids, CancellationToken cancellation);

    /// <summary>A page of the events that the query selects, by time and then by the order of the text.</summary>
    Task<EventPage> FindAsync(EventQuery query, CancellationToken cancellation);

    /// <summary>Ids of all events that match the words of a search, best first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<long>> MatchAsync(string text, int limit, CancellationToken cancellation);

    /// <summary>Completions for what is being typed: places, people, titles of articles and events.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int limit, CancellationToken cancellation);

    /// <summary>An article whole, with every mention that can be marked in its text; null where it is unknown.</summary>
    Task<ArticleView?> ArticleAsync(string articleId, CancellationToken cancellation);

    /// <summary>Every telling of the event, by this article and by others; null where the event is unknown.</summary>
    Task<StoryView?> StoryAsync(long eventId, CancellationToken cancellation);

    /// <summary>All articles, newest first.</summary>
    Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(CancellationToken cancellation);

    /// <summary>Raised after a transaction that stored or removed articles. Handlers run on the writer's thread and must return at once.</summary>
    event Action<StoreChange>? Changed;
}
