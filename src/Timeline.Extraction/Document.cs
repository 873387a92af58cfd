using Timeline.Extraction.Events;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction;

/// <summary>
/// An article while it is being read: the text once, and flat arrays over it. Each stage reads what the earlier ones left
/// and appends its own; none copies the text.
/// </summary>
public sealed class Document(Article article)
{
    public Article Article { get; } = article;

    public string Text => Article.Text;

    /// <summary>The tokens in the order of the text. Written by <see cref="Tokenizer"/>.</summary>
    public Token[] Tokens { get; internal set; } = [];

    /// <summary>The sentences in order; they cover every token, and none overlaps another. Written by <see cref="SentenceSplitter"/>.</summary>
    public Sentence[] Sentences { get; internal set; } = [];

    /// <summary>Universal part of speech of each token. Written by the tagger; empty before.</summary>
    public PartOfSpeech[] Tags { get; internal set; } = [];

    /// <summary>Form of each verb and auxiliary, None for other tokens. Written by the tagger; empty before.</summary>
    public VerbForm[] VerbForms { get; internal set; } = [];

    /// <summary>Index of each token's syntactic head in <see cref="Tokens"/>, or -1 for a root. Written by the parser; empty before.</summary>
    public int[] Heads { get; internal set; } = [];

    /// <summary>Universal Dependencies relation of each token to its head. Written by the parser; empty before.</summary>
    public Relation[] Relations { get; internal set; } = [];

    /// <summary>The same trees for walking: dependents, subtrees, paths. Written by the parser; without tokens before.</summary>
    public DependencyTree Tree { get; internal set; } = new([], []);

    /// <summary>What the parser's network makes of each token in its sentence: as many numbers a token as the network is wide. Written by the parser; empty before.</summary>
    internal sbyte[] Contexts { get; set; } = [];

    /// <summary>Lemma of each token and its key. Written by the lemmatizer; empty before.</summary>
    public LemmaTable Lemmas { get; internal set; } = new("", 0);

    /// <summary>Names of people, organisations and places as the recogniser marks them, in order, without overlap.</summary>
    public List<NamedEntity> Entities { get; } = [];

    /// <summary>Time expressions in the order of the text, without overlap.</summary>
    public List<Timex> Timexes { get; } = [];

    /// <summary>Ages of people and things, "54-year-old", "aged six months", as durations, in the order of the text: they place nothing in time, so they stand apart.</summary>
    public List<Timex> Ages { get; } = [];

    /// <summary>The heads of the parts of the text that are dated each for itself: letters, days of a diary or of a chronicle. Written by the temporal tagger.</summary>
    internal List<Entry> Entries { get; } = [];

    /// <summary>Mentions of places in the order of the text, without overlap.</summary>
    public List<PlaceMention> Places { get; } = [];

    /// <summary>What happened, in the order of the text.</summary>
    public List<Event> Events { get; } = [];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The text from the first of the tokens to the last (exclusive), with what stands between them.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>Index of the first token that ends after the offset; the number of tokens where none does.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The time expression that the token is a part of; null where it is of none.</summary>
    internal Timex? TimexAt(int token)
    {
        int low = 0, high = Timexes.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var timex = Timexes[middle];
            if (timex.EndToken <= token) low = middle + 1;
            else if (timex.FirstToken > token) high = middle - 1;
            else return timex;
        }
        return null;
    }
}
