using System.Globalization;

namespace Timeline.Training.Grammar;

/// <summary>Makes wordnet.tsv from Princeton WordNet: single words, the classes they belong to, and the irregular forms with what they are forms of.</summary>
internal static class WordClassTrainer
{
    private static readonly (string Name, char Letter)[] Parts = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    /// <param name="folder">WordNet's dict folder.</param>
    /// <param name="irregularVerbs">Lines of a verb's base form, past and participle.</param>
    public static IEnumerable<string> Read(string folder, IEnumerable<string> irregularVerbs)
    {
        var counts = new SortedDictionary<string, Dictionary<char, int>>(StringComparer.Ordinal);
        foreach (var (name, letter) in Parts)
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + name)))
            {
                if (line[0] == ' ') continue;
                var columns = line.Split(' ');
                for (var i = 0; i < int.Parse(columns[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture); i++)
                {
                    var word = columns[4 + 2 * i];
                    if (word.EndsWith(')')) word = word[..word.IndexOf('(', StringComparison.Ordinal)];
                    if (!word.All(char.IsAsciiLetter) || word.Length < 2) continue;
                    // A noun that WordNet writes with a capital is a name.
                    Add(word.ToLowerInvariant(), letter == 'n' && char.IsUpper(word[0]) ? 'p' : letter, 0);
                }
            }
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.sense")))
        {
            // lemma%part:..., offset, number of the sense, how often it is met in the concordance.
            var columns = line.Split(' ');
            var percent = columns[0].IndexOf('%', StringComparison.Ordinal);
            var letter = columns[0][percent + 1] switch { '1' => 'n', '2' => 'v', '4' => 'r', _ => 'a' };
            if (counts.TryGetValue(columns[0][..percent], out var classes) && classes.ContainsKey(letter)) classes[letter] += int.Parse(columns[3], CultureInfo.InvariantCulture);
        }
        foreach (var (word, classes) in counts)
            yield return $"{word}\t{Letters(classes)}";
        foreach (var line in Irregular(folder, irregularVerbs, counts.Keys.ToHashSet(StringComparer.Ordinal))) yield return line;

        void Add(string word, char letter, int count)
        {
            if (!counts.TryGetValue(word, out var classes)) counts[word] = classes = [];
            classes[letter] = classes.GetValueOrDefault(letter) + count;
        }
    }

    /// <summary>The most frequent class first, with "!" after it where it is at least four times as frequent as the others together.</summary>
    private static string Letters(Dictionary<char, int> classes)
    {
        var order = classes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        var letters = string.Concat(order.Select(pair => pair.Key));
        return order.Count > 1 && order[0].Value > 3 && order[0].Value >= 4 * order.Skip(1).Sum(pair => pair.Value) ? letters.Insert(1, "!") : letters;
    }

    private static SortedSet<string> Irregular(string folder, IEnumerable<string> irregularVerbs, HashSet<string> known)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in irregularVerbs)
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var verb, var past, var participle] && verb[0] != '#')
            {
                if (past != verb) forms.Add($"{past}\t{(past == participle ? "DE" : "D")}\t{verb}");
                if (participle != verb && participle != past) forms.Add($"{participle}\tE\t{verb}");
                told.UnionWith([past, participle]);
            }
        foreach (var (name, letter) in Parts)
            foreach (var line in File.ReadLines(Path.Combine(folder, name + ".exc")))
            {
                if (line.Split(' ') is not [var form, var lemma, ..] || !form.All(char.IsAsciiLetter) || !known.Contains(lemma) || form == lemma || told.Contains(form)) continue;
                var letters = letter switch { 'n' => "N", 'v' => form.EndsWith("ing", StringComparison.Ordinal) ? "G" : form.EndsWith('s') ? "S" : "DE", _ => "C" };
                if (letter != 'r') forms.Add($"{form}\t{letters}\t{lemma}");
            }
        return forms;
    }
}
