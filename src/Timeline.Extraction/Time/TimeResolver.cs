using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The functions that rules name: from the items that matched, in their context, to what they mean. Null: not a time after all.</summary>
internal sealed partial class TimeResolver(TimeLexicon lexicon)
{
    /// <summary>How many days the Gregorian calendar has been ahead of the Julian since it was introduced.</summary>
    private const int LeastAhead = 10, MostAhead = 13;

    private static readonly ulong Slash = WordKey.Of("/");

    private readonly ulong _earlier = lexicon.Single("earlier");
    private readonly WordSet _the = lexicon.Cue("the");

    public TimeValue? Resolve(Rule rule, in TimeMatch match, TimeContext context) => rule.Function switch
    {
        // "January the 99th".
        "ymd" when !match.Has(TimeClass.Day) => null,
        "ymd" => match.Has(TimeClass.Year) ? DateOf(match[TimeClass.Year], MonthOf(match), match[TimeClass.Day]) : MonthDay(match, context),
        "md" => MonthDay(match, context),
        // "14 June is a holiday" in a story is of every year.
        "yearlyday" => context.IsNarrative ? AnyYear(match[TimeClass.Month], match[TimeClass.Day]) : MonthDay(match, context),
        "mdrel" => RelativeYear(match, context) is { } year ? DateOf(year, match[TimeClass.Month], match[TimeClass.Day], Evidence.Relative) : null,
        "ym" => TimeValue.Month(match[TimeClass.Year], match[TimeClass.Month], Evidence.Explicit),
        "ymdera" => EraDate(rule, match) is { } past ? DateOf(past, match[TimeClass.Month], match[TimeClass.Day]) : null,
        "ymancient" => Ancient(match[TimeClass.Num], context, dated: true)?.Interval is { } era ? TimeValue.Month(era.Start.Year, match[TimeClass.Month], Evidence.Explicit) : null,
        "ymdancient" => Ancient(match.Last(TimeClass.Num), context, dated: true)?.Interval is { } era ? DateOf(era.Start.Year, match[TimeClass.Month], match[TimeClass.Day]) : null,
        "ymshort" => match[TimeClass.Num] is >= 100 and < 1000 and var first ? TimeValue.Month(NearEra(first, context), match[TimeClass.Month], Evidence.Explicit) : null,
        "ymdshort" => match.Last(TimeClass.Num) is >= 100 and < 1000 and var age ? DateOf(NearEra(age, context), match[TimeClass.Month], match[TimeClass.Day]) : null,
        "ymera" => EraDate(rule, match) is { } old ? TimeValue.Month(old, match[TimeClass.Month], Evidence.Explicit) : null,
        "m" => Month(match, context),
        "monthrel" => RelativeYear(match, context) is { } of ? TimeValue.Month(of, match[TimeClass.Month], Evidence.Relative) : null,
        "mrel" => MonthFrom(match, context),
        "mthat" => ToldYear(context, rule.Number) is { } told ? TimeValue.Month(told, match[TimeClass.Month], Evidence.Narrative) : rule.Number == 0 ? Month(match, context) : null,
        "mdthat" => ToldYear(context, rule.Number) is { } tale ? DateOf(tale, match[TimeClass.Month], match[TimeClass.Day], Evidence.Narrative) : rule.Number == 0 ? MonthDay(match, context) : null,
        "mfollowing" => MonthFollowing(match, context, rule.Number),
        "edgeday" => EdgeOfMonth(match, context),
        "edgeofyear" => EdgeOfYear(match, context),
        "dayofmonth" => DayOfMonth(match[TimeClass.Nth], context),
        "daysofmonth" => DaysOfMonth(match, context),
        "dayofothermonth" => context.Narrated is { Granularity: <= Granularity.Month, Start: var beside } && beside.PlusMonths(rule.Number) is var other ? DateOf(other.Year, other.Month, match[TimeClass.Nth], Evidence.Narrative) : null,
        "poddayofmonth" => PartOfDay(DayOfMonth(match[TimeClass.Nth], context), match[TimeClass.Pod]),
        "dayofmonthplain" => DayOfMonth(match[TimeClass.Day], context),
        "monthrel0" => context.Now is { } now ? TimeValue.Month(now.Year, match[TimeClass.Month], Evidence.Relative) : null,
        "iso" => DateOf(match[TimeClass.Year], match.Nth(TimeClass.Num, 0), match.Nth(TimeClass.Num, 1)),
        "slash" => Slashed(match, context),
        "dotted" => DateOf(match[TimeClass.DotDate] / 10000, match[TimeClass.DotDate] / 100 % 100, match[TimeClass.DotDate] % 100),
        "newyear" => NewYear(match, context),
        "daysrange" => DaysRange(match, context),
        "datesrange" => DatesRange(match),
        "monthsrange" => MonthsRange(match, context),
        "none" => null,
        _ => Periods(rule, match, context) ?? Clocks(rule, match, context) ?? Relative(rule, match, context) ?? Repeated(rule, match),
    };

