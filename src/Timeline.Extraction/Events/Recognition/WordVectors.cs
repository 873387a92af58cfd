using System.Numerics;
using System.Runtime.InteropServices;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Recognition;

/// <summary>What words mean as far as their company tells it: vectors of frequent words, learned from billions of words by GloVe (Pennington et al. 2014) and kept in <see cref="Scale"/>ths.</summary>
internal sealed class WordVectors
{
    /// <summary>Numbers of a vector.</summary>
    public const int Width = 100;

    public const float Scale = 32;

    private static readonly Lazy<WordVectors> English = new(() => Read(EmbeddedFile.Open("Events/English/vectors.bin")));

    private readonly Dictionary<ulong, int> _rows;
    private readonly sbyte[] _vectors;
    private readonly float[] _lengths;

    private WordVectors(ulong[] words, sbyte[] vectors)
    {
        _vectors = vectors;
        _rows = new Dictionary<ulong, int>(words.Length);
        for (var row = 0; row < words.Length; row++) _rows[words[row]] = row;
        _lengths = new float[words.Length];
        for (var row = 0; row < words.Length; row++) _lengths[row] = MathF.Sqrt(Product(row, row));
    }

    public static WordVectors ForEnglish() => English.Value;

    /// <summary>How many words there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Row of a word; -1 for one that is rare.</summary>
    /// <param name="word">Key of the word (<see cref="WordKey"/>).</param>
    public int Row(ulong word) => _rows.TryGetValue(word, out var row) ? row : -1;

    /// <summary>Copies the vector of a row.</summary>
    public void Read(int row, Span<float> vector)
    {
        for (var i = 0; i < Width; i++) vector[i] = _vectors[row * Width + i] * (1 / Scale);
    }

    /// <summary>The cosine of the vectors of two rows.</summary>
    public double Likeness(int row, int other) => Product(row, other) / Math.Max(1.0, _lengths[row] * _lengths[other]);

    private int Product(int row, int other)
    {
        ReadOnlySpan<sbyte> first = _vectors.AsSpan(row * Width, Width), second = _vectors.AsSpan(other * Width, Width);
        var (sums, i, product) = (Vector<int>.Zero, 0, 0);
        for (; i <= Width - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(first[i..]), out var a, out var b);
            Vector.Widen(new Vector<sbyte>(second[i..]), out var c, out var d);
            Vector.Widen(a * c, out var low, out var high);
            sums += low + high;
            Vector.Widen(b * d, out low, out high);
            sums += low + high;
        }
        for (; i < Width; i++) product += first[i] * second[i];
        return product + Vector.Sum(sums);
    }

    public static void Write(Stream output, ulong[] words, sbyte[] vectors)
    {
        output.Write(MemoryMarshal.AsBytes<int>([words.Length]));
        output.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(vectors.AsSpan()));
    }

    private static WordVectors Read(Stream input)
    {
        using (input)
        {
            var count = new int[1];
            input.ReadExactly(MemoryMarshal.AsBytes(count.AsSpan()));
            var (words, vectors) = (new ulong[count[0]], new sbyte[count[0] * Width]);
            input.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
            input.ReadExactly(MemoryMarshal.AsBytes(vectors.AsSpan()));
            return new WordVectors(words, vectors);
        }
    }
}
