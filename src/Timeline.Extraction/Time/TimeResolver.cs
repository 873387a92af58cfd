using System.Globalization;
using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>The functions that rules name: from the items that matched, in their context, to what they mean. Null: not a time after all.</summary>
internal sealed partial class TimeResolver(TimeLexicon lexicon)
{
    public TimeValue? Resolve(RuleAutomaton.Rule rule, in TimeMatch match, TimeContext context) => rule.Function switch
    {
        "ymd" => YearMonthDay(match, context),
        "md" => MonthDay(match, context),
        "ym" => TimeValue.Month(match[TimeClass.Year], match[TimeClass.Month], Evidence.Explicit),
        "m" => Month(match, context),
        "dayofmonth" => DayOfMonth(match[TimeClass.Nth], context),
        "iso" => DateOf(match[TimeClass.Year], match.Nth(TimeClass.Num, 0), match.Nth(TimeClass.Num, 1)),
        "slash" => Slashed(match),
        "dotted" => DateOf(match[TimeClass.DotDate] / 10000, match[TimeClass.DotDate] / 100 % 100, match[TimeClass.DotDate] % 100),
        "daysrange" => DaysRange(match, context),
        "y" => TimeValue.Year(match[TimeClass.Year], Evidence.Explicit),
        "yera" => EraYear(match.Has(TimeClass.Year) ? match[TimeClass.Year] : match[TimeClass.Num], match[TimeClass.Era]),
        "yearspan" => YearSpan(match),
        "eraspan" => EraSpan(match),
        "decade" => Decade(match[TimeClass.Decade], context),
        "decadeword" => Decade(match[TimeClass.DecadeWord], context),
        "century" => Century(match),
        "sy" => TimeValue.Season(match[TimeClass.Year], match[TimeClass.Season], Evidence.Explicit),
        "s" or "srel" => Season(match, context),
        "qy" => match[TimeClass.Nth] <= 4 ? TimeValue.Quarter(match[TimeClass.Year], match[TimeClass.Nth], Evidence.Explicit) : null,
        "q" => match[TimeClass.Nth] <= 4 ? Quarter(match[TimeClass.Nth], context) : null,
        "hy" => match[TimeClass.Nth] <= 2 ? TimeValue.Half(match[TimeClass.Year], match[TimeClass.Nth], Evidence.Explicit) : null,
        "fiscal" => TimeValue.Year(match[TimeClass.Year], Evidence.Explicit) with { Value = "FY" + match[TimeClass.Year] },
        "holiday" => Holiday(match, context),
        "period" => NamedPeriod(match[TimeClass.Period]),
        "clock" or "clock24" => Clock(match, context),
        "named" => Timed(context, rule.Argument),
        "ref" => new TimeValue(TimexType.Date, rule.Argument),
        _ => Relative(rule, match, context) ?? Repeated(rule.Function, match),
    };

    private static TimeValue? DateOf(int year, int month, int day, Evidence evidence = Evidence.Explicit) =>
        month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : TimeValue.Day(new LocalDate(year, month, day), evidence);

    private static TimeValue? YearMonthDay(in TimeMatch match, TimeContext context) =>
        match.Has(TimeClass.Year) ? DateOf(match[TimeClass.Year], match[TimeClass.Month], match[TimeClass.Day]) : MonthDay(match, context);

    private static TimeValue? MonthDay(in TimeMatch match, TimeContext context)
    {
        var (month, day) = (match[TimeClass.Month], match.Has(TimeClass.Day) ? match[TimeClass.Day] : match[TimeClass.Nth]);
        if (day > 31) return null;
        if (context.NarratedYear is { } told) return DateOf(told, month, day, Evidence.Narrative);
        if (context.Publication is not { } now) return day <= CalendarSystem.Iso.GetDaysInMonth(2000, month) ? new TimeValue(TimexType.Date, $"XXXX-{month:00}-{day:00}") : null;
        var year = now.Year;
        if (context.Future && (month, day).CompareTo((now.Month, now.Day)) < 0) year++;
        // A day a few weeks ahead may be told without "will" ("the final on 3 May"); half a year ahead it was last year's.
        if (!context.Future && DateOf(year, month, day) is { Interval: { } ahead } && Period.DaysBetween(now, ahead.Start) > 45) year--;
        return DateOf(year, month, day, Evidence.Relative);
    }

