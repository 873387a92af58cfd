using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Store.Stories;

/// <summary>What of an event says whether another article tells the same one.</summary>
/// <param name="Class">Class of event, or the verb itself where it has none.</param>
/// <param name="Start">First moment, in days since 1970-01-01.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Words">Words that carry meaning in its title and in the names of who takes part, in lower case.</param>
/// <param name="Names">Those of them that are names.</param>
internal sealed record Telling(string Class, double Start, double End, StoryPlace? Place, IReadOnlySet<string> Words, IReadOnlySet<string> Names)
{
    private const int LongestDays = 366, MostNames = 6, ShortestWord = 3;

    private static readonly char[] Parts = [' ', ',', '.', '\'', '’', '"', '“', '”', '(', ')', '…', ';', ':', '/'];

    private static readonly HashSet<string> Empty =
    [
        .. "the and for with from that his her its their into over after before than has have are was were will may not who which more least about among near off out new first last two three dozens hundreds thousands people".Split(' '),
    ];

    /// <summary>Null for what has no date, or none nearer than a year: nothing then says that two are the same.</summary>
    public static Telling? Of(Event happening)
    {
        if (happening.When is not { } when || when.Granularity > Granularity.Year || when.Days > LongestDays || happening.Status != EventStatus.Happened && happening.Status != EventStatus.Planned) return null;
        var (words, names) = Read(happening.Title, happening.Who);
        var place = happening.Where is { } where ? new StoryPlace(where.Id, where.Latitude, where.Longitude, where.Kind, where.Country) : null;
        return new Telling(happening.Class, DayNumber.Of(when.Start), DayNumber.Of(when.End) + 1, place, words, names);
    }

    /// <summary>The words and the names of a title, without those of what its article is about.</summary>
    public static (HashSet<string> Words, HashSet<string> Names) Read(string title, IEnumerable<string> who)
    {
        var words = new HashSet<string>();
        var names = new HashSet<string>();
        var first = true;
        foreach (var word in who.Prepend(Event.Parts(title).Clause).SelectMany(text => text.Split(Parts, StringSplitOptions.RemoveEmptyEntries)))
        {
            var lower = word.ToLowerInvariant();
            var kept = lower.Length >= ShortestWord && !Empty.Contains(lower);
            if (kept) words.Add(Stem(lower));
            // The first word of a title has a capital anyway; a name among those who take part is found there again.
            if (kept && !first && char.IsUpper(word[0])) names.Add(Stem(lower));
            first = false;
        }
        return (words, names);
    }

    /// <summary>Keys under which a telling of the same event may lie.</summary>
    public IEnumerable<long> Keys()
    {
        var day = (int)Math.Floor(Start);
        if (Place?.Country is { } country && End - Start <= 1)
            for (var near = day - 1; near <= day + 1; near++) yield return Hash(Class, country, near);
        foreach (var name in Names.Order(StringComparer.Ordinal).Take(MostNames)) yield return Hash(Class, name, DayNumber.ToDate(day).Year);
    }

    /// <summary>Keys under which this telling is to be found.</summary>
    public IEnumerable<long> OwnKeys()
    {
        var day = (int)Math.Floor(Start);
        if (Place?.Country is { } country && End - Start <= 1) yield return Hash(Class, country, day);
        foreach (var name in Names.Order(StringComparer.Ordinal).Take(MostNames)) yield return Hash(Class, name, DayNumber.ToDate(day).Year);
    }

    private static string Stem(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    private static long Hash(string kind, string name, int number)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in kind) hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ '/') * 1099511628211;
        foreach (var c in name) hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ (uint)number) * 1099511628211;
        return (long)(hash ^ hash >> 31);
    }
}

/// <summary>Where a telling puts an event.</summary>
internal sealed record StoryPlace(int Id, double Latitude, double Longitude, PlaceKind Kind, string? Country);
