namespace Timeline.Extraction;

/// <summary>One step from text to events. A stage is built once, holds no state of a document, and is shared by threads.</summary>
public interface IExtractionStage
{
    /// <summary>Reads what earlier stages wrote into the document and appends its own. Never throws on any text.</summary>
    void Annotate(Document document);
}
