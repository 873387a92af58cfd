using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>A word of a headline that may tell an event, with all times and places that may be its own.</summary>
internal sealed record HeadlineWord(EventTrigger Trigger, HeadlineWordFeature Features, List<HeadlineWord.TimeVote> Times, List<HeadlineWord.PlaceVote> Places)
{
    /// <summary>One event of the body that speaks for its time.</summary>
    public readonly record struct TimeVote(TimeInterval When, int? Timex, BodyEventFeature Features);

    /// <summary>One event of the body that speaks for its place.</summary>
    /// <param name="When">The time of that event.</param>
    public readonly record struct PlaceVote(Place Where, int? Mention, TimeInterval? When, BodyEventFeature Features);
}
