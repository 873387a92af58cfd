using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Days of the week as those who lived then counted them: before 15 October 1582 a date is one of the Julian calendar.</summary>
internal static class Weekdays
{
    private static readonly LocalDate Reform = new(1582, 10, 15);

    public static IsoDayOfWeek Of(LocalDate day) => day >= Reform ? day.DayOfWeek : new LocalDate(day.Year, day.Month, day.Day, CalendarSystem.Julian).DayOfWeek;

    /// <summary>The first such day after the day.</summary>
    public static LocalDate Next(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(((int)weekday - (int)Of(day) + 6) % 7 + 1);

    /// <summary>The last such day before the day.</summary>
    public static LocalDate Previous(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(-(((int)Of(day) - (int)weekday + 6) % 7 + 1));
}
