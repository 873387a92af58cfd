using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Time;

namespace Timeline.Store;

/// <summary>An event with the words that a list or a passage shows.</summary>
public sealed record EventRow(long Id, string Title, EventKind Kind, EventStatus Status)
{
    public required string ArticleId { get; init; }

    public required string ArticleTitle { get; init; }

    public string? ArticleSource { get; init; }

    /// <summary>Publication date, ISO 8601; null where the article has none.</summary>
    public string? ArticleDate { get; init; }

    /// <summary>The sentence, as it stands in the article.</summary>
    public required string PassageText { get; init; }

    /// <summary>Where the sentence stands in the article's text.</summary>
    public required TextSpan Passage { get; init; }

    /// <summary>Where the word that names the event stands in the article's text.</summary>
    public required TextSpan Trigger { get; init; }

    public TimeInterval? When { get; init; }

    /// <summary>The words that date it ("Friday"), where one expression does.</summary>
    public string? WhenText { get; init; }

    /// <summary>Where those words stand in the article's text.</summary>
    public TextSpan? WhenSpan { get; init; }

    public LegendPlace? Where { get; init; }

    /// <summary>The words that place it, where one mention does.</summary>
    public string? WhereText { get; init; }

    /// <summary>Where those words stand in the article's text.</summary>
    public TextSpan? WhereSpan { get; init; }

    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>Who says so, where the text attributes it.</summary>
    public string? Source { get; init; }

    /// <summary>0 to 1.</summary>
    public double Salience { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The step of the confidence.</summary>
    public ConfidenceBand Band => (Confidence * 255) switch { < 128 => ConfidenceBand.Low, < 192 => ConfidenceBand.Medium, _ => ConfidenceBand.High };

    /// <summary>Id of the first telling of the same event; null for that one itself.</summary>
    public long? SameAs { get; init; }

    /// <summary>The story that it belongs to: the same for every telling of one event, in this article and in others.</summary>
    public long Story { get; init; }

    /// <summary>True where other articles tell it too: <see cref="ITimelineQueries.StoryAsync"/> has them.</summary>
    public bool IsToldElsewhere { get; init; }

    /// <summary>The class of event: a category of PLOVER in capitals, or one of our own.</summary>
    public string Class { get; init; } = "other";
}
