using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Text;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>Prints how near the titles are to those of written.tsv, which strict editors wrote for the same events from the article alone.</summary>
internal static class TitlesCommand
{
    /// <summary>Nearer than that they hardly differ.</summary>
    private const double Near = 0.8;

    public static int Run(string[] folders)
    {
        var extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
        var written = folders.Select(folder => Path.Combine(folder, "written.tsv")).Where(File.Exists).SelectMany(GoldTable.Rows).ToLookup(row => row[0]);
        foreach (var folder in folders)
        {
            var scores = new List<double>();
            var untold = 0;
            foreach (var corpus in PinCorpus.Read(folder).Where(corpus => written[corpus.Name].Any()))
            {
                var titles = extractor.Extract(new Article(corpus.Name, corpus.Text) { Date = corpus.Date }).Events.ToLookup(happening => (happening.Passage.Start, happening.Trigger.Start), happening => happening.Title);
                foreach (var row in written[corpus.Name])
                    if (titles[(Number(row[1]), Number(row[2]))].FirstOrDefault() is { } title) scores.Add(Likeness(title, row[3]));
                    else untold++;
            }
            if (scores.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(folder)}: words in common with the written titles, F1 {scores.Average():0.000}; {Near} or more {scores.Average(score => score >= Near ? 1.0 : 0):0.000} of {scores.Count}; {untold} events not told"));
        }
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Likeness(string title, string other)
    {
        var (ours, theirs) = (Words(title), Words(other));
        var left = theirs.ToList();
        var common = ours.Count(left.Remove);
        return 2.0 * common / (ours.Length + theirs.Length);
    }

    private static string[] Words(string title) => title.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '“', '”', '"', '(', ')', '…', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
}
