namespace Timeline.Extraction.Grammar.Network;

/// <summary>How well each token of a sentence would be the head of each other. Reused from sentence to sentence.</summary>
internal sealed class ArcScores(SyntaxNetwork network)
{
    private float[] _scores = [], _keys = [], _places = [];

    /// <summary>Number of tokens; also the column of the root.</summary>
    public int Length { get; private set; }

    /// <summary>From one row to the next: the columns, rounded up to whole vectors.</summary>
    public int Stride { get; private set; }

    /// <summary>The scores of a dependent's heads: a column for each token, then the root's.</summary>
    public Span<float> Row(int dependent) => _scores.AsSpan(dependent * Stride, Length + 1);

    public Span<float> All => _scores.AsSpan(0, Length * Stride);

    /// <summary>The keys of the sentence's tokens and the root, a column each.</summary>
    public ReadOnlySpan<float> Keys => _keys.AsSpan(0, network.Arc * Stride);

    public void Read(SyntaxActivations activations, int first, int length)
    {
        var arc = network.Arc;
        (Length, Stride) = (length, (length + 16) & ~15);
        Reserve(ref _scores, length * Stride);
        Reserve(ref _keys, arc * Stride);
        Reserve(ref _places, length * SyntaxNetwork.Places);
        for (var i = 0; i < arc; i++)
        {
            var keys = _keys.AsSpan(i * Stride, Stride);
            for (var token = 0; token < length; token++) keys[token] = activations.Key[(first + token) * arc + i];
            keys[length] = network.RootKey[i];
            keys[(length + 1)..].Clear();
        }
        var query = activations.Query.AsSpan(first * arc, length * arc);
        _scores.AsSpan(0, length * Stride).Clear();
        MatrixProduct.Add(query, length, arc, _keys, Stride, _scores);
        _places.AsSpan(0, length * SyntaxNetwork.Places).Clear();
        MatrixProduct.Add(query, length, arc, network.PlaceKeys, SyntaxNetwork.Places, _places);
        for (var dependent = 0; dependent < length; dependent++)
        {
            var row = Row(dependent);
            var places = _places.AsSpan(dependent * SyntaxNetwork.Places, SyntaxNetwork.Places);
            for (var head = 0; head < length; head++) row[head] += places[SyntaxNetwork.Place(dependent, head)];
            row[length] += places[SyntaxNetwork.RootPlace];
            row[dependent] = float.NegativeInfinity;
        }
    }

    private static void Reserve(ref float[] array, int length)
    {
        if (array.Length < length) array = new float[Math.Max(length, 2 * array.Length)];
    }
}
