using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>What a time expression is read against: the publication date, the times told so far, the tense around it.</summary>
/// <param name="publication">Publication date; null where unknown.</param>
/// <param name="domain">What kind of text it is.</param>
/// <param name="dayFirst">7/12 is 7 December.</param>
/// <param name="place">Where the expression stands.</param>
internal sealed class TimeContext(LocalDate? publication, TextDomain domain, bool dayFirst, TimePlace place)
{
    private (TimeInterval? Time, int Sentence, int Paragraph) _line;
    private (TimeInterval? Time, int Paragraph) _day;
    private int _monthsSentence = -2, _quarterSentence = -2, _hourSentence = -3;
    private (TimeInterval? Time, int Sentence) _passed = (null, -2);
    private bool _lookedBack, _afternoon;
    private int _lastEnd;
    private (int First, int Last)? _section;

    /// <summary>The day that dates without a year are nearest to: of publication in news, at its head in a letter; null in a narrative.</summary>
    public LocalDate? Publication { get; private set; } = domain == TextDomain.Narrative ? null : publication;

    public bool IsNarrative { get; } = domain == TextDomain.Narrative;

    public bool IsLetter { get; } = domain == TextDomain.Letter;

    public bool DayFirst { get; } = dayFirst;

    /// <summary>The tense of the clause.</summary>
    public Tense Tense => place.Tense;

    public bool Future => Tense == Tense.Future;

    /// <summary>It is the time of a verb that tells what happened.</summary>
    public bool IsOfPast => place.IsOfPast;

    /// <summary>By how many years a date that names none lies off from where the story would put it.</summary>
    public int YearsOff { get; set; }

    /// <summary>The last time told, which "three days later" counts from; null before the first.</summary>
    public TimeInterval? Last { get; private set; }

    /// <summary>The last time told of something that happened, not of somebody saying so: "earlier that day" is the day of the crash, not of the report.</summary>
    public TimeInterval? Happened { get; private set; }

    /// <summary>The last date or century told, however long: it says which era a year of three digits is of.</summary>
    public TimeInterval? Era { get; private set; }

    /// <summary>The last time told that is of years of three digits, whatever was told since; null in a text that is not of them.</summary>
    public TimeInterval? Antiquity { get; set; }

    /// <summary>The last day told, where it was told a paragraph ago at most.</summary>
    public TimeInterval? Day => Paragraph - _day.Paragraph <= 1 ? _day.Time : null;

    /// <summary>Sentence in which <see cref="Last"/> stood.</summary>
    public int LastSentence { get; private set; }

    public int LastParagraph { get; private set; }

    /// <summary>The quarter of which a report tells, and the paragraph where it was named.</summary>
    public TimeInterval? Quarter { get; private set; }

    public int QuarterParagraph { get; private set; }

    /// <summary>After the quarter the report told of several months or of a year, a sentence ago at most: "for the nine months".</summary>
    public bool ToldMonths => Sentence - _monthsSentence <= 1;

    /// <summary>Sentence of the expression being read.</summary>
    public int Sentence => place.Sentence;

    public int Paragraph => place.Paragraph;

    /// <summary>The month of <see cref="Last"/> was named ("3 August"), not only counted to ("on Friday"): "the 16th" is of that month.</summary>
    public bool ToldMonth { get; private set; }

    /// <summary>The story looks back to <see cref="Last"/>, as it does to the end of the sentence.</summary>
    public bool LooksBack => _lookedBack && LastSentence == Sentence && Publication is null;

    /// <summary>The day of the story that an hour is of: the one told last, a look back in an earlier sentence passed over.</summary>
    public TimeInterval? Today => _lookedBack && LastSentence < Sentence ? _line.Time ?? Last : Last;

    /// <summary>The night of <see cref="Last"/> was told, after which small hours are the next day's.</summary>
    public bool ToldNight { get; private set; }

    /// <summary>A time of day was told, two sentences ago at most: "at eight" is an hour.</summary>
    public bool ToldHour => Sentence - _hourSentence <= 2;

    /// <summary>The minutes of the day that were told last, noon where it was an afternoon or an evening; null where neither was told.</summary>
    public int? Minutes => Today?.StartTime is { } time ? time.Hour * 60 + time.Minute : _afternoon ? 12 * 60 : null;

    /// <summary>The end of the span told last, where nothing was told since: "three months later" counts from it.</summary>
    public TimeInterval? Until { get; private set; }

    /// <summary>The time told last begins a span.</summary>
    /// <param name="end">Its end.</param>
    public void Span(TimeInterval? end)
    {
        Until = IsNarrative ? end : null;
        if (end is not null && place.IsInHeading && _section is { } section) _section = (section.First, Math.Max(section.Last, end.End.Year));
    }

    /// <summary>The time lies in none of the years that head the section: "1933", "The winter of 1854–55".</summary>
    public bool IsOutOfSection(TimeInterval told) => _section is { } section && (told.End.Year < section.First || told.Start.Year > section.Last);

    /// <summary>A duration was read, of which a report may tell.</summary>
    /// <param name="value">TIMEX3 VALUE.</param>
    public void ReadDuration(string value)
    {
        if (value is "P6M" or "P9M" or "P1Y") _monthsSentence = Sentence;
        if (value == "P3M") _quarterSentence = Sentence;
    }

    /// <summary>A date or century was read.</summary>
    public void Read(TimeInterval interval)
    {
        if (interval.Granularity > Granularity.Century) return;
        Era = interval;
        if (Antiquity is not null && ShortYears.Era.End >= interval.Start) Antiquity = interval;
    }

