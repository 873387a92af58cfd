using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Text;

namespace Timeline.Training;

/// <summary>A sentence of a CoNLL-U treebank on the document frame: gold tokens, with their columns beside them.</summary>
/// <param name="Document">The sentence's words, one space apart or none, as tokens of one sentence.</param>
/// <param name="Rows">The ten columns of each word.</param>
internal sealed record Conllu(Document Document, string[][] Rows)
{
    public static IEnumerable<Conllu> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0) yield return Make([.. rows]);
                rows.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } row && int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) rows.Add(row);
        }
    }

    private static Conllu Make(string[][] rows)
    {
        var text = string.Concat(rows.Select(row => row[1] + (row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ")));
        var document = new Document(new Article("", text));
        document.SetTokens(rows.Select(row => row[1]));
        return new Conllu(document, rows);
    }
}
