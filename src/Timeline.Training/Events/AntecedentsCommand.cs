using System.Globalization;
using System.Numerics;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>Learns which noun a pronoun stands for from GUM: a logistic choice among the nouns that agree with it and none. Prints its scores on the test part, then learns from all parts and writes that.</summary>
internal static class AntecedentsCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/antecedents.tsv";
    private const int Epochs = 60, Features = 64;
    private const double Rate = 0.05, Decay = 1e-4;

    /// <summary>A pronoun with the nouns it may stand for; the first is none.</summary>
    private sealed record Choice(PronounKind Kind, ulong[] Candidates, bool[] Right, bool HasNoun);

    public static int Run(string corpora)
    {
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
        List<Choice> Read(params string[] parts) => [.. parts.SelectMany(part => CoreferenceCorpus.Read(Path.Combine(corpora, part + ".conllu"))).SelectMany(corpus => Choices(extractor, corpus))];
        var (train, dev, test) = (Read("gum-train"), Read("gum-dev"), Read("gum-test"));
        foreach (var sure in (double[])[0, 0.3, 0.4, 0.5]) Print("gum-dev and gum-test", [.. dev, .. test], Learn(train), sure);
        var weights = Learn([.. train, .. dev, .. test]);
        File.WriteAllLines(Target,
        [
            "# What a feature of a noun is worth as what \"he\" or \"she\", \"it\" and \"they\" stand for; see AntecedentFeature. Written by Timeline.Training antecedents.",
            .. Enum.GetValues<AntecedentFeature>().Select(feature => feature + "\t" + string.Join('\t', weights.Select(row => row[BitOperations.TrailingZeroCount((ulong)feature)].ToString("0.00", CultureInfo.InvariantCulture)))),
        ]);
        return 0;
    }

    private static List<Choice> Choices(Extractor extractor, CoreferenceCorpus corpus)
    {
        var document = extractor.Extract(new Article("", corpus.Text));
        var choices = new List<Choice>();
        var antecedents = new Antecedents
        {
            Chooses = (pronoun, kind, candidates) =>
            {
                var at = document.Tokens[pronoun].Start;
                var entity = corpus.Pronouns.GetValueOrDefault(at);
                bool Is(int noun) => noun >= 0 && entity is not null && corpus.Heads.TryGetValue(document.Tokens[noun].Start, out var entities) && entities.Contains(entity);
                var right = candidates.Select(candidate => Is(candidate.Noun)).ToArray();
                var named = entity is not null && corpus.Heads.Any(head => head.Key < at && head.Value.Contains(entity));
                right[0] = !named;
                choices.Add(new Choice(kind, [.. candidates.Select(candidate => (ulong)candidate.Features)], right, named));
            },
        };
        var names = new PersonNames();
        foreach (var sentence in document.Sentences)
        {
            names.Learn(document, sentence);
            antecedents.Read(document, sentence, token => names.IsPerson(document, token));
        }
        return choices;
    }

    private static double[][] Learn(List<Choice> choices)
    {
        var weights = Enumerable.Range(0, 3).Select(_ => new double[Features]).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate / (1 + 0.1 * epoch);
            foreach (var choice in choices.Where(choice => choice.Right.Contains(true)).OrderBy(_ => random.Next()))
            {
                var row = weights[(int)choice.Kind];
                var chances = Chances(choice, row);
                var right = choice.Right.Select((is_, i) => is_ ? chances[i] : 0).Sum();
                for (var i = 0; i < chances.Length; i++)
                {
                    var step = rate * ((choice.Right[i] ? chances[i] / right : 0) - chances[i]);
                    for (var rest = choice.Candidates[i]; rest != 0; rest &= rest - 1) row[BitOperations.TrailingZeroCount(rest)] += step;
                }
                for (var f = 0; f < Features; f++) row[f] -= rate * Decay * row[f];
            }
        }
        return weights;
    }

    private static double[] Chances(Choice choice, double[] weights)
    {
        var scores = choice.Candidates.Select(features =>
        {
            var score = 0.0;
            for (var rest = features; rest != 0; rest &= rest - 1) score += weights[BitOperations.TrailingZeroCount(rest)];
            return score;
        }).ToArray();
        var most = scores.Max();
        var all = scores.Sum(score => Math.Exp(score - most));
        return [.. scores.Select(score => Math.Exp(score - most) / all)];
    }

    private static void Print(string name, List<Choice> choices, double[][] weights, double sure)
    {
        foreach (var kind in Enum.GetValues<PronounKind>())
        {
            int right = 0, taken = 0, there = 0;
            foreach (var choice in choices.Where(choice => choice.Kind == kind))
            {
                var chances = Chances(choice, weights[(int)kind]);
                var best = Array.IndexOf(chances, chances.Max());
                if (choice.HasNoun) there++;
                if (best == 0 || chances[best] < sure) continue;
                taken++;
                if (choice.Right[best]) right++;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {kind}, from {sure:0.0}: precision {(double)right / taken:0.000} recall {(double)right / there:0.000} of {there}"));
        }
    }
}
