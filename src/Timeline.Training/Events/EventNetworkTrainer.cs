using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar.Network;
using Timeline.Training.Grammar;

namespace Timeline.Training.Events;

/// <summary>Learns the recogniser of events: Adam over a logistic loss, with numbers of both layers dropped.</summary>
internal static class EventNetworkTrainer
{
    private const int Epochs = 6, Batch = 256;
    private const float Rate = 1e-3f, Decay = 1e-2f, DropInput = 0.2f, DropHidden = 0.3f;

    public static EventNetwork Train(IReadOnlyList<EventWord> words)
    {
        const int inputs = EventNetwork.Inputs, width = EventNetwork.Hidden;
        var random = new Random(1);
        var network = new EventNetwork();
        Fill(network.Weights, 1 / MathF.Sqrt(inputs));
        Fill(network.Output, 1 / MathF.Sqrt(width));
        Adam[] adams = [.. network.All.Select(weights => new Adam(weights))];
        var order = Enumerable.Range(0, words.Count).ToArray();
        var (input, turned, hidden, slope) = (new float[Batch * inputs], new float[Batch * inputs], new float[Batch * width], new float[Batch * width]);
        var mask = new float[width];
        var (step, steps) = (0, Epochs * ((words.Count + Batch - 1) / Batch));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            for (var start = 0; start < order.Length; start += Batch)
            {
                var count = Math.Min(Batch, order.Length - start);
                for (var i = 0; i < count; i++)
                {
                    var word = words[order[start + i]];
                    for (var k = 0; k < inputs; k++) input[i * inputs + k] = random.NextSingle() < DropInput ? 0 : word.Input[k] / (1 - DropInput);
                    network.Add(word.Classes, hidden.AsSpan(i * width, width));
                }
                MatrixProduct.Add(input, count, inputs, network.Weights, width, hidden);
                SyntaxActivations.Rectify(hidden.AsSpan(0, count * width));
                for (var i = 0; i < count; i++)
                {
                    var word = words[order[start + i]];
                    var row = hidden.AsSpan(i * width, width);
                    for (var k = 0; k < width; k++) row[k] *= mask[k] = random.NextSingle() < DropHidden ? 0 : 1 / (1 - DropHidden);
                    var error = (network.Chance(row) - (word.IsEvent ? 1 : 0)) / count;
                    for (var k = 0; k < width; k++)
                    {
                        adams[2].Gradient[k] += error * row[k];
                        slope[i * width + k] = row[k] > 0 ? error * network.Output[k] * mask[k] : 0;
                    }
                    foreach (var classOf in word.Classes) SyntaxActivations.Add(slope.AsSpan(i * width, width), adams[1].Gradient.AsSpan(classOf * width, width));
                }
                for (var i = 0; i < count; i++)
                    for (var k = 0; k < inputs; k++) turned[k * count + i] = input[i * inputs + k];
                MatrixProduct.Add(turned, inputs, count, slope, width, adams[0].Gradient);
                step++;
                var rate = Rate * (1 - (step - 1f) / steps);
                foreach (var adam in adams)
                {
                    for (var k = 0; k < adam.Weights.Length; k++) adam.Weights[k] *= 1 - rate * Decay;
                    adam.Update(0, adam.Weights.Length, rate, step);
                }
            }
        }
        return network;

        void Fill(float[] weights, float most)
        {
            for (var i = 0; i < weights.Length; i++) weights[i] = most * (2 * random.NextSingle() - 1);
        }
    }
}
