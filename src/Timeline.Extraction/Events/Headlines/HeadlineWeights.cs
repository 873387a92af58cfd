using System.Globalization;
using System.Numerics;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>What each feature is worth, learned from the headlines of annotated articles.</summary>
/// <param name="Word">For a word as one that tells an event.</param>
/// <param name="Time">For a time as its time.</param>
/// <param name="Place">For a place as its place.</param>
internal sealed record HeadlineWeights(double[] Word, double[] Time, double[] Place)
{
    public const int Features = 64;

    private static readonly Lazy<HeadlineWeights> English = new(() => Read(EventLexicon.Lines("headlines.tsv")));

    public static HeadlineWeights ForEnglish() => English.Value;

    public static double Sum(double[] weights, ulong features)
    {
        var score = 0.0;
        for (var rest = features; rest != 0; rest &= rest - 1) score += weights[BitOperations.TrailingZeroCount(rest)];
        return score;
    }

    public IEnumerable<string> Write()
    {
        foreach (var feature in Enum.GetValues<HeadlineWordFeature>()) yield return $"word\t{feature}\t{Text(Word, (ulong)feature)}";
        foreach (var feature in Enum.GetValues<BodyEventFeature>().Skip(1)) yield return $"body\t{feature}\t{Text(Time, (ulong)feature)}\t{Text(Place, (ulong)feature)}";
    }

    private static string Text(double[] weights, ulong feature) => weights[BitOperations.TrailingZeroCount(feature)].ToString("0.00", CultureInfo.InvariantCulture);

    private static HeadlineWeights Read(IEnumerable<string> lines)
    {
        var read = new HeadlineWeights(new double[Features], new double[Features], new double[Features]);
        foreach (var line in lines)
        {
            var row = line.Split('\t');
            if (row[0] == "word") read.Word[Bit((ulong)Enum.Parse<HeadlineWordFeature>(row[1]))] = Number(row[2]);
            else (read.Time[Bit((ulong)Enum.Parse<BodyEventFeature>(row[1]))], read.Place[Bit((ulong)Enum.Parse<BodyEventFeature>(row[1]))]) = (Number(row[2]), Number(row[3]));
        }
        return read;
    }

    private static int Bit(ulong feature) => BitOperations.TrailingZeroCount(feature);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
