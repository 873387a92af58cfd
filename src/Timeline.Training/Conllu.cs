using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Training.Grammar;

namespace Timeline.Training;

/// <summary>A sentence of a treebank in CoNLL-U, as a document whose tokens are the treebank's.</summary>
/// <param name="Document">One sentence; no tags yet.</param>
/// <param name="Rows">The ten columns of each word: id, form, lemma, universal tag, Penn tag, features, head, relation, enhanced, other.</param>
internal sealed record Conllu(Document Document, string[][] Rows)
{
    /// <summary>The tagger's label of each word.</summary>
    public int[] Labels { get; } = [.. Rows.Select(Treebank.Label)];

    /// <summary>Position of each word's head, from 0; the number of words for the root, which the parser has there.</summary>
    public int[] Heads { get; } = [.. Rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) is > 0 and var head ? head - 1 : Rows.Length)];

    public Relation[] Relations { get; } = [.. Rows.Select(row => Treebank.Relation(row[7]))];

    /// <summary>The sentences of a file.</summary>
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

    /// <summary>The sentences that weights are learned from: the training parts of EWT and GUM.</summary>
    /// <param name="development">The development parts too: for the weights that ship, when nothing is to be chosen by them any more.</param>
    public static List<Conllu> ReadTraining(string corpora, bool development) =>
        [.. ((string[])["ewt-train", "gum-train", .. development ? (string[])["ewt-dev", "gum-dev"] : []]).SelectMany(name => Read(Path.Combine(corpora, name + ".conllu")))];

    private static Conllu Make(string[][] rows)
    {
        var text = string.Concat(rows.Select(row => row[1] + (row[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ")));
        var document = new Document(new Article("", text));
        document.SetTokens(rows.Select(row => row[1]));
        return new Conllu(document, rows);
    }
}