    private static TimeValue Month(in TimeMatch match, TimeContext context)
    {
        var month = match[TimeClass.Month];
        if (context.NarratedYear is { } told && (context.IsNarrative || !context.Future)) return TimeValue.Month(told, month, Evidence.Narrative);
        if (context.Publication is not { } now) return new TimeValue(TimexType.Date, $"XXXX-{month:00}");
        var year = context.Future ? month < now.Month ? now.Year + 1 : now.Year : month > now.Month ? now.Year - 1 : now.Year;
        return TimeValue.Month(year, month, Evidence.Relative);
    }

    private static TimeValue? DayOfMonth(int day, TimeContext context)
    {
        if (day is < 1 or > 31) return null;
        if (context.Narrated is { Granularity: <= Granularity.Month } told) return DateOf(told.Start.Year, told.Start.Month, day, Evidence.Narrative);
        if (context.Publication is not { } now) return null;
        var month = new LocalDate(now.Year, now.Month, 1);
        if (context.Future && day < now.Day) month = month.PlusMonths(1);
        if (!context.Future && day > now.Day) month = month.PlusMonths(-1);
        return DateOf(month.Year, month.Month, day, Evidence.Relative);
    }

    /// <summary>7/12/2025: month first, as Americans write, unless the first number can only be a day.</summary>
    private static TimeValue? Slashed(in TimeMatch match)
    {
        var (first, second) = (match.Nth(TimeClass.Num, 0), match.Nth(TimeClass.Num, 1));
        return first > 12 ? DateOf(match[TimeClass.Year], second, first) : DateOf(match[TimeClass.Year], first, second);
    }

    private static TimeValue? DaysRange(in TimeMatch match, TimeContext context)
    {
        var (first, last) = (match.Nth(TimeClass.Day, 0), match.Nth(TimeClass.Day, 1));
        var start = match.Has(TimeClass.Year)
            ? DateOf(match[TimeClass.Year], match[TimeClass.Month], first)
            : MonthDay(match, context);
        if (start?.Interval is not { } from || last <= first || DateOf(from.Start.Year, from.Start.Month, last) is not { Interval: { } to }) return null;
        return TimeValue.Span(from.Start, to.End, $"{start.Value}/{TimeValue.Iso(to.End)}", Granularity.Day, from.Evidence);
    }

    private static TimeValue? EraYear(int year, int era)
    {
        var astronomical = era < 0 ? 1 - year : year;
        return year is < 1 or > 9000 ? null : TimeValue.Year(astronomical, Evidence.Explicit);
    }

