using System.Globalization;
using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Relative expressions, durations and sets.</summary>
internal sealed partial class TimeResolver
{
    private static TimeValue? Relative(RuleAutomaton.Rule rule, in TimeMatch match, TimeContext context)
    {
        var narrated = context.Narrated?.Start;
        switch (rule.Function)
        {
            case "today": return FromNow(context, Units.Day, 0, "PRESENT_REF");
            case "yesterday": return FromNow(context, Units.Day, -1, "PAST_REF");
            case "tomorrow": return FromNow(context, Units.Day, 1, "FUTURE_REF");
            case "dayrel": return FromNow(context, Units.Day, int.Parse(rule.Argument, CultureInfo.InvariantCulture), "PAST_REF");
            case "tonight": return PartOfDay(FromNow(context, Units.Day, 0, "PRESENT_REF"), 4);
            case "lastnight": return PartOfDay(FromNow(context, Units.Day, -1, "PAST_REF"), 4);
            case "thispod": return PartOfDay(FromNow(context, Units.Day, 0, "PRESENT_REF"), match[TimeClass.Pod]);
            case "dayword": return PartOfDay(FromNow(context, Units.Day, match.Word(0, "yesterday") ? -1 : 1, "PAST_REF"), match[TimeClass.Pod]);
            case "wd": return Weekday(match, context);
            case "wdrel": return match.Has(TimeClass.Pod) ? PartOfDay(Weekday(match, context), match[TimeClass.Pod]) : Weekday(match, context);
            case "wdpod": return PartOfDay(Weekday(match, context), match[TimeClass.Pod]);
            case "wdweek": return WeekdayOfWeek(match, context);
            case "sameday": return SameDay(match, context);
            case "ago": return FromNow(context, match.Unit, -match.Count(3), "PAST_REF", countKnown: match.HasCount);
            case "earlier": return Counted(narrated ?? context.Publication, match, -1, narrated is null ? Evidence.Relative : Evidence.Narrative);
            case "later": return Counted(narrated ?? context.Publication, match, 1, narrated is null ? Evidence.Relative : Evidence.Narrative);
            case "last": return FromNow(context, match.Unit, -1, "PAST_REF");
            case "next": return FromNow(context, match.Unit, 1, "FUTURE_REF");
            case "this": return This(match, context);
            case "earlierthis": return Clipped(This(match, context), context, upToNow: true);
            case "laterthis": return Clipped(This(match, context), context, upToNow: false);
            case "lastspan": return SpanFromNow(match, context, -1);
            case "nextspan": return SpanFromNow(match, context, 1);
            case "todate": return Clipped(This(match, context), context, upToNow: true);
            case "following": return Counted(narrated ?? context.Publication, match, 1, Evidence.Narrative);
            case "previous": return Counted(narrated ?? context.Publication, match, -1, Evidence.Narrative);
            case "same": return Counted(narrated, match, 0, Evidence.Narrative);
            case "mrel": return MonthFrom(match, context, match.Word(0, "last") ? -1 : 1);
            case "mthis" or "mthat": return MonthFrom(match, context, 0);
            case "mfollowing": return MonthFollowing(match, context);
            default: return null;
        }
    }

    private static TimeValue FromNow(TimeContext context, int unit, int count, string unanchored, bool countKnown = true)
    {
        if (!countKnown || context.Now is not { } now || Units.Shift(now.Day, count, unit) is not { } day) return new TimeValue(TimexType.Date, unanchored);
        return (unit <= 2 ? TimeValue.Day(now.Day, now.Evidence) : Units.Around(day, unit, now.Evidence)) with { Anchor = now.Day };
    }

