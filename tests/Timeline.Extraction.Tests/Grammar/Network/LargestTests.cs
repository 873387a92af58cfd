using CsCheck;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Tests.Grammar.Network;

public class LargestTests
{
    // Few values, so that many are equal; and what must not be chosen.
    private static readonly Gen<float> Number = Gen.Frequency((9, Gen.Int[-4, 4].Select(number => number / 4f)), (1, Gen.Const(float.NegativeInfinity)));

    [Fact]
    public void The_first_of_the_largest_is_found() => Number.Array[1, 40].Sample(numbers => Largest.Of(numbers).ShouldBe(Array.IndexOf(numbers, numbers.Max())), iter: 2000);
}
