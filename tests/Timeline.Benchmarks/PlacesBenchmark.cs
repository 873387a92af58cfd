using System.Diagnostics;
using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Gazetteers;

namespace Timeline.Benchmarks;

/// <summary>
/// Opening the gazetteer, looking names up, and the stage of places beside the tokenizer on the same texts: in processor time of this process, which other
/// work on the machine disturbs less than the clock.
/// </summary>
internal static class PlacesBenchmark
{
    private const int Rounds = 6;

    public static Task RunAsync()
    {
        var path = Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName);
        var watch = Stopwatch.StartNew();
        var gazetteer = GazetteerFile.Open(path);
        var first = gazetteer.Find(PlaceName.Key("Geneva")).Length;
        var opened = watch.Elapsed.TotalMilliseconds;

        ulong[] keys = [.. Enumerable.Range(0, gazetteer.Entries.Length).Where(i => i % 37 == 0).Select(i => PlaceName.Key(gazetteer.Place(i).Name))];
        var lookup = Best(() =>
        {
            foreach (var key in keys) first += gazetteer.Find(key).Length;
        });

        var articles = Texts.Articles(1_000_000);
        var megabytes = articles.Sum(article => article.Text.Length) / 1e6;
        IExtractionStage[] before = [new Tokenizer(), new SentenceSplitter(), DependencyParser.ForEnglish()];
        var documents = articles.Select(article => new Document(article)).ToList();
        foreach (var stage in before)
            foreach (var document in documents) stage.Annotate(document);
        var places = new PlaceTagger(gazetteer);
        void Tag()
        {
            foreach (var document in documents)
            {
                document.Places.Clear();
                document.Entities.Clear();
                places.Annotate(document);
            }
        }

        var tagging = Best(Tag);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Tag();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var tokenizing = Best(() =>
        {
            foreach (var article in articles) before[0].Annotate(new Document(article));
        });

        Console.WriteLine("measure | figure");
        Console.WriteLine("---|---");
        Console.WriteLine(FormattableString.Invariant($"gazetteer | {gazetteer.Entries.Length} places, {new FileInfo(path).Length / 1e6:0.0} MB, open with the first lookup in {opened:0} ms"));
        Console.WriteLine(FormattableString.Invariant($"lookup | {lookup / keys.Length * 1e9:0} ns"));
        Console.WriteLine(FormattableString.Invariant($"places, one core | {megabytes / tagging:0.0} MB/s, {articles.Count / tagging:0} articles of {megabytes / articles.Count * 1e3:0} KB a second, {tagging / tokenizing:0.0} times the tokenizer's time"));
        Console.WriteLine(FormattableString.Invariant($"allocated | {allocated / megabytes / 1e6:0.0} bytes a character"));
        return Task.CompletedTask;
    }

    /// <returns>Seconds of processor time of the best of the rounds.</returns>
    private static double Best(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            action();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }
        return best;
    }
}
