using System.Runtime.InteropServices;
using Timeline.Extraction.Grammar;

namespace Timeline.Training.Grammar;

/// <summary>Trains the dependency parser on the Universal Dependencies treebanks EWT and GUM and scores it.</summary>
internal static class ParserTrainer
{
    private const int ArcBuckets = 1 << 20;
    private const int RelationBuckets = 1 << 16;
    private const int Epochs = 12;
    private const int RelationEpochs = 8;

    /// <summary>Learns which action to take from sentences that are tagged.</summary>
    public static LinearModel TrainArcs(List<Conllu> sentences)
    {
        var perceptron = new AveragedPerceptron(3, ArcBuckets);
        var random = new Random(1);
        var state = new ParserState();
        var features = new ulong[ParserFeatures.Count];
        var scores = new float[3];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(CollectionsMarshal.AsSpan(sentences));
            foreach (var sentence in sentences)
            {
                var (words, tags) = Columns(sentence);
                state.Start(words.Length);
                while (!state.IsFinal)
                {
                    ParserFeatures.Read(state, words, tags, features);
                    perceptron.Score(features, scores);
                    var (guess, right) = Choose(state, sentence.Heads, scores);
                    perceptron.Update(features, right, guess);
                    // Wrong states are visited too, so that the parser learns to go on from its own mistakes.
                    state.Apply((ParserAction)(epoch > 0 && random.NextSingle() < 0.9f ? guess : right));
                }
            }
        }
        return perceptron.ToModel();
    }

    /// <summary>The action with the best score, and the best one of those after which the fewest right arcs are lost; the same where it is one of them.</summary>
    private static (int Guess, int Right) Choose(ParserState state, int[] heads, float[] scores)
    {
        int guess = -1, right = -1, least = int.MaxValue;
        for (var action = 0; action < 3; action++)
        {
            if (!state.Allows((ParserAction)action)) continue;
            if (guess < 0 || scores[action] > scores[guess]) guess = action;
            var cost = Cost(state, heads, (ParserAction)action);
            if (cost < least || (cost == least && scores[action] > scores[right])) (least, right) = (cost, action);
        }
        return (guess, right);
    }

    /// <summary>How many right arcs cannot be made any more after the action.</summary>
    private static int Cost(ParserState state, int[] heads, ParserAction action)
    {
        var cost = 0;
        if (action == ParserAction.Shift)
        {
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var token = state.Stack(depth);
                if (heads[token] == state.Next) cost++;
                if (depth > 0 && heads[state.Next] == token) cost++;
            }
            return cost;
        }
        var top = state.Stack(0);
        for (var token = state.Next; token < state.Length; token++)
            if (heads[token] == top) cost++;
        var head = heads[top];
        var made = action == ParserAction.LeftArc ? state.Next : state.Stack(1);
        if (head != made && (head >= state.Next || head == state.Stack(1))) cost++;
        return cost;
    }

    /// <summary>Learns which relation an arc has from the right trees of sentences that are tagged.</summary>
    public static LinearModel TrainRelations(List<Conllu> sentences)
    {
        var perceptron = new AveragedPerceptron(DependencyParser.Relations, RelationBuckets);
        var random = new Random(1);
        var tree = new SentenceTree();
        var features = new ulong[RelationFeatures.Count];
        var scores = new float[DependencyParser.Relations];
        for (var epoch = 0; epoch < RelationEpochs; epoch++)
        {
            random.Shuffle(CollectionsMarshal.AsSpan(sentences));
            foreach (var sentence in sentences)
            {
                var (words, tags) = Columns(sentence);
                tree.Start(words.Length, i => sentence.Heads[i]);
                var labels = new byte[words.Length];
                for (var i = 0; i < words.Length; i++)
                {
                    if (tree.Head(i) < 0) { labels[i] = (byte)Relation.Root; continue; }
                    RelationFeatures.Read(tree, i, words, tags, labels, features);
                    perceptron.Score(features, scores);
                    scores[(int)Relation.Root] = float.MinValue;
                    var guess = Array.IndexOf(scores, scores.Max());
                    perceptron.Update(features, (int)sentence.Relations[i], guess);
                    labels[i] = (byte)guess;
                }
            }
        }
        return perceptron.ToModel();
    }

    private static (ulong[] Words, byte[] Tags) Columns(Conllu sentence) => (
        [.. sentence.Document.Tokens.Select(token => token.Key)],
        [.. sentence.Document.Tags.Zip(sentence.Document.VerbForms, (tag, form) => (byte)TagSet.Label(tag, form))]);

    /// <summary>Share of words with the right head, and with the right head and relation (subtypes apart; punctuation counted), on tags as predicted.</summary>
    public static (double Unlabelled, double Labelled, double WithSubtype) Score(DependencyParser parser, Tagger tagger, string path)
    {
        int words = 0, heads = 0, relations = 0, subtypes = 0;
        foreach (var sentence in Conllu.Read(path))
        {
            tagger.Annotate(sentence.Document);
            parser.Annotate(sentence.Document);
            for (var i = 0; i < sentence.Rows.Length; i++)
            {
                words++;
                var head = sentence.Document.Heads[i];
                if ((head < 0 ? sentence.Rows.Length : head) != sentence.Heads[i]) continue;
                heads++;
                if (Treebank.Universal(sentence.Document.Relations[i]) == Treebank.Universal(sentence.Relations[i])) relations++;
                if (sentence.Document.Relations[i] == sentence.Relations[i]) subtypes++;
            }
        }
        return ((double)heads / words, (double)relations / words, (double)subtypes / words);
    }
}
