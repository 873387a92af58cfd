using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>A linear classifier over hashed features, its weights a byte each: what an averaged perceptron leaves when trained.</summary>
public sealed class LinearModel
{
    private readonly sbyte[] _weights;

    /// <param name="labels">How many classes there are.</param>
    /// <param name="weights">A row of <paramref name="labels"/> weights for each bucket of features; the number of buckets is a power of two.</param>
    public LinearModel(int labels, sbyte[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        if (weights.Length % labels != 0 || !System.Numerics.BitOperations.IsPow2(weights.Length / labels))
            throw new ArgumentException($"{weights.Length} weights are not a power of two of rows of {labels}.", nameof(weights));
        Labels = labels;
        _weights = [.. weights, .. new sbyte[Vector128<sbyte>.Count]];
        Buckets = weights.Length / labels;
    }

    public int Labels { get; }

    public int Buckets { get; }

    /// <summary>The scores of the labels: the sums of the features' weights. A row of weights is read with what stands behind it, a vector at a time.</summary>
    /// <param name="features">At most 256.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        for (var label = 0; label < Labels; label += Vector128<sbyte>.Count)
        {
            var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var feature in features)
            {
                var weights = Vector128.Create<sbyte>(_weights.AsSpan(Bucket(feature, Buckets) * Labels + label));
                low += Vector128.WidenLower(weights);
                high += Vector128.WidenUpper(weights);
            }
            for (var i = 0; i < Vector128<sbyte>.Count && label + i < Labels; i++) scores[label + i] = i < Vector128<short>.Count ? low[i] : high[i - Vector128<short>.Count];
        }
    }

    /// <summary>The bucket of a feature: its mixed high bits.</summary>
    public static int Bucket(ulong feature, int buckets) => (int)((feature * 0x9E3779B97F4A7C15) >> (64 - System.Numerics.BitOperations.Log2((uint)buckets)));

    /// <summary>A feature of a template and what it sees.</summary>
    public static ulong Feature(int template, ulong a, ulong b = 0)
    {
        var h = (ulong)template * 0xD6E8FEB86659FD93 ^ a;
        h = (h ^ h >> 32) * 0xD6E8FEB86659FD93 ^ b * 0xC2B2AE3D27D4EB4F;
        return h ^ h >> 29;
    }

    public void Write(Stream output)
    {
        using var deflate = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(BitConverter.GetBytes(Labels));
        deflate.Write(BitConverter.GetBytes(Buckets * Labels));
        deflate.Write(MemoryMarshal.AsBytes(_weights.AsSpan(0, Buckets * Labels)));
    }

    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static LinearModel Read(Stream input)
    {
        using var inflate = new BrotliStream(input, CompressionMode.Decompress);
        Span<byte> header = stackalloc byte[8];
        inflate.ReadExactly(header);
        var weights = new sbyte[BitConverter.ToInt32(header[4..])];
        inflate.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new LinearModel(BitConverter.ToInt32(header), weights);
    }

    /// <summary>Opens a model that is embedded in this assembly.</summary>
    internal static LinearModel Embedded(string name)
    {
        using var stream = EmbeddedFile.Open(name);
        return Read(stream);
    }
}
