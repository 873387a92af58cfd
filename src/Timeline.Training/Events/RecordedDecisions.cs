using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;

namespace Timeline.Training.Events;

/// <summary>Decides as others do, and keeps all that could have been decided.</summary>
internal sealed class RecordedDecisions(IDecisions decisions) : IDecisions
{
    private TimeOption[] _times = [];
    private PlaceOption[] _places = [];

    /// <summary>The words of the article that may tell events, in order, with their options and the time and place chosen.</summary>
    public List<(int Token, TimeOption[] Times, PlaceOption[] Places, FeatureRow Features, TimeOption When, PlaceOption Where)> Decided { get; } = [];

    public TimeOption Time(EventTrigger trigger, List<TimeOption> options)
    {
        _times = [.. options.Select(option => option with { Row = option.Row.Copy() })];
        return decisions.Time(trigger, options);
    }

    public PlaceOption Place(EventTrigger trigger, List<PlaceOption> options)
    {
        _places = [.. options.Select(option => option with { Row = option.Row.Copy() })];
        return decisions.Place(trigger, options);
    }

    public bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, ReadOnlySpan<Telling> before)
    {
        Decided.Add((trigger.Token, _times.Length > 0 ? _times : [when with { Row = when.Row.Copy() }], _places.Length > 0 ? _places : [where with { Row = where.Row.Copy() }], features.Copy(), when with { Row = when.Row.Copy() }, where with { Row = where.Row.Copy() }));
        (_times, _places) = ([], []);
        return decisions.IsEvent(trigger, features, when, where, before);
    }
}
