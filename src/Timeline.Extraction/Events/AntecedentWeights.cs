using System.Globalization;
using System.Numerics;

namespace Timeline.Extraction.Events;

/// <summary>What each feature of a noun is worth as what a pronoun stands for, learned from annotated texts: a logistic choice among the nouns before it.</summary>
/// <param name="rows">The worth of each feature, for each kind of pronoun.</param>
internal sealed class AntecedentWeights(double[][] rows)
{
    public const int Features = 64, Kinds = 3;

    private static readonly Lazy<AntecedentWeights> English = new(() => Read(EventLexicon.Lines("antecedents.tsv")));

    public static AntecedentWeights ForEnglish() => English.Value;

    /// <summary>How well a noun with these features suits a pronoun.</summary>
    public double Score(AntecedentFeature features, PronounKind kind)
    {
        var weights = rows[(int)kind];
        var score = 0.0;
        for (var rest = (ulong)features; rest != 0; rest &= rest - 1) score += weights[BitOperations.TrailingZeroCount(rest)];
        return score;
    }

    public IEnumerable<string> Write() => Enum.GetValues<AntecedentFeature>().Select(feature => feature + "\t" + string.Join('\t', rows.Select(row => row[Index(feature)].ToString("0.00", CultureInfo.InvariantCulture))));

    private static AntecedentWeights Read(IEnumerable<string> lines)
    {
        var weights = Enumerable.Range(0, Kinds).Select(_ => new double[Features]).ToArray();
        foreach (var line in lines)
        {
            var row = line.Split('\t');
            for (var kind = 0; kind < Kinds; kind++) weights[kind][Index(Enum.Parse<AntecedentFeature>(row[0]))] = double.Parse(row[kind + 1], CultureInfo.InvariantCulture);
        }
        return new AntecedentWeights(weights);
    }

    private static int Index(AntecedentFeature feature) => BitOperations.TrailingZeroCount((ulong)feature);
}