    private static TimeValue? YearSpan(in TimeMatch match)
    {
        var first = match.Nth(TimeClass.Year, 0);
        var last = match.Has(TimeClass.Yy) ? first / 100 * 100 + match[TimeClass.Yy] : match.Nth(TimeClass.Year, 1);
        return last <= first ? null : TimeValue.Span(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31), $"{first}/{last}", Granularity.Year, Evidence.Explicit);
    }

    private static TimeValue? EraSpan(in TimeMatch match)
    {
        var before = match[TimeClass.Era] < 0;
        var (first, last) = (match.Nth(TimeClass.Num, 0), match.Nth(TimeClass.Num, 1));
        if (first is < 1 or > 9000 || last is < 1 or > 9000) return null;
        var (from, to) = before ? (1 - first, 1 - last) : (first, last);
        return to <= from ? null : TimeValue.Span(new LocalDate(from, 1, 1), new LocalDate(to, 12, 31), $"{TimeValue.YearText(from)}/{TimeValue.YearText(to)}", Granularity.Year, Evidence.Explicit);
    }

    private static TimeValue Decade(int decade, TimeContext context)
    {
        if (decade >= 100) return TimeValue.Decade(decade, Evidence.Explicit);
        var century = (context.NarratedYear ?? 1900) / 100 * 100;
        return TimeValue.Decade((context.Publication is { } now && century + decade > now.Year ? 1900 : century) + decade, Evidence.Relative);
    }

    private static TimeValue? Century(in TimeMatch match) =>
        match[TimeClass.Nth] is < 1 or > 80 ? null : TimeValue.Century(match[TimeClass.Nth], match.Has(TimeClass.Era) && match[TimeClass.Era] < 0, Evidence.Explicit);

    private static TimeValue Season(in TimeMatch match, TimeContext context)
    {
        var season = match[TimeClass.Season];
        if (context.NarratedYear is { } told) return TimeValue.Season(told, season, Evidence.Narrative);
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, "XXXX-" + season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" });
        var year = now.Day.Year;
        if (match.Word(0, "last") && season * 3 + 2 >= now.Day.Month || (!context.Future && !match.Word(0, "this") && !match.Word(0, "next") && season * 3 > now.Day.Month)) year--;
        else if (match.Word(0, "next") && season * 3 <= now.Day.Month || (context.Future && season * 3 + 2 < now.Day.Month)) year++;
        return TimeValue.Season(year, season, now.Evidence);
    }

    private static TimeValue Quarter(int quarter, TimeContext context)
    {
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, $"XXXX-Q{quarter}");
        var year = now.Day.Year - (!context.Future && quarter * 3 - 2 > now.Day.Month ? 1 : 0);
        return TimeValue.Quarter(year, quarter, now.Evidence);
    }

    private TimeValue? Holiday(in TimeMatch match, TimeContext context)
    {
        var rule = lexicon.Holidays[match[TimeClass.Holiday]];
        if (match.Has(TimeClass.Year)) return Named(match[TimeClass.Year], Evidence.Explicit);
        if ((context.NarratedYear ?? context.Now?.Day.Year) is not { } year) return null;
        var evidence = context.NarratedYear is null ? Evidence.Relative : Evidence.Narrative;
        var value = Named(year, evidence);
        if (context.NarratedYear is not null || context.Publication is not { } now || value?.Interval is not { } on) return value;
        if ((match.Word(0, "last") || !context.Future) && on.Start > now && Period.DaysBetween(now, on.Start) > 30) return Named(year - 1, evidence);
        return (match.Word(0, "next") || context.Future) && on.End < now ? Named(year + 1, evidence) : value;

        TimeValue? Named(int of, Evidence by) => HolidayCalendar.In(rule, of) is not { } days ? null
            : days.First == days.Last ? TimeValue.Day(days.First, by) : TimeValue.Span(days.First, days.Last, TimeValue.Iso(days.First), Granularity.Month, by);
    }

    private TimeValue NamedPeriod(int index)
    {
        var (first, last) = lexicon.Periods[index];
        return TimeValue.Span(first, last, $"{TimeValue.YearText(first.Year)}/{TimeValue.YearText(last.Year)}", Granularity.Era, Evidence.Explicit);
    }

    private static TimeValue? Clock(in TimeMatch match, TimeContext context)
    {
        int minutes;
        if (match.Has(TimeClass.ClockSuffix)) minutes = match[TimeClass.ClockSuffix];
        else
        {
            minutes = match.Has(TimeClass.Clock) ? match[TimeClass.Clock] : match[TimeClass.Num] * 60;
            if (match.Has(TimeClass.AmPm))
            {
                if (minutes is < 60 or >= 13 * 60) return null;
                minutes = minutes % (12 * 60) + (match[TimeClass.AmPm] == 1 ? 12 * 60 : 0);
            }
        }
        if (minutes >= 24 * 60) return null;
        var value = Timed(context, string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}"));
        if (value.Interval is { } day) value = value with { Interval = day with { Granularity = Granularity.Instant, StartTime = new LocalTime(minutes / 60, minutes % 60), EndTime = new LocalTime(minutes / 60, minutes % 60) } };
        return value;
    }

    /// <summary>A time on the day told in this sentence or the one before, else on the day of publication.</summary>
    private static TimeValue Timed(TimeContext context, string time)
    {
        var told = context.Last is { Granularity: <= Granularity.Day } last && context.Sentence - context.LastSentence <= 1 ? last : null;
        if ((told?.Start ?? (context.IsNarrative ? null : context.Publication)) is not { } day) return new TimeValue(TimexType.Time, "XXXX-XX-XX" + time);
        return TimeValue.Day(day, told is null ? Evidence.Relative : Evidence.Narrative) with { Type = TimexType.Time, Value = TimeValue.Iso(day) + time };
    }
}
