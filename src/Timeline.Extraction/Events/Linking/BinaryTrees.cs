namespace Timeline.Extraction.Events.Linking;

/// <summary>How likely something is so, by trees that score its row against one of which nothing is known.</summary>
internal sealed class BinaryTrees(BoostedTrees trees, int features)
{
    private readonly double _nothing = trees.Score(new byte[features]);

    /// <summary>Reads a file of Events/English that <see cref="BoostedTrees.Write"/> wrote; its features are those of an enumeration whose last value is their number.</summary>
    public static BinaryTrees Read<TFeature>(string file) where TFeature : struct, Enum => new(BoostedTrees.Read<TFeature>(EventLexicon.Lines(file)), Enum.GetValues<TFeature>().Length - 1);

    public double Chance(ReadOnlySpan<byte> row) => 1 / (1 + Math.Exp(_nothing - trees.Score(row)));
}
