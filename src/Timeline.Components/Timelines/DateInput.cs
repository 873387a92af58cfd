using NodaTime;
using Timeline.Components.View;
using Timeline.Extraction;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;
using Timeline.Store;

namespace Timeline.Components.Timelines;

/// <summary>Dates that a person types: ISO and EDTF (2025-07-12, 2025-07, 1914, -0217) and words ("March 2022", "12 July 2025", "44 BC", "the 1990s").</summary>
public static class DateInput
{
    private static readonly Extractor Words = new([new Tokenizer(), new SentenceSplitter(), TemporalTagger.ForEnglish()]);

    /// <returns>The half-open window in days since 1970-01-01; null where the text is no date.</returns>
    public static (double Start, double End)? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 60) return null;
        if (Iso(text) is { } iso) return iso;
        return Words.Extract(new Article("", "in " + text)).Timexes is [{ Interval: { } when }] ? (DayNumber.Of(when.Start), DayNumber.Of(when.End) + 1) : null;
    }

    /// <summary>The day in words, as it can be typed again.</summary>
    public static string Text(double moment) => TimeText.Day(DayNumber.ToDate((int)Math.Floor(moment)));

    private static (double, double)? Iso(string text)
    {
        var negative = text.StartsWith('-');
        var parts = (negative ? text[1..] : text).Split('-');
        if (parts.Length > 3 || parts[0].Length is < 3 or > 4 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) return null;
        var year = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        var month = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        if (month is < 1 or > 12) return null;
        var day = parts.Length > 2 ? int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : 1;
        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var start = new LocalDate(year, month, day);
        var end = parts.Length switch { 1 => start.PlusYears(1), 2 => start.PlusMonths(1), _ => start.PlusDays(1) };
        return (DayNumber.Of(start), DayNumber.Of(end));
    }
}
