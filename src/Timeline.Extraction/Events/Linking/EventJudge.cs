namespace Timeline.Extraction.Events.Linking;

/// <summary>Whether a word tells an event, by trees that score it against nothing at all.</summary>
internal sealed class EventJudge(BoostedTrees trees)
{
    /// <summary>The logarithm of the odds above which an event is believed: one that is right in a quarter of the cases still adds to F1.</summary>
    private const double Threshold = -1;

    /// <summary>The score of what is no event.</summary>
    private readonly double _nothing = trees.Score(new FeatureRow());

    /// <param name="linked">What is known of it with its time and place (<see cref="EventFeatures.Linked"/>).</param>
    public bool IsEvent(FeatureRow linked) => trees.Score(linked) - _nothing > Threshold;
}
