using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Trains the tagger on the Universal Dependencies treebanks EWT and GUM and scores it on their test parts.</summary>
internal static class TaggerTrainer
{
    private const int Buckets = 1 << 17;
    private const int Epochs = 8;
    private const int Folds = 5;

    /// <summary>Learns from the sentences, which it leaves in another order.</summary>
    public static LinearModel Train(List<Conllu> sentences)
    {
        var perceptron = new AveragedPerceptron(TagSet.Labels, Buckets);
        var random = new Random(1);
        var features = new ulong[TaggerFeatures.Count];
        var scores = new float[TagSet.Labels];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sentences));
            foreach (var sentence in sentences)
            {
                int before = -1, before2 = -1;
                for (var i = 0; i < sentence.Rows.Length; i++)
                {
                    TaggerFeatures.Read(sentence.Document, sentence.Document.Sentences[0], i, before, before2, features);
                    perceptron.Score(features, scores);
                    var guess = Array.IndexOf(scores, scores.Max());
                    perceptron.Update(features, sentence.Labels[i], guess);
                    (before2, before) = (before, guess);
                }
            }
        }
        return perceptron.ToModel();
    }

    /// <summary>
    /// Tags the sentences that weights are learned from, each by a tagger that did not learn from it, so that the parser meets as many
    /// wrong tags in its training as it will later.
    /// </summary>
    public static void TagTraining(List<Conllu> sentences)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = new Tagger(Train([.. sentences.Where((_, i) => i % Folds != fold)]));
            for (var i = fold; i < sentences.Count; i += Folds) tagger.Annotate(sentences[i].Document);
        }
    }

    /// <summary>Share of tokens whose universal part of speech is right, and of verbs whose form is.</summary>
    public static (double Upos, double VerbForm) Score(Tagger tagger, string path)
    {
        int tokens = 0, right = 0, verbs = 0, forms = 0;
        foreach (var sentence in Conllu.Read(path))
        {
            tagger.Annotate(sentence.Document);
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                var (part, form) = TagSet.Of(sentence.Labels[i]);
                tokens++;
                if (sentence.Document.Tags[i] == part) right++;
                if (part != PartOfSpeech.Verb) continue;
                verbs++;
                if (sentence.Document.Tags[i] == part && sentence.Document.VerbForms[i] == form) forms++;
            }
        }
        return ((double)right / tokens, (double)forms / verbs);
    }
}
