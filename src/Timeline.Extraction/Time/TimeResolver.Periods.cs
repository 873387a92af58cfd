using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>Years and what is longer; seasons, quarters and halves of years; feasts and named periods.</summary>
internal sealed partial class TimeResolver
{
    private TimeValue? Periods(Rule rule, in TimeMatch match, TimeContext context) => rule.Function switch
    {
        "y" => TimeValue.Year(match[TimeClass.Year], Evidence.Explicit),
        "shortyear" => TimeValue.Year(ShortYear(match[TimeClass.Yy], context), Evidence.Explicit),
        "yspoken" => match[TimeClass.Num] is >= 20 and < 2200 and var spoken ? TimeValue.Year(spoken, Evidence.Explicit) : null,
        "yearend" => YearEnd(context),
        "yera" => EraYear(match.Has(TimeClass.Year) ? match[TimeClass.Year] : match[TimeClass.Num], EraOf(rule, match)),
        "yearspan" => YearSpan(match),
        "ancientspan" => AncientSpan(match, context),
        "eraspan" => EraSpan(match),
        "decade" => Decade(match[TimeClass.Decade], context),
        "decadeera" => EraDecade(match[TimeClass.Decade], match[TimeClass.Era], Evidence.Explicit),
        "decadeyy" => match[TimeClass.Yy] % 10 == 0 ? Decade(match[TimeClass.Yy], context) : null,
        "decadeyear" => match[TimeClass.Year] % 10 == 0 ? TimeValue.Decade(match[TimeClass.Year], Evidence.Explicit) : null,
        "decadeword" => Decade(match[TimeClass.DecadeWord], context),
        "century" => match[TimeClass.Nth] is < 1 or > 80 ? null : TimeValue.Century(match[TimeClass.Nth], EraOf(rule, match) < 0, Evidence.Explicit),
        "centurylast" => TimeValue.Century(match.Last(TimeClass.Nth), false, Evidence.Explicit),
        "romancentury" => TimeValue.Century(match[TimeClass.Roman], EraOf(rule, match) < 0, Evidence.Explicit),
        "ancient" => Ancient(match[TimeClass.Num], context),
        "syera" => EraDate(rule, match) is { } antique ? TimeValue.Season(antique, match[TimeClass.Season], Evidence.Explicit) : null,
        "syeraspan" => EraYear(match.Nth(TimeClass.Num, 0), match[TimeClass.Era])?.Interval is { } old ? TimeValue.Season(old.Start.Year, match[TimeClass.Season], Evidence.Explicit) : null,
        "syshort" => TimeValue.Season(ShortYear(match[TimeClass.Yy], context), match[TimeClass.Season], Evidence.Explicit),
        "sy" => TimeValue.Season(match[TimeClass.Year], match[TimeClass.Season], Evidence.Explicit),
        "syrel" => RelativeYear(match, context) is { } year ? TimeValue.Season(year, match[TimeClass.Season], Evidence.Relative) : null,
        "s" => Season(match, context),
        "srel" => SeasonFrom(match, context),
        "seasonsrange" => SeasonsRange(match),
        "sthat" => ToldYear(context, rule.Number) is { } told ? TimeValue.Season(told, match[TimeClass.Season], Evidence.Narrative) : null,
        "syancient" => Ancient(match[TimeClass.Num], context, dated: true)?.Interval is { } ancient ? TimeValue.Season(ancient.Start.Year, match[TimeClass.Season], Evidence.Explicit) : null,
        "sfollowing" => SeasonFollowing(match, context, rule.Number),
        "qy" => match[TimeClass.Nth] <= 4 ? TimeValue.Quarter(match[TimeClass.Year], match[TimeClass.Nth], Evidence.Explicit) : null,
        "qrel" => match[TimeClass.Nth] <= 4 && RelativeYear(match, context) is { } of ? TimeValue.Quarter(of, match[TimeClass.Nth], Evidence.Relative) : null,
        "q" => match[TimeClass.Nth] <= 4 ? Quarter(match[TimeClass.Nth], context) : null,
        "qfinal" => TimeValue.Quarter(match[TimeClass.Year], 4, Evidence.Explicit),
        "qfinalrel" => RelativeYear(match, context) is { } last ? TimeValue.Quarter(last, 4, Evidence.Relative) : null,
        "samemonth" => (context.Narrated ?? context.Last) is { Granularity: <= Granularity.Month } month ? TimeValue.Month(month.Start.Year - 1, month.Start.Month, Evidence.Narrative) : null,
        "qlatest" => Reported(context),
        "qago" => match.Has(TimeClass.Nth) && match[TimeClass.Nth] <= 4 ? YearBefore(Quarter(match[TimeClass.Nth], context)) : PeriodBefore(match, context),
        "qofyear" => QuarterOf(match[TimeClass.Year], context),
        "qlastyear" => PeriodBefore(match, context),
        "hy" => match[TimeClass.Nth] <= 2 ? TimeValue.Half(match[TimeClass.Year], match[TimeClass.Nth], Evidence.Explicit) : null,
        "hylast" => TimeValue.Half(match[TimeClass.Year], 2, Evidence.Explicit),
        "hrel" => match[TimeClass.Nth] <= 2 && RelativeYear(match, context) is { } half ? TimeValue.Half(half, match[TimeClass.Nth], Evidence.Relative) : null,
        "h" => match[TimeClass.Nth] <= 2 && context.Now is { } now ? TimeValue.Half(now.Year, match[TimeClass.Nth], Evidence.Relative) : null,
        "yplain" => TimeValue.Year(match[TimeClass.Year], Evidence.Explicit),
        "holiday" => Holiday(match, context),
        "holidaythat" => ToldYear(context, rule.Number) is { } feastYear ? FeastIn(lexicon.Holidays[match[TimeClass.Holiday]], feastYear, Evidence.Narrative) : null,
        "holidaybeside" => Holiday(match, context)?.Interval is { } near ? TimeValue.Day(rule.Number < 0 ? near.Start.PlusDays(-1) : near.End.PlusDays(1), near.Evidence) : null,
        "holidayweek" => Holiday(match, context)?.Interval is { } feast ? TimeValue.Week(feast.Start, feast.Evidence) : null,
        "period" => NamedPeriod(match[TimeClass.Period]),
        _ => null,
    };

