namespace Timeline.Extraction.Places;

/// <summary>A stretch of tokens that bears a name of the gazetteer.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last.</param>
/// <param name="Key">Key of the name (<see cref="PlaceName.Key"/>).</param>
/// <param name="Prominence">Of the best known place that bears it, in hundredths.</param>
/// <param name="Traits">What the places that bear it are.</param>
internal readonly record struct GazetteerMatch(int First, int End, ulong Key, int Prominence, MatchTraits Traits);

/// <summary>What the places of a name are.</summary>
[Flags]
internal enum MatchTraits : byte
{
    None = 0, Country = 1, Region = 2, County = 4, Settlement = 8, Listed = 16, Demonym = 32, Abbreviation = 64, Postal = 128,
}
