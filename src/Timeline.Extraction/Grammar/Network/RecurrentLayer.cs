using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>A layer of gated recurrences that reads a text in both directions (a light recurrent unit, Bradbury et al. 2017, Lei et al. 2018).</summary>
/// <param name="Weights">A row for each number that goes in; columns in four parts: gate and candidate forwards, gate and candidate backwards.</param>
internal readonly record struct RecurrentLayer(float[] Weights, float[] Bias)
{
    /// <summary>Numbers a token has: half of them are read forwards, half backwards.</summary>
    private int Width => Bias.Length / 2;

    /// <param name="input">The tokens' numbers.</param>
    /// <param name="starts">First token of each part that is read by itself, and at the end the number of tokens.</param>
    /// <param name="gates">Is filled with gates and candidates, in the parts of the weights.</param>
    /// <param name="states">Is filled with what the layer makes of each token.</param>
    public void Read(float[] input, List<int> starts, float[] gates, float[] states)
    {
        var rows = starts[^1];
        for (var row = 0; row < rows; row++) Bias.CopyTo(gates.AsSpan(row * Bias.Length));
        MatrixProduct.Add(input, rows, Width, Weights, Bias.Length, gates);
        Activate(gates.AsSpan(0, rows * Bias.Length), Width / 2);
        Recur(Width, starts, gates, states);
    }

    /// <summary>A sigmoid over gates and a hyperbolic tangent over candidates, which lie in turn.</summary>
    private static void Activate(Span<float> values, int half)
    {
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(values);
        var part = half / Vector512<float>.Count;
        for (var i = 0; i < vectors.Length; i += 2 * part)
            for (var gate = i; gate < i + part; gate++)
            {
                vectors[gate] = Vector512<float>.One / (Vector512<float>.One + Exponential.Of(-vectors[gate]));
                vectors[gate + part] = Vector512<float>.One - Vector512.Create(2f) / (Vector512<float>.One + Exponential.Of(vectors[gate + part] * 2f));
            }
    }

    private static void Recur(int width, List<int> starts, float[] gates, float[] states)
    {
        var half = width / 2;
        for (var part = 0; part + 1 < starts.Count; part++)
        {
            for (var row = starts[part]; row < starts[part + 1]; row++)
                Step(gates.AsSpan(row * 2 * width, 2 * half), row > starts[part] ? states.AsSpan((row - 1) * width, half) : [], states.AsSpan(row * width, half));
            for (var row = starts[part + 1] - 1; row >= starts[part]; row--)
                Step(gates.AsSpan(row * 2 * width + width, 2 * half), row + 1 < starts[part + 1] ? states.AsSpan((row + 1) * width + half, half) : [], states.AsSpan(row * width + half, half));
        }
    }

    /// <summary>The state moves from the last one towards the candidate as far as the gate is open.</summary>
    private static void Step(ReadOnlySpan<float> gateAndCandidate, ReadOnlySpan<float> last, Span<float> state)
    {
        var half = state.Length;
        var gate = MemoryMarshal.Cast<float, Vector<float>>(gateAndCandidate[..half]);
        var candidate = MemoryMarshal.Cast<float, Vector<float>>(gateAndCandidate[half..]);
        var to = MemoryMarshal.Cast<float, Vector<float>>(state);
        if (last.IsEmpty)
        {
            for (var i = 0; i < to.Length; i++) to[i] = gate[i] * candidate[i];
            return;
        }
        var from = MemoryMarshal.Cast<float, Vector<float>>(last);
        for (var i = 0; i < to.Length; i++) to[i] = from[i] + gate[i] * (candidate[i] - from[i]);
    }
}
