using System.Globalization;

namespace Timeline.Training.Events;

/// <summary>An annotated article with the nouns that its pronouns stand for.</summary>
/// <param name="nouns">By where a pronoun begins: where the nouns begin that mean the same.</param>
internal sealed class PronounCorpus(PinCorpus article, IReadOnlyDictionary<int, int[]> nouns)
{
    /// <summary>The first place of each entity by each place where it is told of.</summary>
    private readonly Dictionary<int, int> _entities = Join(nouns);

    /// <summary>Names of entities in capitals, told at other places too.</summary>
    private readonly HashSet<(int Entity, string Name)> _names = [];

    public PinCorpus Article => article;

    /// <summary>Those of a folder's articles whose pronouns are annotated in its antecedents.tsv.</summary>
    public static List<PronounCorpus> Read(string gold)
    {
        var rows = GoldTable.Rows(Path.Combine(gold, "antecedents.tsv")).ToLookup(row => row[0]);
        static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
        return [.. PinCorpus.Read(Path.Combine(gold, "plain")).Where(article => rows.Contains(article.Name)).Select(article =>
            new PronounCorpus(article, rows[article.Name].ToDictionary(row => Number(row[1]), row => row[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToArray())))];
    }

    /// <summary>Whether it is annotated what a pronoun stands for.</summary>
    public bool Has(int pronoun) => nouns.ContainsKey(pronoun);

    /// <summary>Whether it stands for a noun at all.</summary>
    public bool HasNoun(int pronoun) => nouns[pronoun].Length > 0;

    /// <summary>Whether a noun means what a pronoun stands for.</summary>
    /// <param name="name">The word of a name, which means the same wherever it stands; null for any other noun.</param>
    public bool IsOne(int pronoun, int noun, string? name)
    {
        if (_names.Count == 0) _names.UnionWith(_entities.Keys.Where(at => !nouns.ContainsKey(at)).Select(at => (_entities[at], Word(at))));
        var entity = _entities.GetValueOrDefault(pronoun, -1);
        return entity >= 0 && (_entities.GetValueOrDefault(noun, -1) == entity || name is not null && _names.Contains((entity, name)));
    }

    private string Word(int at)
    {
        var end = at;
        while (end < article.Text.Length && char.IsLetter(article.Text[end])) end++;
        return article.Text[at..end];
    }

    private static Dictionary<int, int> Join(IReadOnlyDictionary<int, int[]> nouns)
    {
        var entities = new Dictionary<int, int>();
        foreach (var (pronoun, same) in nouns)
        {
            int[] all = [pronoun, .. same];
            var old = all.Where(entities.ContainsKey).Select(at => entities[at]).ToHashSet();
            foreach (var at in entities.Keys.Where(at => old.Contains(entities[at])).Concat(all).ToList()) entities[at] = pronoun;
        }
        return entities;
    }
}
