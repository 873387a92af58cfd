using System.Diagnostics;
using Timeline.Extraction;
using Timeline.Gazetteers;

namespace Timeline.Benchmarks;

/// <summary>All stages over the same load, one core, warmed; and what each stage takes of it.</summary>
internal static class PipelineBenchmark
{
    public static async Task RunAsync()
    {
        const int Rounds = 5;
        var articles = Texts.Articles(2_000_000);
        var megabytes = articles.Sum(article => article.Text.Length) / 1e6;
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
        var seconds = new double[extractor.Stages.Count];
        Array.Fill(seconds, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var documents = articles.Select(article => new Document(article)).ToList();
            for (var stage = 0; stage < seconds.Length; stage++)
            {
                var watch = Stopwatch.StartNew();
                foreach (var document in documents) extractor.Stages[stage].Annotate(document);
                seconds[stage] = Math.Min(seconds[stage], watch.Elapsed.TotalSeconds);
            }
        }
        Console.WriteLine($"| stage | MB/s | part of the whole |\n|---|---|---|");
        for (var stage = 0; stage < seconds.Length; stage++)
            Console.WriteLine(FormattableString.Invariant($"| {extractor.Stages[stage].GetType().Name} | {megabytes / seconds[stage]:0.0} | {seconds[stage] / seconds.Sum():0 %} |"));
        Console.WriteLine(FormattableString.Invariant($"| all | {megabytes / seconds.Sum():0.00} | |"));
        await Task.CompletedTask;
    }
}
