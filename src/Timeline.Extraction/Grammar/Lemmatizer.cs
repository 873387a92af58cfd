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

    /// <param name="lines">Label of the tagger, ending ("^" before it: the whole word), rule; parted by tabs.</param>
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
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var word = document.Word(i);
            var rule = Rule(TagSet.Label(document.Tags[i], document.VerbForms[i]), word, document.Tokens[i].Key);
            if (rule is ('k', 0, "") || (rule is ('l', 0, "") && document.Tokens[i].Kind == TokenKind.Lower) || word.Length > buffer.Length - 16) lemmas.AddWord(document.Tokens[i]);
            else lemmas.Add(buffer[..rule.Apply(word, buffer)]);
        }
        document.Lemmas = lemmas;
    }

    internal LemmaRule Rule(int label, ReadOnlySpan<char> word, ulong key)
    {
        if (_rules.TryGetValue(Key(label, key, whole: true), out var rule)) return rule;
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
            if (_rules.TryGetValue(Key(label, word[^length..], whole: false), out rule)) return rule;
        return new LemmaRule('l', 0, "");
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Lemmatizer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name} is not embedded; make it again with Timeline.Training."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    private static ulong Key(int label, ReadOnlySpan<char> ending, bool whole) => Key(label, WordKey.Of(ending), whole);

    private static ulong Key(int label, ulong key, bool whole) => LinearModel.Feature(label + (whole ? 64 : 0), key);
}
