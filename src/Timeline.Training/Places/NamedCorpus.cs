using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Training.Places;

/// <summary>A document of GUM whose names are labelled: of each entity with a proper noun for its head, the run of proper nouns around it.</summary>
/// <param name="Document">All its sentences, with the treebank's tokens; no tags yet.</param>
/// <param name="Labels">A label for each token (<see cref="NameLabel"/>).</param>
internal sealed record NamedCorpus(Document Document, byte[] Labels)
{
    private static readonly HashSet<string> Joints = ["of", "the", "and", "de", "du", "des", "la", "le", "del", "di", "da", "von", "van", "der", "al", "&", "-", "for", "'s"];

    public static IEnumerable<NamedCorpus> Read(string path)
    {
        var sentences = new List<List<string[]>>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append("").Append("# newdoc"))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(rows);
                rows = [];
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal) && sentences.Count > 0)
            {
                yield return Make(sentences);
                sentences = [];
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { Length: 10 } row && int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) rows.Add(row);
        }
    }

    /// <summary>The same document with other words in place of some.</summary>
    /// <param name="replace">The word to put for a word of a label: the token's index, its label, the word.</param>
    public NamedCorpus With(Func<int, byte, string, string> replace)
    {
        var sentences = new List<List<string>>();
        foreach (var sentence in Document.Sentences)
            sentences.Add([.. Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Select(i => replace(i, Labels[i], Document.Word(i).ToString()))]);
        var gaps = Document.Tokens.Select((token, i) => i + 1 < Document.Tokens.Length && Document.Tokens[i + 1].Start == token.End).ToArray();
        return new NamedCorpus(Write(sentences, gaps), Labels);
    }

    private static NamedCorpus Make(List<List<string[]>> sentences)
    {
        var labels = new List<byte>();
        foreach (var rows in sentences) labels.AddRange(LabelsOf(rows));
        var joined = sentences.SelectMany(rows => rows.Select(row => row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))).ToArray();
        return new NamedCorpus(Write([.. sentences.Select(rows => rows.Select(row => row[1]).ToList())], joined), [.. labels]);
    }

    private static Document Write(List<List<string>> sentences, bool[] joinsNext)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<(int Start, int End)>();
        var ends = new List<int>();
        foreach (var words in sentences)
        {
            foreach (var word in words)
            {
                spans.Add((text.Length, text.Length + word.Length));
                text.Append(word);
                if (!joinsNext[spans.Count - 1]) text.Append(' ');
            }
            ends.Add(spans.Count);
            text.Append('\n');
        }
        var document = new Document(new Article("", text.ToString()));
        document.Tokens = [.. spans.Select(span => Tokenizer.Make(document.Text, span.Start, span.End))];
        document.Sentences = [.. ends.Select((end, i) => (First: i == 0 ? 0 : ends[i - 1], End: end)).Select((range, i) =>
            new Sentence(range.First, range.End, new TextSpan(spans[range.First].Start, spans[range.End - 1].End), i))];
        return document;
    }

    private static byte[] LabelsOf(List<string[]> rows)
    {
        var labels = new byte[rows.Count];
        var named = new List<(int First, int End, NamedEntityKind Kind)>();
        foreach (var (first, end, type) in Entities(rows))
            if (Kind(type) is { } kind && NameOf(rows, first, end, kind) is { } name) named.Add((name.First, name.End, kind));
        // The longest first: a place within an organisation's name is part of that name.
        foreach (var (first, end, kind) in named.OrderByDescending(name => name.End - name.First))
        {
            if (Enumerable.Range(first, end - first).Any(i => labels[i] != 0)) continue;
            for (var i = first; i < end; i++) labels[i] = (byte)(i == first ? NameLabel.Begin(kind) : NameLabel.Inside(kind));
        }
        return labels;
    }

    private static NamedEntityKind? Kind(string type) => type switch
    {
        "person" => NamedEntityKind.Person, "organization" => NamedEntityKind.Organization, "place" => NamedEntityKind.Place, "time" => null, _ => NamedEntityKind.Other,
    };

    /// <summary>The run of proper nouns around the head of the entity, joined by "of" and the like except in a person's name; null where the head is no proper noun.</summary>
    private static (int First, int End)? NameOf(List<string[]> rows, int first, int end, NamedEntityKind kind)
    {
        var head = Enumerable.Range(first, end - first).FirstOrDefault(i => int.Parse(rows[i][6], CultureInfo.InvariantCulture) - 1 is var h && (h < first || h >= end), -1);
        if (head < 0 || !IsProper(rows[head])) return null;
        bool Joins(int i, int next) => i > first && i < end - 1 && next >= first && next < end && Joints.Contains(rows[i][1].ToLowerInvariant()) && (kind != NamedEntityKind.Person || rows[i][1] is not ("of" or "the" or "and" or "for" or "'s"));
        var (from, to) = (head, head + 1);
        while (from > first)
        {
            if (IsProper(rows[from - 1])) from--;
            else if (from - 2 >= first && Joins(from - 1, from - 2) && IsProper(rows[from - 2])) from -= 2;
            else break;
        }
        while (to < end)
        {
            if (IsProper(rows[to]) || rows[to][3] == "NUM" && char.IsAsciiDigit(rows[to][1][0])) to++;
            else if (to + 1 < end && Joins(to, to + 1) && IsProper(rows[to + 1])) to += 2;
            else if (to + 2 < end && Joins(to, to + 2) && Joins(to + 1, to + 2) && IsProper(rows[to + 2])) to += 3;
            else break;
        }
        return char.IsUpper(rows[head][1][0]) || char.IsUpper(rows[from][1][0]) ? (from, to) : null;
    }

    private static bool IsProper(string[] row) => row[4] is "NNP" or "NNPS" || row[3] == "PROPN";

    /// <summary>The entities of a sentence, from the brackets of the last column: "(12-place-giv…" opens, "12)" closes.</summary>
    private static IEnumerable<(int First, int End, string Type)> Entities(List<string[]> rows)
    {
        var open = new List<(string Id, int First, string Type)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var cell = rows[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..] ?? "";
            for (var at = 0; at < cell.Length;)
            {
                var stop = cell.IndexOfAny(['(', ')'], at + 1);
                if (stop < 0) stop = cell.Length;
                if (cell[at] == '(')
                {
                    var parts = cell[(at + 1)..stop].Split('-');
                    if (parts.Length > 1)
                    {
                        if (stop < cell.Length && cell[stop] == ')') yield return (i, i + 1, parts[1]);
                        else open.Add((parts[0], i, parts[1]));
                    }
                    at = stop < cell.Length && cell[stop] == ')' ? stop + 1 : stop;
                }
                else
                {
                    var id = cell[at..stop];
                    if (open.FindLastIndex(entity => entity.Id == id) is >= 0 and var index)
                    {
                        yield return (open[index].First, i + 1, open[index].Type);
                        open.RemoveAt(index);
                    }
                    at = stop < cell.Length && cell[stop] == ')' ? stop + 1 : stop;
                }
            }
        }
    }
}