    private static TimeValue? YearEnd(TimeContext context)
    {
        if (context.Publication is null && context.Narrated is { } told) return TimeValue.Year(told.Start.Year, Evidence.Narrative).Part("END");
        return context.Now is { } now ? TimeValue.Year(now.Year, Evidence.Relative).Part("END") : null;
    }

    private static int ShortYear(int year, TimeContext context)
    {
        if (context.Story is { } story) return story.Start.Year / 100 * 100 + year;
        var now = context.Now?.Year ?? 2000;
        var full = now / 100 * 100 + year;
        return full > now + 10 ? full - 100 : full;
    }

    /// <summary>-1 before the era, 1 in it: as the rule says, else the word that it matched.</summary>
    private static int EraOf(Rule rule, in TimeMatch match) => rule.Argument.Length > 0 ? rule.Number : match.Has(TimeClass.Era) ? match[TimeClass.Era] : 1;

    /// <summary>The year before an era, the day of the month that stands before it passed over; null where it is out of range.</summary>
    private static int? EraDate(Rule rule, in TimeMatch match)
    {
        var year = match.Has(TimeClass.Year) ? match[TimeClass.Year] : match.Nth(TimeClass.Num, match.IndexOf(TimeClass.Num, 1) < 0 ? 0 : 1);
        return year is < 1 or > Units.LastYear ? null : EraOf(rule, match) < 0 ? 1 - year : year;
    }

    /// <summary>How many years a story of antiquity may go on and still write years short.</summary>
    private const int Nearby = 300;

    /// <summary>"In 203": a short number is a year where the story told one near it.</summary>
    /// <param name="dated">It stands behind a month or a season, or in a span: the first year of a story may stand so, "on 27 November 602".</param>
    private static TimeValue? Ancient(int year, TimeContext context, bool dated = false)
    {
        if (dated && context is { Era: null, IsNarrative: true } && year is >= 100 and < 1000) return TimeValue.Year(year, Evidence.Explicit);
        if (year is < 20 or > 999 || (context.Era is { Start.Year: < 1000 } era ? era : context.Antiquity) is not { } told) return null;
        var astronomical = told.Start.Year <= 0 ? 1 - year : year;
        return Math.Max(told.Start.Year - astronomical, astronomical - told.End.Year) <= Nearby ? TimeValue.Year(astronomical, Evidence.Narrative) : null;
    }

    /// <summary>A year that is written short, astronomical: before the era where the story is.</summary>
    private static int NearEra(int year, TimeContext context) => Ancient(year, context)?.Interval is { } told ? told.Start.Year : year;

    /// <summary>"The plague of 541–542": two short years, as <see cref="Ancient"/> reads each.</summary>
    private static TimeValue? AncientSpan(in TimeMatch match, TimeContext context)
    {
        if (Ancient(match.Nth(TimeClass.Num, 0), context, dated: true) is not { Interval: { } from } first || Ancient(match.Nth(TimeClass.Num, 1), context, dated: true) is not { Interval: { } to } last) return null;
        return to.Start <= from.Start ? null : first with { Then = new(last, match.IndexOf(TimeClass.Num, 1)) };
    }

    private static TimeValue? EraYear(int year, int era) => year is < 1 or > Units.LastYear ? null : TimeValue.Year(era < 0 ? 1 - year : year, Evidence.Explicit);

