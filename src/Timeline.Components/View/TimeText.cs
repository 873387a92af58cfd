using System.Globalization;
using NodaTime;
using Timeline.Components.Language;
using Timeline.Extraction.Time;

namespace Timeline.Components.View;

/// <summary>Times in a reader's words and language: "11 July 2025", "April 2025", "about 183 BC", "May – June 1981".</summary>
public static class TimeText
{
    public static string Of(TimeInterval when) => when.Approximate ? Words.Of("Time.About", Sharp(when)) : Sharp(when);

    /// <summary>How the time was reached, as the end of a sentence.</summary>
    /// <param name="anchor">The day it was counted from, where it is relative.</param>
    /// <param name="published">Publication date of the article.</param>
    public static string Why(Evidence evidence, LocalDate? anchor, LocalDate? published) => evidence switch
    {
        Evidence.Explicit => Words.Of("Why.Explicit"),
        Evidence.Relative when (anchor ?? published) is { } from => Words.Of(from == published ? "Why.RelativeToPublication" : "Why.RelativeTo", Day(from)),
        Evidence.Relative => Words.Of("Why.Relative"),
        Evidence.Narrative => anchor is { } from ? Words.Of("Why.NarrativeFrom", Day(from)) : Words.Of("Why.Narrative"),
        _ => published is { } day ? Words.Of("Why.PublicationOn", Day(day)) : Words.Of("Why.Publication"),
    };

    public static string Day(LocalDate day) => Words.Of("Time.Day", Number(day.Day), Month(day), Year(day.Year));

    /// <param name="iso">A day as ISO 8601 writes it, or null.</param>
    public static string? Day(string? iso) => iso is null ? null : Day(NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value);

    private static string Sharp(TimeInterval when)
    {
        var (start, end) = (when.Start, when.End);
        if (start == end) return when.StartTime is { } time ? Words.Of("Time.DayAndTime", Day(start), time.ToString("HH:mm", CultureInfo.InvariantCulture)) : Day(start);
        var wholeMonths = start.Day == 1 && end.PlusDays(1).Day == 1;
        if (wholeMonths && start.Month == 1 && end.Month == 12)
        {
            if (start.Year == end.Year) return Year(start.Year);
            if (when.Granularity == Granularity.Decade && end.Year - start.Year == 9) return Words.Of("Time.Decade", Year(start.Year));
            return Range(Year(start.Year), Year(end.Year));
        }
        if (wholeMonths && start.Year == end.Year) return Words.Of("Time.Month", start.Month == end.Month ? Month(start) : Range(Month(start), Month(end)), Year(start.Year));
        return Range(start.Year == end.Year && start.Month == end.Month ? Words.Of("Time.DayOfMonth", Number(start.Day)) : Day(start), Day(end));
    }

    private static string Range(string from, string to) => $"{from} – {to}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Month(LocalDate day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(day.Month);

    private static string Year(int year) => year > 0 ? Number(year) : Words.Of("Time.BeforeChrist", Number(1 - year));
}
