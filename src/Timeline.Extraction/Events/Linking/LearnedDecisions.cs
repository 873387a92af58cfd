namespace Timeline.Extraction.Events.Linking;

/// <summary>Decides by trees that <c>Timeline.Training linkers</c> learned from annotated articles.</summary>
internal sealed class LearnedDecisions(BoostedTrees times, BoostedTrees places, EventJudge events) : IDecisions
{
    /// <summary>The part of the trees, and the distance behind the first.</summary>
    private const int Heats = 4;

    private const double FarBehind = 2.5;

    public static LearnedDecisions ForEnglish() => new(Read("times.txt"), Read("places.txt"), new EventJudge(Read("events.txt")));

    public TimeOption Time(EventTrigger trigger, List<TimeOption> options)
    {
        var (index, chance) = Best(times, options, option => option.Row);
        return options[index] with { Chance = chance };
    }

    public PlaceOption Place(EventTrigger trigger, List<PlaceOption> options)
    {
        var (index, chance) = Best(places, options, option => option.Row);
        return options[index] with { Chance = chance };
    }

    public bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, List<Telling> before) => events.IsEvent(EventFeatures.Linked(features, when, where, before));

    private static BoostedTrees Read(string file) => BoostedTrees.Read(EventLexicon.Lines(file));

    /// <summary>The likeliest option, and how likely it is among the others. Those that a part of the trees leaves far behind the rest need not see.</summary>
    private static (int Index, double Chance) Best<T>(BoostedTrees trees, List<T> options, Func<T, FeatureRow> row)
    {
        Span<int> running = stackalloc int[options.Count];
        Span<double> scores = stackalloc double[options.Count];
        var rows = new FeatureRow[options.Count];
        for (var i = 0; i < rows.Length; i++) (running[i], rows[i]) = (i, row(options[i]));
        var first = trees.Count / Heats;
        trees.Add(rows, scores, 0, first);
        var most = double.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        var all = 0.0;
        var left = 0;
        for (var i = 0; i < rows.Length; i++)
            if (scores[i] < most - FarBehind) all += Math.Exp(scores[i]);
            else (running[left], rows[left], scores[left++]) = (i, rows[i], scores[i]);
        trees.Add(rows.AsSpan(0, left), scores, first, trees.Count);
        var best = 0;
        for (var i = 0; i < left; i++)
        {
            all += Math.Exp(scores[i]);
            if (scores[i] > scores[best]) best = i;
        }
        return (running[best], Math.Exp(scores[best]) / all);
    }
}
