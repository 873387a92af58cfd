using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>What speaks against a reading of a story. One means: as unusual as that a writer looks aside at a year and no word says so.</summary>
internal static class StoryCosts
{
    /// <summary>A step this small is no reason to think of another reading.</summary>
    public const double Small = 0.4;

    /// <summary>The story goes on from a time although its words say that it looks aside.</summary>
    public const double AgainstCue = 1.5;

    /// <summary>The story looks aside for one time only.</summary>
    public const double PassedOver = 0.3;

    /// <summary>The date lies in another year than the nearest.</summary>
    public const double AnotherYear = 1.2;

    private const double WrongWeekday = 4, Vague = 1.2, YearNotNamed = 0.7, HadAhead = 1.5, OutOfSection = 0.8, Ahead = 0.5, ByYears = 1;

    /// <summary>Days that a story goes on or back in a usual step.</summary>
    private const int On = 150, Back = 31;

    /// <summary>Days ahead from which the same date a year before is nearer.</summary>
    private const int HalfYear = 183;

    /// <summary>The story goes from where it is to the time: on is easy, far is not, back is harder; less so at the head of a paragraph.</summary>
    public static double Step(TimeContext context, TimePlace place, TimeInterval told)
    {
        if (context.Line is not { } from || told.Start <= from.End && told.End >= from.Start) return 0;
        var days = told.Start > from.End ? Period.DaysBetween(from.End, told.Start) : Period.DaysBetween(told.End, from.Start);
        var years = days / 365.0;
        var cost = told.Start > from.End ? days <= On ? 0 : 0.5 * Math.Log2(1 + years) : days <= Back ? 0.2 : 0.5 + 0.8 * Math.Log2(1 + years);
        return place.Paragraph != context.LastParagraph ? cost / 2 : cost;
    }

    /// <summary>
    /// The story looks aside and no word says so: at a whole date less than at a year, less where a sentence begins with it, less ahead than back, and
    /// less at a year where it goes by years than where it goes by days.
    /// </summary>
    public static double Aside(TimeContext context, TimePlace place, Document document, TimeInterval told)
    {
        var cost = told.Evidence != Evidence.Explicit ? 2 : told.Granularity switch { <= Granularity.Week => 2.5, < Granularity.Year => 1.5, _ => 1 };
        if (place.First - document.Sentences[place.Sentence].FirstToken <= 1) cost += 1;
        if (context.Line is { } from && told.Start > from.End) cost += Ahead;
        if (context.Line is { Granularity: >= Granularity.Year } && told.Granularity == Granularity.Year) cost += ByYears;
        return cost;
    }

    /// <summary>What speaks against the value itself.</summary>
    public static double Doubt(TimeContext context, TimePlace place, in TimeMatch match, Rule rule, TimeValue value, YearsNamed years)
    {
        if (value.Interval is not { } told) return 0;
        var cost = 0.0;
        if (told.Approximate && value.Value.EndsWith('X')) cost += Vague;
        if (told.Granularity <= Granularity.Day && (match.Has(TimeClass.Month) || rule.IsDayOfMonth) && (match.Has(TimeClass.Wd) ? match[TimeClass.Wd] : match.Has(TimeClass.Wda) ? match[TimeClass.Wda] : 0) is > 0 and var weekday && (int)Weekdays.Of(told.Start) != weekday) cost += WrongWeekday;
        if (told.Evidence == Evidence.Narrative && IsYearless(rule, match) && context.Line is { } line)
        {
            if (told.Start.Year != line.Start.Year && !years.Has(told.Start.Year)) cost += YearNotNamed;
            if (context.IsOutOfSection(told)) cost += OutOfSection;
            if (told.Start > line.End && Period.DaysBetween(line.End, told.Start) > HalfYear && place.IsWhenBefore) cost += HadAhead;
        }
        return cost;
    }

    /// <summary>The date names no year, nor says by how many it lies off.</summary>
    public static bool IsYearless(Rule rule, in TimeMatch match) => rule.IsYearless && !match.Has(TimeClass.Year);
}
