using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>
/// Which parts of speech a word can be, by Princeton WordNet, whatever the sentence: what the tagger knows of words that no treebank has. Names are in it
/// as such. Regular inflected forms are made when it is loaded.
/// </summary>
internal sealed class WordClasses
{
    private const int Noun = 1, Plural = 2, Verb = 4, ThirdPerson = 8, Past = 16, Participle = 32, Gerund = 64, Adjective = 128, Adverb = 256, Name = 512, Compared = 1024;

    // Which class comes first, and whether by far: two bits and one.
    private const int FirstShift = 11, ByFar = 1 << 14;

    private static readonly Lazy<WordClasses> English = new(() => new WordClasses(Lines("Grammar/English/wordnet.tsv")));

    private readonly Dictionary<ulong, ushort> _classes = new(240_000);
    private readonly Dictionary<ulong, string> _lemmas = [];

    /// <param name="lines">Word, letters of its classes and, for irregular forms, the word that it is a form of; parted by tabs.</param>
    internal WordClasses(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var end = line.IndexOf('\t', tab + 1);
            var word = line.AsSpan(0, tab);
            var letters = line.AsSpan(tab + 1, (end < 0 ? line.Length : end) - tab - 1);
            if (end >= 0) _lemmas.TryAdd(WordKey.Of(word), line[(end + 1)..]);
            Add(word, Bits(letters));
            if (letters.Contains('n')) AddWithEnding(word, "s", Plural);
            if (letters.Contains('v'))
            {
                AddWithEnding(word, "s", ThirdPerson);
                AddWithEnding(word, "ed", Past | Participle);
                AddWithEnding(word, "ing", Gerund);
            }
        }
    }

    public static WordClasses ForEnglish() => English.Value;

    /// <summary>True where a verb, in its base form, has this key.</summary>
    public bool IsVerb(ulong key) => (Of(key) & Verb) != 0;

    /// <summary>True where a noun, in the singular, has this key.</summary>
    public bool IsNoun(ulong key) => (Of(key) & Noun) != 0;

    /// <summary>True for a word of the language that is not only a name.</summary>
    public bool IsCommon(ulong key) => (Of(key) & (Noun | Plural | Verb | ThirdPerson | Past | Participle | Gerund | Adjective | Adverb | Compared)) != 0;

    /// <summary>What the word is an irregular past or participle of, or null.</summary>
    public string? VerbOf(ulong key) => (Of(key) & (Past | Participle)) != 0 ? _lemmas.GetValueOrDefault(key) : null;

    /// <summary>What the word is an irregular plural of, or null.</summary>
    public string? SingularOf(ulong key) => (Of(key) & Plural) != 0 ? _lemmas.GetValueOrDefault(key) : null;

    /// <summary>The classes of a word as one number; 0 where it is not known.</summary>
    public int Of(ulong key) => _classes.GetValueOrDefault(key);

    private static int Bits(ReadOnlySpan<char> letters)
    {
        var bits = 0;
        foreach (var letter in letters)
            bits |= letter switch
            {
                'n' => Noun, 'v' => Verb, 'a' => Adjective, 'r' => Adverb, 'p' => Name, 'N' => Plural, 'D' => Past, 'E' => Participle, 'G' => Gerund, 'S' => ThirdPerson, 'C' => Compared, _ => ByFar,
            };
        return bits | (letters[0] switch { 'n' => 1, 'v' => 2, 'a' => 3, 'r' => 4, 'p' => 5, _ => 0 }) << FirstShift;
    }

    private void Add(ReadOnlySpan<char> word, int bits)
    {
        var key = WordKey.Of(word);
        _classes[key] = (ushort)(_classes.GetValueOrDefault(key) | bits);
    }

    private void AddWithEnding(ReadOnlySpan<char> word, ReadOnlySpan<char> ending, int bits)
    {
        Span<char> form = stackalloc char[word.Length + 4];
        var length = word.Length;
        word.CopyTo(form);
        var vowelBefore = length > 1 && word[^2] is 'a' or 'e' or 'i' or 'o' or 'u';
        if (word[^1] == 'y' && !vowelBefore && ending[0] != 'i')
        {
            form[length - 1] = 'i';
            if (ending is "s") form[length++] = 'e';
        }
        else if (ending is "s" && (word[^1] is 's' or 'x' or 'z' || (length > 1 && word[^1] == 'h' && word[^2] is 's' or 'c'))) form[length++] = 'e';
        else if (ending is not "s" && word[^1] == 'e' && !(ending[0] == 'i' && length > 1 && word[^2] is 'e' or 'o' or 'y')) length--;
        ending.CopyTo(form[length..]);
        Add(form[..(length + ending.Length)], bits);
    }

    private static IEnumerable<string> Lines(string name) => EmbeddedFile.Lines(name);
}
