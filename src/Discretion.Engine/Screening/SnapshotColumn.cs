using System.Numerics;
using System.Runtime.CompilerServices;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>One fact of every case, laid out for comparing 64 cases at once.</summary>
/// <remarks>
/// Numbers, days and code numbers are all "ordinals". A column subtracts an offset from them and keeps them in the
/// narrowest type that holds them all, so that most take one or two bytes a case. In that type the lowest value means
/// unknown, and is what the padding after the last case holds.
/// </remarks>
internal abstract class SnapshotColumn
{
    /// <summary>What the column takes in memory.</summary>
    public abstract long Bytes { get; }

    /// <summary>Whether the fact has a value, one bit a case, from a word on.</summary>
    public abstract void Known(int firstWord, Span<ulong> known);

    /// <summary>
    /// The value of one row in ordinals; null when unknown. <see cref="int.MaxValue"/> is no upper end.
    /// </summary>
    public abstract (int Low, int High)? At(int row);

    /// <summary>The answer of a yes-no fact standing bare.</summary>
    /// <exception cref="InvalidOperationException">The column is of another kind.</exception>
    public virtual BoundCondition IsTrue() => throw new InvalidOperationException("Only a yes-no fact stands bare.");

    /// <summary>Kleene's answer to "does the value lie in one of these intervals", from a word on.</summary>
    /// <param name="intervals">Disjoint, rising, in ordinals; text facts have their code numbers as ordinals.</param>
    public abstract BoundCondition Within(IReadOnlyList<Interval> intervals);
}

/// <summary>A fact that the release does not carry: unknown for every case, and free.</summary>
internal sealed class AbsentColumn : SnapshotColumn
{
    public override long Bytes => 0;

    public override void Known(int firstWord, Span<ulong> known) => known.Clear();

    public override (int Low, int High)? At(int row) => null;

    public override BoundCondition IsTrue() => BoundCondition.Unknown;

    public override BoundCondition Within(IReadOnlyList<Interval> intervals) => BoundCondition.Unknown;
}

/// <summary>A yes-no fact: two bitmaps, neither set when unknown.</summary>
internal sealed class YesNoColumn(ulong[] yes, ulong[] no) : SnapshotColumn
{
    public override long Bytes => (long)(yes.Length + no.Length) * sizeof(ulong);

    public bool IsUnknownThroughout => !yes.AsSpan().ContainsAnyExcept(0UL) && !no.AsSpan().ContainsAnyExcept(0UL);

    public override BoundCondition IsTrue() => new BoundCondition.Bits(yes, no);

    public override (int Low, int High)? At(int row) =>
        (yes[row / Lanes.PerWord] >> row & 1) != 0 ? (1, 1)
        : (no[row / Lanes.PerWord] >> row & 1) != 0 ? (0, 0)
        : null;

    public override void Known(int firstWord, Span<ulong> known)
    {
        for (int word = 0; word < known.Length; word++)
        {
            known[word] = yes[firstWord + word] | no[firstWord + word];
        }
    }

    public override BoundCondition Within(IReadOnlyList<Interval> intervals) =>
        throw new InvalidOperationException("A yes-no fact has no order.");
}

/// <summary>A number, date or code known exactly.</summary>
internal sealed class ExactColumn<T>(T[] values, int offset) : SnapshotColumn
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override long Bytes => (long)values.Length * Unsafe.SizeOf<T>();

    public override (int Low, int High)? At(int row) => values[row] == T.MinValue
        ? null
        : (int.CreateChecked(values[row]) + offset, int.CreateChecked(values[row]) + offset);

    public override void Known(int firstWord, Span<ulong> known)
    {
        for (int word = 0; word < known.Length; word++)
        {
            known[word] = Lanes.AtLeast(ref values[(firstWord + word) * Lanes.PerWord], T.MinValue + T.One);
        }
    }

    public override BoundCondition Within(IReadOnlyList<Interval> intervals)
    {
        List<(T Low, T High)> shifted = [];
        foreach ((int low, int high) in intervals)
        {
            long from = Math.Max((long)low - offset, long.CreateChecked(T.MinValue) + 1);
            long to = Math.Min((long)high - offset, long.CreateChecked(T.MaxValue));
            if (from <= to)
            {
                shifted.Add((T.CreateChecked(from), T.CreateChecked(to)));
            }
        }

        return new BoundCondition.Exact<T>(values, [.. shifted]);
    }
}

/// <summary>
/// A number or date known to lie between two ends. The type's highest value is "no upper end"; unknown is everything,
/// from the lowest to the highest, so it lies in no interval and meets them all.
/// </summary>
internal sealed class RangeColumn<T>(T[] lows, T[] highs, int offset) : SnapshotColumn
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override long Bytes => (long)(lows.Length + highs.Length) * Unsafe.SizeOf<T>();

    public override (int Low, int High)? At(int row) => lows[row] == T.MinValue
        ? null
        : (int.CreateChecked(lows[row]) + offset,
            highs[row] == T.MaxValue ? int.MaxValue : int.CreateChecked(highs[row]) + offset);

    public override void Known(int firstWord, Span<ulong> known)
    {
        for (int word = 0; word < known.Length; word++)
        {
            known[word] = Lanes.AtLeast(ref lows[(firstWord + word) * Lanes.PerWord], T.MinValue + T.One);
        }
    }

    public override BoundCondition Within(IReadOnlyList<Interval> intervals) =>
        new BoundCondition.Range<T>(lows, highs, [.. intervals.Select(Shift)]);

    // An end beyond what the type holds moves to the nearest value that still compares alike with every stored one:
    // the lowest (unknown) and the highest (no upper end) stay apart from all numbers.
    private (T Low, T High) Shift(Interval interval)
    {
        long least = long.CreateChecked(T.MinValue);
        long most = long.CreateChecked(T.MaxValue);
        long low = Math.Clamp((long)interval.Low - offset, least + 1, most);
        long high = interval.High == int.MaxValue
            ? most
            : Math.Clamp((long)interval.High - offset, least, most - 1);
        return (T.CreateChecked(low), T.CreateChecked(high));
    }
}
