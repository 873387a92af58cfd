using Timeline.Extraction.Grammar;
using Timeline.Extraction.Grammar.Network;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Recognition;

/// <summary>
/// How likely each verb, noun and adjective tells an event that a reader would put on a timeline, read by a network with one hidden layer from what the parser makes of the word in its
/// sentence, what the word means and what its object means. <c>Timeline.Training linkers</c> learns it from annotated articles.
/// </summary>
internal sealed class EventNetwork
{
    /// <summary>Numbers that go in for a word, and numbers of the hidden layer.</summary>
    public const int Inputs = Contexts + 2 * WordVectors.Width, Hidden = 64;

    /// <summary>From this chance on a word is worth a closer look.</summary>
    public const float Likely = 0.3f;

    /// <summary>From this chance on, where a time stands with it.</summary>
    public const float Possible = 0.1f;

    private const int ShortestWord = 3;

    /// <summary>Numbers that the parser has for a word; and how many words are read together.</summary>
    private const int Contexts = 96, Batch = 32;

    /// <summary>How many classes a word has: its label, its relation, and whether it stands in the first paragraph.</summary>
    public const int ClassesOfWord = 3;

    private static readonly int Rows = TagSet.Labels + DependencyParser.Relations + 2;

    private static readonly Lazy<EventNetwork> English = new(() => Read(EmbeddedFile.Open("Events/English/recogniser.bin")));

    private readonly WordVectors _vectors = WordVectors.ForEnglish();
    private readonly Lazy<(WordLayer Words, WordLayer Objects)> _layers;

    public EventNetwork() => _layers = new Lazy<(WordLayer, WordLayer)>(() => (Layer(Contexts), Layer(Contexts + WordVectors.Width)));

    public float[] Weights { get; } = new float[Inputs * Hidden];

    /// <summary>What each class adds to the hidden layer.</summary>
    public float[] Classes { get; } = new float[Rows * Hidden];

    public float[] Output { get; } = new float[Hidden];

    /// <summary>All weights, in the order of the file.</summary>
    public IEnumerable<float[]> All => [Weights, Classes, Output];

    public static EventNetwork ForEnglish() => English.Value;

    /// <summary>Words of one or two letters are abbreviations, formulas and marks of a page.</summary>
    public static bool Reads(Document document, int token) => document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective && document.Tokens[token].Length >= ShortestWord;

    /// <summary>For each token how likely it tells an event, 0 to 1; 0 for what is not read.</summary>
    public float[] Read(Document document)
    {
        var chances = new float[document.Tokens.Length];
        var tokens = new int[Batch];
        var (contexts, hidden) = (new float[Batch * Contexts], new float[Batch * Hidden]);
        var (words, objects) = _layers.Value;
        Span<int> classes = stackalloc int[ClassesOfWord];
        var count = 0;
        foreach (var sentence in document.Sentences)
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (!Reads(document, token)) continue;
                tokens[count] = token;
                Context(document, token, contexts.AsSpan(count * Contexts, Contexts));
                var row = hidden.AsSpan(count * Hidden, Hidden);
                Classify(document, token, sentence.Paragraph, classes);
                Add(classes, row);
                words.Add(document.Lemmas.Key(token), row);
                if (Object(document, token) is >= 0 and var thing) objects.Add(document.Lemmas.Key(thing), row);
                if (++count == Batch) Flush();
            }
        Flush();
        return chances;

        void Flush()
        {
            MatrixProduct.Add(contexts, count, Contexts, Weights.AsSpan(0, Contexts * Hidden), Hidden, hidden);
            SyntaxActivations.Rectify(hidden.AsSpan(0, count * Hidden));
            for (var i = 0; i < count; i++) chances[tokens[i]] = Chance(hidden.AsSpan(i * Hidden, Hidden));
            count = 0;
        }
    }

    /// <summary>What goes in for a word besides its classes.</summary>
    public void Gather(Document document, int token, Span<float> input)
    {
        input.Clear();
        Context(document, token, input);
        if (_vectors.Row(document.Lemmas.Key(token)) is >= 0 and var word) _vectors.Read(word, input[Contexts..]);
        if (Object(document, token) is >= 0 and var thing && _vectors.Row(document.Lemmas.Key(thing)) is >= 0 and var row) _vectors.Read(row, input[(Contexts + WordVectors.Width)..]);
    }

    /// <summary>The rows of a word's classes.</summary>
    public static void Classify(Document document, int token, int paragraph, Span<int> rows) =>
        (rows[0], rows[1], rows[2]) = (TagSet.Label(document.Tags[token], document.VerbForms[token]), TagSet.Labels + (int)document.Relations[token], Rows - (paragraph == 0 ? 1 : 2));

    /// <summary>Sets the hidden layer to what the classes of a word make it.</summary>
    public void Add(ReadOnlySpan<int> classes, Span<float> hidden)
    {
        hidden.Clear();
        foreach (var row in classes) SyntaxActivations.Add(Classes.AsSpan(row * Hidden, Hidden), hidden);
    }

    /// <param name="hidden">The hidden layer, rectified.</param>
    public float Chance(ReadOnlySpan<float> hidden)
    {
        var score = 0f;
        for (var i = 0; i < Hidden; i++) score += hidden[i] * Output[i];
        return 1 / (1 + MathF.Exp(-score));
    }

    public void Write(Stream output) => Halves.Write(output, All);

    private static EventNetwork Read(Stream input)
    {
        using (input)
        {
            var network = new EventNetwork();
            Halves.Read(input, network.All);
            return network;
        }
    }

    private static int Object(Document document, int token) => document.Tree.Child(token, Relation.Object);

    private static void Context(Document document, int token, Span<float> input)
    {
        var kept = document.Contexts.AsSpan(token * Contexts, Contexts);
        for (var i = 0; i < Contexts; i++) input[i] = kept[i] * (1 / DependencyParser.ContextScale);
    }

    private WordLayer Layer(int firstInput) => new(_vectors, Weights[(firstInput * Hidden)..((firstInput + WordVectors.Width) * Hidden)]);
}
