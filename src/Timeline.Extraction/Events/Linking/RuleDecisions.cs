namespace Timeline.Extraction.Events.Linking;

/// <summary>What the rules decide, and all that could have been decided: for the training.</summary>
internal sealed class RuleDecisions : IDecisions
{
    private TimeOption[] _times = [];
    private PlaceOption[] _places = [];

    /// <summary>The words of the article that may tell events, in order.</summary>
    public List<(int Token, TimeOption[] Times, PlaceOption[] Places, FeatureRow Features)> Decided { get; } = [];

    public TimeOption Time(EventTrigger trigger, List<TimeOption> options)
    {
        _times = [.. options];
        return options.Find(option => option.Row.Is(LinkFeature.Rule))!;
    }

    public PlaceOption Place(EventTrigger trigger, List<PlaceOption> options)
    {
        _places = [.. options];
        return options.Find(option => option.Row.Is(LinkFeature.Rule))!;
    }

    public bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, List<Telling> before)
    {
        Decided.Add((trigger.Token, _times.Length > 0 ? _times : [when], _places.Length > 0 ? _places : [where], features.Copy()));
        (_times, _places) = ([], []);
        return !features.Is(LinkFeature.Plain) && !features.Is(LinkFeature.Unruled);
    }
}
