using System.Runtime.InteropServices;

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
        Span<double> chances = stackalloc double[options.Count];
        Weigh(times, options, option => option.Row, chances);
        var best = 0;
        for (var i = 1; i < chances.Length; i++)
            if (chances[i] > chances[best]) best = i;
        return options[best] with { Chance = chances[best] };
    }

    public PlaceOption Place(EventTrigger trigger, List<PlaceOption> options)
    {
        Span<double> chances = stackalloc double[options.Count];
        Weigh(places, options, option => option.Row, chances);
        var (best, agreement) = PlaceAgreement.Best(CollectionsMarshal.AsSpan(options), chances);
        return options[best] with { Chance = agreement };
    }

    public bool IsEvent(EventTrigger trigger, FeatureRow features, TimeOption when, PlaceOption where, ReadOnlySpan<Telling> before) => events.IsEvent(EventFeatures.Linked(features, when, where, before));

    private static BoostedTrees Read(string file) => BoostedTrees.Read<LinkFeature>(EventLexicon.Lines(file));

    /// <summary>How likely each option is among the others. Those that a part of the trees leaves far behind the rest need not see.</summary>
    private static void Weigh<T>(BoostedTrees trees, List<T> options, Func<T, FeatureRow> row, Span<double> chances)
    {
        Span<int> running = stackalloc int[options.Count];
        Span<double> scores = stackalloc double[options.Count];
        var rows = new FeatureRow[options.Count];
        for (var i = 0; i < rows.Length; i++) (running[i], rows[i]) = (i, row(options[i]));
        var first = trees.Count / Heats;
        trees.Add(rows, scores, 0, first);
        var most = double.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        var left = 0;
        for (var i = 0; i < rows.Length; i++)
            if (scores[i] < most - FarBehind) chances[i] = Math.Exp(scores[i]);
            else (running[left], rows[left], scores[left++]) = (i, rows[i], scores[i]);
        trees.Add(rows.AsSpan(0, left), scores, first, trees.Count);
        for (var i = 0; i < left; i++) chances[running[i]] = Math.Exp(scores[i]);
        var all = 0.0;
        foreach (var chance in chances) all += chance;
        foreach (ref var chance in chances) chance /= all;
    }
}
