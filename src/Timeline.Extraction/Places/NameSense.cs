using System.Numerics;
using System.Runtime.InteropServices;

namespace Timeline.Extraction.Places;

/// <summary>A name of the article with all that it may be, its mentions, and the names that stand near them.</summary>
internal sealed class NameSense(ulong key)
{
    /// <summary>How well known a place is that need not be told alone, and how much one that is not so well known counts less.</summary>
    private const float Known = 6, Within = 0.5f;

    public ulong Key { get; } = key;

    public List<PlaceSense> Places { get; } = [];

    public List<PlaceCandidate> Mentions { get; } = [];

    /// <summary>The names that say more of it than the others of the article, by where they stand.</summary>
    public List<NameLink> Links { get; } = [];

    /// <summary>The same name with its container said, which this follows.</summary>
    public NameSense? Follows { get; set; }

    public PlaceSense Best { get; private set; }

    /// <summary>The places that it was not taken for, the best supported first; null before they are asked for.</summary>
    public IReadOnlyList<Place>? Rivals { get; set; }

    /// <summary>It is told only within longer names and not so well known that these must be there: "Burlington House" is not in Vermont.</summary>
    public bool IsWithinNames => Places[0].Prior < Known && Mentions.TrueForAll(mention => mention.IsGoneOn);

    /// <summary>How much it counts for the others: less where it may be no place at all.</summary>
    public float Weight => Math.Clamp(0.5f + Mentions[0].Evidence / 4, 0.1f, 1) * (IsWithinNames ? Within : 1);

    public void Choose()
    {
        Best = Places[0];
        foreach (ref readonly var place in CollectionsMarshal.AsSpan(Places))
            if (place.Score > Best.Score) Best = place;
    }
}

/// <summary>One place that a name may be. Indexes are into the gazetteer's entries, -1 where none.</summary>
internal struct PlaceSense
{
    public int Entry, Country, Region, County;

    /// <summary>Of the best supported place as sum: 1.</summary>
    public float Share;

    /// <summary>By what the name and the words beside it say; and with what the other names say.</summary>
    public float Prior, Score;

    /// <summary>What the names of the article say for it, whatever else they tell of.</summary>
    public float Told;

    /// <summary>Unit vector from the middle of the Earth; zero where it is not known so well that another could be near.</summary>
    public Vector3 Position;
    public PlaceKind Kind;

    /// <summary>Members of a list are of one: countries, states and provinces, counties, settlements and the rest.</summary>
    public readonly int Level => Kind == PlaceKind.Country ? 0 : Kind == PlaceKind.Region ? Region == Entry ? 1 : 2 : 3;

    public readonly bool IsHeldBy(int entry) => entry >= 0 && entry != Entry && (entry == Country || entry == Region || entry == County);
}

/// <summary>A name that stands near another one.</summary>
/// <param name="Other">What it may be.</param>
/// <param name="Holds">What it is worth where the other holds this one.</param>
/// <param name="Lies">What it is worth where the other lies in this one.</param>
/// <param name="Alike">What it is worth where both are of one kind, as the members of a list are.</param>
internal readonly record struct NameLink(NameSense Other, float Holds, float Lies, float Alike);
