using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>What the network computes for a batch of sentences, kept so that training can walk it backwards. Reused from batch to batch.</summary>
internal sealed class SyntaxActivations(SyntaxNetwork network)
{
    private int _capacity;

    /// <summary>Number of tokens in the batch.</summary>
    public int Rows { get; private set; }

    /// <summary>First token of each sentence of the batch, and at the end the number of tokens.</summary>
    public List<int> Starts { get; } = [0];

    /// <summary>What goes into each layer and, at the end, what comes out of the last; width numbers a token.</summary>
    public float[][] Outputs { get; } = new float[network.Layers + 1][];

    /// <summary>The same with some numbers dropped in training; in use the same arrays.</summary>
    public float[][] Inputs { get; } = new float[network.Layers + 1][];

    /// <summary>Gates and candidates of each layer, in the parts of its weights.</summary>
    public float[][] Gates { get; } = new float[network.Layers][];

    public float[][] States { get; } = new float[network.Layers][];

    public float[] TagProbabilities { get; private set; } = [];

    public float[] Dependent { get; private set; } = [];

    public float[] Query { get; private set; } = [];

    public float[] Key { get; private set; } = [];

    public float[] LabelDependent { get; private set; } = [];

    public float[] LabelHead { get; private set; } = [];

    /// <summary>Layer before which the tags are told: the last one reads them.</summary>
    public int TagLayer => network.Layers - 1;

    public void Clear()
    {
        Rows = 0;
        Starts.Clear();
        Starts.Add(0);
    }

    /// <summary>Adds a sentence of so many tokens. What has been computed may be lost.</summary>
    public void AddSentence(int length)
    {
        Rows += length;
        Starts.Add(Rows);
        Grow();
    }

    private void Grow()
    {
        if (Rows <= _capacity) return;
        _capacity = Math.Max(Rows, 2 * _capacity);
        var width = network.Width;
        for (var layer = 0; layer <= network.Layers; layer++)
        {
            Outputs[layer] = new float[_capacity * width];
            Inputs[layer] = Outputs[layer];
            if (layer == network.Layers) break;
            Gates[layer] = new float[_capacity * 2 * width];
            States[layer] = new float[_capacity * width];
        }
        TagProbabilities = new float[_capacity * SyntaxNetwork.Tags];
        (Dependent, Query, Key) = (new float[_capacity * network.Arc], new float[_capacity * network.Arc], new float[_capacity * network.Arc]);
        (LabelDependent, LabelHead) = (new float[_capacity * network.Label], new float[_capacity * network.Label]);
    }

    /// <summary>Reads the batch through the layers, from the sums of embeddings in the first of <see cref="Outputs"/>.</summary>
    /// <param name="drop">Called with each layer's input before it is read; training drops numbers there.</param>
    public void Forward(Action<int>? drop = null)
    {
        var width = network.Width;
        for (var layer = 0; layer < network.Layers; layer++)
        {
            if (layer == TagLayer) TellTags();
            drop?.Invoke(layer);
            var weights = new RecurrentLayer(network.LayerWeights[layer], network.LayerBias[layer]);
            weights.Read(Inputs[layer], Starts, Gates[layer], States[layer]);
            Sum(Outputs[layer].AsSpan(0, Rows * width), States[layer], Outputs[layer + 1]);
        }
        drop?.Invoke(network.Layers);
        var output = Inputs[network.Layers];
        var arc = network.Arc;
        Affine(output, width, network.DependentWeights, network.DependentBias, Dependent.AsSpan(0, Rows * arc));
        Rectify(Dependent.AsSpan(0, Rows * arc));
        Affine(output, width, network.HeadWeights, network.HeadBias, Key.AsSpan(0, Rows * arc));
        Rectify(Key.AsSpan(0, Rows * arc));
        Query.AsSpan(0, Rows * arc).Clear();
        MatrixProduct.Add(Dependent, Rows, arc, network.Biaffine, arc, Query);
        LabelDependent.AsSpan(0, Rows * network.Label).Clear();
        MatrixProduct.Add(output, Rows, width, network.LabelDependent, network.Label, LabelDependent);
        LabelHead.AsSpan(0, Rows * network.Label).Clear();
        MatrixProduct.Add(output, Rows, width, network.LabelHead, network.Label, LabelHead);
    }

    private void TellTags()
    {
        var (width, tags) = (network.Width, SyntaxNetwork.Tags);
        Affine(Outputs[TagLayer], width, network.TagWeights, network.TagBias, TagProbabilities.AsSpan(0, Rows * tags));
        for (var row = 0; row < Rows; row++) Softmax(TagProbabilities.AsSpan(row * tags, TagSet.Labels), TagProbabilities.AsSpan(row * tags, tags));
        MatrixProduct.Add(TagProbabilities, Rows, tags, network.TagEmbeddings, width, Outputs[TagLayer]);
    }

    /// <summary>Turns scores into probabilities; what lies beyond the scores becomes 0.</summary>
    /// <param name="padded">The scores and what lies beyond them: whole vectors.</param>
    public static void Softmax(Span<float> scores, Span<float> padded)
    {
        padded[scores.Length..].Fill(float.NegativeInfinity);
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(padded);
        var highest = Vector512.Create(scores[Largest.Of(scores)]);
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < vectors.Length; i++) sum += vectors[i] = Exponential.Of(vectors[i] - highest);
        var share = 1 / Vector512.Sum(sum);
        for (var i = 0; i < vectors.Length; i++) vectors[i] *= share;
    }

    private void Affine(float[] x, int inner, float[] weights, float[] bias, Span<float> y)
    {
        for (var row = 0; row < Rows; row++) bias.CopyTo(y[(row * bias.Length)..]);
        MatrixProduct.Add(x, Rows, inner, weights, bias.Length, y);
    }

    public static void Rectify(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Vector.Max(vectors[i], Vector<float>.Zero);
    }

    private static void Sum(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> to)
    {
        var firsts = MemoryMarshal.Cast<float, Vector<float>>(first);
        var seconds = MemoryMarshal.Cast<float, Vector<float>>(second);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < firsts.Length; i++) sums[i] = firsts[i] + seconds[i];
    }

    public static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        var added = MemoryMarshal.Cast<float, Vector<float>>(from);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < added.Length; i++) sums[i] += added[i];
    }
}
