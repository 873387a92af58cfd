using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Calendars;

namespace Timeline.Extraction.Time;

/// <summary>What a time expression means: TIMEX3's type, VALUE and MOD, and the interval of days.</summary>
internal sealed record TimeValue(TimexType Type, string Value, TimeInterval? Interval = null, string? Mod = null)
{
    public LocalDate? Anchor { get; init; }

    /// <summary>The second of two times that one rule matched ("July 3 and 4"); null where there is one.</summary>
    public Second? Then { get; init; }

    /// <summary>
    /// Days, months and years made lately, each where its hash puts it: an article tells the same few again and again, and so do the readings of a story.
    /// None ever changes, so threads may share them.
    /// </summary>
    private static readonly TimeValue?[] Made = new TimeValue?[2048];

    public static TimeValue Day(LocalDate day, Evidence evidence)
    {
        ref var made = ref PlaceOf(day, Granularity.Day, evidence);
        return made is { } known && known.Is(day, Granularity.Day, evidence) ? known : made = new TimeValue(TimexType.Date, Iso(day), new TimeInterval(day, day, Granularity.Day, evidence));
    }

    public static TimeValue Month(int year, int month, Evidence evidence)
    {
        var first = new LocalDate(year, month, 1);
        ref var made = ref PlaceOf(first, Granularity.Month, evidence);
        return made is { } known && known.Is(first, Granularity.Month, evidence) ? known
            : made = new TimeValue(TimexType.Date, Text(year, month), new TimeInterval(first, first.PlusMonths(1).PlusDays(-1), Granularity.Month, evidence));
    }

    public static TimeValue Year(int year, Evidence evidence)
    {
        var first = new LocalDate(year, 1, 1);
        ref var made = ref PlaceOf(first, Granularity.Year, evidence);
        return made is { } known && known.Is(first, Granularity.Year, evidence) ? known
            : made = new TimeValue(TimexType.Date, YearText(year), new TimeInterval(first, new LocalDate(year, 12, 31), Granularity.Year, evidence));
    }

    private static ref TimeValue? PlaceOf(LocalDate first, Granularity granularity, Evidence evidence)
    {
        var (year, month, day) = first;
        var hash = (uint)((((year * 12 + month) * 31 + day) * 16 + (int)granularity) * 4 + (int)evidence) * 0x9E3779B1;
        return ref Made[hash >> 32 - BitOperations.Log2((uint)Made.Length)];
    }

    private bool Is(LocalDate first, Granularity granularity, Evidence evidence) => Interval is { } interval && interval.Start == first && interval.Granularity == granularity && interval.Evidence == evidence;

    public static TimeValue Week(LocalDate day, Evidence evidence)
    {
        var rule = WeekYearRules.Iso;
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new TimeValue(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(day):D4}-W{rule.GetWeekOfWeekYear(day):D2}"),
            new TimeInterval(monday, monday.PlusDays(6), Granularity.Week, evidence));
    }

    public static TimeValue Weekend(LocalDate saturday, Evidence evidence) =>
        Week(saturday, evidence) with { Value = Week(saturday, evidence).Value + "-WE", Interval = new TimeInterval(saturday, saturday.PlusDays(1), Granularity.Day, evidence) };

    public static TimeValue Quarter(int year, int quarter, Evidence evidence)
    {
        var first = new LocalDate(year, quarter * 3 - 2, 1);
        return new TimeValue(TimexType.Date, $"{YearText(year)}-Q{quarter}", new TimeInterval(first, first.PlusMonths(3).PlusDays(-1), Granularity.Quarter, evidence));
    }

    public static TimeValue Half(int year, int half, Evidence evidence)
    {
        var first = new LocalDate(year, half == 1 ? 1 : 7, 1);
        return new TimeValue(TimexType.Date, $"{YearText(year)}-H{half}", new TimeInterval(first, first.PlusMonths(6).PlusDays(-1), Granularity.Quarter, evidence));
    }

    /// <summary>Meteorological season of the northern hemisphere: spring is March to May; winter begins in December of its year.</summary>
    public static TimeValue Season(int year, int season, Evidence evidence)
    {
        var first = new LocalDate(year, season * 3, 1);
        return new TimeValue(TimexType.Date, $"{YearText(year)}-{SeasonText(season)}",
            new TimeInterval(first, first.PlusMonths(3).PlusDays(-1), Granularity.Season, evidence));
    }

    public static string SeasonText(int season) => season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    public static TimeValue Decade(int firstYear, Evidence evidence) =>
        new(TimexType.Date, YearText(firstYear)[..^1], new TimeInterval(new LocalDate(firstYear, 1, 1), new LocalDate(firstYear + 9, 12, 31), Granularity.Decade, evidence));

    /// <param name="century">Positive; 5 before the era is 500 to 401 BC.</param>
    public static TimeValue Century(int century, bool beforeEra, Evidence evidence)
    {
        var first = beforeEra ? 1 - century * 100 : (century - 1) * 100 + 1;
        var value = beforeEra ? $"BC{century - 1:D2}" : $"{century - 1:D2}";
        return new TimeValue(TimexType.Date, value, new TimeInterval(new LocalDate(first, 1, 1), new LocalDate(first + 99, 12, 31), Granularity.Century, evidence));
    }

    public static TimeValue Span(LocalDate first, LocalDate last, string value, Granularity granularity, Evidence evidence) =>
        new(TimexType.Date, value, new TimeInterval(first, last < first ? first : last, granularity, evidence));

    public static TimeValue Duration(string count, int unit) => new(TimexType.Duration, Units.Duration(count, unit));

    /// <summary>A year as TIMEX3 writes it: 1998, BC0218.</summary>
    public static string YearText(int year) => Text(year);

    public static string Iso(LocalDate day) => Text(day.Year, day.Month, day.Day);

    /// <summary>A year, and its month and day where they are not 0: 1998-07-12.</summary>
    private static string Text(int year, int month = 0, int day = 0) => string.Create((year > 0 ? 4 : 6) + (month > 0 ? 3 : 0) + (day > 0 ? 3 : 0), (year, month, day), static (text, date) =>
    {
        if (date.year <= 0) "BC".CopyTo(text);
        var end = text.Length;
        foreach (var part in (ReadOnlySpan<int>)[date.day, date.month])
            if (part > 0)
            {
                Digits(text[(end - 2)..end], part);
                text[end -= 3] = '-';
            }
        Digits(text[(end - 4)..end], date.year > 0 ? date.year : 1 - date.year);
    });

    private static void Digits(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (char)('0' + number % 10);
    }

    /// <summary>The part of it that "early", "mid" or "late" means: a third, the interval's ends no longer sharp.</summary>
    public TimeValue Part(string mod)
    {
        if (Interval is not { } whole || whole.Days < 6 || Type == TimexType.Time) return this with { Mod = mod };
        var third = whole.Days / 3;
        var (start, end) = mod switch
        {
            "START" => (whole.Start, whole.Start.PlusDays(third - 1)),
            "END" => (whole.End.PlusDays(1 - third), whole.End),
            "MID" => (whole.Start.PlusDays(third), whole.End.PlusDays(-third)),
            _ => (whole.Start, whole.End),
        };
        return this with { Mod = mod, Interval = new TimeInterval(start, end, whole.Granularity, whole.Evidence) { Approximate = true } };
    }

    /// <param name="Value">What it means.</param>
    /// <param name="FirstItem">The item of the match at which it begins.</param>
    /// <param name="Between">How many items stand between the two: the word that joins them, and what else is of neither ("1200 to about 400 BC").</param>
    internal sealed record Second(TimeValue Value, int FirstItem, int Between = 1);
}
