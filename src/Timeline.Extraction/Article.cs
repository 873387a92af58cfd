using NodaTime;

namespace Timeline.Extraction;

/// <summary>An article as it was read. Its text is kept unchanged: every offset anywhere is UTF-16 code units into it.</summary>
/// <param name="Id">Stable name of the article; by default a hash of its content.</param>
/// <param name="Text">The text, as read.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>The headline; null where the source gives none.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it ("The Harbour Courier"), or the name of the file it came from.</summary>
    public string? Source { get; init; }

    /// <summary>Where it can be read at its publisher's; an absolute address.</summary>
    public string? Url { get; init; }

    /// <summary>Publication date, which relative dates count from. Null: they are left without an interval.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";
}
