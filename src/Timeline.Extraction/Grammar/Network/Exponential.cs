using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>e to the power of sixteen numbers, right to the last bit or two. The library's own reckons in doubles, which takes more than twice as long.</summary>
internal static class Exponential
{
    /// <summary>What is less gives 0, and what is more is taken for that.</summary>
    private const float Least = -87, Most = 88;

    /// <summary>The natural logarithm of 2 in two parts, of which the first has few bits, so that its multiples are exact.</summary>
    private const float Log2 = 0.693145752f, Log2Rest = 1.42860677e-6f;

    /// <summary>A power of 2, put into the exponent of the result, times a polynomial of what is left (Cephes, expf).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> power)
    {
        power = Vector512.Min(power, Vector512.Create(Most));
        var twos = Vector512.Round(power * (1 / (Log2 + Log2Rest)));
        var rest = Vector512.FusedMultiplyAdd(twos, Vector512.Create(-Log2Rest), Vector512.FusedMultiplyAdd(twos, Vector512.Create(-Log2), power));
        var sum = Vector512.Create(1.9875691500e-4f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest) + Vector512<float>.One;
        var whole = (sum.AsInt32() + (Vector512.ConvertToInt32(twos) << 23)).AsSingle();
        return Vector512.ConditionalSelect(Vector512.GreaterThan(power, Vector512.Create(Least)), whole, Vector512<float>.Zero);
    }
}
