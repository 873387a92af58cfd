using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Training.Places;

/// <summary>
/// Trains the recogniser of names on GUM. Beside each document stand copies in which the names of places and people are others, drawn from the gazetteer
/// and from lists, so that what is learned is how a name stands and not which names GUM happens to speak of.
/// </summary>
internal sealed class NameTrainer(Gazetteer gazetteer)
{
    private const int Buckets = 1 << 17;
    private const int Epochs = 8;
    private const int Copies = 3;
    private readonly GazetteerMatcher _matcher = new(gazetteer);

    public LinearModel Train(string corpora, params string[] parts)
    {
        var random = new Random(1);
        var settlements = Settlements();
        var texts = new List<(NamedCorpus Text, NameContext Context)>();
        foreach (var text in parts.SelectMany(part => NamedCorpus.Read(Path.Combine(corpora, part + ".conllu"))))
            for (var copy = 0; copy <= Copies; copy++)
            {
                var varied = copy == 0 ? text : Vary(text, settlements, random);
                DependencyParser.ForEnglish().Annotate(varied.Document);
                texts.Add((varied, new NameContext(varied.Document, _matcher)));
            }
        var perceptron = new AveragedPerceptron(NameLabel.Count, Buckets);
        var features = new ulong[NameFeatures.Count];
        var scores = new float[NameLabel.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(texts));
            foreach (var (text, context) in texts)
                ForEachRun(text.Document, (sentence, first, end) =>
                {
                    int before = NameLabel.None;
                    for (var i = first; i < end; i++)
                    {
                        NameFeatures.Read(text.Document, context, sentence, i, first, end, before, features);
                        perceptron.Score(features, scores);
                        var guess = Array.IndexOf(scores, scores.Max());
                        perceptron.Update(features, text.Labels[i], guess);
                        before = guess;
                    }
                });
        }
        return perceptron.ToModel();
    }

    /// <summary>F1 of each kind of name, by exact span.</summary>
    public IEnumerable<(NamedEntityKind Kind, double Precision, double Recall, double F1)> Score(LinearModel model, string path)
    {
        var tagger = new NameTagger(model);
        var (right, found, gold) = (new int[4], new int[4], new int[4]);
        foreach (var text in NamedCorpus.Read(path))
        {
            DependencyParser.ForEnglish().Annotate(text.Document);
            var labels = new byte[text.Labels.Length];
            tagger.Label(text.Document, new NameContext(text.Document, _matcher), labels, new float[labels.Length]);
            var (expected, actual) = (Spans(text.Labels), Spans(labels));
            foreach (var span in expected) gold[(int)span.Kind]++;
            foreach (var span in actual)
            {
                found[(int)span.Kind]++;
                if (expected.Contains(span)) right[(int)span.Kind]++;
            }
        }
        foreach (var kind in Enum.GetValues<NamedEntityKind>())
        {
            var (p, r) = (right[(int)kind] / (double)Math.Max(1, found[(int)kind]), right[(int)kind] / (double)Math.Max(1, gold[(int)kind]));
            yield return (kind, p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
        }
    }

    private static HashSet<(int First, int End, NamedEntityKind Kind)> Spans(byte[] labels)
    {
        var spans = new HashSet<(int, int, NamedEntityKind)>();
        for (var i = 0; i < labels.Length;)
        {
            var end = i + 1;
            if (labels[i] != NameLabel.None)
            {
                var kind = NameLabel.KindOf(labels[i]);
                while (end < labels.Length && labels[end] == NameLabel.Inside(kind)) end++;
                spans.Add((i, end, kind));
            }
            i = end;
        }
        return spans;
    }

    private static void ForEachRun(Document document, Action<Extraction.Text.Sentence, int, int> action)
    {
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!GazetteerMatcher.StartsName(document.Tokens[i]))
                {
                    i++;
                    continue;
                }
                var end = NameTagger.EndOfRun(document, sentence, i);
                action(sentence, i, end);
                i = end;
            }
    }

    /// <summary>Names of settlements of one word, each as often as half the decimal digits of its people are many.</summary>
    private List<string> Settlements()
    {
        var names = new List<string>();
        for (var i = 0; i < gazetteer.Entries.Length; i += 7)
            if (gazetteer.Entries[i] is { Kind: PlaceKind.City, Population: > 2000 } && gazetteer.Place(i).Name is var name && name.All(char.IsLetter)) names.Add(name);
        return names;
    }

    /// <summary>The same word is replaced by the same throughout a document; surnames often by names of places, as they are in life.</summary>
    private static NamedCorpus Vary(NamedCorpus text, List<string> settlements, Random random)
    {
        var chosen = new Dictionary<(bool Person, string Word), string>();
        return text.With((i, label, word) =>
        {
            if (label == NameLabel.None || word.Length < 3 || !word.All(char.IsLetter) || !char.IsUpper(word[0]) || char.IsUpper(word[1])) return word;
            var kind = NameLabel.KindOf(label);
            var single = NameLabel.IsBegin(label) && (i + 1 >= text.Labels.Length || text.Labels[i + 1] != NameLabel.Inside(kind));
            var last = i + 1 >= text.Labels.Length || text.Labels[i + 1] != NameLabel.Inside(kind);
            if (kind == NamedEntityKind.Place && !single || kind == NamedEntityKind.Person && !last || kind is NamedEntityKind.Organization or NamedEntityKind.Other) return word;
            var key = (kind == NamedEntityKind.Person, word);
            if (!chosen.TryGetValue(key, out var other)) chosen[key] = other = random.Next(3) == 0 ? word : settlements[random.Next(settlements.Count)];
            return other;
        });
    }
}
