using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Benchmarks;

/// <summary>
/// The temporal tagger on one core, warmed: the stage alone, and from the bare text, tokens and sentences included; beside chrono-node and
/// Microsoft.Recognizers.Text.DateTime on the same articles in the same run. The peers find times and guess; none follows a story.
/// </summary>
internal static class TimesBenchmark
{
    /// <summary>The Recognizers need minutes for what the others read in no time; they are given less of it.</summary>
    private const int RecognizersShare = 60_000;

    private const int Rounds = 20;

    public static async Task RunAsync()
    {
        var articles = Texts.Articles(1_000_000);
        var megabytes = articles.Sum(article => article.Text.Length) / 1e6;
        IExtractionStage[] before = [new Tokenizer(), new SentenceSplitter()];
        var (parser, tagger) = (DependencyParser.ForEnglish(), TemporalTagger.ForEnglish());
        var parsed = articles.Select(article => Read(article, [.. before, parser])).ToList();
        Action tagging = () => parsed.ForEach(document => { document.Timexes.Clear(); document.Ages.Clear(); tagger.Annotate(document); });
        Action reading = () => { foreach (var article in articles) tagger.Annotate(Read(article, before)); };
        var (stage, text) = (megabytes / Seconds(tagging, Rounds), megabytes / Seconds(reading, Rounds));
        var chrono = megabytes / await Peer.SecondsAsync("chrono", articles.Select(article => article.Text));

        var model = new DateTimeRecognizer(Culture.English).GetDateTimeModel();
        var reference = new DateTime(2025, 7, 12, 0, 0, 0, DateTimeKind.Unspecified);
        var few = Texts.Articles(RecognizersShare);
        model.Parse(few[0].Text, reference);
        var recognizers = few.Sum(article => article.Text.Length) / 1e6 / Seconds(() => { foreach (var article in few) model.Parse(article.Text, reference); }, 1);

        Console.WriteLine("| | MB/s | ratio to chrono-node | ratio to Microsoft.Recognizers |\n|---|---|---|---|");
        Row("TemporalTagger, the stage alone", stage);
        Row("from bare text: Tokenizer, SentenceSplitter, TemporalTagger", text);
        Row("chrono-node 2.10.3", chrono);
        Row("Microsoft.Recognizers.Text.DateTime 1.8.13", recognizers);

        void Row(string name, double speed) => Console.WriteLine(FormattableString.Invariant($"| {name} | {speed:0.0000} | {speed / chrono:0.0} | {speed / recognizers:0} |"));
    }

    private static Document Read(Article article, IExtractionStage[] stages)
    {
        var document = new Document(article);
        foreach (var stage in stages) stage.Annotate(document);
        return document;
    }

    /// <summary>The processor's time of one of the rounds, after as many again to warm it; other work on the machine does not lengthen it.</summary>
    private static double Seconds(Action work, int rounds)
    {
        for (var round = 1; round < rounds * 2; round++) work();
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++) work();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / rounds;
    }
}
