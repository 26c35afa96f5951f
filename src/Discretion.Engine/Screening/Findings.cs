using System.Numerics;
using Discretion.Core.Facts;

namespace Discretion.Engine.Screening;

/// <summary>
/// What one condition says of every case of a snapshot: two bitmaps, yes and no; neither set is unknown.
/// </summary>
/// <remarks>A quarter of a byte a case. Row numbers are the snapshot's, from 0.</remarks>
public sealed class Findings
{
    private readonly ulong[] _yes;
    private readonly ulong[] _no;

    internal Findings(int cases)
        : this(cases, new ulong[Lanes.WordsFor(cases)], new ulong[Lanes.WordsFor(cases)])
    {
    }

    private Findings(int cases, ulong[] yes, ulong[] no) => (Cases, _yes, _no) = (cases, yes, no);

    /// <summary>How many cases there are findings for.</summary>
    public int Cases { get; }

    /// <summary>The finding of one row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Truth this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Cases);
            bool yes = (_yes[row / Lanes.PerWord] >> row & 1) != 0;
            bool no = (_no[row / Lanes.PerWord] >> row & 1) != 0;
            return yes ? Truth.Yes : no ? Truth.No : Truth.Unknown;
        }
    }

    internal Span<ulong> Yes => _yes;

    internal Span<ulong> No => _no;

    /// <summary>Counts all cases.</summary>
    public Tally Count() => Count(new CourtRange(null, 0, Cases));

    /// <summary>Counts the cases of one court.</summary>
    public Tally Count(CourtRange court)
    {
        int yes = CountBits(_yes, court.First, court.Count);
        int no = CountBits(_no, court.First, court.Count);
        return new(yes, no, court.Count - yes - no);
    }

    /// <summary>Counts the cases that have this finding here and another there.</summary>
    public int Count(Truth here, Findings other, Truth there)
    {
        int cases = 0;
        for (int word = 0; word < _yes.Length; word++)
        {
            cases += BitOperations.PopCount(Bits(here, word) & other.Bits(there, word));
        }

        return cases;
    }

    /// <summary>The rows with a finding, rising: within a court by next hearing, as the docket is sorted.</summary>
    /// <param name="truth">The finding wanted.</param>
    public IEnumerable<int> Rows(Truth truth) => Rows(truth, new CourtRange(null, 0, Cases));

    /// <summary>The rows of one court with a finding, rising.</summary>
    /// <param name="truth">The finding wanted.</param>
    /// <param name="court">A range of the same snapshot.</param>
    public IEnumerable<int> Rows(Truth truth, CourtRange court)
    {
        int end = court.First + court.Count;
        for (int word = court.First / Lanes.PerWord; word * Lanes.PerWord < end; word++)
        {
            ulong bits = Bits(truth, word);
            for (; bits != 0; bits &= bits - 1)
            {
                int row = (word * Lanes.PerWord) + BitOperations.TrailingZeroCount(bits);
                if (row >= court.First && row < end)
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Yes where one of the parts is yes, no where all are no, else unknown.</summary>
    /// <param name="parts">One or more, of the same cases.</param>
    internal static Findings AnyOf(IReadOnlyList<Findings> parts)
    {
        Findings none = NoneOf(parts);
        return new(none.Cases, none._no, none._yes);
    }

    /// <summary>Yes where all the parts are no, no where one is yes, else unknown: in none of them.</summary>
    internal static Findings NoneOf(IReadOnlyList<Findings> parts)
    {
        Findings none = new(parts[0].Cases);
        none._yes.AsSpan().Fill(ulong.MaxValue);
        foreach (Findings part in parts)
        {
            for (int word = 0; word < none._yes.Length; word++)
            {
                none._yes[word] &= part._no[word];
                none._no[word] |= part._yes[word];
            }
        }

        return none;
    }

    /// <summary>Kleene's AND of two findings of the same cases.</summary>
    internal static Findings Both(Findings one, Findings other)
    {
        Findings both = new(one.Cases);
        for (int word = 0; word < both._yes.Length; word++)
        {
            both._yes[word] = one._yes[word] & other._yes[word];
            both._no[word] = one._no[word] | other._no[word];
        }

        return both;
    }

    /// <summary>Yes where one of the first and one of the second are yes; everywhere else no, never unknown.</summary>
    internal static Findings YesInBoth(int cases, IReadOnlyList<Findings> first, IReadOnlyList<Findings> second)
    {
        Findings both = new(cases);
        for (int word = 0; word < both._yes.Length; word++)
        {
            ulong one = first.Aggregate(0UL, (bits, part) => bits | part._yes[word]);
            ulong other = second.Aggregate(0UL, (bits, part) => bits | part._yes[word]);
            both._yes[word] = one & other;
            both._no[word] = ~(one & other);
        }

        both.ClearPadding();
        return both;
    }

    /// <summary>The cases of one word that have a finding; none after the last case.</summary>
    internal ulong Bits(Truth truth, int word) => truth switch
    {
        Truth.Yes => _yes[word],
        Truth.No => _no[word],
        Truth.Unknown => ~(_yes[word] | _no[word]) & Lanes.Used(word, Cases),
    };

    /// <summary>Clears the bits after the last case.</summary>
    internal void ClearPadding()
    {
        if (Cases > 0)
        {
            ulong used = Lanes.Used(_yes.Length - 1, Cases);
            _yes[^1] &= used;
            _no[^1] &= used;
        }
    }

    private static int CountBits(ulong[] words, int first, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        int firstWord = first / Lanes.PerWord;
        int lastWord = (first + count - 1) / Lanes.PerWord;
        ulong head = ulong.MaxValue << first;
        ulong tail = ulong.MaxValue >> -(first + count);
        if (firstWord == lastWord)
        {
            return BitOperations.PopCount(words[firstWord] & head & tail);
        }

        int bits = BitOperations.PopCount(words[firstWord] & head) + BitOperations.PopCount(words[lastWord] & tail);
        foreach (ulong word in words.AsSpan((firstWord + 1)..lastWord))
        {
            bits += BitOperations.PopCount(word);
        }

        return bits;
    }
}
