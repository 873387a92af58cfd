namespace Timeline.Extraction.Places;

/// <summary>A stretch of tokens that bears a name of the gazetteer, before it is settled which place it is.</summary>
internal sealed class PlaceCandidate(int firstToken, int endToken, ulong key)
{
    public int FirstToken { get; } = firstToken;

    public int EndToken { get; } = endToken;

    /// <summary>Key of the name (<see cref="PlaceName.Key"/>).</summary>
    public ulong Key { get; } = key;

    /// <summary>Indexes of the places that bear it, with how it names them.</summary>
    public List<(int Entry, GazetteerFormat.NameTraits Traits)> Places { get; } = [];

    /// <summary>The candidate that stands behind a comma and may contain this one ("Alexandria, La.").</summary>
    public PlaceCandidate? Container { get; set; }

    /// <summary>A word of place stands before it, so that a small or unlikely place is believed.</summary>
    public bool Placed { get; set; }

    /// <summary>It stands for the place itself and not for a people, a government or a part of another name.</summary>
    public bool Literal { get; set; }

    /// <summary>It is only a part of a longer capitalised name.</summary>
    public bool Partial { get; set; }
}
