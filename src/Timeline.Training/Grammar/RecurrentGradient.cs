using Timeline.Extraction.Grammar.Network;

namespace Timeline.Training.Grammar;

/// <summary>Walks a <see cref="RecurrentLayer"/> backwards.</summary>
internal static class RecurrentGradient
{
    /// <summary>From the gradient of a layer's states to that of its gates and candidates before they were squashed.</summary>
    /// <param name="gates">What <see cref="RecurrentLayer.Read"/> filled.</param>
    public static float[] OfGates(List<int> starts, int width, float[] gates, float[] states, float[] output)
    {
        var half = width / 2;
        var gradient = new float[starts[^1] * 2 * width];
        var carry = new float[half];
        for (var s = 0; s + 1 < starts.Count; s++)
        {
            var (first, end) = (starts[s], starts[s + 1]);
            Array.Clear(carry);
            for (var row = end - 1; row >= first; row--) Step(row, 0, row > first ? row - 1 : -1);
            Array.Clear(carry);
            for (var row = first; row < end; row++) Step(row, half, row + 1 < end ? row + 1 : -1);
        }
        return gradient;

        void Step(int row, int part, int last)
        {
            var at = row * 2 * width + 2 * part;
            for (var i = 0; i < half; i++)
            {
                var d = output[row * width + part + i] + carry[i];
                var (gate, candidate) = (gates[at + i], gates[at + half + i]);
                var before = last < 0 ? 0 : states[last * width + part + i];
                gradient[at + i] = d * (candidate - before) * gate * (1 - gate);
                gradient[at + half + i] = d * gate * (1 - candidate * candidate);
                carry[i] = d * (1 - gate);
            }
        }
    }
}
