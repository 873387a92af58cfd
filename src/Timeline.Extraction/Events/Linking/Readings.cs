using NodaTime;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>How a time was read that may be counted from several others: which of them it is, the event and its surroundings tell.</summary>
internal enum Reading
{
    /// <summary>As the tagger read it.</summary>
    Tagged,

    /// <summary>"On July 26": in the year of what was told before.</summary>
    YearBefore,

    /// <summary>The same, a year later: "in November … in March".</summary>
    YearAfter,

    /// <summary>"On the Friday": the first behind the day told before.</summary>
    WeekdayAfter,

    /// <summary>"On Friday": a week before the last one.</summary>
    WeekEarlier,

    /// <summary>"Two years later": counted from something else told before.</summary>
    Recounted,

    /// <summary>"On the 2nd": of the month told before.</summary>
    DayOfMonthBefore,

    /// <summary>"On the 2nd": of the month after that.</summary>
    DayOfMonthAfter,

    /// <summary>No more than the year of what was told before.</summary>
    YearTold,
}

/// <summary>Other days that a time may mean whose words name no year.</summary>
internal static class Readings
{
    /// <summary>Years after which nobody counts from anything: the calendar ends somewhere.</summary>
    private const int MostYears = 500;

    private const int DaysOfWeek = 7;

    private static readonly WordSet Months = Clause.Keys("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"),
        Weekdays = Clause.Keys("monday tuesday wednesday thursday friday saturday sunday");

    /// <param name="former">The times told before, the last first.</param>
    /// <param name="most">How many of them are counted from.</param>
    public static IEnumerable<(TimeInterval When, Reading Reading)> Other(Document document, Timex timex, List<TimeInterval> former, int most)
    {
        if (timex.Interval is not { Evidence: not Evidence.Explicit } read || !IsCounted(read.Start)) yield break;
        bool month = Clause.HasWord(document, timex.FirstToken, timex.EndToken, Months), weekday = !month && Clause.HasWord(document, timex.FirstToken, timex.EndToken, Weekdays);
        if (weekday) yield return (Moved(read, read.Start.PlusDays(-DaysOfWeek)), Reading.WeekEarlier);
        for (var i = 0; i < Math.Min(most, former.Count); i++)
        {
            var told = former[i];
            if (!IsCounted(told.Start)) continue;
            if (month)
            {
                yield return (InYear(read, told.Start.Year), Reading.YearBefore);
                if (InYear(read, told.Start.Year).Start < told.Start) yield return (InYear(read, told.Start.Year + 1), Reading.YearAfter);
            }
            else if (weekday)
            {
                if (told.Granularity <= Granularity.Day) yield return (Moved(read, told.Start.PlusDays(((int)read.Start.DayOfWeek - (int)told.Start.DayOfWeek + DaysOfWeek) % DaysOfWeek)), Reading.WeekdayAfter);
            }
            else if (IsDayOfMonth(document, timex, read))
            {
                if (told.Granularity > Granularity.Month) continue;
                if (InMonth(read, told.Start.Year, told.Start.Month) is { } same) yield return (same, Reading.DayOfMonthBefore);
                var next = told.Start.PlusMonths(1);
                if (read.Start.Day < told.Start.Day && InMonth(read, next.Year, next.Month) is { } later) yield return (later, Reading.DayOfMonthAfter);
            }
            else if (timex.Anchor is { } anchor && read.Granularity is Granularity.Day or Granularity.Week or Granularity.Month or Granularity.Year && Recounted(read, anchor, told) is { } other) yield return (other, Reading.Recounted);
        }
    }

    /// <summary>"The 2nd", "the night of the 2nd": a day without its month.</summary>
    private static bool IsDayOfMonth(Document document, Timex timex, TimeInterval read)
    {
        if (read.Granularity > Granularity.Day) return false;
        for (var i = timex.FirstToken; i < timex.EndToken; i++)
            if (document.Tokens[i].Kind == TokenKind.Mixed && NumberShape.Read(document.Word(i)) is (_, var number) && number == read.Start.Day) return true;
        return false;
    }

    private static TimeInterval? InMonth(TimeInterval read, int year, int month) =>
        read.Start.Day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? Moved(read, new LocalDate(year, month, read.Start.Day)) : null;

    /// <summary>Far enough from where the calendar ends.</summary>
    private static bool IsCounted(LocalDate day) => Math.Abs(day.Year) < Units.LastYear;

    private static TimeInterval Moved(TimeInterval read, LocalDate start) => new(start, start.PlusDays(read.Days - 1), read.Granularity, Evidence.Narrative);

    private static TimeInterval InYear(TimeInterval read, int year)
    {
        var start = read.Start.PlusYears(year - read.Start.Year);
        // All of February, in a leap year too.
        return read.Granularity == Granularity.Month ? new TimeInterval(start, start.With(DateAdjusters.EndOfMonth), read.Granularity, Evidence.Narrative) : Moved(read, start);
    }

    /// <summary>As far from what was told as it was read from its anchor; null where that is told less finely than it is counted, or ages away.</summary>
    private static TimeInterval? Recounted(TimeInterval read, LocalDate anchor, TimeInterval told)
    {
        if (told.Granularity > read.Granularity || Math.Abs(read.Start.Year - anchor.Year) > MostYears) return null;
        switch (read.Granularity)
        {
            case Granularity.Year: return TimeValue.Year(told.Start.Year + read.Start.Year - anchor.Year, Evidence.Narrative).Interval;
            case Granularity.Month:
                var month = new LocalDate(told.Start.Year, told.Start.Month, 1).PlusMonths(12 * (read.Start.Year - anchor.Year) + read.Start.Month - anchor.Month);
                return TimeValue.Month(month.Year, month.Month, Evidence.Narrative).Interval;
            // A week is counted to the same day.
            case Granularity.Week when told.Granularity <= Granularity.Day: return Moved(told, told.Start.PlusDays(DaysOfWeek * (Period.DaysBetween(anchor.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), read.Start) / DaysOfWeek)));
            default: return Moved(read, told.Start.PlusDays(Period.DaysBetween(anchor, read.Start)));
        }
    }
}
