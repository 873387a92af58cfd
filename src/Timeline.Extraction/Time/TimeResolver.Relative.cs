using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>What counts from the day of writing or from what the story told.</summary>
internal sealed partial class TimeResolver
{
    private TimeValue? Relative(Rule rule, in TimeMatch match, TimeContext context)
    {
        switch (rule.Function)
        {
            // A story's "today" is its reader's.
            case "dayword" when context.IsNarrative && match[TimeClass.DayWord] == 0: return new TimeValue(TimexType.Date, "PRESENT_REF");
            case "dayword": return match.Has(TimeClass.Pod) ? PartOfDay(FromNow(context, Units.Day, match[TimeClass.DayWord], RefOf(match[TimeClass.DayWord])), match[TimeClass.Pod]) : FromNow(context, Units.Day, match[TimeClass.DayWord], RefOf(match[TimeClass.DayWord]));
            case "dayrel": return FromNow(context, Units.Day, rule.Number, RefOf(rule.Number));
            case "beforelast": return FromNow(context, match.Unit, -2, "PAST_REF");
            case "night": return PartOfDay(FromNow(context, Units.Day, rule.Number, RefOf(rule.Number)), Night);
            // "Stay overnight" is no night that was.
            case "overnight" when context.Publication is null && context.Narrated is { Granularity: <= Granularity.Day } eve: return PartOfDay(TimeValue.Day(eve.Start, Evidence.Narrative), Night);
            case "overnight": return context.Tense switch
            {
                Tense.Past => PartOfDay(FromNow(context, Units.Day, -1, "PAST_REF"), Night),
                Tense.Future => PartOfDay(FromNow(context, Units.Day, 0, "FUTURE_REF"), Night),
                _ => null,
            };
            case "thispod": return PartOfDay(FromNow(context, Units.Day, 0, "PRESENT_REF"), match[TimeClass.Pod]);
            case "wd": return Weekday(match, context);
            case "wdthen": return match.Has(TimeClass.Pod) ? PartOfDay(WeekdayThen(match, context), match[TimeClass.Pod]) : WeekdayThen(match, context);
            case "wdfollowing": return WeekdayFollowing(match, context, rule.Number);
            case "wdnamed": return new TimeValue(TimexType.Date, $"XXXX-WXX-{match[TimeClass.Wd]}");
            case "wdpod": return PartOfDay(Weekday(match, context), match[TimeClass.Pod]);
            case "wdweek": return WeekdayOfWeek(match, context);
            case "sameday": return SameDay(match, context);
            case "nextpod": return NextPart(match, context, rule.Number);
            case "podslater": return NextPart(match, context, rule.Number * match.Count);
            case "weekdayin": return WeekdayOfMonth(match, context);
            case "weekin": return WeekOfMonth(match, context);
            case "weekof": return MonthDay(match, context)?.Interval is { } within ? TimeValue.Week(within.Start, within.Evidence) : null;
            case "ago": return Ago(match, context);
            case "agofrom": return AgoFrom(match, context);
            case "yearago": return YearAgo(context) ?? Ago(match, context);
            case "yearearlier": return YearAgo(context) ?? Counted(match, context, -1, -1);
            case "counted": return Counted(match, context, rule.Number, rule.Number, byYears: match.Unit == Units.Decade);
            // "Fifty years on, nobody has been charged": since something that is not told yet.
            case "on": return context.Narrated is null && match.HasCount ? TimeValue.Duration(CountText(match), match.Unit) : Counted(match, context, rule.Number, rule.Number);
            case "countedmany": return CountedMany(match, context, rule.Number);
            case "halflater": return HalfLater(match, context) ?? Half(match.Unit);
            case "countedhalf": return CountedHalf(match, context, rule.Number) ?? HalfMore(match.Count, match.Unit);
            case "following": return Counted(match, context, 1, 1);
            case "previous": return Counted(match, context, -1, -1);
            case "same": return Counted(match, context, 0, 0);
            case "relative": return FromNow(context, match.Unit, match[TimeClass.Rel], RefOf(match[TimeClass.Rel])) is var value && match.Unit == Units.Decade ? TimeValue.Duration("1", match.Unit) : value;
            case "unitnext": return FromNow(context, match.Unit, 1, "FUTURE_REF");
            case "this": return FromNow(context, match.Unit, 0, "PRESENT_REF");
            case "earlierthis": return Clipped(FromNow(context, match.Unit, 0, "PRESENT_REF"), context, upToNow: true);
            case "laterthis": return Clipped(FromNow(context, match.Unit, 0, "PRESENT_REF"), context, upToNow: false);
            case "relativespan": return SpanFromNow(match, context);
            case "then" when context.IsNarrative: return context.Narrated is { } then ? Again(then) : null;
            case "currentunit": return CurrentUnit(match, context);
            case "weekend": return WeekendNear(context);
            default: return null;
        }
    }

