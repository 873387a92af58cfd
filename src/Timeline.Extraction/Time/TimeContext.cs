using NodaTime;

namespace Timeline.Extraction.Time;

/// <summary>What a time expression is read against: the publication date, the times told so far, the tense around it.</summary>
/// <param name="publication">Publication date; null where unknown.</param>
/// <param name="isNarrative">The article tells history: bare months and days belong to the year told last, not to the publication's.</param>
internal sealed class TimeContext(LocalDate? publication, bool isNarrative)
{
    public LocalDate? Publication { get; } = publication;

    public bool IsNarrative { get; } = isNarrative;

    /// <summary>The clause speaks of the future.</summary>
    public bool Future { get; set; }

    /// <summary>The last date told; null before the first.</summary>
    public TimeInterval? Last { get; private set; }

    /// <summary>Sentence in which <see cref="Last"/> stood.</summary>
    public int LastSentence { get; private set; }

    public int LastParagraph { get; private set; }

    /// <summary>Sentence of the expression being read.</summary>
    public int Sentence { get; set; }

    public int Paragraph { get; set; }

    public void Told(TimeInterval interval)
    {
        (Last, LastSentence, LastParagraph) = (interval, Sentence, Paragraph);
    }

    /// <summary>The time told last, where it is near enough to be what "that year" or "three days later" counts from.</summary>
    public TimeInterval? Narrated => Last is not null && (IsNarrative || Paragraph - LastParagraph <= 1) ? Last : null;

    /// <summary>A year before the publication's that the same paragraph told: "In March 2003 … on 4 June … in August".</summary>
    public int? NarratedYear
    {
        get
        {
            if (Last is null || Last.Granularity > Granularity.Year) return null;
            if (Publication is null || IsNarrative) return Last.End.Year;
            return Paragraph == LastParagraph && Sentence - LastSentence <= 2 && Last.End.Year < Publication.Value.Year ? Last.End.Year : null;
        }
    }

    /// <summary>What "yesterday", "last year" and "ago" count from: the day of writing, never a day that the story tells. Null where it is unknown.</summary>
    public (LocalDate Day, Evidence Evidence)? Now => Publication is { } day ? (day, Evidence.Relative) : null;
}
