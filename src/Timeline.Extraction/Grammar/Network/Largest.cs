using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>Where the largest of several numbers stands, and the first of them where some are equal.</summary>
internal static class Largest
{
    public static int Of(ReadOnlySpan<float> numbers)
    {
        var lanes = Vector256<float>.Count;
        if (numbers.Length < lanes)
        {
            var best = 0;
            for (var i = 1; i < numbers.Length; i++)
                if (numbers[i] > numbers[best]) best = i;
            return best;
        }
        // The last vector reaches back over some of those before it.
        ref var from = ref MemoryMarshal.GetReference(numbers);
        var last = (nuint)(numbers.Length - lanes);
        var most = Vector256.LoadUnsafe(ref from, last);
        for (nuint i = 0; i < last; i += (nuint)lanes) most = Vector256.Max(most, Vector256.LoadUnsafe(ref from, i));
        var all = Vector256.Create(Most(most));
        for (nuint i = 0; i < last; i += (nuint)lanes)
            if (Vector256.Equals(Vector256.LoadUnsafe(ref from, i), all).ExtractMostSignificantBits() is not 0 and var found) return (int)i + BitOperations.TrailingZeroCount(found);
        return (int)last + BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref from, last), all).ExtractMostSignificantBits());
    }

    private static float Most(Vector256<float> lanes)
    {
        var half = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
