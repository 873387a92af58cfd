using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Tests.Grammar.Network;

public class SyntaxFileTests
{
    [Fact]
    public void Weights_read_back_as_they_were_written()
    {
        var network = new SyntaxNetwork([3, 5, 8], affixes: 16, width: 32, layers: 2, arc: 16, label: 16);
        var random = new Random(1);
        foreach (var weights in network.Dense.Append(network.Embeddings))
            for (var i = 0; i < weights.Length; i++) weights[i] = random.NextSingle() - 0.5f;
        using var file = new MemoryStream();
        SyntaxFile.Write(network, file);
        file.Position = 0;
        var again = SyntaxFile.Read(file);
        again.Words.ShouldBe(network.Words);
        again.WordRow(5).ShouldBe(2);
        again.WordRow(6).ShouldBe(0);
        foreach (var (one, other) in network.Dense.Append(network.Embeddings).Zip(again.Dense.Append(again.Embeddings)))
            other.ShouldBe(one, 0.005);
    }
}
