using Timeline.Extraction;

namespace Timeline.Training.Grammar;

/// <summary>A document of a treebank as running text, with what the treebank says of it.</summary>
/// <param name="Name">The document's name; in GUM it holds the genre.</param>
/// <param name="Text">The text: paragraphs parted by a blank line.</param>
/// <param name="Sentences">Where the sentences lie.</param>
/// <param name="Words">Where the words lie; those of one written word that does not spell them out (a contraction) share its span.</param>
/// <param name="Heads">Index of each word's head, -1 for a root.</param>
/// <param name="Rows">The treebank's columns of each word.</param>
internal sealed record RawText(string Name, string Text, List<TextSpan> Sentences, List<TextSpan> Words, List<int> Heads, List<string[]> Rows)
{
    public static IEnumerable<RawText> Read(string path)
    {
        var (name, text) = ("", new System.Text.StringBuilder());
        RawText? document = null;
        var (first, paragraph, gap, wholeEnd) = (0, false, "", 0);
        (int From, int To, int Start, int Length) whole = default;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (document is not null) yield return document with { Text = text.ToString() };
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..];
                document = new RawText(name, "", [], [], [], []);
                text.Clear();
                (gap, paragraph) = ("", false);
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal)) paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (document!.Rows.Count > 0) text.Append(paragraph ? "\n\n" : gap);
                paragraph = false;
                gap = "";
                first = document.Rows.Count;
                document.Sentences.Add(new TextSpan(text.Length, text.Length));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var row = line.Split('\t');
                var space = row[9].Split('|').Contains("SpaceAfter=No") ? "" : " ";
                if (row[0].Contains('-', StringComparison.Ordinal))
                {
                    text.Append(gap);
                    var ends = row[0].Split('-');
                    whole = (int.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture), text.Length, row[1].Length);
                    wholeEnd = text.Length;
                    text.Append(row[1]);
                    gap = space;
                }
                else if (int.TryParse(row[0], out var id))
                {
                    TextSpan span;
                    if (id >= whole.From && id <= whole.To)
                    {
                        var spelled = string.Equals(text.ToString(wholeEnd, Math.Min(row[1].Length, text.Length - wholeEnd)), row[1], StringComparison.Ordinal);
                        span = spelled ? new TextSpan(wholeEnd, wholeEnd + row[1].Length) : new TextSpan(whole.Start, whole.Start + whole.Length);
                        wholeEnd = span.End;
                    }
                    else
                    {
                        text.Append(gap);
                        span = new TextSpan(text.Length, text.Length + row[1].Length);
                        text.Append(row[1]);
                        gap = space;
                    }
                    document!.Words.Add(span);
                    document.Heads.Add(row[6] == "0" ? -1 : first + int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) - 1);
                    document.Rows.Add(row);
                    document.Sentences[^1] = new TextSpan(document.Sentences[^1].Start, span.End) is var grown && document.Rows.Count == first + 1 ? span : new TextSpan(document.Sentences[^1].Start, grown.End);
                }
            }
            else whole = default;
        }
        if (document is not null) yield return document with { Text = text.ToString() };
    }
}
