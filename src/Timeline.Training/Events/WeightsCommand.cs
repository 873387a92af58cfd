using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Events.Weighing;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns how sure an event is, how much it matters and whether its title is clear: the first two from annotated articles, the last from titles.tsv beside them, which says of each title
/// what a strict reader made of it. Prints how well each tells, learned each time from other articles than those it is tried on; then learns from all and writes that.
/// </summary>
internal static class WeightsCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/";
    private const int Folds = 5, Trees = 200, ClearTrees = 120, Summary = 10, Shown = 5;

    /// <param name="Right">A pin of its sentence has its time and place; null where it has no time or no place itself.</param>
    /// <param name="Clear">What a reader made of its title; null where nobody read it.</param>
    private sealed record Example(int Article, string Folder, byte[] Row, bool? Right, bool Salient, bool? Clear);

    public static int Run(string[] folders)
    {
        var rows = new List<(Event Event, byte[] Row)>();
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)), new EventExtractor(LearnedDecisions.ForEnglish(), EventNetwork.ForEnglish()) { ReadsWeights = (happening, row) => rows.Add((happening, row)) });
        var judged = folders.Select(folder => Path.Combine(folder, "titles.tsv")).Where(File.Exists).SelectMany(GoldTable.Rows).ToLookup(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[4]), row => row[3] == "S");
        var examples = new List<Example>();
        var articles = 0;
        foreach (var folder in folders)
            foreach (var corpus in PinCorpus.Read(folder))
            {
                rows.Clear();
                var document = extractor.Extract(new Article(corpus.Name, corpus.Text) { Date = corpus.Date });
                var left = corpus.Pins.Where(pin => pin is { When: not null, Where: not null }).ToList();
                foreach (var (happening, row) in rows)
                {
                    var pin = happening is { When: not null, Where: not null } ? left.Find(pin => happening.Passage.Start <= pin.Start && pin.Start < happening.Passage.End && pin.IsAt(happening.When) && pin.Accepts(happening.Where)) : null;
                    if (pin is not null) left.Remove(pin);
                    var readings = judged[(corpus.Name, happening.Passage.Start, happening.Trigger.In(document.Text).ToString(), happening.Title)];
                    examples.Add(new Example(articles, Path.GetFileName(folder), row, happening is { When: not null, Where: not null } ? pin is not null : null, pin is { IsSalient: true }, readings.Any() ? readings.First() : null));
                }
                articles++;
            }
        Console.WriteLine($"{articles} articles, {examples.Count} events, {examples.Count(example => example.Clear is not null)} titles judged");
        Try(examples);
        Save("right.txt", "How likely an event happened then and there", Learn(examples, Right, Trees));
        Save("salient.txt", "How likely a summary has an event", Learn(examples, Salient, Trees));
        Save("clear.txt", "How likely a title can be understood alone", Learn(examples, Clear, ClearTrees));
        return 0;
    }

    private static bool? Right(Example example) => example.Right;

    private static bool? Salient(Example example) => example.Right is null ? null : example.Salient;

    private static bool? Clear(Example example) => example.Clear;

    private static BoostedTrees Learn(IEnumerable<Example> examples, Func<Example, bool?> question, int trees) =>
        TreeTrainer.Train([.. examples.Where(example => question(example) is not null).Select(example => Choice.YesNo(example.Row, question(example) == true))], trees, 1, (int)WeightFeature.Main);

    private static void Try(List<Example> examples)
    {
        var weighers = Enumerable.Range(0, Folds).Select(fold => examples.FindAll(example => example.Article % Folds != fold)).Select(others => new Weigher(Tried(Learn(others, Right, Trees)), Tried(Learn(others, Salient, Trees)), Tried(Learn(others, Clear, ClearTrees)))).ToArray();
        var tried = examples.ConvertAll(example => (Example: example, Weight: weighers[example.Article % Folds].Of(example.Row)));
        var pins = tried.FindAll(item => item.Example.Right is not null);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"area under the curve: right {Area(pins.Select(item => (item.Weight.Right, item.Example.Right == true))):0.000}, salient {Area(pins.Select(item => (item.Weight.Salient, item.Example.Salient))):0.000}, clear {Area(tried.Where(item => item.Example.Clear is not null).Select(item => (item.Weight.Clear, item.Example.Clear == true))):0.000}"));
        Console.WriteLine("of events so sure so many are right: " + string.Join(", ", pins.GroupBy(item => (int)(10 * item.Weight.Right)).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key / 10.0:0.0} {group.Average(item => item.Example.Right == true ? 1.0 : 0):0.00} of {group.Count()}"))));
        foreach (var set in pins.GroupBy(item => item.Example.Folder))
            foreach (var (name, score) in new (string, Func<(double Right, double Salient, double Clear), double>)[] { ("salient alone", weight => weight.Salient), ("as weighed", Weigher.Salience) })
            {
                var ten = set.GroupBy(item => item.Example.Article).SelectMany(article => article.OrderByDescending(item => score(item.Weight)).Take(Summary)).ToList();
                var five = set.GroupBy(item => item.Example.Article).SelectMany(article => article.OrderByDescending(item => score(item.Weight)).Take(Shown)).ToList();
                string Share(List<(Example Example, (double Right, double Salient, double Clear) Weight)> items) => string.Create(CultureInfo.InvariantCulture, $"salient {items.Average(item => item.Example.Salient ? 1.0 : 0):0.000}, right {items.Average(item => item.Example.Right == true ? 1.0 : 0):0.000}, titles clear {items.Where(item => item.Example.Clear is not null).Select(item => item.Example.Clear == true ? 1.0 : 0).DefaultIfEmpty().Average():0.000} of {items.Count(item => item.Example.Clear is not null)}");
                Console.WriteLine($"{set.Key}, {name}: of the ten weightiest {Share(ten)}; of the five {Share(five)}");
            }
    }

    private static BinaryTrees Tried(BoostedTrees trees) => new(trees, (int)WeightFeature.All);

    /// <summary>How often one that is so has more than one that is not.</summary>
    private static double Area(IEnumerable<(double Score, bool Is)> items)
    {
        var (sum, rank, yes) = (0.0, 0, 0);
        foreach (var (_, isSo) in items.OrderBy(item => item.Score))
        {
            rank++;
            if (!isSo) continue;
            yes++;
            sum += rank;
        }
        return (sum - yes * (yes + 1.0) / 2) / ((double)yes * (rank - yes));
    }

    private static void Save(string file, string what, BoostedTrees trees) =>
        File.WriteAllLines(Target + file, [$"# {what}: trees of BoostedTrees.cs over the features of WeightFeature.cs. Written by Timeline.Training weights.", .. trees.Write<WeightFeature>()]);
}