    /// <summary>It means the same wherever the story is.</summary>
    public static bool IsAbsolute(Rule rule, in TimeMatch match) =>
        rule.IsAbsolute || rule.IsAbsoluteByYear && match.Has(TimeClass.Year);

    private static int MonthOf(in TimeMatch match) => match.Has(TimeClass.Month) ? match[TimeClass.Month] : match[TimeClass.Roman];

    private static TimeValue? DateOf(int year, int month, int day, Evidence evidence = Evidence.Explicit) =>
        month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? null : TimeValue.Day(new LocalDate(year, month, day), evidence);

    private static TimeValue? MonthDay(in TimeMatch match, TimeContext context) =>
        MonthDay(MonthOf(match), match.Has(TimeClass.Day) ? match[TimeClass.Day] : match[TimeClass.Nth], context);

    /// <summary>A date without a year where the story is; null where no month has such a day.</summary>
    public static TimeValue? MonthDay(int month, int day, TimeContext context)
    {
        if (day is < 1 or > 31 || day > CalendarSystem.Iso.GetDaysInMonth(2000, month)) return null;
        if (YearNear(month, day, context) is not { } near) return AnyYear(month, day);
        return DateOf(near.Year, month, day, near.Evidence);
    }

    private static TimeValue AnyYear(int month, int day) => new(TimexType.Date, $"XXXX-{month:D2}-{day:D2}");

    private static TimeValue Month(in TimeMatch match, TimeContext context)
    {
        var month = match[TimeClass.Month];
        return YearNear(month, null, context) is { } near ? TimeValue.Month(near.Year, month, near.Evidence) : new TimeValue(TimexType.Date, $"XXXX-{month:D2}");
    }

    /// <summary>
    /// The year of a date that has none. In a story that of what was told last; in news the nearest to the publication
    /// date, where the tense moves what counts as near: in the past ten months back and hardly a month ahead, in the future the other way.
    /// </summary>
    private static (int Year, Evidence Evidence)? YearNear(int month, int? day, TimeContext context)
    {
        if (context.Story is { } story)
        {
            if (story.Granularity >= Granularity.Season && story.Granularity != Granularity.Quarter || story.Start.Year != story.End.Year) return (WithinSpan(story, month) + context.YearsOff, Evidence.Narrative);
            return (StoryYear(story.Start, month, day) + context.YearsOff, Evidence.Narrative);
        }
        if (context.Now is not { } now) return null;
        var back = context.Tense switch { Tense.Future => 60, _ when context.IsOfPast => 355, Tense.Past => day is null ? 320 : 300, Tense.Present => 120, _ => 290 };
        return (Nearest(now, month, day, back), Evidence.Relative);
    }

    /// <summary>The year in which the month lies in the span: 1941 for December in the winter of 1941–42, 1942 for January. After the end of a year comes the next one's January.</summary>
    private static int WithinSpan(TimeInterval span, int month)
    {
        const int Autumn = 9, Spring = 4;
        var goesOn = span.Start.Month >= Autumn && span.End.Month == 12 && month <= Spring;
        return month >= span.Start.Month || span.End.Year == span.Start.Year && !goesOn ? span.Start.Year : span.Start.Year + 1;
    }

    /// <summary>The year that puts the date not further back from the anchor than so many days, and less than a year on from there.</summary>
    private static int Nearest(LocalDate anchor, int month, int? day, int daysBack)
    {
        // A month counts as its middle; the month of the anchor itself is always the anchor's.
        if (day is null && month == anchor.Month) return anchor.Year;
        var earliest = anchor.PlusDays(-daysBack);
        return (month, day ?? 15).CompareTo((earliest.Month, earliest.Day)) >= 0 ? earliest.Year : earliest.Year + 1;
    }

    /// <summary>
    /// The year of a date in a story: the year told last, unless the next is entered by a short step on (from November to March) or the one
    /// before by a shorter step back (from January to December). Writers name the year where the step is longer.
    /// </summary>
    private static int StoryYear(LocalDate told, int month, int? day)
    {
        const int On = 150, Back = 50;
        var days = (month - told.Month) * 30 + (day ?? 15) - (day is null ? 15 : told.Day);
        return days < 0 && days + 365 <= On ? told.Year + 1 : days > 0 && 365 - days <= Back ? told.Year - 1 : told.Year;
    }

