using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>
/// How well known a place is, on a scale where a village has 2, a large city 6 to 8 and a country 9: the decimal logarithm of its people,
/// and of how many names other languages have for it, which tells London from London, Ontario, better than size does.
/// </summary>
internal static class Prominence
{
    private const uint PeopleWhereUnknown = 250;

    /// <summary>What the states of the United States, Canada, Australia and the United Kingdom have more, in hundredths.</summary>
    public const ushort OfFederalState = 60;

    /// <summary>What the counties of the United Kingdom and Ireland have more, which English news names as it names states.</summary>
    public const ushort OfBritishCounty = 140;

    /// <param name="alternates">How many alternate names GeoNames lists.</param>
    /// <returns>Hundredths.</returns>
    public static ushort Of(in Entry entry, int alternates)
    {
        var prominence = entry.Kind switch
        {
            PlaceKind.Country => Math.Clamp(5 + 0.6 * Math.Log10(entry.Population + 1.0), 6.8, 9.2),
            PlaceKind.Region when (entry.Flags & EntryTraits.County) != 0 => 2.2 + 0.35 * Math.Log10(entry.Population + 10.0),
            PlaceKind.Region => 4.7 + Math.Max(0, Math.Log10(entry.Population + 1.0) - 5) * 1.0,
            PlaceKind.District => Settlement(entry, alternates) - 0.8,
            _ => Settlement(entry, alternates),
        };
        return Hundredths(prominence);
    }

    /// <summary>Of a place on the project's own lists: known to the news, the more so the larger it is.</summary>
    /// <param name="lesser">A place of the past, or one of a list of all of a kind.</param>
    public static ushort OfListed(PlaceKind kind, float radius, bool lesser)
    {
        var size = kind is PlaceKind.City or PlaceKind.District or PlaceKind.Site ? 5.0 : 5.2 + 0.7 * Math.Log10(radius + 1);
        return Hundredths(lesser ? size - 0.8 : size);
    }

    public static ushort Hundredths(double prominence) => (ushort)Math.Clamp(Math.Round(prominence * 100), 0, ushort.MaxValue);

    private static double Settlement(in Entry entry, int alternates) =>
        0.8 * Math.Log10((entry.Population == 0 ? PeopleWhereUnknown : entry.Population) + 10.0) + 0.85 * Math.Log10(1.0 + alternates)
        + ((entry.Flags & EntryTraits.Capital) != 0 ? 1.2 : (entry.Flags & EntryTraits.RegionCapital) != 0 ? 0.3 : 0);
}
