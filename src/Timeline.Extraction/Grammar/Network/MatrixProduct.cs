using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>Products of small dense matrices, row by row in memory.</summary>
internal static class MatrixProduct
{
    /// <summary>Columns of a block on processors with vectors of sixteen.</summary>
    private const int Wide = 64;

    /// <summary>y += x·w for x of <paramref name="rows"/> by <paramref name="inner"/> and w of <paramref name="inner"/> by <paramref name="columns"/>.</summary>
    public static void Add(ReadOnlySpan<float> x, int rows, int inner, ReadOnlySpan<float> w, int columns, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * inner, nameof(x));
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, inner * columns, nameof(w));
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * columns, nameof(y));
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var ys = ref MemoryMarshal.GetReference(y);
        var lanes = Vector<float>.Count;
        var column = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; column + Wide <= columns; column += Wide)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4) WideBlock4(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
                for (; row < rows; row++) WideBlock1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
            }
            for (; column + 32 <= columns; column += 32)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4) WideBlock4By2(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
                for (; row < rows; row++)
                    for (var part = 0; part < 32; part += 16) WideBlock1By1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column + part), columns, ref Unsafe.Add(ref ys, row * columns + column + part));
            }
            for (; column + 16 <= columns; column += 16)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4) WideBlock4By1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
                for (; row < rows; row++) WideBlock1By1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
            }
        }
        // Blocks of four rows by three vectors keep twelve sums in registers.
        for (; column + 3 * lanes <= columns; column += 3 * lanes)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4) Block4(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
            for (; row < rows; row++)
                for (var part = 0; part < 3; part++) Block1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column + part * lanes), columns, ref Unsafe.Add(ref ys, row * columns + column + part * lanes));
        }
        for (; column + lanes <= columns; column += lanes)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4) Block4By1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
            for (; row < rows; row++) Block1(ref Unsafe.Add(ref xs, row * inner), inner, ref Unsafe.Add(ref ws, column), columns, ref Unsafe.Add(ref ys, row * columns + column));
        }
        for (; column < columns; column++)
            for (var row = 0; row < rows; row++)
            {
                var sum = 0f;
                for (var k = 0; k < inner; k++) sum += x[row * inner + k] * w[k * columns + column];
                y[row * columns + column] += sum;
            }
    }

    /// <summary>As <see cref="Block4"/>, for processors with vectors of sixteen and twice as many registers: four rows by four vectors.</summary>
    private static void WideBlock4(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default, d0 = default, d1 = default, d2 = default, d3 = default;
        ref var xb = ref Unsafe.Add(ref x, inner);
        ref var xc = ref Unsafe.Add(ref x, 2 * inner);
        ref var xd = ref Unsafe.Add(ref x, 3 * inner);
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, 16);
            var w2 = Vector512.LoadUnsafe(ref w, 32);
            var w3 = Vector512.LoadUnsafe(ref w, 48);
            var v = Vector512.Create(Unsafe.Add(ref x, k));
            (a0, a1, a2, a3) = (Vector512.FusedMultiplyAdd(v, w0, a0), Vector512.FusedMultiplyAdd(v, w1, a1), Vector512.FusedMultiplyAdd(v, w2, a2), Vector512.FusedMultiplyAdd(v, w3, a3));
            v = Vector512.Create(Unsafe.Add(ref xb, k));
            (b0, b1, b2, b3) = (Vector512.FusedMultiplyAdd(v, w0, b0), Vector512.FusedMultiplyAdd(v, w1, b1), Vector512.FusedMultiplyAdd(v, w2, b2), Vector512.FusedMultiplyAdd(v, w3, b3));
            v = Vector512.Create(Unsafe.Add(ref xc, k));
            (c0, c1, c2, c3) = (Vector512.FusedMultiplyAdd(v, w0, c0), Vector512.FusedMultiplyAdd(v, w1, c1), Vector512.FusedMultiplyAdd(v, w2, c2), Vector512.FusedMultiplyAdd(v, w3, c3));
            v = Vector512.Create(Unsafe.Add(ref xd, k));
            (d0, d1, d2, d3) = (Vector512.FusedMultiplyAdd(v, w0, d0), Vector512.FusedMultiplyAdd(v, w1, d1), Vector512.FusedMultiplyAdd(v, w2, d2), Vector512.FusedMultiplyAdd(v, w3, d3));
            w = ref Unsafe.Add(ref w, columns);
        }
        WideStore(ref y, a0, a1, a2, a3);
        WideStore(ref Unsafe.Add(ref y, columns), b0, b1, b2, b3);
        WideStore(ref Unsafe.Add(ref y, 2 * columns), c0, c1, c2, c3);
        WideStore(ref Unsafe.Add(ref y, 3 * columns), d0, d1, d2, d3);
    }

    private static void WideBlock4By2(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (var k = 0; k < inner; k++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, 16);
            var v = Vector512.Create(Unsafe.Add(ref x, k));
            (a0, a1) = (Vector512.FusedMultiplyAdd(v, w0, a0), Vector512.FusedMultiplyAdd(v, w1, a1));
            v = Vector512.Create(Unsafe.Add(ref x, inner + k));
            (b0, b1) = (Vector512.FusedMultiplyAdd(v, w0, b0), Vector512.FusedMultiplyAdd(v, w1, b1));
            v = Vector512.Create(Unsafe.Add(ref x, 2 * inner + k));
            (c0, c1) = (Vector512.FusedMultiplyAdd(v, w0, c0), Vector512.FusedMultiplyAdd(v, w1, c1));
            v = Vector512.Create(Unsafe.Add(ref x, 3 * inner + k));
            (d0, d1) = (Vector512.FusedMultiplyAdd(v, w0, d0), Vector512.FusedMultiplyAdd(v, w1, d1));
            w = ref Unsafe.Add(ref w, columns);
        }
        WideStore(ref y, a0, a1);
        WideStore(ref Unsafe.Add(ref y, columns), b0, b1);
        WideStore(ref Unsafe.Add(ref y, 2 * columns), c0, c1);
        WideStore(ref Unsafe.Add(ref y, 3 * columns), d0, d1);
    }

    private static void WideBlock4By1(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector512<float> a = default, b = default, c = default, d = default;
        for (var k = 0; k < inner; k++)
        {
            var v = Vector512.LoadUnsafe(ref w);
            a = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, k)), v, a);
            b = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, inner + k)), v, b);
            c = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 2 * inner + k)), v, c);
            d = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, 3 * inner + k)), v, d);
            w = ref Unsafe.Add(ref w, columns);
        }
        (Vector512.LoadUnsafe(ref y) + a).StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, columns);
        (Vector512.LoadUnsafe(ref y) + b).StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, columns);
        (Vector512.LoadUnsafe(ref y) + c).StoreUnsafe(ref y);
        y = ref Unsafe.Add(ref y, columns);
        (Vector512.LoadUnsafe(ref y) + d).StoreUnsafe(ref y);
    }

    private static void WideBlock1(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector512<float> a = default, b = default, c = default, d = default;
        for (var k = 0; k < inner; k++)
        {
            var v = Vector512.Create(Unsafe.Add(ref x, k));
            a = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w), a);
            b = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w, 16), b);
            c = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w, 32), c);
            d = Vector512.FusedMultiplyAdd(v, Vector512.LoadUnsafe(ref w, 48), d);
            w = ref Unsafe.Add(ref w, columns);
        }
        WideStore(ref y, a, b, c, d);
    }

    private static void WideBlock1By1(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector512<float> sum = default;
        for (var k = 0; k < inner; k++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref x, k)), Vector512.LoadUnsafe(ref w), sum);
            w = ref Unsafe.Add(ref w, columns);
        }
        (Vector512.LoadUnsafe(ref y) + sum).StoreUnsafe(ref y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WideStore(ref float to, Vector512<float> a, Vector512<float> b)
    {
        (Vector512.LoadUnsafe(ref to) + a).StoreUnsafe(ref to);
        (Vector512.LoadUnsafe(ref to, 16) + b).StoreUnsafe(ref to, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WideStore(ref float to, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        WideStore(ref to, a, b);
        WideStore(ref Unsafe.Add(ref to, 32), c, d);
    }

    private static void Block4(ref float x, int inner, ref float w, int columns, ref float y)
    {
        var lanes = Vector<float>.Count;
        Vector<float> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default, c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        ref var xb = ref Unsafe.Add(ref x, inner);
        ref var xc = ref Unsafe.Add(ref x, 2 * inner);
        ref var xd = ref Unsafe.Add(ref x, 3 * inner);
        for (var k = 0; k < inner; k++)
        {
            var w0 = Load(ref w);
            var w1 = Load(ref Unsafe.Add(ref w, lanes));
            var w2 = Load(ref Unsafe.Add(ref w, 2 * lanes));
            var v = new Vector<float>(Unsafe.Add(ref x, k));
            (a0, a1, a2) = (Fused(v, w0, a0), Fused(v, w1, a1), Fused(v, w2, a2));
            v = new Vector<float>(Unsafe.Add(ref xb, k));
            (b0, b1, b2) = (Fused(v, w0, b0), Fused(v, w1, b1), Fused(v, w2, b2));
            v = new Vector<float>(Unsafe.Add(ref xc, k));
            (c0, c1, c2) = (Fused(v, w0, c0), Fused(v, w1, c1), Fused(v, w2, c2));
            v = new Vector<float>(Unsafe.Add(ref xd, k));
            (d0, d1, d2) = (Fused(v, w0, d0), Fused(v, w1, d1), Fused(v, w2, d2));
            w = ref Unsafe.Add(ref w, columns);
        }
        Store(ref y, a0, a1, a2);
        Store(ref Unsafe.Add(ref y, columns), b0, b1, b2);
        Store(ref Unsafe.Add(ref y, 2 * columns), c0, c1, c2);
        Store(ref Unsafe.Add(ref y, 3 * columns), d0, d1, d2);
    }

    private static void Block4By1(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector<float> a = default, b = default, c = default, d = default;
        for (var k = 0; k < inner; k++)
        {
            var v = Load(ref w);
            a = Fused(new Vector<float>(Unsafe.Add(ref x, k)), v, a);
            b = Fused(new Vector<float>(Unsafe.Add(ref x, inner + k)), v, b);
            c = Fused(new Vector<float>(Unsafe.Add(ref x, 2 * inner + k)), v, c);
            d = Fused(new Vector<float>(Unsafe.Add(ref x, 3 * inner + k)), v, d);
            w = ref Unsafe.Add(ref w, columns);
        }
        AddTo(ref y, a);
        AddTo(ref Unsafe.Add(ref y, columns), b);
        AddTo(ref Unsafe.Add(ref y, 2 * columns), c);
        AddTo(ref Unsafe.Add(ref y, 3 * columns), d);
    }

    private static void Block1(ref float x, int inner, ref float w, int columns, ref float y)
    {
        Vector<float> sum = default;
        for (var k = 0; k < inner; k++)
        {
            sum = Fused(new Vector<float>(Unsafe.Add(ref x, k)), Load(ref w), sum);
            w = ref Unsafe.Add(ref w, columns);
        }
        AddTo(ref y, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Fused(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float from) => Vector.LoadUnsafe(ref from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref float to, Vector<float> sum) => (Vector.LoadUnsafe(ref to) + sum).StoreUnsafe(ref to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, Vector<float> a, Vector<float> b, Vector<float> c)
    {
        AddTo(ref to, a);
        AddTo(ref Unsafe.Add(ref to, Vector<float>.Count), b);
        AddTo(ref Unsafe.Add(ref to, 2 * Vector<float>.Count), c);
    }
}
