using System.Globalization;
using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Times of day.</summary>
internal sealed partial class TimeResolver
{
    private const int Morning = 1, Night = 4, Noon = 12 * 60;

    /// <summary>How many words "first light" is.</summary>
    private const int FirstLight = 2;

    /// <summary>The rules of the dates that hours and parts of the day are of.</summary>
    private static readonly Rule WholeDate = new("ymd"), AncientDate = new("ymdancient");

    private TimeValue? Clocks(Rule rule, in TimeMatch match, TimeContext context) => rule.Function switch
    {
        "clock4" => match.NumberAt(0) >= 100 && FourDigits(match) is { } zoned ? Zoned(At(Timed(context), zoned), match) : null,
        "clockhours" => FourDigits(match) is { } time ? At(Timed(context), time) : null,
        "clockhourson" => FourDigits(match) is { } then && Resolve(WholeDate, match.From(1), context) is { Interval: not null } date ? At(date, then) : null,
        "clock" or "clock24" => Minutes(match) is { } minutes ? Zoned(OnDay(IsSpoken(match) ? Onward(minutes, context) : minutes, context), match) : null,
        "clockdot" => context.IsNarrative && Minutes(match) is { } dotted ? OnDay(dotted, context) : null,
        "clockminutes" => match.NumberAt(0) is > 0 and < 60 and var past ? MinutesPast(rule.Number * past, match.Nth(TimeClass.Num, 1), match, context) : null,
        "clockpastnext" => context.Narrated is { Granularity: <= Granularity.Day, Start: var evening } && match.Nth(TimeClass.Num, 0) is > 0 and <= 12 and var then
            ? At(TimeValue.Day(evening.PlusDays(1), Evidence.Narrative), (IsAfternoon(match[TimeClass.Pod], then * 60) ? then % 12 + 12 : then) * 60 + rule.Number) : null,
        "clockon" => ClockOn(match, context),
        "clocknext" => context.Narrated is { Granularity: <= Granularity.Day, Start: var eve } && (match.Has(TimeClass.Named) ? match[TimeClass.Named] : Minutes(match)) is { } next ? At(TimeValue.Day(eve.PlusDays(1), Evidence.Narrative), next) : null,
        "clockonday" => DayOfMonth(match.Last(TimeClass.Nth), context) is { } named && (match.Has(TimeClass.Named) ? match[TimeClass.Named] : Minutes(match)) is { } at ? Zoned(At(named, at), match) : null,
        "clockpast" => MinutesPast(rule.Number, match.Nth(TimeClass.Num, 0), match, context),
        "clock24hours" when match.NumberAt(0) <= 12 => context.IsNarrative && context.ToldHour && match.NumberAt(0) > 0 ? OnDay(Onward(match.NumberAt(0) * 60, context), context) : null,
        // Four digits are hours and minutes where they begin with a nought, or in a story.
        "clock24hours" => (context.IsNarrative || match.NumberAt(0) < 1000) && FourDigits(match) is { } hours ? At(Timed(context), hours) : null,
        "firstlight" => PartOfDay(Timed(context), Morning),
        "firstlightof" => PartOfDay(match.Has(TimeClass.Month) ? Resolve(WholeDate, match.From(FirstLight), context) : DayOfMonth(match.Last(TimeClass.Nth), context), Morning),
        "named" => At(Timed(context), match[TimeClass.Named]),
        "pod" => PartOfDay(Timed(context), match[TimeClass.Pod]) ?? new TimeValue(TimexType.Time, "XXXX-XX-XX" + PodText(match[TimeClass.Pod])),
        "smallhours" => PartOfDay(match.Has(TimeClass.Month) ? Resolve(WholeDate, match, context) : DayOfMonth(match[TimeClass.Nth], context), Morning),
        "podancient" => Resolve(AncientDate, match, context) is { } ancient ? PartOfDay(ancient, match[TimeClass.Pod]) : null,
        "podof" => Resolve(WholeDate, match, context) is { } day ? PartOfDay(day, match[TimeClass.Pod]) : null,
        _ => null,
    };

    /// <summary>"9 a.m. EST Tuesday", "noon on 12 May", "midnight yesterday".</summary>
    private static TimeValue? ClockOn(in TimeMatch match, TimeContext context)
    {
        var minutes = match.Has(TimeClass.Named) ? match[TimeClass.Named] : Minutes(match);
        if (minutes is null) return null;
        var day = match.Has(TimeClass.Wd) && !match.Has(TimeClass.Month) ? Weekday(match, context)
            : match.Has(TimeClass.DayWord) ? FromNow(context, Units.Day, match[TimeClass.DayWord], "")
            : match.Has(TimeClass.Year) ? DateOf(match[TimeClass.Year], match[TimeClass.Month], DayAfterMonth(match))
            : MonthDay(match[TimeClass.Month], DayAfterMonth(match), context);
        return day?.Interval is null ? null : Zoned(At(day, minutes.Value), match);
    }

    /// <summary>The day of the month, which is not the hour: "5 p.m. Nov. 9", "at noon on 9 November".</summary>
    private static int DayAfterMonth(in TimeMatch match)
    {
        if (match.Has(TimeClass.Named))
        {
            // "12 noon on 3 May".
            var nth = 0;
            while (match.IndexOf(TimeClass.Day, nth + 1) > 0 && match.IndexOf(TimeClass.Day, nth) < match.IndexOf(TimeClass.Named)) nth++;
            return match.Nth(TimeClass.Day, nth);
        }
        var hours = match.Has(TimeClass.Clock) || match.Has(TimeClass.DotClock) || match.Has(TimeClass.ClockSuffix) ? 0 : 1;
        return match.Nth(TimeClass.Day, match.IndexOf(TimeClass.Day, 1) < 0 ? 0 : hours);
    }

