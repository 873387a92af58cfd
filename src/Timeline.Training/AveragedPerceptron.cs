using Timeline.Extraction.Grammar;

namespace Timeline.Training;

/// <summary>Trains a <see cref="LinearModel"/>: a multiclass perceptron whose weights are averaged over all steps.</summary>
internal sealed class AveragedPerceptron(int labels, int buckets)
{
    private readonly float[] _weights = new float[labels * buckets];
    private readonly double[] _totals = new double[labels * buckets];
    private long _step = 1;

    public int Labels => labels;

    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan(LinearModel.Bucket(feature, buckets) * labels, labels);
            for (var i = 0; i < labels; i++) scores[i] += row[i];
        }
    }

    /// <summary>Learns from one decision: raises the right label, lowers the one that was guessed.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int guessed)
    {
        _step++;
        if (right == guessed) return;
        foreach (var feature in features)
        {
            var row = LinearModel.Bucket(feature, buckets) * labels;
            Change(row + right, 1);
            Change(row + guessed, -1);
        }
    }

    private void Change(int weight, float by)
    {
        _weights[weight] += by;
        _totals[weight] += by * (double)_step;
    }

    /// <summary>The averaged weights, scaled into a byte each.</summary>
    public LinearModel ToModel()
    {
        var averaged = new double[_weights.Length];
        for (var i = 0; i < averaged.Length; i++) averaged[i] = _weights[i] - _totals[i] / _step;
        // The very largest weights are clipped so that the many small ones keep their differences.
        var magnitudes = averaged.Select(Math.Abs).Where(weight => weight > 0).Order().ToArray();
        var scale = 127 / magnitudes[(int)(magnitudes.Length * 0.9995)];
        return new LinearModel(labels, [.. averaged.Select(weight => (sbyte)Math.Clamp(Math.Round(weight * scale), -127, 127))]);
    }
}
