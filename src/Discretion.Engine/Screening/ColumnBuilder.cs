using System.Numerics;

namespace Discretion.Engine.Screening;

/// <summary>Lays out one fact of every case as a column, in the narrowest type that holds its values.</summary>
/// <remarks>
/// What comes in is the same for every source: one int a case, <see cref="Unknown"/> where there is no value; for a
/// range two, with <see cref="NoUpperEnd"/> as the second where there is none, and always where the first is unknown.
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

    // The lowest and highest value that is a value.
    private static (int Least, int Most) Ends(ReadOnlySpan<int> values, int least, int most)
    {
        foreach (int value in values)
        {
            if (value is not (Unknown or NoUpperEnd))
            {
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
        }

        return (least, most);
    }

    private static T[] Narrow<T>(ReadOnlySpan<int> values, int offset, T padding)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T[] narrow = new T[Lanes.WordsFor(values.Length) * Lanes.PerWord];
        for (int row = 0; row < values.Length; row++)
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