    private static string RefOf(int direction) => direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";

    private static TimeValue FromNow(TimeContext context, int unit, int count, string unanchored)
    {
        if (context.Now is not { } now || Units.Shift(now, count, unit) is not { } day) return new TimeValue(TimexType.Date, unanchored);
        return (unit < Units.Day ? TimeValue.Day(now, Evidence.Relative) : Units.Around(day, unit, Evidence.Relative)) with { Anchor = now };
    }

    private static TimeValue Ago(in TimeMatch match, TimeContext context)
    {
        if (!match.HasCount) return new TimeValue(TimexType.Date, "PAST_REF");
        if (match.Unit == Units.Decade && match.Count < 300) return FromNow(context, Units.Year, -10 * match.Count, "PAST_REF");
        return FromNow(context, match.Unit, -match.Count, "PAST_REF");
    }

    /// <summary>"Forty years ago today": the day so long before. "A year ago last month", "ten years ago on Monday" are marked as two times, of which the first is the month or day so long before the other.</summary>
    private static TimeValue? AgoFrom(in TimeMatch match, TimeContext context)
    {
        if (!match.HasCount || context.Now is not { } now) return Ago(match, context);
        var isWeekday = match.Has(TimeClass.Wd);
        var unit = match.Has(TimeClass.Rel) && !isWeekday ? match.Last(TimeClass.Unit) : Units.Day;
        var from = isWeekday ? Weekday(match, context) : FromNow(context, unit, match.Has(TimeClass.Rel) ? match[TimeClass.Rel] : match.Has(TimeClass.DayWord) ? match[TimeClass.DayWord] : 0, "");
        if (from?.Interval is not { } other || Units.Shift(other.Start, -match.Count, match.Unit) is not { } then) return Ago(match, context);
        var day = Units.Around(then, unit, Evidence.Relative) with { Anchor = now };
        var second = match.IndexOf(match.Has(TimeClass.Rel) ? TimeClass.Rel : TimeClass.Wd);
        if (second < 0) return day;
        var ago = match.IndexOf(match.Has(TimeClass.Units) ? TimeClass.Units : TimeClass.Unit) + 1;
        return Ago(match, context) with { Interval = day.Interval, Then = new(from, second, second - ago - 1) };
    }

    /// <summary>"A year ago", "a year earlier": where the report tells of a quarter, that quarter of the year before.</summary>
    private static TimeValue? YearAgo(TimeContext context)
    {
        if (context.Quarter is { } quarter && context.Paragraph - context.QuarterParagraph <= 6 && !context.IsNarrative)
            return context.ToldMonths ? TimeValue.Year(quarter.Start.Year - 1, Evidence.Narrative) : TimeValue.Quarter(quarter.Start.Year - 1, (quarter.Start.Month + 2) / 3, Evidence.Narrative) with { Anchor = quarter.Start };
        return null;
    }

