using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>
/// The words of time of one language, read from its folder: lexicon.tsv, holidays.tsv, periods.tsv, modifiers.tsv, cues.tsv and rules.txt.
/// A language is such a folder and nothing else.
/// </summary>
internal sealed class TimeLexicon
{
    private readonly Dictionary<ulong, Word> _words = [];
    private readonly Dictionary<ulong, List<Phrase>> _phrases = [];
    private readonly WordTable<Word> _table;
    private readonly string _language;
    private readonly string[] _pastEndings;

    public TimeLexicon(string language)
    {
        _language = language;
        foreach (var row in Rows("lexicon.tsv")) Add(WordKey.Of(row[0]), Enum.Parse<TimeClass>(row[1], true), Int(row[2]));
        Holidays = [.. Rows("holidays.tsv").Select(row => row[1])];
        AddPhrases(Rows("holidays.tsv").Select(row => row[0]), TimeClass.Holiday);
        Periods = [.. Rows("periods.tsv").Select(row => (Date(row[1]), Date(row[2])))];
        AddPhrases(Rows("periods.tsv").Select(row => row[0]), TimeClass.Period);
        Modifiers = [.. Rows("modifiers.tsv").SelectMany(row => Alternatives(row[0]).Select(words => new Modifier(Keys(words), row[1] == "-" ? null : row[1], Enum.Parse<ModifierScope>(row[2], true))))];
        Rules = new RuleAutomaton(Lines("rules.txt"));
        foreach (var name in Rows("cues.tsv").Where(row => row[0] == "cased").SelectMany(row => row[1].Split(' '))) CasedClasses |= 1ul << (int)Enum.Parse<TimeClass>(name, true);
        _pastEndings = [.. Rows("cues.tsv").Where(row => row[0] == "past-endings").SelectMany(row => row[1].Split(' '))];
        Cues = Rows("cues.tsv").ToFrozenDictionary(row => row[0], row => new WordSet(row[1].Split(' ').Select(word => WordKey.Of(word))));
        Phrases = _phrases.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.OrderByDescending(phrase => phrase.Keys.Length).ToArray());
        foreach (var key in Phrases.Keys) _words[key] = _words.GetValueOrDefault(key) with { StartsPhrase = true };
        foreach (var key in Rules.AllWords) Flag(key, TimeItem.InRule);
        foreach (var key in Rules.RootWords) Flag(key, TimeItem.StartsRule);
        foreach (var key in Rules.RuleWords) Flag(key, TimeItem.IsRule);
        _table = new WordTable<Word>(_words);
    }

    /// <summary>Names of several words, by the key of the first; the longest first.</summary>
    public FrozenDictionary<ulong, Phrase[]> Phrases { get; }

    /// <summary>How each holiday is computed, in the order of its class's values.</summary>
    public string[] Holidays { get; }

    /// <summary>First and last day of each named period, in the order of its class's values.</summary>
    public (LocalDate First, LocalDate Last)[] Periods { get; }

    public Modifier[] Modifiers { get; }

    /// <summary>A bit for each class whose words are written with a capital in this language.</summary>
    public ulong CasedClasses { get; }

    public RuleAutomaton Rules { get; }

    private FrozenDictionary<string, WordSet> Cues { get; }

    /// <summary>The pipeline's tags of parts of speech and verb forms are those of this language.</summary>
    public bool HasVerbTags => Cue("future-modals").Count > 0;

    /// <summary>What the word may be; nothing for the many that have nothing to do with time.</summary>
    public ref readonly Word Of(ulong key) => ref _table.Of(key);

    /// <summary>The words of a line of cues.tsv; none where the language has no such line.</summary>
    public WordSet Cue(string name) => Cues.GetValueOrDefault(name, WordSet.Empty);

    /// <summary>The only word of a line of cues.tsv; 0 where the language has no such line.</summary>
    public ulong Single(string name) => Cue(name).Keys.FirstOrDefault();

    /// <summary>True where the word ends as verbs of the past do.</summary>
    public bool HasPastEnding(ReadOnlySpan<char> word)
    {
        if (word.Length < 5) return false;
        foreach (var ending in _pastEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private void Add(ulong key, TimeClass c, int value)
    {
        var bit = 1ul << (int)c;
        var known = _words.GetValueOrDefault(key);
        // "second" is a unit and an ordinal: the ordinal keeps a value of its own.
        _words[key] = c == TimeClass.Ordinal
            ? new Word(known.Classes | bit, known.Classes == 0 ? value : known.Value, value, false, 0)
            : new Word(known.Classes | bit, value, known.Ordinal, false, 0);
    }

    private void Flag(ulong key, ulong flag) => _words[key] = _words.GetValueOrDefault(key) is var word ? word with { RuleFlags = word.RuleFlags | flag } : default;

    private void AddPhrases(IEnumerable<string> names, TimeClass c)
    {
        var value = 0;
        foreach (var name in names)
        {
            var keys = Keys(name);
            if (!_phrases.TryGetValue(keys[0], out var list)) _phrases[keys[0]] = list = [];
            list.Add(new Phrase(keys, c, value++));
        }
    }

    /// <summary>"The first|last days of": the phrases that alternatives stand for.</summary>
    private static IEnumerable<string> Alternatives(string words) =>
        words.Split(' ').Aggregate((IEnumerable<string>)[""], (phrases, word) => phrases.SelectMany(phrase => word.Split('|').Select(choice => phrase.Length == 0 ? choice : $"{phrase} {choice}")));

    /// <summary>Keys of the words as the tokenizer cuts them.</summary>
    private static ulong[] Keys(string words)
    {
        var document = new Document(new Article("", words));
        new Tokenizer().Annotate(document);
        return [.. document.Tokens.Select(token => token.Key)];
    }

    private IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<string> Lines(string file) => EmbeddedFile.Lines($"Time/{_language}/{file}");

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="Classes">A bit for each <see cref="TimeClass"/>.</param>
    /// <param name="Value">Value in its class.</param>
    /// <param name="Ordinal">Value as an ordinal; 0 where it is none.</param>
    /// <param name="StartsPhrase">A name of several words begins with it.</param>
    /// <param name="RuleFlags">The flags of <see cref="TimeItem"/> that say what rules make of the word itself.</param>
    internal readonly record struct Word(ulong Classes, int Value, int Ordinal, bool StartsPhrase, ulong RuleFlags);

    /// <summary>A name of one word or several.</summary>
    internal sealed record Phrase(ulong[] Keys, TimeClass Class, int Value);
}
