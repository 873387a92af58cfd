using System.Globalization;

namespace Timeline.Extraction.Time;

/// <summary>Durations and sets.</summary>
internal sealed partial class TimeResolver
{
    private TimeValue? Repeated(Rule rule, in TimeMatch match) => rule.Function switch
    {
        "duration" or "age" => TimeValue.Duration(CountText(match), match.Unit),
        "birthday" => match[TimeClass.Nth] is > 0 and < 130 and var birthday ? TimeValue.Duration(birthday.ToString(CultureInfo.InvariantCulture), Units.Year) : null,
        "ageyears" => match[TimeClass.Num] is > 0 and < 130 and var years ? TimeValue.Duration(years.ToString(CultureInfo.InvariantCulture), Units.Year) : null,
        "days" => TimeValue.Duration(match.Has(TimeClass.Num) ? CountText(match) : "X", Units.Day),
        "fixed" => new TimeValue(TimexType.Duration, rule.Argument),
        "durationhalf" or "agehalf" => HalfMore(match.Count, match.Unit),
        "durationmany" => DurationOfTwo(match),
        "halfunit" => Half(match.Unit),
        "vagueduration" => TimeValue.Duration("X", match.Unit),
        "while" => new TimeValue(TimexType.Duration, "PXX"),
        "set" => new TimeValue(TimexType.Set, Units.Duration(rule.Argument.Length > 0 ? rule.Argument : match.Has(TimeClass.Num) || match.Has(TimeClass.Few) ? CountText(match) : "1", match.Unit)),
        "yearlydate" => YearlyDate(match),
        // "Three days a week" is of every week.
        "setrate" => new TimeValue(TimexType.Set, Units.Duration("1", match[TimeClass.Unit])),
        "setunits" => new TimeValue(TimexType.Set, Units.Duration("1", match.Unit)),
        "setholiday" => lexicon.Holidays[match[TimeClass.Holiday]].Split(' ') is ["fixed", var day] ? new TimeValue(TimexType.Set, $"XXXX-{day}") : null,
        "setday" => new TimeValue(TimexType.Set, $"XXXX-WXX-{(match.Has(TimeClass.Wd) ? match[TimeClass.Wd] : match[TimeClass.Wds])}{(match.Has(TimeClass.Pods) ? PodText(match[TimeClass.Pods]) : match.Has(TimeClass.Pod) ? PodText(match[TimeClass.Pod]) : "")}"),
        "setmonth" => new TimeValue(TimexType.Set, $"XXXX-{match[TimeClass.Month]:D2}"),
        "setdate" => new TimeValue(TimexType.Set, $"XXXX-{match[TimeClass.Month]:D2}-{match[TimeClass.Day]:D2}"),
        "setseason" => new TimeValue(TimexType.Set, "XXXX-" + TimeValue.SeasonText(match.Has(TimeClass.Season) ? match[TimeClass.Season] : match[TimeClass.Seasons])),
        "setpod" => new TimeValue(TimexType.Set, "XXXX-XX-XX" + PodText(match[TimeClass.Pod])),
        "often" or "often-adverb" => new TimeValue(TimexType.Set, Units.Duration("1", match[TimeClass.Often])),
        "ref" or "now" or "soon" or "adjective" => new TimeValue(TimexType.Date, rule.Argument),
        _ => null,
    };

    /// <summary>"Two years and nine months": P2Y9M, "an hour and ten minutes": PT1H10M. Null where the second unit is no part of the first.</summary>
    private static TimeValue? DurationOfTwo(in TimeMatch match)
    {
        var (whole, last, count) = ("", Units.Decade, 1);
        for (var i = 0; i < match.Length; i++)
            if (match.UnitAt(i) is { } unit)
            {
                if (unit >= last || unit is Units.Weekend or Units.Quarter) return null;
                var part = Units.Duration(count.ToString(CultureInfo.InvariantCulture), unit);
                whole += whole.Length == 0 ? part : part[(whole.Contains('T') ? 2 : 1)..];
                (last, count) = (unit, 1);
            }
            else if (match.NumberAt(i) > 0) count = match.NumberAt(i);
        return new TimeValue(TimexType.Duration, whole);
    }

    private static string CountText(in TimeMatch match) => match.HasCount ? match.Count.ToString(CultureInfo.InvariantCulture) : "X";

    /// <summary>"Every year on 4 November": how often, and the day of any year.</summary>
    private TimeValue YearlyDate(in TimeMatch match)
    {
        const int EveryYear = 2;
        var day = WithArticle(match, Math.Min(match.IndexOf(TimeClass.Month), match.IndexOf(TimeClass.Day)));
        return new TimeValue(TimexType.Set, "P1Y") { Then = new(AnyYear(match[TimeClass.Month], match[TimeClass.Day]), day, day - EveryYear) };
    }

    /// <summary>"Two and a half years": P2Y6M.</summary>
    private static TimeValue HalfMore(int count, int unit) => new(TimexType.Duration, unit switch
    {
        Units.Year => $"P{count}Y6M",
        Units.Month => $"P{count}M15D",
        Units.Decade => $"P{count * 10 + 5}Y",
        Units.Century => $"P{count * 100 + 50}Y",
        Units.Day => $"P{count}DT12H",
        2 => $"PT{count}H30M",
        1 => $"PT{count}M30S",
        _ => $"P{count}.5{Units.Duration("1", unit)[^1]}",
    });

    /// <summary>"Half an hour": PT30M.</summary>
    private static TimeValue? Half(int unit) => unit switch
    {
        1 => new TimeValue(TimexType.Duration, "PT30S"),
        2 => new TimeValue(TimexType.Duration, "PT30M"),
        Units.Day => new TimeValue(TimexType.Duration, "PT12H"),
        Units.Year => new TimeValue(TimexType.Duration, "P6M"),
        Units.Decade => new TimeValue(TimexType.Duration, "P5Y"),
        Units.Century => new TimeValue(TimexType.Duration, "P50Y"),
        _ => null,
    };
}
