using Timeline.Extraction.Time;

namespace Timeline.Extraction;

/// <summary>Runs the stages over an article, in order. Shared by threads.</summary>
public sealed class Extractor(IReadOnlyList<IExtractionStage> stages)
{
    /// <summary>The stages in the order in which they run.</summary>
    public IReadOnlyList<IExtractionStage> Stages { get; } = stages;

    /// <summary>Reads the article whole. The same article gives the same document, on any thread. A publication date before the year 1 or after 9000 is taken for unknown.</summary>
    public Document Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Date is { Year: < 1 or > Units.LastYear }) article = article with { Date = null };
        var document = new Document(article);
        foreach (var stage in Stages) stage.Annotate(document);
        return document;
    }
}
