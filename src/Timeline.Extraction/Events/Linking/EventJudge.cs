namespace Timeline.Extraction.Events.Linking;

/// <summary>Whether a word tells an event, by trees that score it against nothing at all.</summary>
internal sealed class EventJudge(BoostedTrees trees)
{
    /// <summary>The logarithm of the odds above which an event is believed: one that is right in a third of the cases still adds to F1.</summary>
    private const double Threshold = -0.75;

    /// <summary>A part of the trees that speaks for all where it is so far from the threshold.</summary>
    private const int Parts = 3;

    private const double Clear = 1.5;

    /// <summary>The score of what is no event, by that part and by all.</summary>
    private readonly double _nothingFirst = Parts * trees.Score(new FeatureRow(), 0, trees.Count / Parts), _nothing = trees.Score(new FeatureRow());

    /// <param name="linked">What is known of it with its time and place (<see cref="EventFeatures.Linked"/>).</param>
    public bool IsEvent(FeatureRow linked)
    {
        var first = trees.Score(linked, 0, trees.Count / Parts);
        var margin = Parts * first - _nothingFirst - Threshold;
        return Math.Abs(margin) > Clear ? margin > 0 : first + trees.Score(linked, trees.Count / Parts, trees.Count) - _nothing > Threshold;
    }
}
