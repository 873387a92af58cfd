using System.Globalization;
using System.Runtime.CompilerServices;

namespace Timeline.Extraction.Events.Linking;

/// <summary>Boosted regression trees over feature rows. Every tree asks four questions, each whether a feature is in a set of values, and adds the number that it ends at.</summary>
internal sealed class BoostedTrees
{
    /// <summary>Questions from the top of a tree to its end.</summary>
    public const int Depth = 4;

    /// <summary>Questions of a tree, in the order of a heap.</summary>
    public const int Nodes = (1 << Depth) - 1;

    public const int Leaves = 1 << Depth;

    private readonly byte[] _features;
    private readonly ulong[] _sets;
    private readonly float[] _values;

    /// <param name="features">The feature that each question asks for, <see cref="Nodes"/> a tree.</param>
    /// <param name="sets">The values that lead to the second branch, a bit each.</param>
    /// <param name="values">What each end adds, <see cref="Leaves"/> a tree.</param>
    public BoostedTrees(byte[] features, ulong[] sets, float[] values) => (_features, _sets, _values) = (features, sets, values);

    /// <summary>Reads what <see cref="Write"/> wrote: a line a tree, its questions as FEATURE:SET in hexadecimal and its values.</summary>
    public static BoostedTrees Read<TFeature>(IEnumerable<string> lines) where TFeature : struct, Enum
    {
        var numbers = Enum.GetValues<TFeature>().Select((feature, index) => (Name: feature.ToString(), index)).ToDictionary(feature => feature.Name, feature => (byte)feature.index);
        var (features, sets, values) = (new List<byte>(), new List<ulong>(), new List<float>());
        foreach (var line in lines)
        {
            var cells = line.Split(' ');
            foreach (var question in cells.AsSpan(0, Nodes))
            {
                var colon = question.IndexOf(':', StringComparison.Ordinal);
                features.Add(numbers[question[..colon]]);
                sets.Add(ulong.Parse(question.AsSpan(colon + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }
            foreach (var value in cells.AsSpan(Nodes)) values.Add(float.Parse(value, CultureInfo.InvariantCulture));
        }
        return new BoostedTrees([.. features], [.. sets], [.. values]);
    }

    /// <summary>The mean of several.</summary>
    public static BoostedTrees Mean(IReadOnlyList<BoostedTrees> parts) =>
        new([.. parts.SelectMany(part => part._features)], [.. parts.SelectMany(part => part._sets)], [.. parts.SelectMany(part => part._values.Select(value => value / parts.Count))]);

    public IEnumerable<string> Write<TFeature>() where TFeature : struct, Enum
    {
        var names = Enum.GetNames<TFeature>();
        for (var tree = 0; tree < _values.Length / Leaves; tree++)
            yield return string.Join(' ', Enumerable.Range(tree * Nodes, Nodes).Select(node => $"{names[_features[node]]}:{_sets[node]:x}")
                .Concat(Enumerable.Range(tree * Leaves, Leaves).Select(leaf => _values[leaf].ToString("0.####", CultureInfo.InvariantCulture))));
    }

    /// <summary>How many trees there are.</summary>
    public int Count => _values.Length / Leaves;

    /// <summary>The sum of all trees for a row.</summary>
    public double Score(ReadOnlySpan<byte> row) => Score(row, 0, Count);

    /// <summary>The sum of some of the trees for a row.</summary>
    public double Score(ReadOnlySpan<byte> row, int firstTree, int endTree)
    {
        var score = 0.0;
        for (var tree = firstTree; tree < endTree; tree++) score += Values(tree)[Leaf(Features(tree), Sets(tree), row)];
        return score;
    }

    /// <summary>Adds what some of the trees give to the scores of several rows: a tree at a time, so that it is in the cache for all of them.</summary>
    public void Add(ReadOnlySpan<FeatureRow> rows, Span<double> scores, int firstTree, int endTree)
    {
        for (var tree = firstTree; tree < endTree; tree++)
        {
            var features = Features(tree);
            var sets = Sets(tree);
            var values = Values(tree);
            for (var i = 0; i < rows.Length; i++) scores[i] += values[Leaf(features, sets, rows[i].Values)];
        }
    }

    /// <summary>The end of a tree at which a row arrives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Leaf(ReadOnlySpan<byte> features, ReadOnlySpan<ulong> sets, ReadOnlySpan<byte> row)
    {
        var node = 0;
        for (var depth = 0; depth < Depth; depth++) node = 2 * node + 1 + (int)(sets[node] >> row[features[node]] & 1);
        return node - Nodes;
    }

    private ReadOnlySpan<byte> Features(int tree) => _features.AsSpan(tree * Nodes, Nodes);

    private ReadOnlySpan<ulong> Sets(int tree) => _sets.AsSpan(tree * Nodes, Nodes);

    private ReadOnlySpan<float> Values(int tree) => _values.AsSpan(tree * Leaves, Leaves);
}
