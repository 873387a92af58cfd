using Timeline.Extraction.Events.Linking;

namespace Timeline.Training.Events;

/// <summary>A choice of one among several: the rows of its options and which of them are right.</summary>
internal sealed record Choice(byte[][] Rows, bool[] Right)
{
    /// <summary>Whether something is so: its row against one of which nothing is known.</summary>
    public static Choice YesNo(byte[] row, bool isSo) => new([row, new byte[row.Length]], [isSo, !isSo]);
}

/// <summary>
/// Gradient boosting of a choice: trees whose sum, as a softmax over the options of a choice, makes the right ones likely. Each tree sees a random part of the choices and of the
/// features; classes are put in the order of their gradients before they are split (Fisher 1958), quantities are split where they stand.
/// </summary>
internal static class TreeTrainer
{
    private const int Bins = FeatureRow.Most + 1;
    private const double Rate = 0.05, Choices = 0.7, Features = 0.3, Ridge = 3, ClassRidge = 10, LeastWeight = 3, LeastGain = 1e-3, LeastOfRow = 1e-3, Nothing = LeastOfRow / 2;

    /// <param name="draw">Which random parts the trees see.</param>
    /// <param name="classes">How many of the features, the first ones, have no order.</param>
    public static BoostedTrees Train(IReadOnlyList<Choice> choices, int trees, int draw, int classes)
    {
        var random = new Random(draw);
        var rows = choices.SelectMany(choice => choice.Rows).Select(row => new FeatureRow(row)).ToArray();
        var columns = Enumerable.Range(0, rows[0].Values.Length).Select(feature => rows.Select(row => row.Values[feature]).ToArray()).ToArray();
        var scores = new double[rows.Length];
        var (slopes, weights) = (new double[rows.Length], new double[rows.Length]);
        var (features, sets, values) = (new List<byte>(), new List<ulong>(), new List<float>());
        for (var tree = 0; tree < trees; tree++)
        {
            var sample = new List<int>();
            var first = 0;
            foreach (var choice in choices)
            {
                Differentiate(choice, first, scores, slopes, weights);
                if (random.NextDouble() < Choices) sample.AddRange(Enumerable.Range(first, choice.Rows.Length));
                first += choice.Rows.Length;
            }
            var seen = Enumerable.Range(0, columns.Length).Where(_ => random.NextDouble() < Features).ToArray();
            Grow(columns, classes, [.. sample], seen, slopes, weights, features, sets, values);
            var grown = new BoostedTrees([.. features.TakeLast(BoostedTrees.Nodes)], [.. sets.TakeLast(BoostedTrees.Nodes)], [.. values.TakeLast(BoostedTrees.Leaves)]);
            grown.Add(rows, scores, 0, 1);
        }
        return new BoostedTrees([.. features], [.. sets], [.. values]);
    }

    /// <summary>How likely each option is by the scores.</summary>
    public static double[] Chances(ReadOnlySpan<double> scores)
    {
        var chances = new double[scores.Length];
        var most = double.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        double all = 0;
        for (var i = 0; i < chances.Length; i++) all += chances[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < chances.Length; i++) chances[i] /= all;
        return chances;
    }

    private static void Differentiate(Choice choice, int first, double[] scores, double[] slopes, double[] weights)
    {
        var chances = Chances(scores.AsSpan(first, choice.Rows.Length));
        var right = chances.Where((_, option) => choice.Right[option]).Sum();
        for (var option = 0; option < chances.Length; option++)
        {
            slopes[first + option] = chances[option] - (choice.Right[option] ? chances[option] / right : 0);
            weights[first + option] = Math.Max(chances[option] * (1 - chances[option]), LeastOfRow);
        }
    }

