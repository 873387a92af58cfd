namespace Timeline.Extraction.Events.Linking;

/// <summary>Decides as the rules do.</summary>
internal sealed class RuleDecisions : IDecisions
{
    public TimeOption Time(EventTrigger trigger, List<TimeOption> options) => options.Find(option => option.Row.Is(LinkFeature.Rule))!;

    public PlaceOption Place(EventTrigger trigger, List<PlaceOption> options) => options.Find(option => option.Row.Is(LinkFeature.Rule))!;

    public bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, ReadOnlySpan<Telling> before) => !features.Is(LinkFeature.Plain) && !features.Is(LinkFeature.Unruled);
}
