using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Extraction.Places;

/// <summary>A stretch of tokens that may name a place, before it is settled whether it does, and which.</summary>
internal sealed class PlaceCandidate(int firstToken, int endToken, ulong key)
{
    public int FirstToken { get; set; } = firstToken;

    public int EndToken { get; set; } = endToken;

    /// <summary>Key of the name (<see cref="PlaceName.Key"/>); 0 for a place that the gazetteer lacks.</summary>
    public ulong Key { get; } = key;

    /// <summary>Indexes of the places that bear it, with how it names them.</summary>
    public List<(int Entry, NameTraits Traits)> Places { get; } = [];

    /// <summary>The candidate that stands behind a comma and may contain this one ("Alexandria, La.").</summary>
    public PlaceCandidate? Container { get; set; }

    /// <summary>A word of place stands before it, so that a small or unlikely place is believed.</summary>
    public bool Placed { get; set; }

    /// <summary>It is named with "the" before it and nothing behind it that the article might belong to: "on the Niger".</summary>
    public bool HasArticle { get; set; }

    /// <summary>It stands for the place itself and not for a people, a government or a part of another name.</summary>
    public bool Literal { get; set; }

    /// <summary>It is only a part of the longer name of an organisation.</summary>
    public bool Partial { get; set; }

    /// <summary>A capitalised word that is no place's name follows at once: "Burlington House".</summary>
    public bool IsGoneOn { get; set; }

    /// <summary>It is the name of a place that the gazetteer lacks (a street, a hospital): what is found is only what contains it.</summary>
    public bool Unlisted { get; set; }

    /// <summary>A word of place behind it belongs to its name, though the gazetteer has none so long.</summary>
    public bool IsExtended { get; set; }

    /// <summary>How much speaks for a place and against a person, a word or an organisation: above 0 it is taken for one.</summary>
    public float Evidence { get; set; }

    /// <summary>The kind that a word beside it says it has ("the city of …"); null where none does.</summary>
    public PlaceKind? SaidKind { get; set; }

    /// <summary>The name of a people or an adjective of a place ("French").</summary>
    public bool IsPeople => Places.Count > 0 && Places.TrueForAll(place => (place.Traits & NameTraits.Demonym) != 0);

    /// <summary>What its name may be in this article; null before that is asked, and for a place that the gazetteer lacks.</summary>
    public NameSense? Sense { get; set; }
}
