using NodaTime;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;
using Timeline.Store;

namespace Timeline.Components.Tests;

/// <summary>Two events of one article, held in memory.</summary>
internal sealed class StubQueries : ITimelineQueries
{
    public const string Text = "A ferry sank off <b>Bergen</b> on Friday.\n\nThe envoys met in Oslo on 4 May 2024.";

    public List<EventRow> Rows { get; } =
    [
        Row(1, "A ferry sinks off Bergen", 0, 41, new LocalDate(2024, 5, 3), "Friday", 34, "Bergen", 20),
        Row(2, "The envoys meet in Oslo", 43, 80, new LocalDate(2024, 5, 4), "4 May 2024", 69, "Oslo", 61),
    ];

    public bool HasArticles { get; set; } = true;

    public List<string> Notices { get; } = [];

    public EventQuery? LastQuery { get; private set; }

    /// <summary>What suggestions wait for.</summary>
    public Task BeforeSuggestions { get; set; } = Task.CompletedTask;

    public TaskCompletionSource AskedForSuggestions { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public event Action<StoreChange>? Changed;

    public void RaiseChanged() => Changed?.Invoke(new StoreChange(2, ["a"]));

    public Task WriteColumnsAsync(Stream destination, long since, CancellationToken cancellation) => Task.CompletedTask;

    public Task<Legend> LegendAsync(CancellationToken cancellation) => Task.FromResult(new Legend(1, [new LegendPlace(7, "Oslo", 59.9, 10.7, PlaceKind.City, "NO", 0)], [new LegendArticle("a", "Ferry sinks", "The Harbour Courier", "2024-05-05")]));

    public Task<IReadOnlyList<EventRow>> EventsAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EventRow>>([.. ids.Select(id => Rows.Find(row => row.Id == id)).OfType<EventRow>()]);

    public Task<EventPage> FindAsync(EventQuery query, CancellationToken cancellation)
    {
        LastQuery = query;
        var found = Rows.Where(row => (query.Text is null || row.Title.Contains(query.Text, StringComparison.OrdinalIgnoreCase)) && !query.Undated && !query.Unplaced
            && (query.Kinds.Count == 0 || query.Kinds.Contains(row.Kind)) && (query.From is not { } from || DayNumber.Of(row.When!.End) + 1 > from) && (query.To is not { } to || DayNumber.Of(row.When!.Start) < to)).ToList();
        if (query.Descending) found.Reverse();
        return Task.FromResult(new EventPage(found.Count, found));
    }

    public Task<IReadOnlyList<long>> MatchAsync(string text, int limit, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<long>>([1]);

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int limit, CancellationToken cancellation)
    {
        AskedForSuggestions.TrySetResult();
        await BeforeSuggestions;
        return text.Length == 0 ? [] : [new Suggestion(SuggestionKind.Event, "The envoys meet in Oslo", "2", 1), new Suggestion(SuggestionKind.Place, "Oslo", "7", 1), new Suggestion(SuggestionKind.Article, "Ferry sinks", "a", 2)];
    }

    public Task<ArticleView?> ArticleAsync(string articleId, CancellationToken cancellation) => Task.FromResult(articleId != "a" ? null : new ArticleView(
        new Article("a", Text) { Url = "https://courier.example/ferry", Source = "The Harbour Courier", Date = new LocalDate(2024, 5, 5) }, "Ferry sinks", Rows,
        [new TimeMark(new TextSpan(34, 40), TimexType.Date, "2024-05-03", new TimeInterval(new LocalDate(2024, 5, 3), new LocalDate(2024, 5, 3), Granularity.Day, Evidence.Relative), new LocalDate(2024, 5, 5))],
        [new PlaceMark(new TextSpan(20, 26), new Place(1, "Bergen", 60.4, 5.3, PlaceKind.City) { Country = "NO", Region = "Vestland" }, true, 0.9, [new Place(2, "Bergen", 52.7, 9.9, PlaceKind.City) { Country = "DE" }])]) { Notices = Notices });

    public Task<StoryView?> StoryAsync(long eventId, CancellationToken cancellation) => Task.FromResult<StoryView?>(
        new StoryView(1, Rows[0].Title, [Rows[0], Rows[1] with { ArticleId = "b", ArticleTitle = "Ferry lost", ArticleSource = "The Evening Post", ArticleDate = "2024-05-06" }]) { DatesConflict = true });

    public Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ArticleSummary>>(!HasArticles ? [] : [new ArticleSummary("a", "Ferry sinks", "The Harbour Courier", "2024-05-05", 2, 2, 2) { Notices = Notices }]);

    private static EventRow Row(long id, string title, int start, int end, LocalDate day, string when, int whenAt, string where, int whereAt) => new(id, title, EventKind.Accident, EventStatus.Happened)
    {
        ArticleId = "a", ArticleTitle = "Ferry sinks", ArticleSource = "The Harbour Courier", ArticleDate = "2024-05-05", PassageText = Text[start..end], Passage = new TextSpan(start, end), Trigger = id == 1 ? new TextSpan(8, 12) : new TextSpan(54, 57),
        When = new TimeInterval(day, day, Granularity.Day, Evidence.Relative), WhenText = when, WhenSpan = new TextSpan(whenAt, whenAt + when.Length), Where = new LegendPlace(1, where, 60, 5, PlaceKind.City, "NO", 0), WhereText = where, Who = id == 2 ? ["the envoys", "Ada Oslo"] : [], WhereSpan = new TextSpan(whereAt, whereAt + where.Length), Confidence = 0.8,
    };
}
