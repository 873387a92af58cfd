using System.Globalization;
using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>The days of fixed and movable feasts, from the rules of holidays.tsv.</summary>
internal static class HolidayCalendar
{
    /// <summary>First and last day of the holiday in a Gregorian year; null where it does not fall in it.</summary>
    public static (LocalDate First, LocalDate Last)? In(string rule, int year)
    {
        var parts = rule.Split(' ');
        switch (parts[0])
        {
            case "fixed":
                var fixedDay = new LocalDate(year, Int(parts[1][..2]), Int(parts[1][3..]));
                return (fixedDay, fixedDay);
            case "easter":
                if (year < 1583) return null;
                var day = Easter(year).PlusDays(Int(parts[1]));
                return (day, day);
            case "nth":
                var nth = Nth(year, Int(parts[1]), Int(parts[2]), (IsoDayOfWeek)Int(parts[3]));
                return (nth, nth);
            case "after":
                var after = Nth(year, Int(parts[1]), Int(parts[2]), (IsoDayOfWeek)Int(parts[3])).PlusDays(Int(parts[4]));
                return (after, after);
            case "orthodox":
                if (year < 326) return null;
                var sunday = OrthodoxEaster(year).PlusDays(Int(parts[1]));
                return sunday.Year == year ? (sunday, sunday) : null;
            case "hebrew":
                return Hebrew(year, Int(parts[1]), Int(parts[2]), parts.Length > 3 ? Int(parts[3]) : 1);
            case "chinese":
                return Chinese(year, Int(parts[1]), Int(parts[2]));
            case "hijri":
                return Hijri(year, Int(parts[1]), Int(parts[2]), parts.Length > 3 ? Int(parts[3]) : 1);
            default:
                throw new FormatException($"holidays.tsv: unknown rule '{rule}'.");
        }
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        return new LocalDate(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }

    /// <summary>Easter Sunday of the Julian calendar (Meeus, chapter 8), as a Gregorian date.</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
        return new LocalDate(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>Months are counted from Nisan; 12 is Adar, and in leap years the second Adar.</summary>
    private static (LocalDate, LocalDate)? Hebrew(int year, int month, int day, int days)
    {
        var calendar = CalendarSystem.HebrewScriptural;
        // The Hebrew year that begins in the autumn of a Gregorian year is 3761 more than it.
        foreach (var hebrew in (int[])[year + 3760, year + 3761])
        {
            if (hebrew < calendar.MinYear || hebrew > calendar.MaxYear) continue;
            var first = new LocalDate(hebrew, month == 12 && calendar.IsLeapYear(hebrew) ? 13 : month, day, calendar).WithCalendar(CalendarSystem.Iso);
            if (first.Year == year) return (first, first.PlusDays(days - 1));
        }
        return null;
    }

    /// <summary>Months of the lunar year, a leap month passed over. Known for 1901 to 2100.</summary>
    private static (LocalDate, LocalDate)? Chinese(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        if (year < 1902 || year > 2099) return null;
        var leap = calendar.GetLeapMonth(year);
        var on = LocalDate.FromDateTime(calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
        return (on, on);
    }

    private static LocalDate Nth(int year, int month, int nth, IsoDayOfWeek weekday)
    {
        if (nth == 5) return new LocalDate(year, month, 1).PlusMonths(1).Previous(weekday);
        return new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);
    }

    private static (LocalDate, LocalDate)? Hijri(int year, int month, int day, int days)
    {
        var calendar = CalendarSystem.UmAlQura;
        for (var hijri = (year - 622) * 33 / 32 - 1; hijri <= (year - 622) * 33 / 32 + 2; hijri++)
        {
            if (hijri < calendar.MinYear || hijri > calendar.MaxYear) continue;
            var first = new LocalDate(hijri, month, day, calendar).WithCalendar(CalendarSystem.Iso);
            if (first.Year == year) return (first, first.PlusDays(days - 1));
        }
        return null;
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
