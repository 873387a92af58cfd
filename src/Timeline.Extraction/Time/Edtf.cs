using System.Globalization;
using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Writes intervals in the Extended Date/Time Format (ISO 8601-2:2019, level 1): 2025-04, 1984~, 2004-06/2006-08.</summary>
public static class Edtf
{
    /// <summary>ISO 8601 with astronomical years: -0217-08-02 is in 218 BC.</summary>
    public static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{Year(day.Year)}-{day.Month:00}-{day.Day:00}");

    public static string Of(TimeInterval interval)
    {
        var (start, end) = (interval.Start, interval.End);
        var mark = interval.Approximate && interval.Uncertain ? "%" : interval.Approximate ? "~" : interval.Uncertain ? "?" : "";
        if (start == end) return Day(start) + mark;
        if (start.Day == 1 && end.PlusDays(1).Day == 1)
        {
            if (start.Month == 1 && end.Month == 12) return start.Year == end.Year ? Year(start.Year) + mark : $"{Year(start.Year)}{mark}/{Year(end.Year)}{mark}";
            return start.Year == end.Year && start.Month == end.Month ? Month(start) + mark : $"{Month(start)}{mark}/{Month(end)}{mark}";
        }
        return $"{Day(start)}{mark}/{Day(end)}{mark}";
    }

    private static string Month(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{Year(day.Year)}-{day.Month:00}");

    private static string Year(int year) => year < 0 ? "-" + (-year).ToString("0000", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture);
}
