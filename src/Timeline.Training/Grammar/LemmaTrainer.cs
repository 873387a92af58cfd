using System.Globalization;
using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Learns lemmas.tsv: for each label the endings, and the words, whose rule is not the one of the shorter ending.</summary>
internal static class LemmaTrainer
{
    public static IEnumerable<string> Train(List<Conllu> sentences)
    {
        var counts = new Dictionary<(int Label, string Ending), Dictionary<LemmaRule, int>>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                var row = sentence.Rows[i];
                if (row[2] == "_" && row[1] != "_") continue;
                var (part, form) = TagSet.Of(sentence.Labels[i]);
                var label = Lemmatizer.Label(part, form, sentence.Document.Tokens[i].Kind, i == 0);
                var rule = RuleOf(row[1], row[2], part == PartOfSpeech.ProperNoun || label >= 32);
                var word = row[1].ToLowerInvariant().Replace('’', '\'');
                for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, word.Length); length++) Count((label, word[^length..]), rule);
                Count((label, "^" + word), rule);
            }
        // Shorter endings first, so that a longer one is kept only where it changes what they say.
        var kept = new SortedDictionary<(int, string), LemmaRule>(Comparer<(int Label, string Ending)>.Create((a, b) => a.Label != b.Label ? a.Label - b.Label : string.CompareOrdinal(a.Ending, b.Ending)));
        foreach (var (key, rules) in counts.OrderBy(pair => pair.Key.Ending.StartsWith('^') ? 99 : pair.Key.Ending.Length).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal))
        {
            var best = rules.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key.ToString(), StringComparer.Ordinal).First();
            var inherited = Inherited(kept, key.Label, key.Ending.TrimStart('^'));
            if (inherited == best.Key || key.Ending == "^") continue;
            var gain = best.Value - (inherited is { } rule && rules.TryGetValue(rule, out var right) ? right : 0);
            if (key.Ending.Length == 0 || gain >= 2 || (key.Ending[0] == '^' && gain >= 1)) kept.Add(key, best.Key);
        }
        return kept.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Item1}\t{pair.Key.Item2}\t{pair.Value}"));

        void Count((int, string) key, LemmaRule rule)
        {
            if (!counts.TryGetValue(key, out var rules)) counts[key] = rules = [];
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
        }
    }

    private static LemmaRule? Inherited(SortedDictionary<(int, string), LemmaRule> kept, int label, string word)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, word.Length); length >= 0; length--)
            if (kept.TryGetValue((label, word[^length..]), out var rule)) return rule;
        return null;
    }

    private static LemmaRule RuleOf(string word, string lemma, bool name)
    {
        var shared = 0;
        while (shared < Math.Min(word.Length, lemma.Length) && char.ToLowerInvariant(word[shared]) == char.ToLowerInvariant(lemma[shared])) shared++;
        Span<char> buffer = stackalloc char[word.Length + lemma.Length];
        foreach (var letters in name ? "ktl" : "ltk")
        {
            var rule = new LemmaRule(letters, word.Length - shared, lemma[shared..]);
            if (buffer[..rule.Apply(word, buffer)].SequenceEqual(lemma)) return rule;
        }
        return new LemmaRule('l', word.Length, lemma);
    }

    /// <summary>Share of words whose lemma is right, on tags as predicted.</summary>
    public static double Score(Lemmatizer lemmatizer, DependencyParser parser, string path)
    {
        int words = 0, right = 0;
        foreach (var sentence in Conllu.Read(path))
        {
            parser.Annotate(sentence.Document);
            lemmatizer.Annotate(sentence.Document);
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                words++;
                if (sentence.Document.Lemmas[i].SequenceEqual(sentence.Rows[i][2])) right++;
            }
        }
        return (double)right / words;
    }
}
