using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Units of time, by the numbers that lexicon.tsv gives them: 0 second … 3 day, 4 week, 5 weekend, 6 month, 7 quarter, 8 year, 9 decade, 10 century, 11 fortnight.</summary>
internal static class Units
{
    /// <summary>No year after it, nor as long before the era, is counted to or from: the calendar ends somewhere.</summary>
    public const int LastYear = 9000;

    public const int Day = 3, Week = 4, Weekend = 5, Month = 6, Quarter = 7, Year = 8, Decade = 9, Century = 10, Fortnight = 11;

    /// <summary>TIMEX3's duration: P3D, PT5H, P2W, P1CE; count "X" where it is not said.</summary>
    public static string Duration(string count, int unit) => unit switch
    {
        0 => $"PT{count}S", 1 => $"PT{count}M", 2 => $"PT{count}H", Day => $"P{count}D", Week => $"P{count}W", Weekend => $"P{count}WE",
        Month => $"P{count}M", Quarter => $"P{count}Q", Year => $"P{count}Y", Decade => Years(count, 10), Century => Years(count, 100),
        _ => int.TryParse(count, out var n) ? $"P{n * 2}W" : "PXW",
    };

    /// <summary>Decades and centuries are counted in years, as TimeBank and AQUAINT mostly do.</summary>
    private static string Years(string count, int years) => int.TryParse(count, out var n) ? $"P{(long)n * years}Y" : "PXY";

    /// <summary>The day that lies <paramref name="count"/> units after, or before where it is negative; null where the calendar ends first.</summary>
    public static LocalDate? Shift(LocalDate day, int count, int unit)
    {
        var years = unit switch { Year => count, Decade => count * 10L, Century => count * 100L, _ => 0 };
        if (Math.Abs((long)count) > 1_000_000 || day.Year + years is > LastYear or < -LastYear) return null;
        return unit switch
        {
            <= 2 => day,
            Day => Within(day, count), Week or Weekend => Within(day, count * 7L), Fortnight => Within(day, count * 14L),
            Month => Within(day, count * 30L) is null ? null : day.PlusMonths(count),
            Quarter => Within(day, count * 91L) is null ? null : day.PlusMonths(count * 3),
            _ => day.PlusYears((int)years),
        };
    }

    /// <summary>The day so many days on; null where that is not within nine thousand years of the era.</summary>
    private static LocalDate? Within(LocalDate day, long days) => Math.Abs(day.Year + days / 365.0) > LastYear ? null : day.PlusDays((int)days);

    /// <summary>The unit that holds the day, as an interval: the month of it, the year of it.</summary>
    public static TimeValue Around(LocalDate day, int unit, Evidence evidence) => unit switch
    {
        Week or Fortnight => TimeValue.Week(day, evidence),
        Weekend => TimeValue.Weekend(day.PlusDays(6 - (int)day.DayOfWeek), evidence),
        Month => TimeValue.Month(day.Year, day.Month, evidence),
        Quarter => TimeValue.Quarter(day.Year, (day.Month + 2) / 3, evidence),
        Year => TimeValue.Year(day.Year, evidence),
        Decade => TimeValue.Decade((int)Math.Floor(day.Year / 10.0) * 10, evidence),
        Century => day.Year > 0 ? TimeValue.Century((day.Year + 99) / 100, false, evidence) : TimeValue.Century((100 - day.Year) / 100, true, evidence),
        _ => TimeValue.Day(day, evidence),
    };
}
