using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Discretion.Engine.Screening;

/// <summary>Lays out one fact of every case as a column, in the narrowest type that holds its values.</summary>
/// <remarks>
/// What comes in is the same for every source: one int a case, <see cref="Unknown"/> where there is no value; for a
/// range two, with <see cref="NoUpperEnd"/> as the second where there is none, and always where the first is unknown.
/// Where values are unknown nobody can foresee, and a processor that guesses wrongly at every third row takes several
/// times as long: so the loops choose without branches, and are compiled in full before their first run.
/// </remarks>
internal static class ColumnBuilder
{
    public const int Unknown = int.MinValue;
    public const int NoUpperEnd = int.MaxValue;

    /// <summary>A yes-no column from 1, 0 and <see cref="Unknown"/>.</summary>
    public static YesNoColumn YesNo(ReadOnlySpan<int> answers)
    {
        ulong[] yes = new ulong[Lanes.WordsFor(answers.Length)];
        ulong[] no = new ulong[yes.Length];
        for (int row = 0; row < answers.Length; row++)
        {
            int answer = answers[row];
            yes[row / Lanes.PerWord] |= (answer == 1 ? 1UL : 0UL) << row;
            no[row / Lanes.PerWord] |= (answer == 0 ? 1UL : 0UL) << row;
        }

        return new(yes, no);
    }

    /// <summary>A column of values known exactly.</summary>
    public static SnapshotColumn Exact(ReadOnlySpan<int> values)
    {
        (int least, int most) = Ends(values, least: int.MaxValue, most: int.MinValue);
        long span = (long)most - least;
        return span switch
        {
            < 0 => new AbsentColumn(),
            < byte.MaxValue - 2 => Make<sbyte>(values, least + 126),
            < ushort.MaxValue - 2 => Make<short>(values, least + 32_766),
            _ => Make<int>(values, 0),
        };

        static ExactColumn<T> Make<T>(ReadOnlySpan<int> values, int offset)
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
            new(Narrow(values, offset, padding: T.MinValue), offset);
    }

    /// <summary>A column of values known by their two ends.</summary>
    public static SnapshotColumn Range(ReadOnlySpan<int> lows, ReadOnlySpan<int> highs)
    {
        (int least, int most) = Ends(lows, least: int.MaxValue, most: int.MinValue);
        (least, most) = Ends(highs, least, most);
        long span = (long)most - least;
        return span switch
        {
            < 0 => new AbsentColumn(),
            < byte.MaxValue - 2 => Make<sbyte>(lows, highs, least + 126),
            < ushort.MaxValue - 2 => Make<short>(lows, highs, least + 32_766),
            _ => Make<int>(lows, highs, 0),
        };

        static RangeColumn<T> Make<T>(ReadOnlySpan<int> lows, ReadOnlySpan<int> highs, int offset)
            where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
            new(Narrow(lows, offset, padding: T.MinValue), Narrow(highs, offset, padding: T.MaxValue), offset);
    }

    /// <summary>The first row with an upper end and no lower, which no range has; null when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int? UpperEndAlone(ReadOnlySpan<int> lows, ReadOnlySpan<int> highs)
    {
        for (int row = 0; row < lows.Length; row++)
        {
            if (lows[row] == Unknown & highs[row] != NoUpperEnd)
            {
                return row;
            }
        }

        return null;
    }

    // The lowest and highest value that is a value.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Least, int Most) Ends(ReadOnlySpan<int> values, int least, int most)
    {
        Vector512<int> leasts = Vector512.Create(least);
        Vector512<int> mosts = Vector512.Create(most);
        int row = 0;
        for (; row <= values.Length - Vector512<int>.Count; row += Vector512<int>.Count)
        {
            Vector512<int> some = Vector512.LoadUnsafe(in values[row]);
            Vector512<int> none = Vector512.Equals(some, Vector512.Create(Unknown))
                | Vector512.Equals(some, Vector512.Create(NoUpperEnd));
            leasts = Vector512.Min(leasts, Vector512.ConditionalSelect(none, Vector512.Create(int.MaxValue), some));
            mosts = Vector512.Max(mosts, Vector512.ConditionalSelect(none, Vector512.Create(int.MinValue), some));
        }

        for (int lane = 0; lane < Vector512<int>.Count; lane++)
        {
            least = Math.Min(least, leasts[lane]);
            most = Math.Max(most, mosts[lane]);
        }

        foreach (int value in values[row..])
        {
            if (value is not (Unknown or NoUpperEnd))
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
        }

        return (least, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T[] Narrow<T>(ReadOnlySpan<int> values, int offset, T padding)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] narrow = new T[Lanes.WordsFor(values.Length) * Lanes.PerWord];
        Vector512<int> unknown = Vector512.Create(int.CreateChecked(T.MinValue));
        Vector512<int> noUpperEnd = Vector512.Create(int.CreateChecked(T.MaxValue));
        Span<int> shifted = stackalloc int[Vector512<int>.Count];
        int row = 0;
        for (; row <= values.Length - Vector512<int>.Count; row += Vector512<int>.Count)
        {
            Vector512<int> some = Vector512.LoadUnsafe(in values[row]);
            Vector512<int> chosen = Vector512.ConditionalSelect(
                Vector512.Equals(some, Vector512.Create(Unknown)),
                unknown,
                Vector512.ConditionalSelect(
                    Vector512.Equals(some, Vector512.Create(NoUpperEnd)), noUpperEnd, some - Vector512.Create(offset)));
            chosen.CopyTo(shifted);
            Span<T> into = narrow.AsSpan(row, shifted.Length);
            for (int lane = 0; lane < into.Length; lane++)
            {
                into[lane] = T.CreateTruncating(shifted[lane]);
            }
        }

        for (; row < values.Length; row++)
        {
            narrow[row] = values[row] switch
            {
                Unknown => T.MinValue,
                NoUpperEnd => T.MaxValue,
                int value => T.CreateTruncating(value - offset),
            };
        }

        narrow.AsSpan(values.Length).Fill(padding);
        return narrow;
    }
}
