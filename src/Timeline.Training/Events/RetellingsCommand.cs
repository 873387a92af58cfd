using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Events.Retellings;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns which events of an article are one from retellings.tsv beside the annotated articles, which says of pairs whether a reader took them for one. Prints how many are found and how many of those found
/// are so, learned each time from other articles than those it is tried on; then learns from all and writes that.
/// </summary>
internal static class RetellingsCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/same.txt";
    private const int Folds = 5, Trees = 120;

    private sealed record Example(int Article, byte[] Row, bool IsSame);

    public static int Run(string[] folders)
    {
        var pairs = new List<(int First, int Second, byte[] Row)>();
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)), new EventExtractor(LearnedDecisions.ForEnglish(), EventNetwork.ForEnglish()) { ReadsPairs = (first, second, row) => pairs.Add((first, second, row)) });
        var judged = folders.Select(folder => Path.Combine(folder, "retellings.tsv")).Where(File.Exists).SelectMany(GoldTable.Rows).ToDictionary(row => (row[0], Number(row[1]), Number(row[2])), row => row[3] == "S");
        var examples = new List<Example>();
        foreach (var (corpus, index) in folders.SelectMany(PinCorpus.Read).Where(corpus => judged.Keys.Any(key => key.Item1 == corpus.Name)).Select((corpus, index) => (corpus, index)))
        {
            pairs.Clear();
            var document = extractor.Extract(new Article(corpus.Name, corpus.Text) { Date = corpus.Date });
            foreach (var (first, second, row) in pairs)
                if (judged.TryGetValue((corpus.Name, document.Events[first].Trigger.Start, document.Events[second].Trigger.Start), out var isSame)) examples.Add(new Example(index, row, isSame));
        }
        Console.WriteLine($"{examples.Count} of {judged.Count} judged pairs are compared, {examples.Count(example => example.IsSame)} of them are one event");
        Print("told by the same word, of one kind, time and place", examples.FindAll(example => Has(example, RetellingFeature.Word, FeatureRow.Quantity(0)) && example.Row[(int)RetellingFeature.FirstKind] == example.Row[(int)RetellingFeature.SecondKind] && Has(example, RetellingFeature.SameEnd, FeatureRow.YesNo(true)) && Has(example, RetellingFeature.SamePlace, FeatureRow.YesNo(true))));
        var learned = Enumerable.Range(0, Folds).Select(fold => new BinaryTrees(Learn(examples.FindAll(example => example.Article % Folds != fold)), (int)RetellingFeature.All)).ToArray();
        foreach (var least in (double[])[0.3, 0.4, 0.5, 0.6, 0.7])
            Print(string.Create(CultureInfo.InvariantCulture, $"from {least:0.0}"), examples.FindAll(example => learned[example.Article % Folds].Chance(example.Row) >= least));
        File.WriteAllLines(Target, ["# Whether two events are one: trees of BoostedTrees.cs over the features of RetellingFeature.cs. Written by Timeline.Training retellings.", .. Learn(examples).Write<RetellingFeature>()]);
        return 0;
    }

    private static bool Has(Example example, RetellingFeature feature, byte value) => example.Row[(int)feature] == value;

    private static void Print(string name, List<Example> found) => Console.WriteLine($"{name}: {found.Count(example => example.IsSame)} of {found.Count} found are one");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static BoostedTrees Learn(List<Example> examples) =>
        TreeTrainer.Train(examples.ConvertAll(example => Choice.YesNo(example.Row, example.IsSame)), Trees, 1, (int)RetellingFeature.Word);
}
