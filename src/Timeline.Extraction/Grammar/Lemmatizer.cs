using System.Globalization;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>
/// Gives each token its lemma: by the longest ending, or the whole word, that lemmas.tsv has for its part of speech and verb form. The file is learned
/// from treebanks by `dotnet run -c Release --project src/Timeline.Training -- lemmas CORPUS_DIR`.
/// </summary>
public sealed class Lemmatizer : IExtractionStage
{
    /// <summary>Endings longer than this are whole words.</summary>
    internal const int LongestEnding = 5;

    private static readonly Lazy<Lemmatizer> English = new(() => new Lemmatizer(Lines("Grammar/English/lemmas.tsv")));

    private readonly Dictionary<ulong, LemmaRule> _rules = [];
    private readonly WordClasses _classes = WordClasses.ForEnglish();

    /// <param name="lines">Label (<see cref="Label"/>), ending ("^" before it: the whole word), rule; parted by tabs.</param>
    internal Lemmatizer(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            var label = int.Parse(columns[0], CultureInfo.InvariantCulture);
            var whole = columns[1].StartsWith('^');
            _rules.Add(Key(label, columns[1].AsSpan(whole ? 1 : 0), whole), LemmaRule.Parse(columns[2]));
        }
    }

    public static Lemmatizer ForEnglish() => English.Value;

    public void Annotate(Document document)
    {
        var lemmas = new LemmaTable(document.Text, document.Tokens.Length);
        Span<char> buffer = stackalloc char[256];
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (token.Length > buffer.Length - 16) { lemmas.AddWord(token); continue; }
                var word = document.Word(i);
                var label = Label(document.Tags[i], document.VerbForms[i], token.Kind, i == sentence.FirstToken);
                var rule = Rule(label, word, token.Key, out var learned);
                if (rule is { Cut: 0, Ending: "" } && (rule.Case == 'k' || (rule.Case == 'l' && token.Kind == TokenKind.Lower)) && !word.Contains('’')) { lemmas.AddWord(token); continue; }
                var length = rule.Apply(word, buffer);
                if (!learned && rule.Cut > 0) length = Check(document.Tags[i], word, token.Key, buffer, length);
                lemmas.Add(buffer[..length]);
            }
        document.Lemmas = lemmas;
    }

    /// <summary>The label that rules go by: the tagger's, with words apart that have a capital inside a sentence, since those keep it.</summary>
    internal static int Label(PartOfSpeech part, VerbForm form, TokenKind kind, bool first) => TagSet.Label(part, form) + (kind == TokenKind.Capitalised && !first ? 32 : 0);

    /// <param name="learned">True where the rule is for the whole word, not for its ending.</param>
    internal LemmaRule Rule(int label, ReadOnlySpan<char> word, ulong key, out bool learned)
    {
        learned = _rules.TryGetValue(Key(label, key, whole: true), out var rule);
        if (learned) return rule;
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
            if (_rules.TryGetValue(Key(label, word[^length..], whole: false), out rule)) return rule;
        return new LemmaRule('l', 0, "");
    }

    /// <summary>Holds what an ending's rule made against the dictionary: "provoked" is a form of "provoke" and not of "provok".</summary>
    private int Check(PartOfSpeech part, ReadOnlySpan<char> word, ulong key, Span<char> lemma, int length)
    {
        if (part is not (PartOfSpeech.Verb or PartOfSpeech.Noun)) return length;
        var verb = part == PartOfSpeech.Verb;
        if ((verb ? _classes.VerbOf(key) : _classes.SingularOf(key)) is { } irregular)
        {
            irregular.CopyTo(lemma);
            return irregular.Length;
        }
        if (IsKnown(lemma[..length])) return length;
        Span<char> tried = stackalloc char[word.Length + 1];
        for (var i = 0; i < word.Length; i++) tried[i] = char.ToLowerInvariant(word[i]);
        var stem = word.Length - (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? 3 : word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? 2 : 1);
        if (stem < 2) return length;
        tried[stem] = 'e';
        if (IsKnown(tried[..(stem + 1)])) return Take(tried[..(stem + 1)], lemma);
        if (IsKnown(tried[..stem])) return Take(tried[..stem], lemma);
        if (tried[stem - 1] == tried[stem - 2] && IsKnown(tried[..(stem - 1)])) return Take(tried[..(stem - 1)], lemma);
        return length;

        bool IsKnown(ReadOnlySpan<char> word) => verb ? _classes.IsVerb(WordKey.Of(word)) : _classes.IsNoun(WordKey.Of(word));

        static int Take(ReadOnlySpan<char> word, Span<char> lemma)
        {
            word.CopyTo(lemma);
            return word.Length;
        }
    }

    private static IEnumerable<string> Lines(string name) => EmbeddedFile.Lines(name);

    private static ulong Key(int label, ReadOnlySpan<char> ending, bool whole) => Key(label, WordKey.Of(ending), whole);

    private static ulong Key(int label, ulong key, bool whole) => LinearModel.Feature(label + (whole ? 128 : 0), key);
}
