using System.Globalization;
using NodaTime;

namespace Timeline.Components.Timelines;

/// <summary>
/// Dates of ISO 8601 and of EDTF (ISO 8601-2, levels 0 and 1) as the stretch of time that they mean: 2025-07-12, 2025-07, 1914, -0217, 199X, 2004-XX, 2001-21 (spring), 1984~,
/// 2004-06/2006-08, 1985/.., and weeks, 2025-W28.
/// </summary>
public static class Edtf
{
    private static readonly LocalDate First = new(-9998, 1, 1), Last = new(9999, 12, 31);

    /// <returns>The first day and the day after the last; null where the text is no such date.</returns>
    public static (LocalDate Start, LocalDate End)? Parse(string text)
    {
        if (text.Split('/') is [var from, var to])
        {
            var open = from is ".." or "" && to is ".." or "";
            var start = from is ".." or "" ? (First, First) : Date(from);
            var end = to is ".." or "" ? (Last, Last) : Date(to);
            return open || start is null || end is null || end.Value.End <= start.Value.Start ? null : (start.Value.Start, end.Value.End);
        }
        return Date(text);
    }

    private static (LocalDate Start, LocalDate End)? Date(string text)
    {
        // Uncertain, approximate, or both: it means the same days.
        text = text.TrimEnd('?', '~', '%');
        var negative = text.StartsWith('-');
        var parts = (negative ? text[1..] : text).Split('-');
        if (parts.Length > 3 || parts[0].Length is < 3 or > 4 || parts.Any(part => part.Length == 0)) return null;
        if (YearOf(parts[0], negative) is not { } years) return null;
        var (year, span) = years;
        if (parts.Length == 1) return year is < -9998 or > 9998 || year + span > 9999 ? null : (new LocalDate(year, 1, 1), new LocalDate(year + span, 1, 1));
        if (span > 1) return null;
        if (parts[1] is ['W' or 'w', .. var week])
            return parts.Length == 2 && Number(week) is >= 1 and var w && w <= NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)
                ? Days(NodaTime.Calendars.WeekYearRules.Iso.GetLocalDate(year, w, IsoDayOfWeek.Monday, CalendarSystem.Iso), Period.FromWeeks(1)) : null;
        if (parts[1] is "XX" or "xx") return parts.Length == 2 || parts[2] is "XX" or "xx" ? Days(new LocalDate(year, 1, 1), Period.FromYears(1)) : null;
        if (parts[1].Length != 2 || Number(parts[1]) is not { } month) return null;
        // Seasons, the northern ones: 21 spring, 22 summer, 23 autumn, 24 winter.
        if (month is >= 21 and <= 24) return parts.Length == 2 ? Days(new LocalDate(year, ((month - 21) * 3) + 3, 1), Period.FromMonths(3)) : null;
        if (month is < 1 or > 12) return null;
        if (parts.Length == 2 || parts[2] is "XX" or "xx") return Days(new LocalDate(year, month, 1), Period.FromMonths(1));
        return parts[2].Length == 2 && Number(parts[2]) is >= 1 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? Days(new LocalDate(year, month, day), Period.FromDays(1)) : null;
    }

    /// <summary>A year, or the years that digits left open could be: 199X is ten.</summary>
    private static (int First, int Count)? YearOf(string text, bool negative)
    {
        var open = text.Length - text.TrimEnd('X', 'x').Length;
        if (open > 2 || open > 0 && negative || Number(text[..^open]) is not { } known) return null;
        var count = open == 0 ? 1 : open == 1 ? 10 : 100;
        return ((negative ? -known : known) * count, count);
    }

    private static int? Number(string digits) => digits.All(char.IsAsciiDigit) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (LocalDate Start, LocalDate End)? Days(LocalDate start, Period length) => start.Year is < -9998 or > 9998 ? null : (start, start + length);
}