    /// <summary>"1730 hours": the minutes of the day that the first number is; null where it is no time.</summary>
    private static int? FourDigits(in TimeMatch match) => match.NumberAt(0) is var digits && digits / 100 < 24 && digits % 100 < 60 ? digits / 100 * 60 + digits % 100 : null;

    private static int? Minutes(in TimeMatch match)
    {
        int minutes;
        if (match.Has(TimeClass.ClockSuffix)) minutes = match[TimeClass.ClockSuffix];
        else
        {
            minutes = match.Has(TimeClass.Clock) ? match[TimeClass.Clock] : match.Has(TimeClass.DotClock) ? match[TimeClass.DotClock] : match[TimeClass.Num] * 60;
            if (match.Has(TimeClass.AmPm) || match.Has(TimeClass.Pod))
            {
                if (minutes is < 60 or >= 13 * 60) return null;
                var afternoon = match.Has(TimeClass.AmPm) ? match[TimeClass.AmPm] == 1 : IsAfternoon(match[TimeClass.Pod], minutes);
                minutes = minutes % (12 * 60) + (afternoon ? 12 * 60 : 0);
            }
        }
        return minutes >= 24 * 60 ? null : minutes;
    }

    /// <summary>"Half past nine on the evening of 30 November", "a quarter to four on the 7th", "ten minutes past one in the afternoon".</summary>
    private static TimeValue? MinutesPast(int past, int hour, in TimeMatch match, TimeContext context)
    {
        if (hour is < 1 or > 12) return null;
        var minutes = hour * 60 + past;
        if (match.Has(TimeClass.Pod) && IsAfternoon(match[TimeClass.Pod], hour * 60)) minutes = minutes % Noon + Noon;
        if (match.Has(TimeClass.Nth) && !match.Has(TimeClass.Month)) return At(DayOfMonth(match.Last(TimeClass.Nth), context), minutes);
        if (match.Has(TimeClass.Month)) return At(match.Has(TimeClass.Year) ? DateOf(match[TimeClass.Year], match[TimeClass.Month], DayAfterMonth(match)) : MonthDay(match[TimeClass.Month], DayAfterMonth(match), context), minutes);
        return match.Has(TimeClass.Pod) ? At(Timed(context), minutes) : OnDay(Onward(minutes, context), context);
    }

    /// <summary>The time on the day told; small hours after a night told are the next day's.</summary>
    private static TimeValue OnDay(int minutes, TimeContext context) => At(Timed(context, minutes < Noon && context.ToldNight ? 1 : 0), minutes);

    /// <summary>"Four o'clock", "four": no word says which half of the day it is.</summary>
    private static bool IsSpoken(in TimeMatch match) =>
        !(match.Has(TimeClass.Clock) || match.Has(TimeClass.DotClock) || match.Has(TimeClass.ClockSuffix) || match.Has(TimeClass.AmPm) || match.Has(TimeClass.Pod));

    /// <summary>A spoken hour goes on from the one told last that day: four o'clock after midday is in the afternoon.</summary>
    private static int Onward(int minutes, TimeContext context)
    {
        if (!context.IsNarrative || minutes >= Noon + 60 || context.Minutes is not { } last) return minutes;
        return minutes <= last && minutes % Noon + Noon > last ? minutes % Noon + Noon : minutes;
    }

    /// <summary>The hours of a part of the day that are counted from noon.</summary>
    private static bool IsAfternoon(int part, int minutes) => part is 2 or 3 || part == Night && minutes >= 6 * 60;

    private static TimeValue At(TimeValue? day, int minutes)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:D2}:{minutes % 60:D2}");
        if (day?.Interval is not { } interval) return new TimeValue(TimexType.Time, "XXXX-XX-XX" + text);
        // Midnight ends its day.
        var time = minutes >= 24 * 60 ? new LocalTime(23, 59) : new LocalTime(minutes / 60, minutes % 60);
        return day with { Type = TimexType.Time, Value = day.Value + text, Interval = interval with { Granularity = Granularity.Instant, StartTime = time, EndTime = time } };
    }

    /// <summary>Coordinated Universal Time is ISO 8601's Z; other zones are left out of the value, as TimeBank does.</summary>
    private static TimeValue Zoned(TimeValue value, in TimeMatch match) => match.Has(TimeClass.Zone) && match[TimeClass.Zone] == 0 ? value with { Value = value.Value + "Z" } : value;

    /// <summary>The day of a time that names none: the one told in this sentence or the one before, else that of publication.</summary>
    /// <param name="daysOn">1 for the small hours after a night told.</param>
    private static TimeValue? Timed(TimeContext context, int daysOn = 0)
    {
        if (context.Today is { Granularity: <= Granularity.Day } last && (context.IsNarrative || context.Sentence - context.LastSentence <= 1)) return TimeValue.Day(last.Start.PlusDays(daysOn), Evidence.Narrative);
        return context.Publication is { } day ? TimeValue.Day(day, Evidence.Relative) : null;
    }

    private static TimeValue? PartOfDay(TimeValue? day, int part)
    {
        if (day is null) return null;
        var text = PodText(part);
        if (day.Value.Length > 10 && day.Value[10] == 'T') return day;
        return day.Value.EndsWith("_REF", StringComparison.Ordinal) ? day : day with { Type = TimexType.Time, Value = day.Value + text };
    }

    private static string PodText(int part) => part switch { 1 => "TMO", 2 => "TAF", 3 => "TEV", 5 => "TMI", _ => "TNI" };
}
