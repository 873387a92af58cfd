using CsCheck;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Tests.Grammar.Network;

public class MatrixProductTests
{
    [Fact]
    public void Every_size_gives_the_sum_of_products() => Gen.Select(Gen.Int[1, 11], Gen.Int[1, 9], Gen.Int[1, 110], Gen.Int).Sample(
        (rows, inner, columns, seed) =>
        {
            var random = new Random(seed);
            float[] Fill(int length) => [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
            var (x, w, y) = (Fill(rows * inner), Fill(inner * columns), Fill(rows * columns));
            var before = y.ToArray();
            MatrixProduct.Add(x, rows, inner, w, columns, y);
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    y[row * columns + column].ShouldBe(before[row * columns + column] + Enumerable.Range(0, inner).Sum(k => x[row * inner + k] * w[k * columns + column]), 1e-4f);
        },
        iter: 300);
}
