using Timeline.Extraction.Places;

namespace Timeline.Store.Stories;

/// <summary>How likely two articles tell the same event: by its time, its place, who takes part and the words that tell it.</summary>
internal static class StoryMatch
{
    /// <summary>From this on two tellings are one story.</summary>
    public const double Believed = 0.6;

    private const double NearKm = 60, ApartKm = 400, TimeWeight = 0.3, PlaceWeight = 0.25, WordWeight = 0.45, LeastWords = 0.3;
    private const double MostDaysApart = 4;

    /// <returns>0 to 1.</returns>
    public static double Score(Telling a, Telling b)
    {
        if (a.Class != b.Class) return 0;
        var time = Time(a, b);
        var place = Place(a.Place, b.Place);
        var words = Math.Max(Overlap(a.Words, b.Words), a.Names.Count >= 2 && b.Names.Count >= 2 ? Overlap(a.Names, b.Names) : 0);
        // One may be mistaken, of day or of place; where both differ they are two events.
        if (time == 0 || words < LeastWords || time < 0.5 && place < 0.5) return 0;
        return TimeWeight * time + PlaceWeight * place + WordWeight * words;
    }

    /// <summary>True where two times cannot both be right.</summary>
    public static bool Conflict(double start, double end, double otherStart, double otherEnd) => end <= otherStart || otherEnd <= start;

    /// <summary>True where two places lie apart and neither lies in the other.</summary>
    public static bool Conflict(StoryPlace a, StoryPlace b) => Place(a, b) < 0.5;

    private static double Time(Telling a, Telling b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        if (shared > 0) return Math.Max(0.7, shared / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start)));
        var apart = -shared + 1;
        return apart > MostDaysApart ? 0 : 0.5 - 0.1 * apart;
    }

    private static double Place(StoryPlace? a, StoryPlace? b)
    {
        if (a is null || b is null) return 0.5;
        if (a.Id == b.Id) return 1;
        var wide = a.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area || b.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area;
        if (wide && a.Country is not null && a.Country == b.Country) return 0.8;
        var km = Geodesy.Kilometres(a.Latitude, a.Longitude, b.Latitude, b.Longitude);
        return km <= NearKm ? 0.9 : km <= ApartKm && a.Country == b.Country ? 0.4 : 0;
    }

    private static double Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