    private static void Grow(byte[][] columns, int classes, int[] sample, int[] seen, double[] slopes, double[] weights, List<byte> features, List<ulong> sets, List<float> values)
    {
        var level = new List<(int[] Rows, Sums[]? Sums)> { (sample, SumsOf(columns, sample, seen, slopes, weights)) };
        for (var depth = 1; depth <= BoostedTrees.Depth; depth++)
        {
            var next = new List<(int[] Rows, Sums[]? Sums)>();
            foreach (var (rows, sums) in level)
            {
                var (feature, set) = Split(classes, seen, sums!);
                features.Add((byte)feature);
                sets.Add(set);
                var column = columns[feature];
                int[] first = Array.FindAll(rows, row => (set >> column[row] & 1) == 0), second = Array.FindAll(rows, row => (set >> column[row] & 1) == 1);
                if (depth == BoostedTrees.Depth)
                {
                    next.AddRange([(first, null), (second, null)]);
                    continue;
                }
                // What the larger part sums up to is what the smaller leaves of the whole.
                var isFirst = first.Length < second.Length;
                var smaller = SumsOf(columns, isFirst ? first : second, seen, slopes, weights);
                var larger = Enumerable.Range(0, sums!.Length).Select(bin => sums[bin] - smaller[bin]).ToArray();
                next.AddRange([(first, isFirst ? smaller : larger), (second, isFirst ? larger : smaller)]);
            }
            level = next;
        }
        foreach (var (rows, _) in level) values.Add((float)(-Rate * rows.Sum(row => slopes[row]) / (rows.Sum(row => weights[row]) + Ridge)));
    }

    /// <summary>The slopes and weights of the rows by the value of each feature, <see cref="Bins"/> a feature.</summary>
    private static Sums[] SumsOf(byte[][] columns, int[] rows, int[] seen, double[] slopes, double[] weights)
    {
        var own = Array.ConvertAll(rows, row => new Sums(slopes[row], weights[row]));
        var sums = new Sums[seen.Length * Bins];
        Parallel.For(0, seen.Length, index =>
        {
            var column = columns[seen[index]];
            var bins = sums.AsSpan(index * Bins, Bins);
            for (var i = 0; i < rows.Length; i++) bins[column[rows[i]]] += own[i];
        });
        return sums;
    }

    /// <summary>The question that gains most; one that all rows answer alike where none gains.</summary>
    private static (int Feature, ulong Set) Split(int classes, int[] seen, Sums[] sums)
    {
        var all = default(Sums);
        foreach (var bin in sums.AsSpan(0, Bins)) all += bin;
        if (all.Weight < 2 * LeastWeight) return (0, 0);
        var (most, best) = (LeastGain, (0, 0ul));
        for (var index = 0; index < seen.Length; index++)
            if (Best(seen[index] < classes, sums.AsSpan(index * Bins, Bins), all) is var (gain, set) && gain > most) (most, best) = (gain, (seen[index], set));
        return best;
    }

    /// <summary>What the best question about one feature gains.</summary>
    private static (double Gain, ulong Set) Best(bool isClass, ReadOnlySpan<Sums> bins, Sums all)
    {
        Span<double> keys = stackalloc double[Bins];
        Span<int> order = stackalloc int[Bins];
        for (var bin = 0; bin < Bins; bin++) (order[bin], keys[bin]) = (bin, bins[bin].Slope / (bins[bin].Weight + ClassRidge));
        if (isClass) keys.Sort(order);
        var (most, best) = (0.0, 0ul);
        var (first, set) = (default(Sums), 0ul);
        foreach (var bin in order)
        {
            if (bins[bin].Weight < Nothing) continue;
            first += bins[bin];
            set |= 1ul << bin;
            var second = all - first;
            if (first.Weight < LeastWeight || second.Weight < LeastWeight) continue;
            var gain = first.Gain + second.Gain - all.Gain;
            if (gain > most) (most, best) = (gain, isClass ? set : (2ul << bin) - 1);
        }
        return (most, best);
    }

    /// <summary>The slopes and the weights of some rows.</summary>
    private readonly record struct Sums(double Slope, double Weight)
    {
        public double Gain => Slope * Slope / (Weight + Ridge);

        public static Sums operator +(Sums a, Sums b) => new(a.Slope + b.Slope, a.Weight + b.Weight);

        public static Sums operator -(Sums a, Sums b) => new(a.Slope - b.Slope, a.Weight - b.Weight);
    }
}
