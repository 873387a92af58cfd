using Timeline.Store.Stories;

namespace Timeline.Store.Sqlite;

public sealed partial class SqliteTimelineStore
{
    private const int MostTellings = 1000;

    public Task<StoryView?> StoryAsync(long eventId, CancellationToken cancellation)
    {
        using var connection = Open();
        using var command = connection.Command(
            $"select {RowColumns} from {RowTables} where e.story = (select story from event where id = $1 and removed = 0) and e.removed = 0 order by a.date is null, a.date, e.article, e.position limit {MostTellings}", eventId);
        var tellings = Rows(command, cancellation);
        if (tellings.Count == 0) return Task.FromResult<StoryView?>(null);
        var surest = tellings.MaxBy(telling => telling.Confidence + 0.5 * telling.Salience)!;
        return Task.FromResult<StoryView?>(new StoryView(surest.Story, surest.Title, tellings) { DatesConflict = HaveConflict(tellings, telling => telling.When is not null, DatesConflict), PlacesConflict = HaveConflict(tellings, telling => telling.Where is not null, PlacesConflict) });
    }

    /// <summary>True where some telling conflicts with the surest of those that say anything of it.</summary>
    private static bool HaveConflict(List<EventRow> tellings, Func<EventRow, bool> says, Func<EventRow, EventRow, bool> conflict) =>
        tellings.Where(says).MaxBy(telling => telling.Confidence) is { } surest && tellings.Exists(telling => conflict(telling, surest));

    private static bool DatesConflict(EventRow a, EventRow b) =>
        a.When is { } first && b.When is { } second && StoryMatch.Conflict(DayNumber.Of(first.Start), DayNumber.Of(first.End) + 1, DayNumber.Of(second.Start), DayNumber.Of(second.End) + 1);

    private static bool PlacesConflict(EventRow a, EventRow b) => a.Where is { } first && b.Where is { } second && StoryMatch.Conflict(Of(first), Of(second));

    private static StoryPlace Of(LegendPlace place) => new(place.Id, place.Latitude, place.Longitude, place.Kind, place.Country);
}