    /// <summary>So many units from what was told last: "three days later", "the previous month". Where that is known less finely than the unit, the day stays open within it.</summary>
    private static TimeValue? Counted(in TimeMatch match, TimeContext context, int direction, int reference, bool byYears = false)
    {
        if (!match.HasCount) return new TimeValue(TimexType.Date, RefOf(reference));
        var unit = match.Unit;
        // News counts days from its own, not from a year that it has just named.
        var told = context.Publication is not null && unit <= Units.Week && context.Narrated is { Granularity: >= Granularity.Season } ? null : unit > Units.Weekend && context.Passed is { } passed ? passed : direction > 0 && context.Until is { } until ? until : context.Narrated;
        if ((told?.Start ?? context.Now) is not { } from) return new TimeValue(TimexType.Date, RefOf(reference));
        var evidence = told is null ? Evidence.Relative : Evidence.Narrative;
        if (told is not null && direction > 0 && context.IsApposition) return unit < Units.Day ? TimeValue.Day(from, evidence) : Units.Around(from, unit, evidence);
        if (told is { Granularity: > Granularity.Day and < Granularity.Decade } loose && unit is Units.Day or Units.Week && told.Granularity > Granularity.Week)
            return new TimeValue(TimexType.Date, told.Granularity == Granularity.Month ? $"{TimeValue.YearText(from.Year)}-{from.Month:D2}-XX" : $"{TimeValue.YearText(from.Year)}-XX-XX", told with { Evidence = evidence, Approximate = true });
        if (unit < Units.Day) return told is null ? TimeValue.Day(from, evidence) with { Anchor = from } : MinutesOn(told, direction * MinutesIn(match.Count, unit), evidence);
        return Units.Shift(from, direction * match.Count, unit) is { } day ? Units.Around(day, byYears && told is { Granularity: <= Granularity.Year } ? Units.Year : unit, evidence) with { Anchor = from } : null;
    }

    /// <summary>"Three years, one month and two days later", where something was told.</summary>
    private static TimeValue? CountedMany(in TimeMatch match, TimeContext context, int direction)
    {
        if (context.Narrated is not { } told) return null;
        var (day, count, last) = (told.Start, 1, Units.Day);
        for (var i = 0; i < match.Length; i++)
            if (match.UnitAt(i) is { } unit)
            {
                if (Units.Shift(day, direction * count, unit) is not { } next) return null;
                (day, count, last) = (next, 1, unit);
            }
            else if (match.NumberAt(i) > 0) count = match.NumberAt(i);
        return Units.Around(day, last, Evidence.Narrative) with { Anchor = told.Start };
    }

    /// <summary>"Two and a half hours later", "a year and a half earlier", where something was told; null for other units.</summary>
    private static TimeValue? CountedHalf(in TimeMatch match, TimeContext context, int direction)
    {
        if (context.Narrated is not { } told || match.Count > 1000) return null;
        if (match.Unit == Units.Year) return Units.Shift(told.Start, direction * (12 * match.Count + 6), Units.Month) is { } day ? Units.Around(day, told.Granularity == Granularity.Year ? Units.Year : Units.Month, Evidence.Narrative) with { Anchor = told.Start } : null;
        return match.Unit == Hour ? MinutesOn(told, direction * (MinutesIn(match.Count, Hour) + 30), Evidence.Narrative) : null;
    }

    /// <summary>"Half an hour later", "half a year later", where something was told; null for other units.</summary>
    private static TimeValue? HalfLater(in TimeMatch match, TimeContext context)
    {
        if (context.Narrated is not { } told) return null;
        if (match.Unit == Hour) return MinutesOn(told, 30, Evidence.Narrative);
        var (count, unit) = match.Unit switch { Units.Year => (6, Units.Month), Units.Decade => (5, Units.Year), Units.Century => (50, Units.Year), _ => (0, 0) };
        return count > 0 && Units.Shift(told.Start, count, unit) is { } day ? Units.Around(day, told.Granularity == Granularity.Year ? Units.Year : unit, Evidence.Narrative) with { Anchor = told.Start } : null;
    }