    private static TimeValue? YearSpan(in TimeMatch match)
    {
        var first = match.Nth(TimeClass.Year, 0);
        var (last, split) = match.IndexOf(TimeClass.Year, 1) is > 0 and var second ? (match.Nth(TimeClass.Year, 1), second) : (first / 100 * 100 + match[TimeClass.Yy], match.IndexOf(TimeClass.Yy));
        return last <= first || last - first > 300 ? null : TimeValue.Year(first, Evidence.Explicit) with { Then = new(TimeValue.Year(last, Evidence.Explicit), split) };
    }

    private static TimeValue? EraSpan(in TimeMatch match)
    {
        var (era, one, other) = (match[TimeClass.Era], match.IndexOf(TimeClass.Num), match.IndexOf(TimeClass.Num, 1));
        if (EraYear(match.NumberAt(one), era) is not { Interval: { } from } first || EraYear(match.NumberAt(other), era) is not { Interval: { } to } last) return null;
        return to.Start <= from.Start ? null : first with { Then = new(last, other, other - one - 1) };
    }

    private static TimeValue? Decade(int decade, TimeContext context)
    {
        if (decade >= 1000) return TimeValue.Decade(decade, Evidence.Explicit);
        // "The 320s", "the 80s" in a story of antiquity; elsewhere three digits are a type of aircraft.
        if (context.Era is { Start.Year: < 1000 and var antique } && Math.Abs(antique) + Nearby > decade) return EraDecade(decade, antique <= 0 ? -1 : 1, Evidence.Narrative);
        if (decade >= 100) return null;
        const int Ahead = 50;
        var century = context.Story is { Start.Year: >= 1000 and var told } ? (told + Ahead - decade) / 100 * 100 : 1900;
        return TimeValue.Decade((context.Now is { } now && century + decade > now.Year ? 1900 : century) + decade, Evidence.Relative);
    }

    private static TimeValue? EraDecade(int decade, int era, Evidence evidence) => decade is < 10 or > Units.LastYear ? null
        : era > 0 ? TimeValue.Decade(decade, evidence)
        : TimeValue.Span(new LocalDate(-decade - 8, 1, 1), new LocalDate(1 - decade, 12, 31), TimeValue.YearText(1 - decade)[..^1], Granularity.Decade, evidence);

    /// <summary>"The spring and summer of 1709": the season without a year takes the other's.</summary>
    private TimeValue SeasonsRange(in TimeMatch match)
    {
        var year = match[TimeClass.Year];
        return TimeValue.Season(year, match[TimeClass.Season], Evidence.Explicit) with
        {
            Then = new(TimeValue.Season(year, match.Last(TimeClass.Season), Evidence.Explicit), WithArticle(match, match.IndexOf(TimeClass.Season, 1))),
        };
    }

