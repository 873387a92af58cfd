using System.Runtime.Intrinsics;
using CsCheck;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Tests.Grammar.Network;

public class ExponentialTests
{
    [Fact]
    public void It_is_as_the_library_has_it() => Gen.Float[-86.9f, 88].Sample(power => (Of(power) / Math.Exp(power)).ShouldBe(1, 3e-7), iter: 10000);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-88, 0)]
    [InlineData(-1000, 0)]
    [InlineData(float.NegativeInfinity, 0)]
    public void What_is_certain_is_exact(float power, float whole) => Of(power).ShouldBe(whole);

    [Theory]
    [InlineData(1000)]
    [InlineData(float.PositiveInfinity)]
    public void The_largest_is_large(float power) => Of(power).ShouldBeGreaterThan(1e38f);

    private static float Of(float power) => Exponential.Of(Vector512.Create(power)).ToScalar();
}
