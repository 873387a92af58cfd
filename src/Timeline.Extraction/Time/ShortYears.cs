using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>The years of three digits that a text names, "in 529". Where they are most, the text is of their time from its first sentence on.</summary>
internal static class ShortYears
{
    /// <summary>A score "in 120" may stand in any text.</summary>
    private const int Least = 3;

    private const int First = 100, Last = 999;

    /// <summary>The years that are written so.</summary>
    public static TimeInterval Era { get; } = new(new LocalDate(First, 1, 1), new LocalDate(Last, 12, 31), Granularity.Era, Evidence.Narrative);

    /// <summary>The text names several, and more of them than of four digits.</summary>
    public static bool AreMost(Document document, ReadOnlySpan<TimeItem> items, TimeGuard guard)
    {
        int found = 0, full = 0;
        for (var i = 0; i < items.Length; i++)
            if (items[i].Is(TimeClass.Year)) full++;
            else if (items[i].Number is >= First and <= Last && guard.IsShortYear(document, items, i)) found++;
        return found >= Least && found > full;
    }
}
