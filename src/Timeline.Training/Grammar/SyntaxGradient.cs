using Timeline.Extraction.Grammar;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Training.Grammar;

/// <summary>Walks the network backwards: from the right tags, heads and relations of a batch of sentences to the gradient of each weight.</summary>
internal sealed class SyntaxGradient
{
    private readonly SyntaxNetwork _network;
    private readonly SyntaxActivations _activations;
    private readonly ArcScores _scores;
    private readonly Dictionary<float[], Adam> _dense;
    private readonly List<int[]> _features = [];
    private readonly Random _random;
    private readonly float _drop;
    private readonly float[][] _masks;
    private float[] _transposed = [], _turned = [];

    public SyntaxGradient(SyntaxNetwork network, Random random, float drop)
    {
        (_network, _random, _drop) = (network, random, drop);
        (_activations, _scores) = (new SyntaxActivations(network), new ArcScores(network));
        _dense = network.Dense.ToDictionary(weights => weights, weights => new Adam(weights));
        Embeddings = new Adam(network.Embeddings);
        _masks = new float[network.Layers + 1][];
    }

    public Adam Embeddings { get; }

    public IEnumerable<Adam> Dense => _dense.Values;

    /// <summary>Rows of the embeddings that the batch used.</summary>
    public HashSet<int> Touched { get; } = [];

    /// <summary>Adds the gradient of a batch and returns its loss.</summary>
    public double Add(IReadOnlyList<Conllu> sentences, Action<int[]> dropWord)
    {
        _activations.Clear();
        _features.Clear();
        foreach (var sentence in sentences)
        {
            _activations.AddSentence(sentence.Rows.Length);
            for (var token = 0; token < sentence.Rows.Length; token++)
            {
                var rows = new int[SyntaxFeatures.Count];
                SyntaxFeatures.Read(_network, sentence.Document, token, token == 0, rows);
                dropWord(rows);
                _features.Add(rows);
            }
        }
        for (var row = 0; row < _activations.Rows; row++) EmbeddingCache.Sum(_network, _features[row], _activations.Outputs[0].AsSpan(row * _network.Width, _network.Width));
        _activations.Forward(Drop);
        var (rowCount, width) = (_activations.Rows, _network.Width);
        double loss = 0;
        var output = new float[rowCount * width];
        loss += Arcs(sentences, output);
        loss += RelationsOf(sentences, output);
        Mask(_network.Layers, output);
        for (var layer = _network.Layers - 1; layer >= 0; layer--)
        {
            output = Layer(layer, output);
            if (layer == _activations.TagLayer) loss += TagsOf(sentences, output);
        }
        for (var row = 0; row < rowCount; row++)
            foreach (var feature in _features[row])
            {
                Touched.Add(feature);
                SyntaxActivations.Add(output.AsSpan(row * width, width), Embeddings.Gradient.AsSpan(feature * width, width));
            }
        return loss;
    }

    private void Drop(int layer)
    {
        var length = _activations.Rows * _network.Width;
        if (_masks[layer] is null || _masks[layer].Length < _activations.Outputs[layer].Length)
            _masks[layer] = new float[_activations.Outputs[layer].Length];
        if (ReferenceEquals(_activations.Inputs[layer], _activations.Outputs[layer])) _activations.Inputs[layer] = new float[_activations.Outputs[layer].Length];
        var (mask, from, to) = (_masks[layer], _activations.Outputs[layer], _activations.Inputs[layer]);
        for (var i = 0; i < length; i++)
        {
            mask[i] = _random.NextSingle() < _drop ? 0 : 1 / (1 - _drop);
            to[i] = from[i] * mask[i];
        }
    }

    private void Mask(int layer, float[] gradient)
    {
        for (var i = 0; i < gradient.Length; i++) gradient[i] *= _masks[layer][i];
    }

    /// <summary>Gradient of y = x·w + b: adds those of w and b, and returns that of x.</summary>
    private float[] Affine(ReadOnlySpan<float> x, int inner, float[] weights, float[]? bias, float[] gradient, int rows, int columns)
    {
        if (bias is not null)
            for (var row = 0; row < rows; row++) SyntaxActivations.Add(gradient.AsSpan(row * columns, columns), _dense[bias].Gradient);
        Transpose(x, rows, inner, ref _transposed);
        MatrixProduct.Add(_transposed, inner, rows, gradient, columns, _dense[weights].Gradient);
        Transpose(weights, inner, columns, ref _turned);
        var result = new float[rows * inner];
        MatrixProduct.Add(gradient, rows, columns, _turned, inner, result);
        return result;
    }

