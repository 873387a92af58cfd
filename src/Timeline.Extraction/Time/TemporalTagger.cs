namespace Timeline.Extraction.Time;

/// <summary>
/// Finds time expressions and says what they mean: TIMEX3 type and VALUE, and the interval of days, counted from the publication
/// date or from what the article told before. A language is a folder of rules and words; an article is read with its own.
/// </summary>
public sealed class TemporalTagger : IExtractionStage
{
    /// <summary>The languages that have a folder: BCP 47 language, and the folder's name. The first is the default.</summary>
    private static readonly (string Language, string Folder)[] Languages = [("en", "English"), ("es", "Spanish")];

    private static readonly Lazy<TemporalTagger> Shared = new(() => new TemporalTagger([.. Languages.Select(language => new TimeLexicon(language.Folder))]));

    private readonly LanguageTagger[] _taggers;
    private readonly LanguageDetector _detector;

    private TemporalTagger(TimeLexicon[] lexicons)
    {
        _taggers = [.. lexicons.Select(lexicon => new LanguageTagger(lexicon))];
        _detector = new LanguageDetector([.. lexicons.Select((lexicon, i) => (Languages[i].Language, lexicon.Cue("stopwords")))]);
    }

    /// <summary>For articles in English; one that is, or plainly looks to be, in another language that has a folder is read in that.</summary>
    public static TemporalTagger ForEnglish() => Shared.Value;

    public void Annotate(Document document) => _taggers[_detector.Of(document)].Annotate(document);
}
