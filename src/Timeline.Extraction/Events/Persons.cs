using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Which words name people, and whether men or women.</summary>
internal static class Persons
{
    internal enum Sex : byte
    {
        Unknown, Female, Male,
    }

    public static readonly WordSet Masculine = Clause.Keys("he him his"), Feminine = Clause.Keys("she her hers");

    private static readonly FrozenDictionary<ulong, Sex> Nouns = Read("persons.tsv"), FirstNames = Read("first-names.tsv");

    private static readonly FrozenDictionary<ulong, Sex> Forms = new Dictionary<string, Sex>
    {
        ["mr"] = Sex.Male, ["mr."] = Sex.Male, ["sir"] = Sex.Male, ["lord"] = Sex.Male, ["king"] = Sex.Male, ["prince"] = Sex.Male, ["pope"] = Sex.Male, ["father"] = Sex.Male, ["sheikh"] = Sex.Male, ["emperor"] = Sex.Male, ["brother"] = Sex.Male, ["herr"] = Sex.Male, ["monsieur"] = Sex.Male, ["señor"] = Sex.Male, ["signor"] = Sex.Male,
        ["mrs"] = Sex.Female, ["mrs."] = Sex.Female, ["ms"] = Sex.Female, ["ms."] = Sex.Female, ["miss"] = Sex.Female, ["lady"] = Sex.Female, ["queen"] = Sex.Female, ["princess"] = Sex.Female, ["dame"] = Sex.Female, ["sister"] = Sex.Female, ["empress"] = Sex.Female, ["frau"] = Sex.Female, ["fräulein"] = Sex.Female, ["madame"] = Sex.Female, ["mademoiselle"] = Sex.Female, ["señora"] = Sex.Female, ["signora"] = Sex.Female,
    }.ToFrozenDictionary(pair => WordKey.Of(pair.Key), pair => pair.Value);

    /// <summary>True for a noun that means a person or, in the plural, people.</summary>
    public static bool IsNoun(Document document, int token) => Nouns.ContainsKey(document.Lemmas.Key(token)) || Nouns.ContainsKey(document.Tokens[token].Key) || document.Word(token) is "people" or "police" or "troops" or "others" or "men" or "women" or "children";

    /// <summary>"Farmers": the plural of a noun that means a person.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && Nouns.ContainsKey(WordKey.Of(word[..^1])) || word is "Men" or "Women" or "People" or "Police" or "Others"
        || word.EndsWith("hildren", StringComparison.Ordinal) || word.EndsWith("men", StringComparison.Ordinal) && Nouns.ContainsKey(WordKey.Of($"{word[..^2]}an"));

    /// <summary>The sex that a noun's meaning gives: of "actress", not of "minister".</summary>
    public static Sex OfNoun(Document document, int token) => Nouns.GetValueOrDefault(document.Lemmas.Key(token));

    /// <summary>The sex of who bears the first name.</summary>
    public static Sex OfFirstName(Token token) => FirstNames.GetValueOrDefault(token.Key);

    /// <summary>The sex of who bears the first name.</summary>
    public static Sex OfFirstName(string name) => FirstNames.GetValueOrDefault(WordKey.Of(name));

    /// <summary>How often an article says "he" and "she".</summary>
    public static (int He, int She) Pronouns(Document document)
    {
        var (he, she) = (0, 0);
        foreach (var token in document.Tokens)
            if (Masculine.Contains(token.Key)) he++;
            else if (Feminine.Contains(token.Key)) she++;
        return (he, she);
    }

    /// <summary>The sex that a form of address gives: "Mrs.", "King".</summary>
    public static Sex OfForm(Token token) => Forms.GetValueOrDefault(token.Key);

    public static bool IsFirstName(string name) => FirstNames.ContainsKey(WordKey.Of(name));

    /// <summary>A first name stands among the words: "Foreign Minister Ole Lund".</summary>
    public static bool IsNamed(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Clause.IsName(document, i) && IsFirstName(document.Tokens[i])) return true;
        return false;
    }

    public static bool IsFirstName(Token token) => FirstNames.ContainsKey(token.Key) || PlaceWords.IsGivenName(token);

    private static FrozenDictionary<ulong, Sex> Read(string file) => EventLexicon.Lines(file).Select(line => line.Split('\t'))
        .SelectMany(row => row[1].Split(' ').Select(word => (Key: WordKey.Of(word), Sex: row[0] switch { "f" => Sex.Female, "m" => Sex.Male, _ => Sex.Unknown })))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Sex);
}
