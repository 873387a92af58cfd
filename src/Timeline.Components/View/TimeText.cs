using System.Globalization;
using NodaTime;
using Timeline.Extraction.Time;

namespace Timeline.Components.View;

/// <summary>Times in a reader's words: "11 July 2025", "April 2025", "about 183 BC", "May – June 1981".</summary>
public static class TimeText
{
    public static string Of(TimeInterval when)
    {
        var about = when.Approximate ? "about " : "";
        var (start, end) = (when.Start, when.End);
        if (start == end) return about + Day(start) + (when.StartTime is { } time ? $", {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "");
        var wholeMonths = start.Day == 1 && end.PlusDays(1).Day == 1;
        if (wholeMonths && start.Month == 1 && end.Month == 12)
        {
            if (start.Year == end.Year) return about + Year(start.Year);
            if (when.Granularity == Granularity.Decade && end.Year - start.Year == 9) return $"{about}the {Year(start.Year)}s";
            return $"{about}{Year(start.Year)} – {Year(end.Year)}";
        }
        if (wholeMonths && start.Year == end.Year && start.Month == end.Month) return about + Month(start) + " " + Year(start.Year);
        if (wholeMonths && start.Year == end.Year) return $"{about}{Month(start)} – {Month(end)} {Year(end.Year)}";
        return start.Year == end.Year && start.Month == end.Month ? $"{about}{start.Day} – {Day(end)}" : $"{about}{Day(start)} – {Day(end)}";
    }

    /// <summary>How the time was reached, as the end of a sentence.</summary>
    public static string Why(Evidence evidence, string? anchor) => evidence switch
    {
        Evidence.Explicit => "as written",
        Evidence.Relative => anchor is null ? "counted from the publication date" : $"counted from {anchor}",
        Evidence.Narrative => "from what the article told just before",
        _ => "the day of publication, as the sentence gives no time",
    };

    public static string Day(LocalDate day) => $"{day.Day} {Month(day)} {Year(day.Year)}";

    private static string Month(LocalDate day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(day.Month);

    private static string Year(int year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : $"{1 - year} BC";
}
