using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Events.Recognition;

/// <summary>What the vector of a word adds to a hidden layer, worked out once for each word that is met. Safe to share between threads: two that work out the same word write the same numbers.</summary>
/// <param name="weights">A row for each number of a vector, a column for each of the hidden layer.</param>
internal sealed class WordLayer(WordVectors vectors, float[] weights)
{
    private readonly int _width = weights.Length / WordVectors.Width;
    private readonly float[] _sums = new float[vectors.Count * (weights.Length / WordVectors.Width)];
    private readonly bool[] _known = new bool[vectors.Count];

    public void Add(ulong word, Span<float> hidden)
    {
        var row = vectors.Row(word);
        if (row < 0) return;
        var sum = _sums.AsSpan(row * _width, _width);
        if (!Volatile.Read(ref _known[row]))
        {
            Span<float> vector = stackalloc float[WordVectors.Width], made = stackalloc float[_width];
            vectors.Read(row, vector);
            made.Clear();
            MatrixProduct.Add(vector, 1, WordVectors.Width, weights, _width, made);
            made.CopyTo(sum);
            Volatile.Write(ref _known[row], true);
        }
        SyntaxActivations.Add(sum, hidden);
    }
}