    private static TimeValue? DayOfMonth(int day, TimeContext context)
    {
        if (day is < 1 or > 31) return null;
        if (context.Narrated is { Granularity: <= Granularity.Month } told && (context.Publication is null || context.ToldMonth) && !(context.IsLetter && IsBeside(told, context)))
        {
            // In a story the 3rd after the 28th is the next month's.
            var at = told.Granularity == Granularity.Day && told.Start.Day - day > 14 ? told.Start.PlusMonths(1) : told.Start;
            return DateOf(at.Year, at.Month, day, Evidence.Narrative);
        }
        if (context.Publication is not { } now) return null;
        var month = new LocalDate(now.Year, now.Month, 1);
        // "On the 12th he is replaced", in a chronicle of the 8th: ahead.
        var isPresent = context.IsLetter && context.Tense == Tense.Present;
        if ((context.Future || isPresent && now.Day - day > 14) && day < now.Day) month = month.PlusMonths(1);
        if (!context.Future && !isPresent && day > now.Day) month = month.PlusMonths(-1);
        return DateOf(month.Year, month.Month, day, Evidence.Relative);
    }

    /// <summary>What was told last is the letter's own day, or a month that another sentence named: days without a month are not of that.</summary>
    private static bool IsBeside(TimeInterval told, TimeContext context) =>
        told.Start == context.Publication || told.Granularity == Granularity.Month && context.LastSentence != context.Sentence;

    /// <summary>"On the 18th and 19th".</summary>
    private TimeValue? DaysOfMonth(in TimeMatch match, TimeContext context)
    {
        if (DayOfMonth(match.Nth(TimeClass.Nth, 0), context) is not { Interval: { } from } start) return null;
        var day = match.Nth(TimeClass.Nth, 1);
        var month = day > from.Start.Day ? from.Start : from.Start.PlusMonths(1);
        return DateOf(month.Year, month.Month, day, from.Evidence) is { } end ? start with { Then = new(end, WithArticle(match, match.IndexOf(TimeClass.Nth, 1))) } : null;
    }

    /// <summary>7/12/2025: in the order of the article's language, unless the first number can only be a day.</summary>
    private static TimeValue? Slashed(in TimeMatch match, TimeContext context)
    {
        var (first, second) = (match.Nth(TimeClass.Num, 0), match.Nth(TimeClass.Num, 1));
        var dayFirst = first > 12 || context.DayFirst && second <= 12;
        return DateOf(match[TimeClass.Year], dayFirst ? second : first, dayFirst ? first : second);
    }

    /// <summary>"July 3 and 4", "9–10 April 1940", "June 28 to 30, 1914": two days; "6/16 November 1632": one, in the Julian calendar and in ours.</summary>
    private TimeValue? DaysRange(in TimeMatch match, TimeContext context)
    {
        var (first, last) = (match.Nth(TimeClass.Day, 0), match.Nth(TimeClass.Day, 1));
        var split = match.IndexOf(TimeClass.Day, 1);
        var end = match.Has(TimeClass.Year) ? DateOf(match[TimeClass.Year], match[TimeClass.Month], last) : MonthDay(match[TimeClass.Month], last, context);
        if (end?.Interval is not { } to || last <= first || DateOf(to.Start.Year, to.Start.Month, first, to.Evidence) is not { } start) return null;
        return last - first is >= LeastAhead and <= MostAhead && match.WordAt(split - 1) == Slash ? end : start with { Then = new(end, WithArticle(match, split)) };
    }

    /// <summary>"28 August to 3 September 1943", "December 3 to January 9, 1915": the date without a year takes the other's. "28 June/8 July 1709" is one day in both calendars.</summary>
    private TimeValue? DatesRange(in TimeMatch match)
    {
        var year = match[TimeClass.Year];
        if (DateOf(year, match.Nth(TimeClass.Month, 1), match.Nth(TimeClass.Day, 1)) is not { Interval: { } to } end) return null;
        var (month, day) = (match.Nth(TimeClass.Month, 0), match.Nth(TimeClass.Day, 0));
        if (DateOf((month, day).CompareTo((to.Start.Month, to.Start.Day)) < 0 ? year : year - 1, month, day) is not { Interval: { } from } start) return null;
        var split = Math.Min(match.IndexOf(TimeClass.Month, 1), match.IndexOf(TimeClass.Day, 1));
        return Period.DaysBetween(from.Start, to.Start) is >= LeastAhead and <= MostAhead && match.WordAt(split - 1) == Slash ? end : start with { Then = new(end, WithArticle(match, split)) };
    }

    /// <summary>Where the second of two times begins, its article taken in: "the 3rd to the 7th of May".</summary>
    private int WithArticle(in TimeMatch match, int split) => _the.Contains(match.WordAt(split - 1)) ? split - 1 : split;

