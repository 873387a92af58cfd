using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Benchmarks;

/// <summary>
/// Tokens, sentences, tags, trees and lemmas on one core, warmed, beside JavaScript libraries that do the same but the trees. In processor time,
/// since others may load the machine.
/// </summary>
internal static class GrammarBenchmark
{
    private const int Rounds = 8;

    public static async Task RunAsync()
    {
        var articles = Texts.Articles(1_000_000);
        var megabytes = articles.Sum(article => article.Text.Length) / 1e6;
        IExtractionStage[] stages = [new Tokenizer(), new SentenceSplitter(), DependencyParser.ForEnglish(), Lemmatizer.ForEnglish()];
        var seconds = Enumerable.Repeat(double.MaxValue, stages.Length).ToArray();
        var tokens = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var documents = articles.Select(article => new Document(article)).ToList();
            for (var stage = 0; stage < stages.Length; stage++)
            {
                var before = Environment.CpuUsage.TotalTime;
                foreach (var document in documents) stages[stage].Annotate(document);
                seconds[stage] = Math.Min(seconds[stage], (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
            tokens = documents.Sum(document => document.Tokens.Length);
        }
        Console.WriteLine("reader | tokens/s | MB/s | of Timeline's time\n---|---|---|---|");
        for (var stage = 0; stage < stages.Length; stage++) Row(stages[stage].GetType().Name, seconds[stage]);
        Row("**Timeline, these together**", seconds.Sum());
        // compromise needs seconds for what the others read in no time; it is given less of it.
        foreach (var (peer, share) in ((string, int)[])[("wink", 1), ("compromise", 12)])
            Row(peer, share * await Peer.SecondsAsync(peer, articles.Take(articles.Count / share).Select(article => article.Text)));

        void Row(string name, double time) => Console.WriteLine(FormattableString.Invariant($"{name} | {tokens / time:0} | {megabytes / time:0.00} | {time / seconds.Sum():0.00} |"));
    }
}
