namespace Timeline.Extraction.Events.Linking;

/// <summary>Decides which of its options are an event's time and place, and whether it is told at all. Called for the events of an article in their order.</summary>
internal interface IDecisions
{
    /// <param name="options">At least one.</param>
    TimeOption Time(EventTrigger trigger, List<TimeOption> options);

    /// <param name="options">At least one.</param>
    PlaceOption Place(EventTrigger trigger, List<PlaceOption> options);

    /// <summary>Whether a reader would put it on a timeline, at the time and place chosen.</summary>
    /// <param name="features">What is known of the event.</param>
    /// <param name="before">The events told before in its sentence.</param>
    bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, ReadOnlySpan<Telling> before);
}