    /// <summary>"Four hours later": to the minute where the hour was told, else the day.</summary>
    private static TimeValue? MinutesOn(TimeInterval told, long minutes, Evidence evidence)
    {
        const int Day = 24 * 60, Most = 10_000 * Day;
        if (Math.Abs(minutes) > Most) return null;
        if (told is { Granularity: <= Granularity.Day, StartTime: { } hour })
        {
            var then = (told.Start + hour).PlusMinutes(minutes);
            return At(TimeValue.Day(then.Date, evidence), then.Hour * 60 + then.Minute) with { Anchor = told.Start };
        }
        return TimeValue.Day(minutes % Day == 0 ? told.Start.PlusDays((int)(minutes / Day)) : told.Start, evidence) with { Anchor = told.Start };
    }

    private const int Minute = 1, Hour = 2;

    private static long MinutesIn(int count, int unit) => unit == Hour ? count * 60L : unit == Minute ? count : 0;

    /// <summary>A bare weekday is the last one in a past clause (today where it is today's), the next in a clause of the future or the present.</summary>
    private static TimeValue? Weekday(in TimeMatch match, TimeContext context)
    {
        var weekday = (IsoDayOfWeek)(match.Has(TimeClass.Wd) ? match[TimeClass.Wd] : match[TimeClass.Wda]);
        if ((context.Publication ?? context.Narrated?.Start ?? context.Now) is not { } now) return new TimeValue(TimexType.Date, $"XXXX-WXX-{(int)weekday}");
        var evidence = context.Publication is null ? Evidence.Narrative : Evidence.Relative;
        LocalDate day;
        if (match.Has(TimeClass.Rel)) day = match[TimeClass.Rel] switch { < 0 => Weekdays.Previous(now, weekday), > 0 => Weekdays.Next(now, weekday), _ => Weekdays.Of(now) == weekday ? now : Weekdays.Next(now, weekday) };
        else if (Weekdays.Of(now) == weekday) day = now;
        // A story goes on to the next Sunday; news looks back, unless it announces.
        else day = context.Publication is null || context.Tense is Tense.Future or Tense.Present ? Weekdays.Next(now, weekday) : Weekdays.Previous(now, weekday);
        return TimeValue.Day(day, evidence) with { Anchor = now };
    }

    /// <summary>"On the Sunday": the next one from the day that was told; the last one where that lies ahead, or none was told.</summary>
    private static TimeValue? WeekdayThen(in TimeMatch match, TimeContext context)
    {
        var weekday = (IsoDayOfWeek)match[TimeClass.Wd];
        if (context.Narrated is not { Granularity: <= Granularity.Day, Start: var told } || told == context.Publication) return Weekday(match, context);
        var day = Weekdays.Next(told.PlusDays(-1), weekday);
        return day > context.Publication && !context.Future ? Weekday(match, context) : TimeValue.Day(day, Evidence.Narrative) with { Anchor = told };
    }

    /// <summary>"The following Monday" (1), "the previous Friday" (-1), from what was told last; "that Sunday" (0) of its week.</summary>
    private static TimeValue? WeekdayFollowing(in TimeMatch match, TimeContext context, int direction)
    {
        var weekday = (IsoDayOfWeek)match[TimeClass.Wd];
        if ((context.Narrated?.Start ?? context.Now) is not { } from) return new TimeValue(TimexType.Date, $"XXXX-WXX-{(int)weekday}");
        var day = TimeValue.Day(direction > 0 ? Weekdays.Next(from, weekday) : direction < 0 ? Weekdays.Previous(from, weekday) : from.PlusDays(weekday - Weekdays.Of(from)), Evidence.Narrative) with { Anchor = from };
        return match.Has(TimeClass.Pod) ? PartOfDay(day, match[TimeClass.Pod]) : day;
    }

