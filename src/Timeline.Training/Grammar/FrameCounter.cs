using System.Globalization;
using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Counts frames.tsv: how often of ten a verb takes an object and a clause, and how often of ten a noun has a phrase behind it and one with "of".</summary>
internal static class FrameCounter
{
    /// <summary>A word told more rarely says nothing.</summary>
    private const int Fewest = 6;

    private sealed class Count
    {
        public int All, First, Second;
    }

    public static IEnumerable<string> Lines(List<Conllu> sentences)
    {
        var counts = new SortedDictionary<(string Kind, string Lemma), Count>(Comparer<(string Kind, string Lemma)>.Create((a, b) => string.CompareOrdinal(a.Kind + a.Lemma, b.Kind + b.Lemma)));
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                var children = Enumerable.Range(0, sentence.Rows.Length).Where(child => sentence.Heads[child] == i).ToList();
                var relations = children.ConvertAll(child => sentence.Relations[child]);
                if (sentence.Rows[i][3] == "VERB" && IsActive(sentence, i, relations))
                    Add("v", sentence, i, relations.Exists(relation => relation is Relation.Object or Relation.IndirectObject), relations.Exists(relation => relation is Relation.ClausalComplement or Relation.OpenClausalComplement));
                else if (sentence.Rows[i][3] == "NOUN")
                {
                    var phrases = children.FindAll(child => child > i && sentence.Relations[child] == Relation.NominalModifier);
                    Add("n", sentence, i, phrases.Count > 0, phrases.Exists(phrase => Enumerable.Range(0, phrase).Any(word => sentence.Heads[word] == phrase && sentence.Relations[word] == Relation.Case && sentence.Rows[word][1].Equals("of", StringComparison.OrdinalIgnoreCase))));
                }
            }
        return counts.Where(count => count.Value.All >= Fewest && (count.Key.Kind == "v" || count.Value.First > 0))
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key.Kind}\t{count.Key.Lemma}\t{Math.Round(10.0 * count.Value.First / count.Value.All)}\t{Math.Round(10.0 * count.Value.Second / count.Value.All)}"));

        void Add(string kind, Conllu sentence, int word, bool first, bool second)
        {
            var key = (kind, sentence.Rows[word][2].ToLowerInvariant());
            if (!counts.TryGetValue(key, out var count)) counts[key] = count = new Count();
            count.All++;
            if (first) count.First++;
            if (second) count.Second++;
        }
    }

    /// <summary>Not in the passive, nor a participle that may be one.</summary>
    private static bool IsActive(Conllu sentence, int verb, List<Relation> relations) =>
        sentence.Relations[verb] != Relation.ClausalModifier && !relations.Contains(Relation.PassiveSubject) && !relations.Contains(Relation.PassiveAuxiliary) && (sentence.Rows[verb][4] != "VBN" || relations.Contains(Relation.Auxiliary));
}
