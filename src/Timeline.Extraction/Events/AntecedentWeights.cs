using System.Globalization;
using System.Numerics;

namespace Timeline.Extraction.Events;

/// <summary>What each feature of a noun is worth as what a pronoun stands for, learned from the coreference of GUM: a logistic choice among the nouns before it.</summary>
internal static class AntecedentWeights
{
    private const int Features = 64;

    private static readonly double[][] Weights = Read();

    /// <summary>How well a noun with these features suits a pronoun.</summary>
    public static double Score(AntecedentFeature features, PronounKind kind)
    {
        var weights = Weights[(int)kind];
        var score = 0.0;
        for (var rest = (ulong)features; rest != 0; rest &= rest - 1) score += weights[BitOperations.TrailingZeroCount(rest)];
        return score;
    }

    private static double[][] Read()
    {
        var weights = new double[3][];
        for (var kind = 0; kind < weights.Length; kind++) weights[kind] = new double[Features];
        foreach (var line in EventLexicon.Lines("antecedents.tsv"))
        {
            var row = line.Split('\t');
            var feature = BitOperations.TrailingZeroCount((ulong)Enum.Parse<AntecedentFeature>(row[0]));
            for (var kind = 0; kind < weights.Length; kind++) weights[kind][feature] = double.Parse(row[kind + 1], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
