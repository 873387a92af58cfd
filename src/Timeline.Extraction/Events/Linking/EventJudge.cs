namespace Timeline.Extraction.Events.Linking;

/// <summary>Whether a word tells an event, by trees that score it against nothing at all.</summary>
internal sealed class EventJudge(BoostedTrees trees)
{
    /// <summary>The logarithm of the odds above which an event is believed: one that is right in three cases of ten still adds to F1.</summary>
    private const double Threshold = -0.9;

    private const int Parts = 6;

    /// <summary>
    /// How many parts of the trees speak for all, how often what they say must be taken for that, and how far from the threshold it must be. The trees are three draws, one behind the other; the first
    /// half of a draw says nearly what all of it does.
    /// </summary>
    private static readonly (int Parts, double Factor, double Clear)[] Shortcuts = [(1, 3, 1), (2, 3, 0.75), (4, 1.5, 0.3), (Parts, 1, 0)];

    /// <summary>The score of what is no event, by the first parts together.</summary>
    private readonly double[] _nothing = [.. Enumerable.Range(0, Parts + 1).Select(part => trees.Score(new FeatureRow().Values, 0, First(trees, part)))];

    /// <param name="linked">What is known of it with its time and place (<see cref="EventFeatures.Linked"/>).</param>
    public bool IsEvent(FeatureRow linked)
    {
        var (score, done, margin) = (0.0, 0, 0.0);
        foreach (var (parts, factor, clear) in Shortcuts)
        {
            score += trees.Score(linked.Values, First(trees, done), First(trees, parts));
            done = parts;
            margin = factor * (score - _nothing[parts]) - Threshold;
            if (Math.Abs(margin) > clear) break;
        }
        return margin > 0;
    }

    /// <summary>How many trees the first parts are.</summary>
    private static int First(BoostedTrees trees, int parts) => trees.Count * parts / Parts;
}
