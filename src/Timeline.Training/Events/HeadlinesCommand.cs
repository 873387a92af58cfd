using System.Globalization;
using System.Numerics;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Headlines;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns from annotated articles which words of headlines tell events, and which events of the body have their times and places. Prints how pins of headlines fare, learned each time from
/// other articles than those it is tried on; then learns from all and writes that.
/// </summary>
internal static class HeadlinesCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/headlines.tsv";
    private const int Folds = 10, Epochs = 80;
    private const double Rate = 0.03, Decay = 0.02;

    /// <summary>A word of a headline; the pin that is marked at it, null where none is.</summary>
    private sealed record Example(HeadlineWord Word, Pin? Pin);

    /// <param name="Words">The words of its headlines.</param>
    /// <param name="Pins">Those marked in its headlines, with a time and a place.</param>
    private sealed record Article(string Folder, List<Example> Words, List<Pin> Pins);

    public static int Run(string[] folders)
    {
        var gazetteer = GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName));
        var words = new List<HeadlineWord>();
        var extractor = EnglishPipeline.Create(gazetteer, new EventExtractor(LearnedDecisions.ForEnglish(), EventNetwork.ForEnglish()) { ReadsHeadline = words.Add });
        var articles = new List<Article>();
        foreach (var folder in folders)
            foreach (var corpus in PinCorpus.Read(folder))
            {
                words.Clear();
                var document = extractor.Extract(new Timeline.Extraction.Article(corpus.Name, corpus.Text) { Date = corpus.Date });
                if (words.Count == 0) continue;
                foreach (var sentence in words.GroupBy(word => word.Trigger.Sentence))
                {
                    var span = document.Sentences[sentence.Key].Span;
                    var pins = corpus.Pins.Where(pin => pin is { When: not null, Where: not null } && span.Start <= pin.Start && pin.Start < span.End).ToList();
                    articles.Add(new Article(Path.GetFileName(folder) + (Headline.Is(document, document.Sentences[sentence.Key]) ? ", headlines" : ", first sentences"), Label(document, [.. sentence], pins), pins));
                }
            }
        var learned = Enumerable.Range(0, Folds).Select(fold => Learn([.. articles.Where((_, index) => index % Folds != fold)])).ToArray();
        foreach (var set in articles.Select((article, index) => (Article: article, Weights: learned[index % Folds])).GroupBy(item => item.Article.Folder)) Print(set.Key, [.. set]);
        File.WriteAllLines(Target, ["# What a feature is worth: for a word of a headline as one that tells an event, for an event of the body as one that has its time, and as one that has its place. Written by Timeline.Training headlines.", .. Learn(articles).Write()]);
        return 0;
    }

    /// <summary>Of the words of a trigger the first verb tells the event, else the first word; the others are left out.</summary>
    private static List<Example> Label(Document document, List<HeadlineWord> words, List<Pin> pins)
    {
        bool IsOf(HeadlineWord word, Pin pin) => document.Tokens[word.Trigger.Token] is var token && token.Start < pin.End && pin.Start < token.End;
        var tellers = new Dictionary<HeadlineWord, Pin>();
        foreach (var pin in pins)
            if (words.FindAll(word => IsOf(word, pin)) is [var first, ..] all) tellers.TryAdd(all.Find(word => !word.Trigger.IsNoun) ?? first, pin);
        return [.. words.Where(word => tellers.ContainsKey(word) || !pins.Exists(pin => IsOf(word, pin))).Select(word => new Example(word, tellers.GetValueOrDefault(word)))];
    }

    private static HeadlineWeights Learn(List<Article> articles)
    {
        var weights = new HeadlineWeights(new double[HeadlineWeights.Features], new double[HeadlineWeights.Features], new double[HeadlineWeights.Features]);
        var examples = articles.SelectMany(article => article.Words).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate / (1 + 0.1 * epoch);
            random.Shuffle(examples);
            foreach (var (word, pin) in examples)
            {
                Step(weights.Word, (ulong)word.Features, rate * ((pin is null ? 0 : 1) - HeadlineTelling.Chance(weights, word)));
                if (pin is null) continue;
                Choose(weights.Time, [.. word.Times.Select(vote => ((ulong)vote.Features, pin.IsAt(vote.When)))], rate);
                Choose(weights.Place, [.. word.Places.Select(vote => ((ulong)(vote.Features | (vote.When is not null && pin.IsAt(vote.When) ? BodyEventFeature.AtTime : 0)), pin.Accepts(vote.Where)))], rate);
            }
            foreach (var row in (double[][])[weights.Word, weights.Time, weights.Place])
                for (var f = 0; f < row.Length; f++) row[f] *= 1 - rate * Decay;
        }
        return weights;
    }

    /// <summary>A step towards those that are right.</summary>
    private static void Choose(double[] weights, (ulong Features, bool IsRight)[] votes, double rate)
    {
        var chances = Array.ConvertAll(votes, vote => Math.Exp(HeadlineWeights.Sum(weights, vote.Features)));
        double all = chances.Sum(), right = 0;
        for (var i = 0; i < votes.Length; i++)
            if (votes[i].IsRight) right += chances[i];
        if (right == 0) return;
        for (var i = 0; i < votes.Length; i++) Step(weights, votes[i].Features, rate * ((votes[i].IsRight ? chances[i] / right : 0) - chances[i] / all));
    }

    private static void Step(double[] weights, ulong features, double step)
    {
        for (var rest = features; rest != 0; rest &= rest - 1) weights[BitOperations.TrailingZeroCount(rest)] += step;
    }

    private static void Print(string name, List<(Article Article, HeadlineWeights Weights)> articles)
    {
        foreach (var least in (double[])[0.2, 0.25, 0.3])
        {
            int right = 0, told = 0, pins = 0, times = 0, places = 0, marked = 0;
            foreach (var (article, weights) in articles)
            {
                pins += article.Pins.Count;
                var left = article.Pins.ToList();
                foreach (var (word, pin) in article.Words)
                {
                    var time = HeadlineTelling.Time(weights, word);
                    var place = HeadlineTelling.Place(weights, word, time?.When);
                    var (when, where) = (time?.When, place?.Where);
                    if (pin is not null)
                    {
                        marked++;
                        if (when is not null && pin.IsAt(when)) times++;
                        if (pin.Accepts(where)) places++;
                    }
                    if (when is null || where is null || HeadlineTelling.Chance(weights, word) * time!.Value.Chance * place!.Value.Chance < least) continue;
                    told++;
                    if (left.Find(other => other.IsAt(when) && other.Accepts(where)) is not { } match) continue;
                    left.Remove(match);
                    right++;
                }
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, words from {least:0.00}: {right} right of {told} told and {pins} pins; of {marked} marked words {times} times and {places} places right"));
        }
    }
}
