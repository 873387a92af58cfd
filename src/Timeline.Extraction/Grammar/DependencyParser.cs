using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>
/// Finds the head of each token and its relation to it: a greedy arc-hybrid parser trained with a dynamic oracle (Goldberg and Nivre 2013),
/// then a labeller that sees the whole tree. Time is linear in the length of a sentence. Weights come from
/// `dotnet run -c Release --project src/Timeline.Training -- parser CORPUS_DIR`.
/// </summary>
public sealed class DependencyParser : IExtractionStage
{
    private static readonly Lazy<DependencyParser> English = new(() => new DependencyParser(
        LinearModel.Embedded("Grammar/English/arcs.bin"), LinearModel.Embedded("Grammar/English/relations.bin")));

    internal static readonly int Relations = Enum.GetValues<Relation>().Length;

    private readonly LinearModel _arcs, _relations;

    /// <param name="arcs">Chooses among the three actions.</param>
    /// <param name="relations">Chooses among the relations.</param>
    internal DependencyParser(LinearModel arcs, LinearModel relations) => (_arcs, _relations) = (arcs, relations);

    public static DependencyParser ForEnglish() => English.Value;

    public void Annotate(Document document)
    {
        var count = document.Tokens.Length;
        var (words, tags, labels) = (new ulong[count], new byte[count], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            words[i] = document.Tokens[i].Key;
            tags[i] = (byte)TagSet.Label(document.Tags[i], document.VerbForms[i]);
        }
        document.Heads = new int[count];
        document.Relations = new Relation[count];
        var state = new ParserState();
        var tree = new SentenceTree();
        foreach (var sentence in document.Sentences)
        {
            var (first, length) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
            var sentenceWords = words.AsSpan(first, length);
            var sentenceTags = tags.AsSpan(first, length);
            Attach(state, sentenceWords, sentenceTags);
            tree.Start(length, state.Head);
            Label(tree, sentenceWords, sentenceTags, labels.AsSpan(first, length));
            for (var i = 0; i < length; i++)
            {
                document.Heads[first + i] = tree.Head(i) < 0 ? -1 : first + tree.Head(i);
                document.Relations[first + i] = (Relation)labels[first + i];
            }
        }
        document.Tree = new DependencyTree(document.Heads, document.Relations);
    }

    private void Attach(ParserState state, ReadOnlySpan<ulong> words, ReadOnlySpan<byte> tags)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<int> scores = stackalloc int[3];
        state.Start(words.Length);
        while (!state.IsFinal)
        {
            ParserFeatures.Read(state, words, tags, features);
            scores.Clear();
            foreach (var feature in features) _arcs.Add(feature, scores);
            state.Apply(Best(state, scores));
        }
    }

    private static ParserAction Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var action = 0; action < 3; action++)
            if (state.Allows((ParserAction)action) && (best < 0 || scores[action] > scores[best])) best = action;
        return (ParserAction)best;
    }

    private void Label(SentenceTree tree, ReadOnlySpan<ulong> words, ReadOnlySpan<byte> tags, Span<byte> labels)
    {
        Span<ulong> features = stackalloc ulong[RelationFeatures.Count];
        Span<int> scores = stackalloc int[Relations];
        for (var i = 0; i < tree.Length; i++)
        {
            if (tree.Head(i) < 0) { labels[i] = (byte)Relation.Root; continue; }
            RelationFeatures.Read(tree, i, words, tags, labels, features);
            scores.Clear();
            foreach (var feature in features) _relations.Add(feature, scores);
            scores[(int)Relation.Root] = int.MinValue;
            var best = 0;
            for (var label = 1; label < scores.Length; label++)
                if (scores[label] > scores[best]) best = label;
            labels[i] = (byte)best;
        }
    }
}