    private static TimeValue? WeekdayOfWeek(in TimeMatch match, TimeContext context) => context.Publication is not { } now ? null
        : TimeValue.Day(now.PlusDays(1 - (int)now.DayOfWeek).PlusDays(match[TimeClass.Rel] * 7 + match[TimeClass.Wd] - 1), Evidence.Relative);

    private TimeValue? SameDay(in TimeMatch match, TimeContext context)
    {
        // "Asked her to come before Christmas. She answered the same day": not at Christmas.
        var past = context.Narrated is { } last && (match.StartsWith(_earlier) || last.Start > context.Publication && context.Tense == Tense.Past);
        var day = (past ? context.Happened ?? context.Narrated : context.Narrated) switch
        {
            { Granularity: <= Granularity.Day } told => TimeValue.Day(told.Start, Evidence.Narrative),
            { Granularity: Granularity.Month } month when context.Publication is null => new TimeValue(TimexType.Date, $"{TimeValue.YearText(month.Start.Year)}-{month.Start.Month:D2}-XX", month with { Evidence = Evidence.Narrative, Approximate = true }),
            { Granularity: <= Granularity.Year } year when context.Publication is null => new TimeValue(TimexType.Date, TimeValue.YearText(year.Start.Year) + "-XX-XX", year with { Evidence = Evidence.Narrative, Approximate = true }),
            _ => context.Day is { } lately ? TimeValue.Day(lately.Start, Evidence.Narrative) : context.Publication is { } now ? TimeValue.Day(now, Evidence.Relative) : null,
        };
        return match.Has(TimeClass.Pod) ? PartOfDay(day, match[TimeClass.Pod]) : day;
    }

    /// <summary>"The first week of June", "the last weekend in March 1945": the week that holds the 4th, the 11th … or the fourth day before the end.</summary>
    private static TimeValue? WeekOfMonth(in TimeMatch match, TimeContext context)
    {
        if (NamedMonth(match, context) is not { } month) return null;
        var day = match.Has(TimeClass.Nth) ? month.Start.PlusDays(match[TimeClass.Nth] * 7 - 4) : month.End.PlusDays(-3);
        if (match.Unit != Units.Weekend) return TimeValue.Week(day, month.Evidence);
        return TimeValue.Weekend(match.Has(TimeClass.Nth) ? month.Start.PlusDays(-1).Next(IsoDayOfWeek.Saturday).PlusDays(7 * match[TimeClass.Nth] - 7) : month.End.PlusDays(1).Previous(IsoDayOfWeek.Saturday), month.Evidence);
    }

    /// <summary>"The first Tuesday of November", "the last Sunday in June 1916".</summary>
    private static TimeValue? WeekdayOfMonth(in TimeMatch match, TimeContext context)
    {
        if (NamedMonth(match, context) is not { } month) return null;
        var weekday = (IsoDayOfWeek)match[TimeClass.Wd];
        return TimeValue.Day(match.Has(TimeClass.Nth) ? Weekdays.Next(month.Start.PlusDays(-1), weekday).PlusWeeks(match[TimeClass.Nth] - 1) : Weekdays.Previous(month.End.PlusDays(1), weekday), month.Evidence);
    }

    private static TimeInterval? NamedMonth(in TimeMatch match, TimeContext context) =>
        (match.Has(TimeClass.Year) ? TimeValue.Month(match[TimeClass.Year], match[TimeClass.Month], Evidence.Explicit) : Month(match, context)).Interval;

    /// <summary>"The next morning", "the previous night", "two nights later".</summary>
    private static TimeValue? NextPart(in TimeMatch match, TimeContext context, int direction)
    {
        var part = match[match.Has(TimeClass.Pods) ? TimeClass.Pods : TimeClass.Pod];
        if (context.Narrated is not { Granularity: <= Granularity.Day } told) return new TimeValue(TimexType.Time, "XXXX-XX-XX" + PodText(part));
        return Math.Abs(direction) > 1000 ? null : PartOfDay(TimeValue.Day(told.Start.PlusDays(direction), Evidence.Narrative), part);
    }

