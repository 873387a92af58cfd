namespace Timeline.Extraction.Grammar.Network;

/// <summary>The sums of embeddings of the words met lately: a word looks the same wherever it stands, but for the start of a sentence.</summary>
internal sealed class EmbeddingCache(SyntaxNetwork network)
{
    private const int Bits = 12;

    /// <summary>Two words for each hash: a new one takes the place of that which was not met last.</summary>
    private readonly ulong[] _words = new ulong[2 << Bits];

    private readonly float[] _sums = new float[2 * network.Width << Bits];

    /// <summary>Which of the two was met last.</summary>
    private readonly byte[] _last = new byte[1 << Bits];

    /// <param name="first">True at the start of a sentence.</param>
    /// <param name="sum">Receives what goes into the first layer.</param>
    public void Read(Document document, int token, bool first, Span<float> sum)
    {
        var (width, start) = (network.Width, document.Tokens[token].Start);
        var look = (int)document.Tokens[token].Kind | (first ? 16 : 0) | document.Text[start] << 8;
        var word = LinearModel.Feature(look, document.Tokens[token].Key) | 1;
        var hash = (int)(word >> (64 - Bits));
        var which = _words[2 * hash] == word ? 0 : _words[2 * hash + 1] == word ? 1 : 1 - _last[hash];
        var slot = 2 * hash + which;
        var kept = _sums.AsSpan(slot * width, width);
        _last[hash] = (byte)which;
        if (_words[slot] != word)
        {
            Span<int> rows = stackalloc int[SyntaxFeatures.Count];
            SyntaxFeatures.Read(network, document, token, first, rows);
            Sum(network, rows, kept);
            _words[slot] = word;
        }
        kept.CopyTo(sum);
    }

    public static void Sum(SyntaxNetwork network, ReadOnlySpan<int> rows, Span<float> sum)
    {
        sum.Clear();
        foreach (var row in rows) SyntaxActivations.Add(network.Embeddings.AsSpan(row * network.Width, network.Width), sum);
    }
}
