using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The words of time of one language, read from its folder: lexicon.tsv, holidays.tsv, periods.tsv and rules.txt.</summary>
internal sealed class TimeLexicon
{
    private readonly Dictionary<ulong, (uint Classes, int Value, int Ordinal)> _words = [];
    private readonly Dictionary<ulong, List<Phrase>> _phrases = [];

    public TimeLexicon(string language)
    {
        foreach (var row in Rows(language, "lexicon.tsv")) Add(WordKey.Of(row[0]), Enum.Parse<TimeClass>(row[1], true), Int(row[2]));
        Holidays = [.. Rows(language, "holidays.tsv").Select(row => row[1])];
        AddPhrases(Rows(language, "holidays.tsv").Select(row => row[0]), TimeClass.Holiday);
        Periods = [.. Rows(language, "periods.tsv").Select(row => (Date(row[1]), Date(row[2])))];
        AddPhrases(Rows(language, "periods.tsv").Select(row => row[0]), TimeClass.Period);
        Rules = new RuleAutomaton(Lines(language, "rules.txt"));
        Words = _words.ToFrozenDictionary();
        Phrases = _phrases.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.OrderByDescending(phrase => phrase.Keys.Length).ToArray());
    }

    /// <summary>Classes of single words, by key.</summary>
    public FrozenDictionary<ulong, (uint Classes, int Value, int Ordinal)> Words { get; }

    /// <summary>Names of several words, by the key of the first; the longest first.</summary>
    public FrozenDictionary<ulong, Phrase[]> Phrases { get; }

    /// <summary>How each holiday is computed, in the order of its class's values.</summary>
    public string[] Holidays { get; }

    /// <summary>First and last day of each named period, in the order of its class's values.</summary>
    public (LocalDate First, LocalDate Last)[] Periods { get; }

    public RuleAutomaton Rules { get; }

    private void Add(ulong key, TimeClass c, int value)
    {
        var bit = 1u << (int)c;
        var known = _words.GetValueOrDefault(key);
        // "second" is a unit and an ordinal: the ordinal keeps a value of its own.
        _words[key] = c == TimeClass.Ordinal && known.Classes != 0
            ? (known.Classes | bit, known.Value, value)
            : (known.Classes | bit, value, c == TimeClass.Ordinal ? value : known.Ordinal);
    }

    private void AddPhrases(IEnumerable<string> names, TimeClass c)
    {
        var value = 0;
        foreach (var name in names)
        {
            var document = new Document(new Article("", name));
            new Tokenizer().Annotate(document);
            var keys = document.Tokens.Select(token => token.Key).ToArray();
            if (!_phrases.TryGetValue(keys[0], out var list)) _phrases[keys[0]] = list = [];
            list.Add(new Phrase(keys, c, value++));
        }
    }

    private static IEnumerable<string[]> Rows(string language, string file) => Lines(language, file).Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string language, string file)
    {
        using var reader = new StreamReader(typeof(TimeLexicon).Assembly.GetManifestResourceStream($"Time/{language}/{file}")
            ?? throw new InvalidOperationException($"Time/{language}/{file} is not embedded; add it to the project as an EmbeddedResource."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A name of one word or several.</summary>
    internal sealed record Phrase(ulong[] Keys, TimeClass Class, int Value);
}
