namespace Timeline.Extraction;

/// <summary>Runs the stages over an article, in order. Shared by threads.</summary>
public sealed class Extractor(IReadOnlyList<IExtractionStage> stages)
{
    /// <summary>The stages in the order in which they run.</summary>
    public IReadOnlyList<IExtractionStage> Stages { get; } = stages;

    /// <summary>Reads the article whole. The same article gives the same document, on any thread.</summary>
    public Document Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = new Document(article);
        foreach (var stage in Stages) stage.Annotate(document);
        return document;
    }
}
