using Timeline.Extraction;
using Timeline.Gazetteers;

namespace Timeline.Benchmarks;

/// <summary>
/// All stages on one core, warmed: many articles as they come, then one article of growing length, whose speed must not fall. In processor time, since
/// others may load the machine.
/// </summary>
internal static class PipelineBenchmark
{
    public static async Task RunAsync()
    {
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
        var seeds = Texts.Articles(2_000_000);
        var text = string.Join("\n\n", seeds.Select(article => article.Text));
        var loads = new List<(string Name, IReadOnlyList<Article> Articles, int Rounds)> { ("2 MB in articles of 4 KB", seeds, 5) };
        foreach (var megabytes in (double[])[0.5, 1, 2])
            loads.Add((FormattableString.Invariant($"one article of {megabytes} MB"), [seeds[0] with { Text = text[..(int)(megabytes * 1e6)] }], 3));
        var speeds = loads.Select(load => MegabytesPerSecond(extractor, load.Articles, load.Rounds)).ToList();

        Console.WriteLine($"MB/s | {string.Join(" | ", loads.Select(load => load.Name))}");
        Console.WriteLine($"---|{string.Concat(Enumerable.Repeat("---|", loads.Count))}");
        for (var stage = 0; stage < extractor.Stages.Count; stage++) Row(extractor.Stages[stage].GetType().Name, speeds.Select(speed => speed[stage]));
        Row("all", speeds.Select(speed => 1 / speed.Sum(one => 1 / one)));

        // The peers read less: neither trees nor times, places in the world or events.
        var peers = Texts.Articles(80_000);
        Console.WriteLine("\nMB/s | the same articles\n---|---|");
        Row("Timeline, all stages", [1 / speeds[0].Sum(one => 1 / one)]);
        foreach (var peer in (string[])["wink", "compromise"])
            Row(peer, [peers.Sum(article => article.Text.Length) / 1e6 / await Peer.SecondsAsync(peer, peers.Select(article => article.Text))]);

        static void Row(string name, IEnumerable<double> speeds) => Console.WriteLine($"{name} | {string.Join(" | ", speeds.Select(speed => FormattableString.Invariant($"{speed:0.00}")))}");
    }

    /// <returns>The best of the rounds, a stage each.</returns>
    private static double[] MegabytesPerSecond(Extractor extractor, IReadOnlyList<Article> articles, int rounds)
    {
        var megabytes = articles.Sum(article => article.Text.Length) / 1e6;
        var best = new double[extractor.Stages.Count];
        for (var round = 0; round < rounds; round++)
        {
            var documents = articles.Select(article => new Document(article)).ToList();
            for (var stage = 0; stage < best.Length; stage++)
            {
                var before = Environment.CpuUsage.TotalTime;
                foreach (var document in documents) extractor.Stages[stage].Annotate(document);
                best[stage] = Math.Max(best[stage], megabytes / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }
        return best;
    }
}