    /// <param name="interval">Its interval.</param>
    /// <param name="value">The time that was told.</param>
    /// <param name="saying">Somebody says something then: what he tells happened before.</param>
    /// <param name="aside">The story looks back to it and does not go on from there: "the lowest since May 2008".</param>
    public void Told(TimeInterval interval, TimeValue value, bool saying = false, bool aside = false)
    {
        const int Late = 20;
        ToldNight = value.Value.EndsWith("TNI", StringComparison.Ordinal) || IsNarrative && interval.StartTime is { Hour: >= Late };
        _afternoon = value.Value.EndsWith("TAF", StringComparison.Ordinal) || value.Value.EndsWith("TEV", StringComparison.Ordinal);
        ToldMonth = value.Anchor is null;
        Until = null;
        if (value.Type == TimexType.Time) _hourSentence = Sentence;
        // "In the three months ended Sept. 30": a quarter by its end.
        if (_quarterSentence == Sentence && interval.Granularity <= Granularity.Month)
        {
            var middle = interval.End.PlusDays(-45);
            (Quarter, QuarterParagraph, _quarterSentence) = (TimeValue.Quarter(middle.Year, (middle.Month + 2) / 3, interval.Evidence).Interval, Paragraph, -2);
        }
        if (!saying && !(interval.Start > publication)) Happened = interval;
        if (domain == TextDomain.Letter && Last is null && interval is { Granularity: Granularity.Day, Evidence: Evidence.Explicit }) Publication = interval.Start;
        _passed = (null, -2);
        (Last, LastSentence, LastParagraph, _lastEnd) = (interval, Sentence, Paragraph, place.End);
        if (interval.Granularity <= Granularity.Day) _day = (interval, Paragraph);
        _lookedBack = aside;
        if (!aside) _line = (interval, Sentence, Paragraph);
        if (interval.Evidence == Evidence.Explicit && !aside)
        {
            if (place.IsInHeading) _section = (interval.Start.Year, interval.End.Year);
            else if (IsOutOfSection(interval)) _section = null;
        }
        // "A year ago" in a report is the same quarter of the year before; it is not the quarter that the report tells of.
        if (interval.Granularity == Granularity.Quarter && value.Value.Contains("-Q", StringComparison.Ordinal) && interval.Evidence != Evidence.Narrative && (publication is not { } now || interval.End.Year >= now.Year && (Quarter is null || interval.End <= now && interval.End >= Quarter.End))) (Quarter, QuarterParagraph, _monthsSentence) = (interval, Paragraph, -2);
    }

    /// <summary>The expression only adds to the time before it, "in 1904, twenty years later, …", and does not begin a clause: "on the 9th, two days later they …".</summary>
    public bool IsApposition => Last is not null && place.IsApposition(_lastEnd);

    /// <summary>The expression says in brackets what the time before it is called elsewhere: "on 30 November (19 November Old Style)".</summary>
    public bool IsRestatement => Last is not null && place.IsInBracketsBehind(_lastEnd);

    /// <summary>The time told last, where it is near enough to be what "that year" or "three days later" counts from.</summary>
    public TimeInterval? Narrated => Last is not null && (IsNarrative || Publication is null || Paragraph - LastParagraph <= 1) ? Last : null;

    /// <summary>What a date without a year is nearest to in a story: the time told last; in news a month or day of an earlier year, told a sentence ago.</summary>
    public TimeInterval? Story
    {
        get
        {
            const int Near = 25;
            // "In 1914, in August and in December", in news too "in 1957 she raised the record twice, to 1.67 m in August".
            if (Last is { Granularity: Granularity.Year } && LastSentence == Sentence && (place.First - _lastEnd <= 2 || Last.End.Year < Publication?.Year && Same(Last, Era) && place.First - _lastEnd <= Near && place.IsOfPast)) return Last;
            // "Had been divided in August 1945; the line was drawn on the night of 10 August": a look back lasts to the end of its sentence.
            if (LooksBack && Last is { Granularity: <= Granularity.Month }) return Last;
            if ((_line.Time ?? (Publication is null ? Last : null)) is not { Granularity: <= Granularity.Decade } told) return null;
            if (Publication is not { } now) return told;
            return Paragraph == _line.Paragraph && Sentence - _line.Sentence <= 1 && told.Granularity <= Granularity.Month && told.End.Year < now.Year && Tense == Tense.Past ? told : null;
        }
    }

    /// <summary>Where the story is; a look aside passed over.</summary>
    public TimeInterval? Line => _line.Time ?? Last;

    /// <summary>What follows is read as in the other: both stand at the same time.</summary>
    public bool StandsWith(TimeContext other) => _lookedBack == other._lookedBack && Same(Last, other.Last) && Same(_line.Time, other._line.Time);

    private static bool Same(TimeInterval? one, TimeInterval? other) => ReferenceEquals(one, other) || one?.Start == other?.Start && one?.End == other?.End;

    /// <summary>The time told a sentence ago at most that is not where the story is: "in 1924, and again five years later" counts from it.</summary>
    public TimeInterval? Passed => Sentence - _passed.Sentence <= 1 ? _passed.Time : null;

    /// <summary>The time is told and the story stays where it was.</summary>
    public void PassOver(TimeInterval interval) => _passed = (interval, Sentence);

    public TimeContext Copy() => (TimeContext)MemberwiseClone();

    /// <summary>What "yesterday", "last year" and "ago" count from: the day of writing, never a day that the story tells. Null where it is unknown.</summary>
    public LocalDate? Now => Publication ?? publication;
}
