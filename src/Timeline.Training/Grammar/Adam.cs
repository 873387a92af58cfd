using System.Numerics;
using System.Runtime.InteropServices;

namespace Timeline.Training.Grammar;

/// <summary>Adam (Kingma and Ba 2015) over one array of weights, or over some of its rows.</summary>
internal sealed class Adam(float[] weights)
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.98f;

    private readonly float[] _first = new float[weights.Length], _second = new float[weights.Length];

    public float[] Weights => weights;

    public float[] Gradient { get; } = new float[weights.Length];

    /// <summary>Moves the weights from <paramref name="start"/> on against their gradient, which becomes 0.</summary>
    /// <param name="step">Number of the update, from 1.</param>
    public void Update(int start, int length, float rate, int step)
    {
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, step)) / (1 - MathF.Pow(FirstDecay, step));
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(start, length));
        var g = MemoryMarshal.Cast<float, Vector<float>>(Gradient.AsSpan(start, length));
        var m = MemoryMarshal.Cast<float, Vector<float>>(_first.AsSpan(start, length));
        var v = MemoryMarshal.Cast<float, Vector<float>>(_second.AsSpan(start, length));
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = m[i] * FirstDecay + g[i] * (1 - FirstDecay);
            v[i] = v[i] * SecondDecay + g[i] * g[i] * (1 - SecondDecay);
            w[i] -= m[i] * corrected / (Vector.SquareRoot(v[i]) + new Vector<float>(1e-8f));
            g[i] = Vector<float>.Zero;
        }
    }
}
