using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The forms of the verbs that the lexicon lists, each with its base: surer than a lemma guessed from an ending.</summary>
internal static class VerbForms
{
    private static readonly FrozenDictionary<ulong, (string Base, ulong Key)> Bases = Build();

    /// <summary>The base of a verb as it stands in the text.</summary>
    public static string Base(Document document, int verb) => Bases.TryGetValue(document.Tokens[verb].Key, out var form) ? form.Base : document.Lemmas[verb].ToString().ToLowerInvariant();

    /// <summary>Key of <see cref="Base"/>.</summary>
    public static ulong Key(Document document, int verb) => Bases.TryGetValue(document.Tokens[verb].Key, out var form) ? form.Key : document.Lemmas.Key(verb);

    /// <summary>The third person of the present, or the plain form for a plural subject.</summary>
    public static string Present(string verb, bool plural)
    {
        if (verb == "be") return plural ? "are" : "is";
        if (plural) return verb;
        if (verb == "have") return "has";
        if (EndsInConsonantAndY(verb)) return verb[..^1] + "ies";
        return verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith('o') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    /// <summary>The form in -ing.</summary>
    public static string Gerund(Document document, int verb)
    {
        if (document.VerbForms[verb] == VerbForm.Gerund) return document.Word(verb).ToString();
        var plain = Base(document, verb);
        if (plain.EndsWith("ie", StringComparison.Ordinal)) return plain[..^2] + "ying";
        if (plain.EndsWith('e') && plain.Length > 2 && plain[^2] is not ('e' or 'o' or 'y')) return plain[..^1] + "ing";
        // A short word doubles its last consonant: "stopping", "hitting".
        var doubles = plain.Length is 3 or 4 && !IsVowel(plain[^1]) && plain[^1] is not ('w' or 'x' or 'y') && IsVowel(plain[^2]) && !IsVowel(plain[^3]);
        return plain + (doubles ? plain[^1] : "") + "ing";
    }

    /// <summary>The regular forms of a verb. Where the last consonant may be doubled, with and without: only one of them is ever met.</summary>
    internal static IEnumerable<string> Regular(string verb)
    {
        yield return Present(verb, false);
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        yield return EndsInConsonantAndY(verb) ? verb[..^1] + "ied" : stem + "ed";
        yield return (verb.EndsWith("ee", StringComparison.Ordinal) ? verb : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "y" : stem) + "ing";
        if (verb.Length < 3 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2])) yield break;
        yield return verb + verb[^1] + "ed";
        yield return verb + verb[^1] + "ing";
    }

    private static FrozenDictionary<ulong, (string, ulong)> Build()
    {
        var bases = new Dictionary<ulong, (string, ulong)>();
        void Add(string form, string verb) => bases.TryAdd(WordKey.Of(form), (verb, WordKey.Of(verb)));
        foreach (var line in EventLexicon.Lines("irregular-verbs.txt"))
        {
            var parts = line.Split(' ');
            foreach (var form in parts[1..]) Add(form, parts[0]);
        }
        foreach (var verb in EventLexicon.BaseForms())
        {
            Add(verb, verb);
            foreach (var form in Regular(verb)) Add(form, verb);
        }
        return bases.ToFrozenDictionary();
    }

    private static bool EndsInConsonantAndY(string verb) => verb.EndsWith('y') && verb.Length > 1 && !IsVowel(verb[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