    /// <summary>"The new year", "13 January of the new year": the one that begins at the end of what was told, or in news at the turn that is nearest.</summary>
    private static TimeValue? NewYear(in TimeMatch match, TimeContext context)
    {
        const int Autumn = 9;
        if ((context.Publication is null ? context.Narrated?.End : context.Now) is not { } from) return null;
        // Under the heading "1917" the new year is that one.
        var year = from.Month >= Autumn && !(context.Publication is null && context.Narrated is { Granularity: Granularity.Year } && context.LastParagraph != context.Paragraph) ? from.Year + 1 : from.Year;
        var evidence = context.Publication is null ? Evidence.Narrative : Evidence.Relative;
        return match.Has(TimeClass.Day) ? DateOf(year, match[TimeClass.Month], match[TimeClass.Day], evidence)
            : match.Has(TimeClass.Month) ? TimeValue.Month(year, match[TimeClass.Month], evidence) : TimeValue.Year(year, evidence);
    }

    /// <summary>"From May to June 2024": the month without a year takes the other's.</summary>
    private static TimeValue? MonthsRange(in TimeMatch match, TimeContext context)
    {
        var (first, last, year) = (match.Nth(TimeClass.Month, 0), match.Nth(TimeClass.Month, 1), match[TimeClass.Year]);
        var start = TimeValue.Month(first <= last ? year : year - 1, first, Evidence.Explicit);
        return start with { Then = new(TimeValue.Month(year, last, Evidence.Explicit), match.IndexOf(TimeClass.Month, 1)) };
    }

    /// <summary>The year of what was told last, or so many years on from where the story is: "that year", "the following year"; null where nothing was told.</summary>
    private static int? ToldYear(TimeContext context, int yearsOn) => (yearsOn == 0 ? context.Passed ?? context.Narrated : context.IsNarrative ? context.Story ?? context.Narrated : context.Narrated) is { } told ? told.Start.Year + yearsOn : null;

    private static int? RelativeYear(in TimeMatch match, TimeContext context) => context.Now is { } now ? now.Year + match[TimeClass.Rel] : null;

    private static TimeValue? MonthFrom(in TimeMatch match, TimeContext context)
    {
        var (month, direction) = (match[TimeClass.Month], match[TimeClass.Rel]);
        if (context.IsNarrative && direction == 0 && context.Narrated is { } told) return TimeValue.Month(told.Start.Year, month, Evidence.Narrative);
        if (context.Now is not { } now) return new TimeValue(TimexType.Date, $"XXXX-{month:D2}");
        var year = now.Year;
        if (direction < 0 && month >= now.Month) year--;
        if (direction > 0 && month <= now.Month) year++;
        return match.Has(TimeClass.Day) ? DateOf(year, month, match[TimeClass.Day], Evidence.Relative) : TimeValue.Month(year, month, Evidence.Relative);
    }

    /// <summary>"The last day of the month", "the first day of June 1941".</summary>
    private static TimeValue? EdgeOfMonth(in TimeMatch match, TimeContext context)
    {
        var month = !match.Has(TimeClass.Month) ? context.Narrated ?? (context.Publication is { } now ? TimeValue.Month(now.Year, now.Month, Evidence.Relative).Interval : null)
            : match.Has(TimeClass.Year) ? TimeValue.Month(match[TimeClass.Year], match[TimeClass.Month], Evidence.Explicit).Interval
            : Month(match, context).Interval;
        if (month is not { Granularity: <= Granularity.Month, Start: var at }) return null;
        var first = match.Has(TimeClass.Nth);
        return DateOf(at.Year, at.Month, first ? 1 : CalendarSystem.Iso.GetDaysInMonth(at.Year, at.Month), month.Evidence);
    }

    /// <summary>"The last day of 1916", "the first day of the year".</summary>
    private static TimeValue? EdgeOfYear(in TimeMatch match, TimeContext context)
    {
        if ((match.Has(TimeClass.Year) ? match[TimeClass.Year] : context.Narrated?.Start.Year ?? context.Now?.Year) is not { } year) return null;
        return match.Has(TimeClass.Nth) ? DateOf(year, 1, 1) : DateOf(year, 12, 31);
    }

    /// <summary>"The following March" (1), "the previous July" (-1).</summary>
    private static TimeValue? MonthFollowing(in TimeMatch match, TimeContext context, int direction)
    {
        if (((direction > 0 ? context.Narrated?.End : context.Narrated?.Start) ?? context.Publication) is not { } from) return null;
        var month = match[TimeClass.Month];
        return TimeValue.Month(direction > 0 ? month > from.Month ? from.Year : from.Year + 1 : month < from.Month ? from.Year : from.Year - 1, month, Evidence.Narrative);
    }
}
