using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Timeline.Store.Sqlite;

namespace Timeline.Benchmarks;

/// <summary>A store of made-up events (Screen/generate.mjs), written past the extractor: a million of them in half a minute.</summary>
internal static class ScreenStore
{
    /// <summary>Makes timeline.db in a folder.</summary>
    public static void Write(string folder, int count)
    {
        var path = Path.Combine(folder, "timeline.db");
        using (new SqliteTimelineStore(path))
        {
            // Makes the tables.
        }
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var place = Command("insert into place (number, gazetteer, name, lat, lon, kind, country, region, population, radius) values ($1, $2, $3, $4, $5, $6, $7, null, 0, $8)");
        using var article = Command("insert into article (number, id, title, source, url, date, language, text, notices, revision) values ($1, $2, $3, $4, null, '2020-01-01', 'en', $5, '[]', 1)");
        using var happening = Command(
            """
            insert into event (id, article, position, revision, title, kind, status, start, end, granularity, place, salience, confidence, flags, passage, passage_start, passage_end, trigger_start, trigger_end, who)
            values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, 0.8, $12, $13, $14, $15, $14, $15, '[]')
            """);
        using var space = Command("insert into event_space select $1, lat, lat, lon, lon, $2, $3 from place where number = $4");
        using var words = Command("insert into event_text (rowid, title, passage, who, place) values ($1, $2, $3, '', '')");
        int places = 0, articles = 0, events = 0;
        foreach (var line in Lines(count))
        {
            var f = line.Split('\t');
            switch (f[0])
            {
                case "p": Run(place, places++, f[1], f[2], Real(f[3]), Real(f[4]), f[5], f[6].Length == 0 ? DBNull.Value : f[6], f[7]); break;
                case "a": Run(article, articles, $"article-{articles++}", f[1], f[2], string.Concat(Enumerable.Range(0, 20).Select(k => Passage(k)))); break;
                default:
                    var position = events % 20;
                    var at = Enumerable.Range(0, position).Sum(k => Passage(k).Length);
                    var (title, passage) = ($"Something happened in the town of the event {events}", Passage(position));
                    Run(happening, ++events, f[4], position, title, f[5], f[6], Real(f[1]), Real(f[2]), f[7], f[3], Real(f[8]) / 255, f[9], passage.Trim(), at, at + passage.Length);
                    Run(space, events, Real(f[1]), Real(f[2]), f[3]);
                    Run(words, events, title, passage);
                    break;
            }
        }
        transaction.Commit();

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = transaction;
            for (var i = 1; i <= 15 && sql.Contains('$' + i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal); i++) command.Parameters.AddWithValue('$' + i.ToString(CultureInfo.InvariantCulture), DBNull.Value);
            return command;
        }

        static void Run(SqliteCommand command, params object[] values)
        {
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }
    }

    private static string Passage(int position) => $"On that day something happened in the town, and the paper told it in sentence {position} of its article. ";

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(int count)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "Screen", "print.mjs"), count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        while (node.StandardOutput.ReadLine() is { } line) yield return line;
        node.WaitForExit();
    }
}
