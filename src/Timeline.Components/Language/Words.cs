using System.Globalization;
using System.Resources;

namespace Timeline.Components.Language;

/// <summary>
/// The words of the screen in the language of the person (CultureInfo.CurrentUICulture). They stand in Words.resx (English) and Words.LANGUAGE.resx beside
/// this file; a language more is a file more and an entry in <see cref="Languages"/>.
/// </summary>
public static class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words).FullName!, typeof(Words).Assembly);

    /// <summary>BCP 47 tags of the languages that the screen speaks, the default one first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en-GB", "de"];

    /// <param name="key">Name of the entry.</param>
    /// <param name="arguments">What stands for {0}, {1} … in it.</param>
    /// <exception cref="ArgumentException">There is no such entry.</exception>
    public static string Of(string key, params object?[] arguments)
    {
        var words = Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There are no words for '{key}' in Language/Words.resx.", nameof(key));
        return arguments.Length == 0 ? words : string.Format(CultureInfo.CurrentCulture, words, arguments);
    }

    /// <summary>Words for a member of an enumeration: "Kind.Conflict".</summary>
    public static string Of<T>(string group, T member) where T : struct, Enum => Of($"{group}.{member}");

    /// <summary>Words with a number in them: the entry "KEY.one" or "KEY.other", its {0} the number.</summary>
    public static string Count(string key, long number) => Of(number == 1 ? key + ".one" : key + ".other", number.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>What wwwroot/js/words.js needs: entries for scripts, kinds and statuses, by their English words.</summary>
    public static IReadOnlyDictionary<string, string> ForScripts()
    {
        var english = Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        string[] prefixes = ["Js.", "Kind.", "Status."];
        return english.Where(entry => prefixes.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal))).DistinctBy(entry => entry.Value).ToDictionary(entry => entry.Value, entry => Of(entry.Key));
    }
}
