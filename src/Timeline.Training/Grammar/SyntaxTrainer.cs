using System.Runtime.InteropServices;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Training.Grammar;

/// <summary>Trains the network that tags and parses, on the Universal Dependencies treebanks EWT and GUM.</summary>
internal static class SyntaxTrainer
{
    private const int BatchTokens = 320;

    /// <param name="progress">Called after each epoch with the network, its number from 1 and the loss a token.</param>
    public static SyntaxNetwork Train(List<Conllu> sentences, SyntaxSettings settings, Action<SyntaxNetwork, int, double> progress)
    {
        var random = new Random(1);
        var counts = sentences.SelectMany(sentence => sentence.Document.Tokens).GroupBy(token => token.Key).ToDictionary(group => group.Key, group => group.Count());
        var network = new SyntaxNetwork([.. counts.Where(word => word.Value > 1).Select(word => word.Key).Order()], settings.Affixes, settings.Width, settings.Layers, settings.Arc, settings.Label);
        Initialise(network, random);
        var rowCounts = new int[network.Words.Length + 1];
        for (var i = 0; i < network.Words.Length; i++) rowCounts[i + 1] = counts[network.Words[i]];
        var gradient = new SyntaxGradient(network, random, settings.Drop);
        var (step, steps) = (0, 0);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var batches = Batches(sentences, random);
            steps = batches.Count * settings.Epochs;
            double loss = 0;
            foreach (var batch in batches)
            {
                loss += gradient.Add(batch, DropWord);
                step++;
                // Warm up over the first hundredth, then down to nothing along a cosine.
                var rate = settings.Rate * Math.Min(1f, step * 100f / steps) * (0.5f + 0.5f * MathF.Cos(MathF.PI * step / steps));
                foreach (var adam in gradient.Dense) adam.Update(0, adam.Weights.Length, rate, step);
                foreach (var row in gradient.Touched) gradient.Embeddings.Update(row * network.Width, network.Width, rate, step);
                gradient.Touched.Clear();
            }
            progress(network, epoch, loss / sentences.Sum(sentence => sentence.Rows.Length));
        }
        return network;

        // Rare words are hidden more often, so that the row for unknown words learns what such words do.
        void DropWord(int[] rows)
        {
            if (rows[0] > 0 && random.NextSingle() < settings.DropWords / (settings.DropWords + rowCounts[rows[0]])) rows[0] = 0;
        }
    }

    /// <summary>Batches of sentences in no order, of about as many tokens each.</summary>
    private static List<List<Conllu>> Batches(List<Conllu> sentences, Random random)
    {
        random.Shuffle(CollectionsMarshal.AsSpan(sentences));
        var batches = new List<List<Conllu>>();
        var tokens = BatchTokens;
        foreach (var sentence in sentences)
        {
            if (tokens >= BatchTokens) { batches.Add([]); tokens = 0; }
            batches[^1].Add(sentence);
            tokens += sentence.Rows.Length;
        }
        return batches;
    }

    private static void Initialise(SyntaxNetwork network, Random random)
    {
        Fill(network.Embeddings, 0.5f / MathF.Sqrt(network.Width));
        foreach (var weights in network.LayerWeights) Fill(weights, MathF.Sqrt(1f / network.Width));
        foreach (var weights in (float[][])[network.TagWeights, network.DependentWeights, network.HeadWeights, network.LabelDependent, network.LabelHead]) Fill(weights, MathF.Sqrt(1f / network.Width));
        foreach (var weights in (float[][])[network.Biaffine, network.RootKey, network.PlaceKeys]) Fill(weights, 1f / network.Arc);
        Fill(network.RelationWeights, MathF.Sqrt(1f / network.Label));

        void Fill(float[] weights, float deviation)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = deviation * MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }
    }
}
