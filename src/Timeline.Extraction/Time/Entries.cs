using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>The days of a text's dated entries. A year named once, in an entry or in the title, settles those without one; so may their weekdays.</summary>
internal sealed class Entries
{
    /// <summary>Days that an entry may stand before the one above it without being of the next year, and after the publication without being of the year before.</summary>
    private const int Disorder = 31;

    /// <summary>Years in which a weekday is looked for.</summary>
    private const int Years = 6;

    /// <summary>A chronicle whose entries are one paragraph each has at least so many before what follows them is none.</summary>
    private const int Chronicle = 3;

    private readonly List<Entry> _heads;
    private readonly LocalDate[] _days;

    public Entries(Document document, ReadOnlySpan<TimeItem> items)
    {
        _heads = document.Entries;
        _days = new LocalDate[Count];
        if (Count == 0) return;
        End = EndOf(_heads, document);
        var dated = _heads.FindIndex(head => head.Year > 0);
        if (dated >= 0) DateFrom(dated, _heads[dated].Year);
        else if (TitleYear(document, items) is { } year) DateFrom(0, year);
    }

    public int Count => _heads.Count;

    /// <summary>Their days are known.</summary>
    public bool AreDated { get; private set; }

    /// <summary>Index of the sentence behind the last entry; of none where that runs to the end of the text.</summary>
    public int End { get; } = int.MaxValue;

    public Entry this[int index] => _heads[index];

    public LocalDate Day(int index) => _days[index];

    /// <summary>They are of another time than their publication: what stands around them tells of the past.</summary>
    public bool AreHistory(LocalDate? publication) => AreDated && _days[^1].Year < publication?.Year - 1;

    /// <summary>Finds the days from the year of one of the entries.</summary>
    public void DateFrom(int index, int year)
    {
        if (DayIn(year, _heads[index]) is not { } known) return;
        _days[index] = known;
        for (var i = index + 1; i < Count; i++) _days[i] = After(_days[i - 1], _heads[i]);
        for (var i = index - 1; i >= 0; i--) _days[i] = Before(_days[i + 1], _heads[i]);
        AreDated = true;
    }

    /// <summary>Finds the days from what the story around them makes of the first.</summary>
    /// <param name="latest">What is told happened before; null where it is told to come.</param>
    public void DateFrom(LocalDate first, LocalDate? latest)
    {
        var year = Fitting(_heads[0], first.Year, -1);
        DateFrom(0, year);
        for (var i = 0; i < 2 && latest is { } last && Period.DaysBetween(last, _days[^1]) > Disorder && Fits(year - 1, _heads[0]); i++) DateFrom(0, --year);
    }

    /// <summary>The years that stand in the lines of a title before the first entry; the first in which its weekday is right.</summary>
    private int? TitleYear(Document document, ReadOnlySpan<TimeItem> items)
    {
        int? first = null;
        var before = document.Sentences[_heads[0].Sentence].FirstToken;
        foreach (ref readonly var item in items)
        {
            if (item.FirstToken >= before) break;
            if (!item.Is(TimeClass.Year) || !IsTitle(document, document.SentenceOf(item.FirstToken))) continue;
            if (Fits(item.Number, _heads[0])) return item.Number;
            first ??= item.Number;
        }
        return first is { } year ? Fitting(_heads[0], year, 1) : null;
    }

    private static bool IsTitle(Document document, int sentence) => document.Sentences[sentence] is var line
        && document.Tokens[line.EndToken - 1].Kind != Text.TokenKind.Punctuation
        && (sentence + 1 == document.Sentences.Length || document.Sentences[sentence + 1].Paragraph != line.Paragraph);

    private static LocalDate After(LocalDate above, Entry head)
    {
        if (head.Month == 0) return Weekdays.Next(above, (IsoDayOfWeek)head.Weekday);
        if (head.Year > 0) return DayIn(head.Year, head) ?? above;
        var year = DayIn(above.Year, head) is { } same && Period.DaysBetween(same, above) <= Disorder ? above.Year : above.Year + 1;
        return DayIn(Fitting(head, year, 1), head) ?? above;
    }

    private static LocalDate Before(LocalDate below, Entry head)
    {
        if (head.Month == 0) return Weekdays.Previous(below, (IsoDayOfWeek)head.Weekday);
        var year = DayIn(below.Year, head) is { } same && Period.DaysBetween(below, same) <= Disorder ? below.Year : below.Year - 1;
        return DayIn(Fitting(head, year, -1), head) ?? below;
    }

    /// <summary>The nearest year, from one on or back, in which the date falls on the weekday named; that one where none does.</summary>
    private static int Fitting(Entry head, int year, int step)
    {
        for (var i = 0; i <= Years; i++)
            if (Fits(year + i * step, head)) return year + i * step;
        return year;
    }

    private static bool Fits(int year, Entry head) => head.Weekday == 0 || DayIn(year, head) is { } day && (int)Weekdays.Of(day) == head.Weekday;

    private static LocalDate? DayIn(int year, Entry head) =>
        year is < 1 or > Units.LastYear || head.Month == 0 || head.Day > CalendarSystem.Iso.GetDaysInMonth(year, head.Month) ? null : new LocalDate(year, head.Month, head.Day);

    /// <summary>Index of the sentence behind the last entry; of none where that runs to the end of the text.</summary>
    public static int EndOf(List<Entry> heads, Document document)
    {
        if (heads.Count < Chronicle) return int.MaxValue;
        for (var i = 0; i + 1 < heads.Count; i++)
            if (!heads[i].IsRunIn || heads[i + 1].Paragraph != heads[i].Paragraph + 1) return int.MaxValue;
        for (var s = heads[^1].Sentence; s < document.Sentences.Length; s++)
            if (document.Sentences[s].Paragraph > heads[^1].Paragraph) return s;
        return int.MaxValue;
    }
}