    private static TimeValue Season(in TimeMatch match, TimeContext context)
    {
        var season = match[TimeClass.Season];
        // A story goes on to the next spring sooner than back to the last.
        if (context.Story is { } told) return TimeValue.Season((told.Granularity >= Granularity.Year ? told.Start.Year : StoryYear(told.Start, season == 4 ? 12 : season * 3 + 1, null)) + context.YearsOff, season, Evidence.Narrative);
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, "XXXX-" + TimeValue.SeasonText(season));
        var year = now.Year;
        var ahead = context.Tense is Tense.Future or Tense.Present;
        if (ahead && season * 3 + 2 < now.Month) year++;
        if (!ahead && season * 3 > now.Month) year--;
        return TimeValue.Season(year, season, Evidence.Relative);
    }

    private static TimeValue SeasonFrom(in TimeMatch match, TimeContext context)
    {
        var (season, direction) = (match[TimeClass.Season], match[TimeClass.Rel]);
        if (context.IsNarrative && direction == 0 && context.Narrated is { } told) return TimeValue.Season(told.Start.Year, season, Evidence.Narrative);
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, "XXXX-" + TimeValue.SeasonText(season));
        var year = now.Year;
        if (direction < 0 && season * 3 + 2 >= now.Month) year--;
        if (direction > 0 && season * 3 <= now.Month) year++;
        return TimeValue.Season(year, season, Evidence.Relative);
    }

    /// <summary>"That spring" (0), "the following spring" (1), "the previous autumn" (-1).</summary>
    private static TimeValue? SeasonFollowing(in TimeMatch match, TimeContext context, int direction)
    {
        if ((context.Narrated?.Start ?? context.Now) is not { } from) return null;
        var season = match[TimeClass.Season];
        var year = from.Year;
        // A story in a whole year goes on to the next one's season.
        var month = context.Narrated is { Granularity: >= Granularity.Year } ? direction > 0 ? 12 : 1 : from.Month;
        if (direction > 0 && season * 3 <= month) year++;
        if (direction < 0 && season * 3 + 2 >= month) year--;
        if (direction == 0 && season == 4 && month < 3) year--;
        return TimeValue.Season(year, season, Evidence.Narrative);
    }

    /// <summary>A quarter without a year: of this year; where that has not begun, of the last if it ended half a year ago at most and the clause does not speak of the future.</summary>
    private static TimeValue Quarter(int quarter, TimeContext context)
    {
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, $"XXXX-Q{quarter}");
        const int Half = 6;
        var begins = quarter * 3 - 2;
        var year = now.Year;
        if (context.Future ? begins + 2 < now.Month && quarter == 1 && now.Month > 9 : begins > now.Month && now.Month + 12 - (begins + 2) <= Half) year += context.Future ? 1 : -1;
        return TimeValue.Quarter(year, quarter, Evidence.Relative);
    }

    /// <summary>"The quarter", "the latest period": the one that the report tells of, else the last that was over at publication.</summary>
    private static TimeValue? Reported(TimeContext context)
    {
        if (context.Quarter is { } told) return TimeValue.Quarter(told.Start.Year, (told.Start.Month + 2) / 3, Evidence.Narrative);
        if (context.Now is not { } now) return null;
        var over = now.PlusMonths(-3);
        return TimeValue.Quarter(over.Year, (over.Month + 2) / 3, Evidence.Relative);
    }

    /// <summary>"The same period last year", "the year-ago quarter": of the year before, the quarter that the report tells of; its month, where a month was told last; the year, where several months were.</summary>
    private static TimeValue? PeriodBefore(in TimeMatch match, TimeContext context)
    {
        if (!match.Names(Units.Quarter))
        {
            if (context.ToldMonths && context.Now is { } now) return TimeValue.Year(now.Year - 1, Evidence.Narrative);
            if (context.Narrated is { Granularity: Granularity.Month, Start: var month } && context.Sentence - context.LastSentence <= 1) return TimeValue.Month(month.Year - 1, month.Month, Evidence.Narrative);
        }
        return YearBefore(Reported(context));
    }

    private static TimeValue? YearBefore(TimeValue? quarter) =>
        quarter?.Interval is not { } interval ? null : TimeValue.Quarter(interval.Start.Year - 1, (interval.Start.Month + 2) / 3, Evidence.Narrative);

    private static TimeValue QuarterOf(int year, TimeContext context) => !context.ToldMonths && Reported(context)?.Interval is { } reported
        ? TimeValue.Quarter(year, (reported.Start.Month + 2) / 3, Evidence.Narrative)
        : TimeValue.Year(year, Evidence.Explicit);

    private TimeValue? Holiday(in TimeMatch match, TimeContext context)
    {
        var rule = lexicon.Holidays[match[TimeClass.Holiday]];
        if (match.Has(TimeClass.Year)) return FeastIn(rule, match[TimeClass.Year], Evidence.Explicit);
        if (context.Story is { } story) return FeastInStory(rule, story, context.YearsOff);
        if (context.Now is not { } now) return null;
        var direction = match.Has(TimeClass.Rel) ? match[TimeClass.Rel] : 0;
        var value = FeastIn(rule, now.Year, Evidence.Relative);
        if (value?.Interval is not { } on) return value;
        if (direction < 0 ? on.Start >= now : !context.Future && on.Start > now && Period.DaysBetween(now, on.Start) > 60) return FeastIn(rule, now.Year - 1, Evidence.Relative);
        return (direction > 0 || context.Future && direction == 0) && on.End < now ? FeastIn(rule, now.Year + 1, Evidence.Relative) : value;
    }

    /// <summary>The feast of the year told; "Epiphany" after a Christmas is the next year's.</summary>
    private static TimeValue? FeastInStory(string rule, TimeInterval story, int yearsOff)
    {
        var feast = FeastIn(rule, story.Start.Year + yearsOff, Evidence.Narrative);
        if (feast?.Interval is not { Start: var day } || story.Granularity > Granularity.Month) return feast;
        var year = StoryYear(story.Start, day.Month, day.Day);
        return year == story.Start.Year ? feast : FeastIn(rule, year + yearsOff, Evidence.Narrative) ?? feast;
    }

    private static TimeValue? FeastIn(string rule, int year, Evidence evidence) => HolidayCalendar.In(rule, year) is not { } days ? null
        : days.First == days.Last ? TimeValue.Day(days.First, evidence) : TimeValue.Span(days.First, days.Last, TimeValue.Iso(days.First), Granularity.Month, evidence);

    private TimeValue NamedPeriod(int index)
    {
        var (first, last) = lexicon.Periods[index];
        return TimeValue.Span(first, last, $"{TimeValue.YearText(first.Year)}/{TimeValue.YearText(last.Year)}", Granularity.Era, Evidence.Explicit);
    }
}
