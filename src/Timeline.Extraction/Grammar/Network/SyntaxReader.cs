using System.Numerics;
using System.Runtime.InteropServices;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>Tags and parses batches of sentences with a network. Holds the memory for it, so that it is used by one thread at a time.</summary>
internal sealed class SyntaxReader(SyntaxNetwork network)
{
    private readonly SyntaxActivations _activations = new(network);
    private readonly EmbeddingCache _embeddings = new(network);
    private readonly ArcScores _scores = new(network);
    private readonly ProjectiveDecoder _decoder = new();
    private float[] _hidden = [], _relations = [];

    /// <summary>Reads the tokens, which are whole sentences or pieces of one, and writes what they are into the document's arrays.</summary>
    /// <param name="starts">First token of each sentence, and at the end one past the last.</param>
    public void Read(Document document, ReadOnlySpan<int> starts)
    {
        _activations.Clear();
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++) _activations.AddSentence(starts[sentence + 1] - starts[sentence]);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            for (var token = starts[sentence]; token < starts[sentence + 1]; token++)
                _embeddings.Read(document, token, token == starts[sentence], _activations.Outputs[0].AsSpan((token - starts[0]) * network.Width, network.Width));
        _activations.Forward();
        for (var row = 0; row < _activations.Rows; row++)
        {
            var probabilities = _activations.TagProbabilities.AsSpan(row * SyntaxNetwork.Tags, TagSet.Labels);
            (document.Tags[starts[0] + row], document.VerbForms[starts[0] + row]) = TagSet.Of(Largest.Of(probabilities));
        }
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            var (first, length) = (starts[sentence], starts[sentence + 1] - starts[sentence]);
            _scores.Read(_activations, first - starts[0], length);
            var heads = _decoder.Decode(_scores.All, length, _scores.Stride);
            for (var token = 0; token < length; token++) document.Heads[first + token] = heads[token] == length ? -1 : first + heads[token];
        }
        Label(document, starts[0]);
        Keep(_activations.Outputs[network.Layers].AsSpan(0, _activations.Rows * network.Width), document.Contexts.AsSpan(starts[0] * network.Width));
    }

    /// <summary>Rounds what the last layer makes of the tokens to a byte each.</summary>
    private static void Keep(ReadOnlySpan<float> numbers, Span<sbyte> kept)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        var to = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(kept);
        for (int i = 0, j = 0; i < from.Length; i += 4, j++) to[j] = Vector.NarrowWithSaturation(Vector.NarrowWithSaturation(Round(from[i]), Round(from[i + 1])), Vector.NarrowWithSaturation(Round(from[i + 2]), Round(from[i + 3])));

        static Vector<int> Round(Vector<float> vector) => Vector.ConvertToInt32(Vector.Round(vector * DependencyParser.ContextScale));
    }

    private void Label(Document document, int first)
    {
        var (rows, label) = (_activations.Rows, network.Label);
        if (_hidden.Length < rows * label) (_hidden, _relations) = (new float[rows * label], new float[rows * SyntaxNetwork.Relations]);
        for (var row = 0; row < rows; row++)
        {
            var head = document.Heads[first + row];
            RelationInput(network, _activations, row, head < 0 ? -1 : head - first, _hidden.AsSpan(row * label, label));
            network.RelationBias.CopyTo(_relations.AsSpan(row * SyntaxNetwork.Relations));
        }
        MatrixProduct.Add(_hidden, rows, label, network.RelationWeights, SyntaxNetwork.Relations, _relations);
        for (var row = 0; row < rows; row++)
        {
            var scores = _relations.AsSpan(row * SyntaxNetwork.Relations, DependencyParser.Relations);
            scores[(int)Relation.Root] = float.NegativeInfinity;
            document.Relations[first + row] = document.Heads[first + row] < 0 ? Relation.Root : (Relation)Largest.Of(scores);
        }
    }

    /// <summary>The hidden layer from which an arc's relation is told.</summary>
    /// <param name="head">Row of the head; -1 for the root.</param>
    public static void RelationInput(SyntaxNetwork network, SyntaxActivations activations, int row, int head, Span<float> hidden)
    {
        var label = network.Label;
        activations.LabelDependent.AsSpan(row * label, label).CopyTo(hidden);
        SyntaxActivations.Add(network.LabelPlace.AsSpan((head < 0 ? SyntaxNetwork.RootPlace : SyntaxNetwork.Place(row, head)) * label, label), hidden);
        if (head >= 0) SyntaxActivations.Add(activations.LabelHead.AsSpan(head * label, label), hidden);
        SyntaxActivations.Rectify(hidden);
    }
}
