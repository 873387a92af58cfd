using System.Threading.Channels;
using Timeline.Articles;
using Timeline.Components.Intake;
using Timeline.Extraction;
using Timeline.Store.Sqlite;

namespace Timeline.App.Ingestion;

/// <summary>Reads files, extracts their articles on all cores and stores them in batches; what it reported done is stored. One for page and command line.</summary>
/// <param name="extractor">Made when the first article comes: a page that only shows what is stored waits for no model.</param>
internal sealed class Ingester(Lazy<Extractor> extractor, SqliteTimelineStore store) : IArticleIntake
{
    private const int BatchArticles = 64;

    public const string NoDate = "No publication date: words like “yesterday” could not be placed. Write “date YYYY-MM-DD” as the first words to mend this.";

    public async Task<IntakeResult> AddAsync(string name, byte[] content, IProgress<IntakeProgress> progress, CancellationToken cancellation)
    {
        var problems = new List<string>();
        int stored = 0, known = 0, events = 0;
        var queue = Channel.CreateBounded<Task<(Document Document, IReadOnlyList<string> Notices)>>(Environment.ProcessorCount * 4);
        var reading = Task.Run(async () =>
        {
            var seen = new HashSet<string>();
            try
            {
                foreach (var result in ArticleReader.Read(name, content))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (result.Problem is not null) lock (problems) problems.Add(result.Line > 0 ? $"line {result.Line}: {result.Problem}" : result.Problem);
                    if (result.Article is not { } read) continue;
                    if (string.IsNullOrWhiteSpace(read.Text))
                    {
                        lock (problems) problems.Add($"line {result.Line}: its text is empty; nothing to read");
                        continue;
                    }
                    // Names that JSON lines give ("1", "2") are unique in their file only; what is stored is named by its content.
                    var article = read with { Id = ArticleId.Of(read.Date, read.Text) };
                    if (!seen.Add(article.Id) || store.Contains(article.Id))
                    {
                        known++;
                        continue;
                    }
                    await queue.Writer.WriteAsync(Task.Run(() => (extractor.Value.Extract(article), Notices(article, result.Problem)), cancellation), cancellation);
                }
                queue.Writer.Complete();
            }
            catch (Exception error)
            {
                queue.Writer.Complete(error);
            }
        }, cancellation);
        var batch = new List<(Document, IReadOnlyList<string>)>();
        await foreach (var job in queue.Reader.ReadAllAsync(cancellation))
        {
            batch.Add(await job);
            if (batch.Count >= BatchArticles) Flush();
        }
        await reading;
        Flush();
        return new IntakeResult(stored, known, events, problems);

        void Flush()
        {
            if (batch.Count == 0) return;
            store.Save(batch);
            stored += batch.Count;
            events += batch.Sum(entry => entry.Item1.Events.Count);
            batch.Clear();
            progress.Report(new IntakeProgress(stored, events));
        }
    }

    private static IReadOnlyList<string> Notices(Article article, string? problem) =>
        problem is not null ? [problem] : article.Date is null ? [NoDate] : [];
}
