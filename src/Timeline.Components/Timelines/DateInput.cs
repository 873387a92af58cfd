using System.Globalization;
using Timeline.Components.Language;
using Timeline.Components.View;
using Timeline.Extraction;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;
using Timeline.Store;

namespace Timeline.Components.Timelines;

/// <summary>Dates that a person types: ISO 8601 and EDTF (<see cref="Edtf"/>), and words ("March 2022", "12 July 2025", "44 BC", "the 1990s").</summary>
public static class DateInput
{
    private const int Longest = 60;
    private static readonly Extractor English = new([new Tokenizer(), new SentenceSplitter(), TemporalTagger.ForEnglish()]);

    /// <returns>The half-open window in days since 1970-01-01; null where the text is no date.</returns>
    public static (double Start, double End)? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > Longest) return null;
        if (Edtf.Parse(text) is { } days) return (DayNumber.Of(days.Start), DayNumber.Of(days.End));
        var sentence = "in " + InEnglish(text);
        return English.Extract(new Article("", sentence)).Timexes is [{ Interval: { } when } timex] && timex.Span.End == sentence.Length ? (DayNumber.Of(when.Start), DayNumber.Of(when.End) + 1) : null;
    }

    /// <summary>A date as the person's language writes it ("11. Juli 2025", "44 v. Chr."), in the English that the temporal tagger reads.</summary>
    private static string InEnglish(string text)
    {
        var (theirs, english) = (CultureInfo.CurrentUICulture.DateTimeFormat, CultureInfo.InvariantCulture.DateTimeFormat);
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en") return text;
        for (var month = 1; month <= 12; month++) text = text.Replace(theirs.GetMonthName(month), english.GetMonthName(month), StringComparison.CurrentCultureIgnoreCase);
        return text.Replace(Words.Of("Time.BeforeChrist", "").Trim(), "BC", StringComparison.CurrentCultureIgnoreCase).Replace(". ", " ", StringComparison.Ordinal);
    }

    /// <summary>The day in words, as it can be typed again.</summary>
    public static string Text(double moment) => TimeText.Day(DayNumber.ToDate((int)Math.Floor(moment)));
}
