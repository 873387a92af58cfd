using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Which verbs and nouns tell events, and of what class. Looked up by the keys of lemmas, without a string.</summary>
internal static class EventLexicon
{
    private static readonly FrozenDictionary<string, EventKind> Kinds = Rows("classes.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<EventKind>(row[1]));

    private static readonly FrozenDictionary<string, int> Numbers = Rows("classes.tsv").Select((row, index) => (row[0], index)).ToFrozenDictionary(row => row.Item1, row => row.index);

    private static readonly FrozenDictionary<(ulong Word, ulong Particle), EventClass> Verbs = Words("verbs.tsv");

    private static readonly FrozenDictionary<(ulong Word, ulong Particle), EventClass> Nouns = Words("nouns.tsv");

    /// <summary>What a verb that no list has tells: something, of no class.</summary>
    public static readonly EventClass Unlisted = new("other", EventKind.Other, EventRole.Event);

    /// <summary>The class of the event that a verb tells.</summary>
    /// <param name="lemma">Key of its lemma.</param>
    /// <param name="particle">Key of the word that goes with it ("step down", "take place"), where the lexicon may have the pair; else 0.</param>
    public static EventClass OfVerb(ulong lemma, ulong particle) =>
        particle != 0 && Verbs.TryGetValue((lemma, particle), out var pair) ? pair : Verbs.GetValueOrDefault((lemma, 0ul)) ?? Unlisted;

    /// <summary>True where the lexicon has the verb with this particle as one: "broke out", "took place".</summary>
    public static bool HasVerb(ulong lemma, ulong particle) => Verbs.ContainsKey((lemma, particle));

    /// <summary>The class of the event that a noun names; null where it names none.</summary>
    public static EventClass? OfNoun(ulong lemma) => Nouns.GetValueOrDefault((lemma, 0ul));

    /// <summary>The verbs that the lexicon lists, without their particles.</summary>
    public static IEnumerable<string> BaseForms() => Rows("verbs.tsv").SelectMany(row => row[1].Split(' ')).Select(verb => verb.Split('_')[0]).Distinct();

    /// <summary>Which of the classes of classes.tsv it is, counted from 0.</summary>
    public static int Number(EventClass told) => Number(told.Name);

    /// <inheritdoc cref="Number(EventClass)"/>
    public static int Number(string name) => Numbers[name];

    public static EventClass Class(string name) => new(name, Kinds[name], EventRole.Event);

    public static IEnumerable<string> Lines(string file) => EmbeddedFile.Lines("Events/English/" + file);

    private static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    private static FrozenDictionary<(ulong Word, ulong Particle), EventClass> Words(string file)
    {
        var words = new Dictionary<(ulong, ulong), EventClass>();
        foreach (var row in Rows(file))
        {
            var role = row[0] switch { "state" => EventRole.State, "say" => EventRole.Report, "dwell" => EventRole.Dwell, "phase" => EventRole.Phase, _ => EventRole.Event };
            var told = new EventClass(role switch { EventRole.Report => "statement", EventRole.Dwell => "life", EventRole.State or EventRole.Phase => "other", _ => row[0] }, EventKind.Other, role);
            told = told with { Kind = Kinds[told.Name] };
            foreach (var word in row[1].Split(' '))
            {
                var cut = word.IndexOf('_', StringComparison.Ordinal);
                words.TryAdd(cut < 0 ? (WordKey.Of(word), 0ul) : (WordKey.Of(word.AsSpan(0, cut)), WordKey.Of(word.AsSpan(cut + 1))), told);
            }
        }
        return words.ToFrozenDictionary();
    }
}
