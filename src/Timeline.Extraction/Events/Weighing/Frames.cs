using System.Collections.Frozen;
using System.Globalization;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Weighing;

/// <summary>How often of ten a verb takes an object or a clause, and a noun a phrase or one with "of", as English/frames.tsv has counted in treebanks; -1 for rare words.</summary>
internal static class Frames
{
    private static readonly FrozenDictionary<ulong, (int, int)> Verbs = Read("v"), Nouns = Read("n");

    /// <param name="lemma">Key of the verb's base.</param>
    public static (int Object, int Clause) OfVerb(ulong lemma) => Verbs.GetValueOrDefault(lemma, (-1, -1));

    /// <param name="lemma">Key of the noun's lemma.</param>
    public static (int Phrase, int Of) OfNoun(ulong lemma) => Nouns.GetValueOrDefault(lemma, (-1, -1));

    private static FrozenDictionary<ulong, (int, int)> Read(string kind) =>
        EventLexicon.Lines("frames.tsv").Select(line => line.Split('\t')).Where(row => row[0] == kind).ToFrozenDictionary(row => WordKey.Of(row[1]), row => (int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture)));
}
