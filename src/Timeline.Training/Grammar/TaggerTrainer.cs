using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Trains the tagger on the Universal Dependencies treebanks EWT and GUM and scores it on their test parts.</summary>
internal static class TaggerTrainer
{
    private const int Buckets = 1 << 17;
    private const int Epochs = 8;

    public static LinearModel Train(string corpora)
    {
        var sentences = ((string[])["ewt", "gum"]).SelectMany(name => Conllu.Read(Path.Combine(corpora, name + "-train.conllu"))).ToList();
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
                    perceptron.Update(features, Gold(sentence.Rows[i]), guess);
                    (before2, before) = (before, guess);
                }
            }
        }
        return perceptron.ToModel();
    }

    /// <summary>Share of tokens whose universal part of speech is right, and of verbs whose form is.</summary>
    public static (double Upos, double VerbForm) Score(LinearModel model, string path)
    {
        var tagger = new Tagger(model);
        int tokens = 0, right = 0, verbs = 0, forms = 0;
        foreach (var sentence in Conllu.Read(path))
        {
            tagger.Annotate(sentence.Document);
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                var (part, form) = TagSet.Of(Gold(sentence.Rows[i]));
                tokens++;
                if (sentence.Document.Tags[i] == part) right++;
                if (part != PartOfSpeech.Verb) continue;
                verbs++;
                if (sentence.Document.Tags[i] == part && sentence.Document.VerbForms[i] == form) forms++;
            }
        }
        return ((double)right / tokens, (double)forms / verbs);
    }

    private static int Gold(string[] row) => TagSet.Label(Part(row[3]), row[4] switch
    {
        "VB" => VerbForm.Base, "VBP" => VerbForm.Present, "VBZ" => VerbForm.ThirdPerson, "VBD" => VerbForm.Past, "VBN" => VerbForm.Participle, "VBG" => VerbForm.Gerund, _ => VerbForm.None,
    });

    private static PartOfSpeech Part(string upos) => upos switch
    {
        "ADJ" => PartOfSpeech.Adjective, "ADP" => PartOfSpeech.Adposition, "ADV" => PartOfSpeech.Adverb, "AUX" => PartOfSpeech.Auxiliary, "CCONJ" => PartOfSpeech.CoordinatingConjunction,
        "DET" => PartOfSpeech.Determiner, "INTJ" => PartOfSpeech.Interjection, "NOUN" => PartOfSpeech.Noun, "NUM" => PartOfSpeech.Numeral, "PART" => PartOfSpeech.Particle, "PRON" => PartOfSpeech.Pronoun,
        "PROPN" => PartOfSpeech.ProperNoun, "PUNCT" => PartOfSpeech.Punctuation, "SCONJ" => PartOfSpeech.SubordinatingConjunction, "SYM" => PartOfSpeech.Symbol, "VERB" => PartOfSpeech.Verb, _ => PartOfSpeech.Other,
    };
}
