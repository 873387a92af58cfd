using System.Runtime.InteropServices;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>Weights as files keep them: two bytes a number.</summary>
internal static class Halves
{
    public static void Write(Stream output, IEnumerable<float[]> all)
    {
        foreach (var weights in all)
            foreach (var weight in weights) output.Write(BitConverter.GetBytes((Half)weight));
    }

    /// <summary>Fills the arrays in the order in which they were written.</summary>
    /// <exception cref="EndOfStreamException">The stream holds fewer numbers.</exception>
    public static void Read(Stream input, IEnumerable<float[]> all)
    {
        foreach (var weights in all)
        {
            var halves = new Half[weights.Length];
            input.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (var i = 0; i < weights.Length; i++) weights[i] = (float)halves[i];
        }
    }
}
