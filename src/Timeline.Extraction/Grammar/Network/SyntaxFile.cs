using System.IO.Compression;
using System.Runtime.InteropServices;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>The file of a network's weights: embeddings a byte each with a scale for each row, the rest two bytes each, the whole compressed.</summary>
internal static class SyntaxFile
{
    public static void Write(SyntaxNetwork network, Stream output)
    {
        using var deflate = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(MemoryMarshal.AsBytes<int>([network.Words.Length, network.Affixes, network.Width, network.Layers, network.Arc, network.Label]));
        deflate.Write(MemoryMarshal.AsBytes(network.Words.AsSpan()));
        var row = new sbyte[network.Width];
        for (var start = 0; start < network.Embeddings.Length; start += network.Width)
        {
            var weights = network.Embeddings.AsSpan(start, network.Width);
            var most = 0f;
            foreach (var weight in weights) most = Math.Max(most, Math.Abs(weight));
            deflate.Write(MemoryMarshal.AsBytes<float>([most / 127]));
            for (var i = 0; i < row.Length; i++) row[i] = (sbyte)(most == 0 ? 0 : MathF.Round(weights[i] / most * 127));
            deflate.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
        Halves.Write(deflate, network.Dense);
    }

    /// <exception cref="EndOfStreamException">The stream holds no such network.</exception>
    public static SyntaxNetwork Read(Stream input)
    {
        using var inflate = new BrotliStream(input, CompressionMode.Decompress);
        var header = new int[6];
        inflate.ReadExactly(MemoryMarshal.AsBytes(header.AsSpan()));
        var words = new ulong[header[0]];
        inflate.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        var network = new SyntaxNetwork(words, header[1], header[2], header[3], header[4], header[5]);
        var row = new sbyte[network.Width];
        var scale = new float[1];
        for (var start = 0; start < network.Embeddings.Length; start += network.Width)
        {
            inflate.ReadExactly(MemoryMarshal.AsBytes(scale.AsSpan()));
            inflate.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
            for (var i = 0; i < row.Length; i++) network.Embeddings[start + i] = row[i] * scale[0];
        }
        Halves.Read(inflate, network.Dense);
        return network;
    }

    public static SyntaxNetwork Embedded(string name)
    {
        using var stream = EmbeddedFile.Open(name);
        return Read(stream);
    }
}
