using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Training.Events;

/// <summary>An event as an annotator marked it.</summary>
/// <param name="Start">Offset of its trigger in the text.</param>
/// <param name="End">One past the trigger.</param>
/// <param name="When">First and last day; null where a reader could not tell.</param>
/// <param name="Where">Where; null where a reader could not tell.</param>
/// <param name="Accepted">Names of other places that a reader would accept.</param>
/// <param name="IsSalient">A summary would have it.</param>
internal sealed record Pin(int Start, int End, (LocalDate First, LocalDate Last)? When, Place? Where, IReadOnlyList<string> Accepted, bool IsSalient)
{
    private const double NearKilometres = 50, AcceptedKilometres = 161, AcceptedInAreaKilometres = 500;

    /// <summary>A day, month or year, or two of them with a stroke between; "-" for none.</summary>
    public static (LocalDate First, LocalDate Last)? Interval(string when)
    {
        if (when == "-") return null;
        var ends = when.Split('/');
        return (First(ends[0]), Last(ends[^1]));
    }

    /// <summary>Whether a time is the pin's as the scorer of pins judges: the same, or half of the two together.</summary>
    public bool IsAt(TimeInterval? when)
    {
        if (when is null || When is not { } gold) return when is null && When is null;
        if (when.Start == gold.First && when.End == gold.Last) return true;
        if (gold.First == gold.Last) return false;
        var both = Period.DaysBetween(LocalDate.Max(gold.First, when.Start), LocalDate.Min(gold.Last, when.End)) + 1;
        var either = Period.DaysBetween(LocalDate.Min(gold.First, when.Start), LocalDate.Max(gold.Last, when.End)) + 1;
        return both > 0 && 2 * both >= either;
    }

    /// <summary>Whether a place is the pin's own, and not only one that would be accepted.</summary>
    public bool IsIn(Place? where)
    {
        if (where is null || Where is null) return where is null && Where is null;
        return Kilometres(where) <= NearKilometres || IsArea && Where.Name.Equals(where.Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the scorer of pins accepts the place.</summary>
    public bool Accepts(Place? where)
    {
        if (where is null || Where is null) return where is null && Where is null;
        return Kilometres(where) <= (IsArea ? AcceptedInAreaKilometres : AcceptedKilometres) || Accepted.Append(Where.Name).Contains(where.Name, StringComparer.OrdinalIgnoreCase);
    }

    private bool IsArea => Where!.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Area or PlaceKind.Sea;

    private double Kilometres(Place where) => Geodesy.Kilometres(Where!.Latitude, Where.Longitude, where.Latitude, where.Longitude);

    private static LocalDate First(string date) => Units(date) switch { 1 => Parse(date + "-01-01"), 2 => Parse(date + "-01"), _ => Parse(date) };

    private static LocalDate Last(string date) => Units(date) switch { 1 => Parse(date + "-12-31"), 2 => Parse(date + "-01").With(DateAdjusters.EndOfMonth), _ => Parse(date) };

    /// <summary>Years before 1 begin with a dash.</summary>
    private static int Units(string date) => 1 + date.TrimStart('-').Count(sign => sign == '-');

    private static LocalDate Parse(string date) => LocalDatePattern.Iso.Parse(date).Value;
}