    private static void Transpose(ReadOnlySpan<float> x, int rows, int columns, ref float[] y)
    {
        if (y.Length < rows * columns) y = new float[rows * columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) y[column * rows + row] = x[row * columns + column];
    }

    private static void RectifyGradient(ReadOnlySpan<float> values, Span<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
            if (values[i] <= 0) gradient[i] = 0;
    }

    private double Arcs(IReadOnlyList<Conllu> sentences, float[] output)
    {
        var (rows, arc, width) = (_activations.Rows, _network.Arc, _network.Width);
        var (query, key) = (new float[rows * arc], new float[rows * arc]);
        var (rootKey, placeKeys) = (_dense[_network.RootKey].Gradient, _dense[_network.PlaceKeys].Gradient);
        double loss = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var (first, length) = (_activations.Starts[s], sentences[s].Rows.Length);
            _scores.Read(_activations, first, length);
            var stride = _scores.Stride;
            var places = new float[length * SyntaxNetwork.Places];
            for (var token = 0; token < length; token++)
            {
                var row = _scores.Row(token);
                SyntaxActivations.Softmax(row, _scores.All.Slice(token * stride, stride));
                var head = sentences[s].Heads[token];
                loss -= Math.Log(Math.Max(row[head], 1e-9f));
                row[head] -= 1;
                for (var other = 0; other < length; other++)
                    if (other != token) places[token * SyntaxNetwork.Places + SyntaxNetwork.Place(token, other)] += row[other];
                places[token * SyntaxNetwork.Places + SyntaxNetwork.RootPlace] += row[length];
            }
            // Scores are query times keys: each gets the gradient through the other.
            Transpose(_scores.Keys, arc, stride, ref _transposed);
            MatrixProduct.Add(_scores.All, length, stride, _transposed, arc, query.AsSpan(first * arc));
            Transpose(_network.PlaceKeys, arc, SyntaxNetwork.Places, ref _transposed);
            MatrixProduct.Add(places, length, SyntaxNetwork.Places, _transposed, arc, query.AsSpan(first * arc));
            Transpose(_scores.All, length, stride, ref _transposed);
            var keys = new float[stride * arc];
            var queries = _activations.Query.AsSpan(first * arc, length * arc);
            MatrixProduct.Add(_transposed, stride, length, queries, arc, keys);
            SyntaxActivations.Add(keys.AsSpan(0, length * arc), key.AsSpan(first * arc));
            SyntaxActivations.Add(keys.AsSpan(length * arc, arc), rootKey);
            Transpose(queries, length, arc, ref _transposed);
            MatrixProduct.Add(_transposed, arc, length, places, SyntaxNetwork.Places, placeKeys);
        }
        var dependent = Affine(_activations.Dependent.AsSpan(0, rows * arc), arc, _network.Biaffine, null, query, rows, arc);
        RectifyGradient(_activations.Dependent, dependent);
        var input = _activations.Inputs[_network.Layers].AsSpan(0, rows * width);
        SyntaxActivations.Add(Affine(input, width, _network.DependentWeights, _network.DependentBias, dependent, rows, arc), output);
        RectifyGradient(_activations.Key, key);
        SyntaxActivations.Add(Affine(input, width, _network.HeadWeights, _network.HeadBias, key, rows, arc), output);
        return loss;
    }

    private double RelationsOf(IReadOnlyList<Conllu> sentences, float[] output)
    {
        var (rows, label, width) = (_activations.Rows, _network.Label, _network.Width);
        var hidden = new float[rows * label];
        var scores = new float[rows * SyntaxNetwork.Relations];
        var heads = new int[rows];
        var gold = new int[rows];
        for (var s = 0; s < sentences.Count; s++)
            for (var token = 0; token < sentences[s].Rows.Length; token++)
            {
                var row = _activations.Starts[s] + token;
                heads[row] = sentences[s].Heads[token] is var head && head == sentences[s].Rows.Length ? -1 : _activations.Starts[s] + head;
                gold[row] = (int)sentences[s].Relations[token];
                SyntaxReader.RelationInput(_network, _activations, row, heads[row], hidden.AsSpan(row * label, label));
                _network.RelationBias.CopyTo(scores.AsSpan(row * SyntaxNetwork.Relations));
            }
        MatrixProduct.Add(hidden, rows, label, _network.RelationWeights, SyntaxNetwork.Relations, scores);
        double loss = 0;
        for (var row = 0; row < rows; row++)
        {
            var all = scores.AsSpan(row * SyntaxNetwork.Relations, SyntaxNetwork.Relations);
            // The root's relation follows from its head: nothing to learn.
            if (heads[row] < 0) { all.Clear(); continue; }
            SyntaxActivations.Softmax(all[..DependencyParser.Relations], all);
            loss -= Math.Log(Math.Max(all[gold[row]], 1e-9f));
            all[gold[row]] -= 1;
        }
        var gradient = Affine(hidden, label, _network.RelationWeights, _network.RelationBias, scores, rows, SyntaxNetwork.Relations);
        RectifyGradient(hidden, gradient);
        var (headGradient, places) = (new float[rows * label], _dense[_network.LabelPlace].Gradient);
        for (var row = 0; row < rows; row++)
        {
            var part = gradient.AsSpan(row * label, label);
            SyntaxActivations.Add(part, places.AsSpan((heads[row] < 0 ? SyntaxNetwork.RootPlace : SyntaxNetwork.Place(row, heads[row])) * label, label));
            if (heads[row] >= 0) SyntaxActivations.Add(part, headGradient.AsSpan(heads[row] * label, label));
        }
        var input = _activations.Inputs[_network.Layers].AsSpan(0, rows * width);
        SyntaxActivations.Add(Affine(input, width, _network.LabelDependent, null, gradient, rows, label), output);
        SyntaxActivations.Add(Affine(input, width, _network.LabelHead, null, headGradient, rows, label), output);
        return loss;
    }

    /// <summary>Adds the gradient of the tags to that of the output they are told from, which already has that of the tags' embeddings.</summary>
    private double TagsOf(IReadOnlyList<Conllu> sentences, float[] output)
    {
        var (rows, width, tags) = (_activations.Rows, _network.Width, SyntaxNetwork.Tags);
        var probabilities = _activations.TagProbabilities;
        var gradient = Affine(probabilities.AsSpan(0, rows * tags), tags, _network.TagEmbeddings, null, output, rows, width);
        double loss = 0;
        for (var s = 0; s < sentences.Count; s++)
            for (var token = 0; token < sentences[s].Rows.Length; token++)
            {
                var row = (_activations.Starts[s] + token) * tags;
                var dot = 0f;
                for (var tag = 0; tag < tags; tag++) dot += gradient[row + tag] * probabilities[row + tag];
                for (var tag = 0; tag < tags; tag++) gradient[row + tag] = probabilities[row + tag] * (gradient[row + tag] - dot) + probabilities[row + tag];
                var gold = sentences[s].Labels[token];
                gradient[row + gold] -= 1;
                loss -= Math.Log(Math.Max(probabilities[row + gold], 1e-9f));
            }
        // What the tags were told from: the output before their embeddings were added to it.
        var told = _activations.Outputs[_activations.TagLayer].AsSpan(0, rows * width).ToArray();
        var added = new float[rows * width];
        MatrixProduct.Add(probabilities, rows, tags, _network.TagEmbeddings, width, added);
        for (var i = 0; i < told.Length; i++) told[i] -= added[i];
        SyntaxActivations.Add(Affine(told, width, _network.TagWeights, _network.TagBias, gradient, rows, tags), output);
        return loss;
    }

    /// <summary>From the gradient of a layer's output to that of what went into it.</summary>
    private float[] Layer(int layer, float[] output)
    {
        var (rows, width) = (_activations.Rows, _network.Width);
        var gradient = RecurrentGradient.OfGates(_activations.Starts, width, _activations.Gates[layer], _activations.States[layer], output);
        var input = Affine(_activations.Inputs[layer].AsSpan(0, rows * width), width, _network.LayerWeights[layer], _network.LayerBias[layer], gradient, rows, 2 * width);
        Mask(layer, input);
        SyntaxActivations.Add(output, input);
        return input;
    }
}