    private static TimeValue Clipped(TimeValue whole, TimeContext context, bool upToNow)
    {
        if (whole.Interval is not { } interval || context.Now is not { } now) return whole;
        var (start, end) = upToNow ? (interval.Start, now < interval.Start ? interval.End : now) : (now > interval.End ? interval.Start : now, interval.End);
        return whole with { Interval = new TimeInterval(start, end, interval.Granularity, interval.Evidence) };
    }

    /// <summary>"The last three months", "the past decade", "the next two weeks": a duration that ends or begins now.</summary>
    private static TimeValue SpanFromNow(in TimeMatch match, TimeContext context)
    {
        var value = TimeValue.Duration(CountText(match), match.Unit);
        var direction = match[TimeClass.Rel];
        // "On 22 September the ice closed. For the next eighteen months she drifted": from there, and not from now.
        var last = context.Passed ?? (context.Sentence - context.LastSentence <= 1 ? context.Last : null);
        if (direction > 0 && match.HasCount && context.Tense == Tense.Past && last is { Granularity: <= Granularity.Year } told && (told.Granularity < Granularity.Year || match.Unit == Units.Year) && told.End < context.Now && Units.Shift(told.End, match.Count, match.Unit) is { } until)
            return value with { Interval = new TimeInterval(told.End, until, GranularityOf(match.Unit), Evidence.Narrative), Anchor = told.End };
        if (!match.HasCount || context.Now is not { } now || Units.Shift(now, direction * match.Count, match.Unit) is not { } far) return value;
        var (start, end) = direction < 0 ? (far, now) : (now, far);
        return value with { Interval = new TimeInterval(start, end, GranularityOf(match.Unit), Evidence.Relative), Anchor = now };
    }

    /// <summary>"The year", "the month", "the week": in a story the one told, else the one of writing.</summary>
    private static TimeValue? CurrentUnit(in TimeMatch match, TimeContext context)
    {
        if (context.Publication is null && context.Narrated is { } told && told.Granularity <= Granularity.Year)
            return told.Granularity <= GranularityOf(match.Unit) ? Units.Around(told.Start, match.Unit, Evidence.Narrative) : null;
        return context.Now is { } now ? Units.Around(now, match.Unit, Evidence.Relative) with { Anchor = now } : null;
    }

    /// <summary>"Since then", "by then": what was told last.</summary>
    private static TimeValue? Again(TimeInterval told) => told.Granularity switch
    {
        <= Granularity.Day => TimeValue.Day(told.Start, Evidence.Narrative),
        Granularity.Month => TimeValue.Month(told.Start.Year, told.Start.Month, Evidence.Narrative),
        Granularity.Year => TimeValue.Year(told.Start.Year, Evidence.Narrative),
        _ => null,
    };

    /// <summary>"The weekend": the one behind, early in the week or where the clause tells of the past; else the one ahead.</summary>
    private static TimeValue? WeekendNear(TimeContext context)
    {
        if ((context.Publication ?? context.Narrated?.Start) is not { } now) return null;
        var saturday = now.DayOfWeek >= IsoDayOfWeek.Saturday ? now.PlusDays(IsoDayOfWeek.Saturday - now.DayOfWeek) : context.Future ? now.Next(IsoDayOfWeek.Saturday) : now.Previous(IsoDayOfWeek.Saturday);
        return TimeValue.Weekend(saturday, Evidence.Relative) with { Anchor = now };
    }

    private static Granularity GranularityOf(int unit) => unit switch
    {
        <= Units.Day => Granularity.Day, Units.Week or Units.Weekend or Units.Fortnight => Granularity.Week, Units.Month => Granularity.Month,
        Units.Quarter => Granularity.Quarter, Units.Year => Granularity.Year, Units.Decade => Granularity.Decade, _ => Granularity.Century,
    };
}
