using Timeline.Extraction.Events.Linking;

namespace Timeline.Training.Events;

/// <summary>A choice of one among several: the rows of its options and which of them are right.</summary>
internal sealed record Choice(byte[][] Rows, bool[] Right);

/// <summary>
/// Gradient boosting of a choice: trees whose sum, as a softmax over the options of a choice, makes the right ones likely. Each tree sees a random part of the choices and of the
/// features; classes are put in the order of their gradients before they are split (Fisher 1958), quantities are split where they stand.
/// </summary>
internal static class TreeTrainer
{
    private const int Bins = FeatureRow.Most + 1;
    private const double Rate = 0.05, Choices = 0.7, Features = 0.3, Ridge = 3, ClassRidge = 10, LeastWeight = 3, LeastGain = 1e-3;

    private static readonly int AllFeatures = (int)LinkFeature.All;

    /// <param name="draw">Which random parts the trees see.</param>
    public static BoostedTrees Train(IReadOnlyList<Choice> choices, int trees, int draw)
    {
        var random = new Random(draw);
        var rows = choices.SelectMany(choice => choice.Rows).ToArray();
        var columns = Enumerable.Range(0, AllFeatures).Select(feature => rows.Select(row => row[feature]).ToArray()).ToArray();
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
            var seen = Enumerable.Range(0, AllFeatures).Where(_ => random.NextDouble() < Features).ToArray();
            Grow(columns, sample, seen, slopes, weights, features, sets, values);
            var grown = new BoostedTrees([.. features.TakeLast(BoostedTrees.Nodes)], [.. sets.TakeLast(BoostedTrees.Nodes)], [.. values.TakeLast(BoostedTrees.Leaves)]);
            for (var row = 0; row < rows.Length; row++) scores[row] += grown.Score(new FeatureRow(rows[row]));
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
            weights[first + option] = Math.Max(chances[option] * (1 - chances[option]), 1e-3);
        }
    }

    private static void Grow(byte[][] columns, List<int> sample, int[] seen, double[] slopes, double[] weights, List<byte> features, List<ulong> sets, List<float> values)
    {
        var level = new List<List<int>> { sample };
        for (var depth = 0; depth < BoostedTrees.Depth; depth++)
        {
            var next = new List<List<int>>();
            foreach (var node in level)
            {
                var (feature, set) = Split(columns, node, seen, slopes, weights);
                features.Add((byte)feature);
                sets.Add(set);
                next.Add(node.FindAll(row => (set >> columns[feature][row] & 1) == 0));
                next.Add(node.FindAll(row => (set >> columns[feature][row] & 1) == 1));
            }
            level = next;
        }
        foreach (var leaf in level) values.Add((float)(-Rate * leaf.Sum(row => slopes[row]) / (leaf.Sum(row => weights[row]) + Ridge)));
    }

    /// <summary>The question that gains most; one that all rows answer alike where none gains.</summary>
    private static (int Feature, ulong Set) Split(byte[][] columns, List<int> node, int[] seen, double[] slopes, double[] weights)
    {
        double allSlope = node.Sum(row => slopes[row]), allWeight = node.Sum(row => weights[row]);
        if (allWeight < 2 * LeastWeight) return (0, 0);
        var found = new (double Gain, ulong Set)[seen.Length];
        Parallel.For(0, seen.Length, index => found[index] = Best(columns[seen[index]], seen[index] < (int)LinkFeature.Noun, node, slopes, weights, allSlope, allWeight));
        var best = Enumerable.Range(0, seen.Length).MaxBy(index => found[index].Gain);
        return found[best].Gain > LeastGain ? (seen[best], found[best].Set) : (0, 0);
    }

    /// <summary>What the best question about one feature gains.</summary>
    private static (double Gain, ulong Set) Best(byte[] column, bool isClass, List<int> node, double[] slopes, double[] weights, double allSlope, double allWeight)
    {
        Span<double> slope = stackalloc double[Bins], weight = stackalloc double[Bins], keys = stackalloc double[Bins];
        Span<int> order = stackalloc int[Bins];
        slope.Clear();
        weight.Clear();
        foreach (var row in node)
        {
            slope[column[row]] += slopes[row];
            weight[column[row]] += weights[row];
        }
        for (var bin = 0; bin < Bins; bin++) (order[bin], keys[bin]) = (bin, slope[bin] / (weight[bin] + ClassRidge));
        if (isClass) keys.Sort(order);
        var (most, best) = (0.0, 0ul);
        double leftSlope = 0, leftWeight = 0;
        var left = 0ul;
        foreach (var bin in order)
        {
            if (weight[bin] == 0) continue;
            leftSlope += slope[bin];
            leftWeight += weight[bin];
            left |= 1ul << bin;
            if (leftWeight < LeastWeight || allWeight - leftWeight < LeastWeight) continue;
            var gain = Gain(leftSlope, leftWeight) + Gain(allSlope - leftSlope, allWeight - leftWeight) - Gain(allSlope, allWeight);
            if (gain > most) (most, best) = (gain, isClass ? left : (2ul << bin) - 1);
        }
        return (most, best);
    }

    private static double Gain(double slope, double weight) => slope * slope / (weight + Ridge);
}
