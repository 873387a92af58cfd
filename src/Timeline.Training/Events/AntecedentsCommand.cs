using System.Globalization;
using System.Numerics;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns which noun a pronoun stands for from GUM and from annotated articles: a logistic choice among the nouns that agree with it and none. What a pronoun before it stood for is decided by
/// weights that have not learned from the article. Prints its scores on articles it has not learned from, then learns from all and writes that.
/// </summary>
internal sealed class AntecedentsCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/antecedents.tsv";
    private const int Epochs = 30, Features = AntecedentWeights.Features, Folds = 10, Rounds = 4;
    private const double Rate = 0.01, Decay = 0.1;

    private readonly List<AntecedentChoice> _chosen = [];
    private readonly EventExtractor _events;
    private readonly Extractor _extractor;

    private AntecedentsCommand()
    {
        _events = new EventExtractor(LearnedDecisions.ForEnglish(), EventNetwork.ForEnglish()) { ChoosesNoun = _chosen.Add };
        _extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)), _events);
    }

    /// <summary>A pronoun with the nouns it may stand for; the first is none.</summary>
    private sealed record Choice(string Set, PronounKind Kind, ulong[] Candidates, bool[] Right, bool HasNoun);

    public static int Run(string corpora, string gold)
    {
        new AntecedentsCommand().Learn(corpora, gold);
        return 0;
    }

    private void Learn(string corpora, string gold)
    {
        List<CoreferenceCorpus> Corpora(params string[] parts) => [.. parts.SelectMany(part => CoreferenceCorpus.Read(Path.Combine(corpora, part + ".conllu")))];
        var (train, test, articles) = (Corpora("gum-train"), Corpora("gum-dev", "gum-test"), PronounCorpus.Read(gold));
        List<Choice> OfCorpora(List<CoreferenceCorpus> texts, AntecedentWeights weights) => [.. texts.SelectMany(text => Read(text, weights))];
        // What is learned from all but one part reads that part: what earlier pronouns were taken for is as wrong as it will be. All that was read so is learned from.
        var (before, ofGum) = (Enumerable.Repeat(Weigh([]), Folds).ToArray(), Weigh([]));
        var (gum, own) = (new List<Choice>(), articles.ConvertAll(_ => new List<Choice>()));
        for (var round = 0; round < Rounds; round++)
        {
            gum.AddRange(OfCorpora(train, ofGum));
            for (var index = 0; index < articles.Count; index++) own[index].AddRange(Read(articles[index], before[index % Folds]));
            before = [.. Enumerable.Range(0, Folds).Select(fold => Weigh([.. gum, .. own.Where((_, index) => index % Folds != fold).SelectMany(choices => choices)]))];
            ofGum = Weigh([.. gum, .. own.SelectMany(choices => choices)]);
        }
        var tested = OfCorpora(test, ofGum);
        Print("GUM, development and test", tested, ofGum);
        foreach (var set in articles.Select((article, index) => (Choices: Read(article, before[index % Folds]), Weights: before[index % Folds])).GroupBy(article => article.Choices.FirstOrDefault()?.Set ?? "")) Print(set.Key, [.. set]);
        File.WriteAllLines(Target,
        [
            "# What a feature of a noun is worth as what \"he\" or \"she\", \"it\" and \"they\" stand for; see AntecedentFeature. Written by Timeline.Training antecedents.",
            .. Weigh([.. gum, .. tested, .. own.SelectMany(choices => choices)]).Write(),
        ]);
    }

    private static void Print(string set, List<Choice> choices, AntecedentWeights weights) => Print(set, [(choices, weights)]);

    private static void Print(string set, List<(List<Choice> Choices, AntecedentWeights Weights)> parts)
    {
        foreach (var kind in Enum.GetValues<PronounKind>())
        {
            int right = 0, taken = 0, there = 0, fit = 0, all = 0, offered = 0;
            foreach (var (choices, weights) in parts)
                foreach (var choice in choices.Where(choice => choice.Kind == kind))
                {
                    var chances = TreeTrainer.Chances(Array.ConvertAll(choice.Candidates, features => weights.Score((AntecedentFeature)features, kind)));
                    var best = Array.IndexOf(chances, chances.Max());
                    all++;
                    if (choice.HasNoun) there++;
                    if (choice.HasNoun && choice.Right.Contains(true)) offered++;
                    if (choice.Right[best]) fit++;
                    if (best == 0) continue;
                    taken++;
                    if (choice.Right[best]) right++;
                }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}, {kind}: precision {(double)right / taken:0.000} recall {(double)right / there:0.000} of {there}, offered {(double)offered / there:0.000}; right or rightly none {(double)fit / all:0.000} of {all}"));
        }
    }

    private List<Choice> Read(CoreferenceCorpus corpus, AntecedentWeights weights)
    {
        var document = Extract(new Article("", corpus.Text), weights);
        return _chosen.ConvertAll(choice =>
        {
            var at = document.Tokens[choice.Pronoun].Start;
            var entity = corpus.Pronouns.GetValueOrDefault(at);
            bool Is(int noun) => entity is not null && corpus.Heads.TryGetValue(document.Tokens[noun].Start, out var entities) && entities.Contains(entity);
            return Of("", choice, Is, entity is not null && corpus.Heads.Any(head => head.Key < at && head.Value.Contains(entity)));
        });
    }

    private List<Choice> Read(PronounCorpus corpus, AntecedentWeights weights)
    {
        var document = Extract(new Article(corpus.Article.Name, corpus.Article.Text) { Date = corpus.Article.Date }, weights);
        var set = ArticleFocus.Of(document).IsLife ? "Lives" : "News";
        return _chosen.FindAll(choice => corpus.Has(document.Tokens[choice.Pronoun].Start)).ConvertAll(choice =>
        {
            var at = document.Tokens[choice.Pronoun].Start;
            return Of(set, choice, noun => corpus.IsOne(at, document.Tokens[noun].Start, document.Tags[noun] == Extraction.Grammar.PartOfSpeech.ProperNoun ? document.Word(noun).ToString() : null), corpus.HasNoun(at));
        });
    }

    private static Choice Of(string set, AntecedentChoice choice, Func<int, bool> isRight, bool hasNoun) =>
        new(set, choice.Kind, [.. choice.Nouns.Select(candidate => (ulong)candidate.Features)], [.. choice.Nouns.Select(candidate => candidate.Noun < 0 ? !hasNoun : isRight(candidate.Noun))], hasNoun);

    private Document Extract(Article article, AntecedentWeights weights)
    {
        _chosen.Clear();
        _events.PronounWeights = weights;
        return _extractor.Extract(article);
    }

    private static AntecedentWeights Weigh(List<Choice> choices)
    {
        var rows = Enumerable.Range(0, AntecedentWeights.Kinds).Select(_ => new double[Features]).ToArray();
        var random = new Random(1);
        var clear = choices.FindAll(choice => choice.Right.Contains(true));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate * (1 - (double)epoch / Epochs);
            foreach (var choice in clear.OrderBy(_ => random.Next()))
            {
                var row = rows[(int)choice.Kind];
                var chances = Chances(choice, row);
                var right = chances.Where((_, i) => choice.Right[i]).Sum();
                for (var i = 0; i < chances.Length; i++)
                {
                    var step = rate * ((choice.Right[i] ? chances[i] / right : 0) - chances[i]);
                    for (var rest = choice.Candidates[i]; rest != 0; rest &= rest - 1) row[BitOperations.TrailingZeroCount(rest)] += step;
                }
            }
            foreach (var row in rows)
                for (var feature = 0; feature < Features; feature++) row[feature] *= 1 - rate * Decay;
        }
        return new AntecedentWeights(rows);
    }

    private static double[] Chances(Choice choice, double[] row) => TreeTrainer.Chances(Array.ConvertAll(choice.Candidates, features =>
    {
        var score = 0.0;
        for (var rest = features; rest != 0; rest &= rest - 1) score += row[BitOperations.TrailingZeroCount(rest)];
        return score;
    }));
}
