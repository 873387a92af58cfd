using System.Globalization;
using System.Text;

namespace Timeline.Training.Events;

/// <summary>A document of GUM with what its words are told of.</summary>
/// <param name="Text">As it is read, a blank line between paragraphs.</param>
/// <param name="Heads">By where a word begins: the entities whose mention it heads.</param>
/// <param name="Pronouns">By where a word begins: the entity that the word alone is a mention of.</param>
internal sealed record CoreferenceCorpus(string Text, Dictionary<int, HashSet<string>> Heads, Dictionary<int, string> Pronouns)
{
    private const int Spans = 5;

    private static readonly string[] Genres = ["bio", "news", "court", "voyage", "speech", "academic", "textbook", "interview"];

    public static IEnumerable<CoreferenceCorpus> Read(string path)
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(path).Append("# newdoc"))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (lines.Count > 0 && Genres.Contains(lines[0].Split('_')[1])) yield return Make(lines);
                lines.Clear();
            }
            lines.Add(line);
        }
    }

    private static CoreferenceCorpus Make(List<string> lines)
    {
        var text = new StringBuilder();
        var (heads, pronouns) = (new Dictionary<int, HashSet<string>>(), new Dictionary<int, string>());
        var starts = new List<int>();
        var open = new List<(string Entity, int First, string Heads)>();
        foreach (var line in lines)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal)) text.Append("\n\n");
            if (line.Length == 0 || line[0] == '#' || line.Split('\t') is not { Length: 10 } row || !int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            starts.Add(text.Length);
            text.Append(row[1]);
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
            var cell = row[9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..] ?? "";
            for (var at = 0; at < cell.Length;)
            {
                var stop = cell.IndexOfAny(['(', ')'], at + 1);
                var closes = stop >= 0 && cell[stop] == ')';
                var part = cell[at..(stop < 0 ? cell.Length : stop)];
                if (part[0] == '(' && part[1..].Split('-') is var fields) open.Add((fields[0], starts.Count - 1, fields.Length > Spans ? fields[Spans] : "1"));
                if (closes && open.FindLastIndex(mention => mention.Entity == part.TrimStart('(').Split('-')[0]) is >= 0 and var index)
                {
                    var (entity, first, spans) = open[index];
                    open.RemoveAt(index);
                    if (first == starts.Count - 1) pronouns[starts[first]] = entity;
                    foreach (var span in spans.Split(','))
                        if (int.TryParse(span, NumberStyles.None, CultureInfo.InvariantCulture, out var word) && first + word - 1 < starts.Count) (heads.TryGetValue(starts[first + word - 1], out var set) ? set : heads[starts[first + word - 1]] = []).Add(entity);
                }
                at = stop < 0 ? cell.Length : closes ? stop + 1 : stop;
            }
        }
        return new CoreferenceCorpus(text.ToString(), heads, pronouns);
    }
}
