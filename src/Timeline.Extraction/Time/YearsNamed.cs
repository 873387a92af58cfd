namespace Timeline.Extraction.Time;

/// <summary>The years of four digits that a text names.</summary>
internal readonly struct YearsNamed
{
    private readonly HashSet<int> _years;

    public YearsNamed(ReadOnlySpan<TimeItem> items)
    {
        _years = [];
        foreach (ref readonly var item in items)
            if (item.Is(TimeClass.Year)) _years.Add(item.Number);
    }

    /// <summary>The text names the year, or none at all.</summary>
    public bool Has(int year) => _years is null or { Count: 0 } || _years.Contains(year);
}