    private static TimeValue? Counted(LocalDate? anchor, in TimeMatch match, int direction, Evidence evidence)
    {
        if (anchor is not { } from) return new TimeValue(TimexType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        if (!match.HasCount) return new TimeValue(TimexType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        if (Units.Shift(from, direction * match.Count(1), match.Unit) is not { } day) return null;
        return (match.Unit <= 2 ? TimeValue.Day(from, evidence) : Units.Around(day, match.Unit, evidence)) with { Anchor = from };
    }

    private static TimeValue? PartOfDay(TimeValue? day, int part)
    {
        if (day?.Interval is null) return day;
        var suffix = part switch { 1 => "TMO", 2 => "TAF", 3 => "TEV", _ => "TNI" };
        return day with { Type = TimexType.Time, Value = day.Value + suffix, Interval = day.Interval };
    }

    /// <summary>A bare weekday is the last one in a past clause (today where it is today's), the next in a future clause.</summary>
    private static TimeValue? Weekday(in TimeMatch match, TimeContext context)
    {
        var weekday = (IsoDayOfWeek)match[TimeClass.Wd];
        if ((context.Publication ?? context.Narrated?.Start) is not { } now) return new TimeValue(TimexType.Date, $"XXXX-WXX-{(int)weekday}");
        var evidence = context.Publication is null ? Evidence.Narrative : Evidence.Relative;
        LocalDate day;
        if (match.Word(0, "last")) day = now.Previous(weekday);
        else if (match.Word(0, "next") || match.Word(0, "this") && !match.Word(1, "past")) day = match.Word(0, "this") && now.DayOfWeek == weekday ? now : now.Next(weekday);
        else if (now.DayOfWeek == weekday) day = now;
        else day = context.Future ? now.Next(weekday) : now.Previous(weekday);
        return TimeValue.Day(day, evidence) with { Anchor = now };
    }

    private static TimeValue? WeekdayOfWeek(in TimeMatch match, TimeContext context)
    {
        if (context.Publication is not { } now) return null;
        var week = match.ContainsWord("last") ? -1 : match.ContainsWord("next") ? 1 : 0;
        return TimeValue.Day(now.PlusDays(1 - (int)now.DayOfWeek).PlusDays(week * 7 + match[TimeClass.Wd] - 1), Evidence.Relative);
    }

    private static TimeValue? SameDay(in TimeMatch match, TimeContext context)
    {
        if (context.Last is not { Granularity: <= Granularity.Day } told) return context.Publication is { } now && !context.IsNarrative ? TimeValue.Day(now, Evidence.Relative) : null;
        var day = TimeValue.Day(told.Start, Evidence.Narrative);
        return match.Has(TimeClass.Pod) ? PartOfDay(day, match[TimeClass.Pod]) : day;
    }

    private static TimeValue This(in TimeMatch match, TimeContext context)
    {
        if (context.Publication is not { } now) return new TimeValue(TimexType.Date, "PRESENT_REF");
        return Units.Around(now, match.Unit, Evidence.Relative) with { Anchor = now };
    }

    private static TimeValue Clipped(TimeValue whole, TimeContext context, bool upToNow)
    {
        if (whole.Interval is not { } interval || context.Publication is not { } now) return whole;
        var clipped = upToNow ? (interval.Start, now < interval.Start ? interval.End : now) : (now > interval.End ? interval.Start : now, interval.End);
        return whole with { Interval = new TimeInterval(clipped.Item1, clipped.Item2, interval.Granularity, interval.Evidence) };
    }

    /// <summary>"The last three months", "the past decade", "the next two weeks": a duration that ends or begins now.</summary>
    private static TimeValue SpanFromNow(in TimeMatch match, TimeContext context, int direction)
    {
        var value = TimeValue.Duration(match.HasCount ? match.Count(1).ToString(CultureInfo.InvariantCulture) : "X", match.Unit);
        if (!match.HasCount || context.Now is not { } now || Units.Shift(now.Day, direction * match.Count(1), match.Unit) is not { } far) return value;
        var (start, end) = direction < 0 ? (far, now.Day) : (now.Day, far);
        return value with { Interval = new TimeInterval(start, end, GranularityOf(match.Unit), now.Evidence), Anchor = now.Day };
    }

    private static TimeValue? MonthFrom(in TimeMatch match, TimeContext context, int direction)
    {
        var month = match[TimeClass.Month];
        if (direction == 0 && context.NarratedYear is { } told) return TimeValue.Month(told, month, Evidence.Narrative);
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, $"XXXX-{month:00}");
        var year = now.Day.Year;
        if (direction < 0 && month >= now.Day.Month) year--;
        if (direction > 0 && month <= now.Day.Month) year++;
        return TimeValue.Month(year, month, now.Evidence);
    }

    private static TimeValue? MonthFollowing(in TimeMatch match, TimeContext context)
    {
        if ((context.Narrated?.End ?? context.Publication) is not { } from) return null;
        var month = match[TimeClass.Month];
        return TimeValue.Month(month > from.Month ? from.Year : from.Year + 1, month, Evidence.Narrative);
    }

    private static TimeValue? Repeated(string function, in TimeMatch match) => function switch
    {
        "duration" => TimeValue.Duration(match.HasCount ? match.Count(1).ToString(CultureInfo.InvariantCulture) : "X", match.Unit),
        "vagueduration" => TimeValue.Duration("X", match.Unit),
        "set" or "settimes" => new TimeValue(TimexType.Set, Units.Duration("1", match.Unit)),
        "setday" => new TimeValue(TimexType.Set, $"XXXX-WXX-{(match.Has(TimeClass.Wd) ? match[TimeClass.Wd] : match[TimeClass.Wds])}"),
        "setnum" => new TimeValue(TimexType.Set, Units.Duration(match.Count(1).ToString(CultureInfo.InvariantCulture), match.Unit)),
        "often" => new TimeValue(TimexType.Set, Units.Duration("1", match[TimeClass.Often])),
        _ => null,
    };

    private static Granularity GranularityOf(int unit) => unit switch
    {
        <= Units.Day => Granularity.Day, Units.Week or Units.Weekend or Units.Fortnight => Granularity.Week, Units.Month => Granularity.Month,
        Units.Quarter => Granularity.Quarter, Units.Year => Granularity.Year, Units.Decade => Granularity.Decade, _ => Granularity.Century,
    };
}
