using Timeline.Extraction.Events;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction;

/// <summary>The stages that read English, in the order in which they run.</summary>
public static class EnglishPipeline
{
    public static Extractor Create(Gazetteer gazetteer) => Create(gazetteer, new EventExtractor());

    internal static Extractor Create(Gazetteer gazetteer, IExtractionStage events) => new(
    [
        new Tokenizer(),
        new SentenceSplitter(),
        DependencyParser.ForEnglish(),
        Lemmatizer.ForEnglish(),
        TemporalTagger.ForEnglish(),
        new PlaceTagger(gazetteer),
        events,
    ]);
}
