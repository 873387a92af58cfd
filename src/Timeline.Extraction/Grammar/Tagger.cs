namespace Timeline.Extraction.Grammar;

/// <summary>
/// Tags each token with its part of speech and verb form: a greedy averaged perceptron over words, shapes, endings and the tags before
/// (Collins 2002). Its weights come from `dotnet run -c Release --project src/Timeline.Training -- tagger CORPUS_DIR`.
/// </summary>
public sealed class Tagger(LinearModel model) : IExtractionStage
{
    private static readonly Lazy<LinearModel> English = new(() => LinearModel.Embedded("Grammar/English/tagger.bin"));

    public static Tagger ForEnglish() => new(English.Value);

    public void Annotate(Document document)
    {
        var tags = new PartOfSpeech[document.Tokens.Length];
        var forms = new VerbForm[document.Tokens.Length];
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[TagSet.Labels];
        foreach (var sentence in document.Sentences)
        {
            int before = -1, before2 = -1;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                TaggerFeatures.Read(document, sentence, i, before, before2, features);
                scores.Clear();
                foreach (var feature in features) model.Add(feature, scores);
                var best = 0;
                for (var label = 1; label < scores.Length; label++)
                    if (scores[label] > scores[best]) best = label;
                (before2, before) = (before, best);
                (tags[i], forms[i]) = TagSet.Of(best);
            }
        }
        (document.Tags, document.VerbForms) = (tags, forms);
    }
}
