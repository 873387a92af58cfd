using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The forms of the verbs that the lexicon lists, each with its base: surer than a lemma guessed from an ending.</summary>
internal static class VerbForms
{
    private static readonly FrozenDictionary<string, string> Participles = EventLexicon.Lines("irregular-verbs.txt").Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts[2]);

    private static readonly WordSet Alone = new(EventLexicon.Lines("irregular-verbs.txt").Select(line => line.Split(' ')).Where(parts => parts[2] != parts[0] && parts[2] != parts[1]).Select(parts => WordKey.Of(parts[2])));

    private static readonly FrozenSet<string> Doubling = EventLexicon.Lines("doubling-verbs.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static readonly (string Ending, string Instead)[] Endings = [("ies", "y"), ("ied", "y"), ("ying", "ie"), ("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""), ("es", "e"), ("es", ""), ("s", "")];

    // Made last: it needs those above.
    private static readonly FrozenDictionary<ulong, (string Base, ulong Key)> Bases = Build();

    /// <summary>The base of a verb as it stands in the text.</summary>
    public static string Base(Document document, int verb)
    {
        if (Bases.TryGetValue(document.Tokens[verb].Key, out var form)) return form.Base;
        var lemma = document.Lemmas[verb].ToString().ToLowerInvariant();
        return WordClasses.ForEnglish().IsVerb(WordKey.Of(lemma)) ? lemma : Guess(document.Word(verb).ToString().ToLowerInvariant()) ?? lemma;
    }

    /// <summary>The base of a form, without a text around it; null where no verb is known that has it.</summary>
    internal static string? Guess(string form)
    {
        if (Bases.TryGetValue(WordKey.Of(form), out var listed)) return listed.Base;
        var verbs = WordClasses.ForEnglish();
        if (verbs.IsVerb(WordKey.Of(form))) return form;
        foreach (var (ending, instead) in Endings)
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form[..^ending.Length] + instead;
            if (verbs.IsVerb(WordKey.Of(stem))) return stem;
            if (stem.Length > 3 && stem[^1] == stem[^2] && verbs.IsVerb(WordKey.Of(stem.AsSpan(0, stem.Length - 1)))) return stem[..^1];
        }
        return verbs.VerbOf(WordKey.Of(form));
    }

    /// <summary>Key of <see cref="Base"/>.</summary>
    public static ulong Key(Document document, int verb) => Bases.TryGetValue(document.Tokens[verb].Key, out var form) ? form.Key : document.Lemmas.Key(verb);

    /// <summary>The third person of the present, or the plain form for a plural subject.</summary>
    public static string Present(string verb, bool plural)
    {
        if (verb == "be") return plural ? "are" : "is";
        if (plural) return verb;
        if (verb == "have") return "has";
        if (EndsInConsonantAndY(verb)) return verb[..^1] + "ies";
        // "Echoes", but "shampoos"; "quizzes".
        if (verb.EndsWith('o')) return verb.Length > 1 && IsVowel(verb[^2]) ? verb + "s" : verb + "es";
        if (verb.EndsWith('z') || verb.EndsWith('s')) return Doubling.Contains(verb) ? verb + verb[^1] + "es" : verb + "es";
        return verb.EndsWith('x') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    /// <summary>"Taken", "driven": no past has this form.</summary>
    public static bool IsParticipleAlone(ulong key) => Alone.Contains(key);

    /// <summary>The form in -ing.</summary>
    public static string Gerund(Document document, int verb) => document.VerbForms[verb] == VerbForm.Gerund ? document.Word(verb).ToString() : Gerund(Base(document, verb));

    /// <summary>The form in -ing of a base.</summary>
    public static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        if (verb.EndsWith('e') && verb.Length > 2 && verb[^2] is not ('e' or 'o' or 'y')) return verb[..^1] + "ing";
        return verb + (Doubles(verb) ? verb[^1] : "") + "ing";
    }

    /// <summary>The past participle of a base: "taken", "stopped".</summary>
    public static string Participle(string verb)
    {
        if (Participles.TryGetValue(verb, out var irregular)) return irregular;
        // "Outsell" goes as "sell", "reopen" as no shorter verb.
        foreach (var prefix in (ReadOnlySpan<string>)["over", "out", "re", "un", "under", "mis", "fore", "with"])
            if (verb.Length > prefix.Length + 2 && verb.StartsWith(prefix, StringComparison.Ordinal) && Participles.TryGetValue(verb[prefix.Length..], out irregular)) return prefix + irregular;
        if (EndsInConsonantAndY(verb)) return verb[..^1] + "ied";
        return verb.EndsWith('e') ? verb + "d" : verb + (Doubles(verb) ? verb[^1] : "") + "ed";
    }

    /// <summary>The last consonant is doubled before an ending: in words of one syllable ("stopped") and those whose last is stressed.</summary>
    private static bool Doubles(string verb)
    {
        if (Doubling.Contains(verb)) return true;
        if (verb.Length < 3 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2]) || IsVowel(verb[^3])) return false;
        return verb.Count(letter => IsVowel(letter) || letter == 'y') == 1;
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
            // "Scraped" is of "scrape": that of "scrap" has two of its consonant.
            foreach (var form in Regular(verb))
                if (!(Doubles(verb) && form == verb + "ed" && WordClasses.ForEnglish().IsVerb(WordKey.Of(verb + "e")))) Add(form, verb);
        }
        return bases.ToFrozenDictionary();
    }

    private static bool EndsInConsonantAndY(string verb) => verb.EndsWith('y') && verb.Length > 1 && !IsVowel(verb[^2]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
