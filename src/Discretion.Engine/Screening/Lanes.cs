using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Discretion.Engine.Screening;

/// <summary>The two comparisons that all screening is made of, 64 cases at a time, one bit a case.</summary>
/// <remarks>
/// Columns are padded to whole words of 64 cases, so there is no scalar tail. Written with the portable vectors: the
/// same source runs on AVX-512, AVX2, SSE and NEON.
/// </remarks>
internal static class Lanes
{
    /// <summary>How many cases a word of a bitmap holds.</summary>
    public const int PerWord = 64;

    /// <summary>How many words hold so many cases.</summary>
    public static int WordsFor(int cases) => (cases + PerWord - 1) / PerWord;

    /// <summary>The bits of a word that stand for a case; those after the last case are clear.</summary>
    public static ulong Used(int word, int cases)
    {
        int left = cases - (word * PerWord);
        return left >= PerWord ? ulong.MaxValue : left <= 0 ? 0 : (1UL << left) - 1;
    }

    /// <summary>Bit i is set when value i is at least the bound.</summary>
    /// <param name="first">The first of 64 values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast<T>(ref readonly T first, T bound)
        where T : unmanaged, IBinaryInteger<T>
    {
        Vector512<T> bounds = Vector512.Create(bound);
        ulong bits = 0;
        for (int at = 0; at < PerWord; at += Vector512<T>.Count)
        {
            bits |= Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(in first, (nuint)at), bounds)
                .ExtractMostSignificantBits() << at;
        }

        return bits;
    }

    /// <summary>Bit i is set when value i is at most the bound.</summary>
    /// <param name="first">The first of 64 values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtMost<T>(ref readonly T first, T bound)
        where T : unmanaged, IBinaryInteger<T>
    {
        Vector512<T> bounds = Vector512.Create(bound);
        ulong bits = 0;
        for (int at = 0; at < PerWord; at += Vector512<T>.Count)
        {
            bits |= Vector512.LessThanOrEqual(Vector512.LoadUnsafe(in first, (nuint)at), bounds)
                .ExtractMostSignificantBits() << at;
        }

        return bits;
    }

    /// <summary>Keeps the bits that both have.</summary>
    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        int word = 0;
        for (; word <= into.Length - Vector512<ulong>.Count; word += Vector512<ulong>.Count)
        {
            (Vector512.LoadUnsafe(in into[word]) & Vector512.LoadUnsafe(in other[word])).StoreUnsafe(ref into[word]);
        }

        for (; word < into.Length; word++)
        {
            into[word] &= other[word];
        }
    }

    /// <summary>Adds the bits that the other has.</summary>
    public static void Or(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        int word = 0;
        for (; word <= into.Length - Vector512<ulong>.Count; word += Vector512<ulong>.Count)
        {
            (Vector512.LoadUnsafe(in into[word]) | Vector512.LoadUnsafe(in other[word])).StoreUnsafe(ref into[word]);
        }

        for (; word < into.Length; word++)
        {
            into[word] |= other[word];
        }
    }
}
