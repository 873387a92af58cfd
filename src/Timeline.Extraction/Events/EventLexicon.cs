using System.Collections.Frozen;

namespace Timeline.Extraction.Events;

/// <summary>Which verbs and nouns tell events, and of what kind.</summary>
internal static class EventLexicon
{
    private static readonly FrozenDictionary<string, EventKind> Verbs = Rows("verbs.tsv").Where(row => row[0] is not ("state" or "say"))
        .SelectMany(row => row[1].Split(' ').Select(verb => (verb, Kind: Enum.Parse<EventKind>(row[0])))).GroupBy(pair => pair.verb).ToFrozenDictionary(group => group.Key, group => group.First().Kind);

    private static readonly FrozenSet<string> States = Words("state");

    private static readonly FrozenSet<string> Reports = Words("say");

    private static readonly FrozenDictionary<string, EventKind> Nouns = Rows("nouns.tsv")
        .SelectMany(row => row[1].Split(' ').Select(noun => (noun, Kind: Enum.Parse<EventKind>(row[0])))).GroupBy(pair => pair.noun).ToFrozenDictionary(group => group.Key, group => group.First().Kind);

    /// <summary>The kind of event that a verb tells; null for a state, a thought or a plain report.</summary>
    /// <param name="verb">The base form, in lower case.</param>
    public static EventKind? OfVerb(string verb) => Verbs.TryGetValue(verb, out var kind) ? kind : States.Contains(verb) || Reports.Contains(verb) ? null : EventKind.Other;

    public static bool IsReport(string verb) => Reports.Contains(verb);

    /// <summary>The kind of event that a noun names; null where it names none.</summary>
    public static EventKind? OfNoun(string noun) => Nouns.TryGetValue(noun, out var kind) ? kind : null;

    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(EventLexicon).Assembly.GetManifestResourceStream("Events/English/" + file)
            ?? throw new InvalidOperationException($"Events/English/{file} is not embedded in the assembly."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    private static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    private static FrozenSet<string> Words(string kind) => Rows("verbs.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ')).ToFrozenSet();
}
