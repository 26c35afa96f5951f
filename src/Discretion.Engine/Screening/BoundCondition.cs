using System.Numerics;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>
/// A condition bound to a snapshot's columns: what the screener interprets, a block of cases at a time.
/// </summary>
/// <remarks>
/// Bits after the last case are not defined here; the screener clears them once, at the end of a condition.
/// </remarks>
internal abstract class BoundCondition
{
    /// <summary>Unknown for every case.</summary>
    public static BoundCondition Unknown { get; } = new Same(Truth.Unknown);

    /// <summary>Yes for every case.</summary>
    public static BoundCondition Yes { get; } = new Same(Truth.Yes);

    /// <summary>Answers a block: for each case at most one of its yes and no bits is set.</summary>
    /// <param name="firstWord">Where the block begins, in words of 64 cases.</param>
    /// <param name="yes">Overwritten; its length is the block's.</param>
    /// <param name="no">Overwritten; as long as <paramref name="yes"/>.</param>
    public abstract void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no);

    /// <summary>Answers a block where the answers lie, when they are bits already, else in the room given.</summary>
    /// <param name="firstWord">Where the block begins, in words of 64 cases.</param>
    /// <param name="roomYes">May be overwritten; its length is the block's.</param>
    /// <param name="roomNo">May be overwritten; as long as <paramref name="roomYes"/>.</param>
    /// <param name="yes">The yes bits; they may lie in either room.</param>
    /// <param name="no">The no bits.</param>
    public virtual void Answer(int firstWord, Span<ulong> roomYes, Span<ulong> roomNo,
        out ReadOnlySpan<ulong> yes, out ReadOnlySpan<ulong> no)
    {
        Evaluate(firstWord, roomYes, roomNo);
        yes = roomYes;
        no = roomNo;
    }

    /// <summary>Binds a condition to the columns of its facts.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="snapshot">The columns.</param>
    /// <param name="instead">What stands for a leaf, as after an answer; null where the leaf stands for itself.</param>
    /// <exception cref="ArgumentException">The snapshot was not loaded with one of the facts.</exception>
    public static BoundCondition Bind(
        Condition condition, Snapshot snapshot, Func<Condition.Leaf, BoundCondition?>? instead = null) =>
        condition switch
        {
            Condition.And(var parts) =>
                new Join([.. parts.Select(part => Bind(part, snapshot, instead))], disjunction: false),
            Condition.Or(var parts) =>
                new Join([.. parts.Select(part => Bind(part, snapshot, instead))], disjunction: true),
            Condition.Not(var part) => new Not(Bind(part, snapshot, instead)),
            Condition.Leaf leaf when instead?.Invoke(leaf) is { } other => other,
            Condition.IsKnown(var fact) => new Known(snapshot.Column(fact)),
            Condition.IsTrue(var fact) => snapshot.Column(fact).IsTrue(),
            Condition.Leaf leaf => snapshot.Column(leaf.Fact).Within(snapshot.IntervalsOf(leaf)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Yes where all are, no where one is.</summary>
    public static BoundCondition All(params BoundCondition[] parts) => new Join(parts, disjunction: false);

    /// <summary>Yes where it is no, and no where it is yes.</summary>
    public static BoundCondition Opposite(BoundCondition part) => new Not(part);

    /// <summary>
    /// No where a fact is known and a leaf over it does not say what it would of an answer; and, unless it may be the
    /// answer of a case that has none, where the fact is not known. Never yes.
    /// </summary>
    public sealed class Saying(BoundCondition[] leaves, IReadOnlyList<Truth> says, SnapshotColumn column, bool isAnswer)
        : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            Span<ulong> scratch = stackalloc ulong[2 * Screener.BlockWords];
            Span<ulong> leafNo = scratch[..yes.Length];
            Span<ulong> differs = scratch.Slice(Screener.BlockWords, yes.Length);
            differs.Clear();
            for (int leaf = 0; leaf < leaves.Length; leaf++)
            {
                leaves[leaf].Evaluate(firstWord, yes, leafNo);
                for (int word = 0; word < yes.Length; word++)
                {
                    differs[word] |= says[leaf] switch
                    {
                        Truth.No => ~leafNo[word],
                        Truth.Unknown => yes[word] | leafNo[word],
                        Truth.Yes => ~yes[word],
                    };
                }
            }

            column.Known(firstWord, yes);
            for (int word = 0; word < yes.Length; word++)
            {
                no[word] = (yes[word] & differs[word]) | (isAnswer ? 0 : ~yes[word]);
            }

            yes.Clear();
        }
    }

    /// <summary>The same for every case.</summary>
    public sealed class Same(Truth truth) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            yes.Fill(truth == Truth.Yes ? ulong.MaxValue : 0);
            no.Fill(truth == Truth.No ? ulong.MaxValue : 0);
        }
    }

    /// <summary>What a leaf says, where its fact is known; yes or no where it is not, as after an answer.</summary>
    public sealed class Answered(BoundCondition leaf, SnapshotColumn column, bool isYes) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            leaf.Evaluate(firstWord, yes, no);
            Span<ulong> scratch = stackalloc ulong[Screener.BlockWords];
            Span<ulong> known = scratch[..yes.Length];
            column.Known(firstWord, known);
            Span<ulong> answered = isYes ? yes : no;
            for (int word = 0; word < known.Length; word++)
            {
                answered[word] |= ~known[word];
            }
        }
    }

    // AND has a yes where all have and a no where one has. OR is the same with yes and no changing places.
    private sealed class Join(BoundCondition[] parts, bool disjunction) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            Span<ulong> all = disjunction ? no : yes;
            Span<ulong> any = disjunction ? yes : no;
            parts[0].Evaluate(firstWord, yes, no);
            Span<ulong> scratch = stackalloc ulong[2 * Screener.BlockWords];
            Span<ulong> roomYes = scratch[..yes.Length];
            Span<ulong> roomNo = scratch.Slice(Screener.BlockWords, yes.Length);
            for (int part = 1; part < parts.Length; part++)
            {
                parts[part].Answer(
                    firstWord, roomYes, roomNo, out ReadOnlySpan<ulong> partYes, out ReadOnlySpan<ulong> partNo);
                Lanes.And(all, disjunction ? partNo : partYes);
                Lanes.Or(any, disjunction ? partYes : partNo);
            }
        }
    }

    private sealed class Not(BoundCondition part) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no) =>
            part.Evaluate(firstWord, no, yes);

        public override void Answer(int firstWord, Span<ulong> roomYes, Span<ulong> roomNo,
            out ReadOnlySpan<ulong> yes, out ReadOnlySpan<ulong> no) =>
            part.Answer(firstWord, roomNo, roomYes, out no, out yes);
    }

    /// <summary>Yes where a fact has a value, and unknown where it may still get one.</summary>
    public sealed class KnownOrOpen(SnapshotColumn column) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            column.Known(firstWord, yes);
            no.Clear();
        }
    }

    /// <summary>Whether a fact has a value; never unknown.</summary>
    public sealed class Known(SnapshotColumn column) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            column.Known(firstWord, yes);
            for (int word = 0; word < yes.Length; word++)
            {
                no[word] = ~yes[word];
            }
        }
    }

    /// <summary>Answers that are already bits.</summary>
    public sealed class Bits(ulong[] allYes, ulong[] allNo) : BoundCondition
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            allYes.AsSpan(firstWord, yes.Length).CopyTo(yes);
            allNo.AsSpan(firstWord, no.Length).CopyTo(no);
        }

        public override void Answer(int firstWord, Span<ulong> roomYes, Span<ulong> roomNo,
            out ReadOnlySpan<ulong> yes, out ReadOnlySpan<ulong> no)
        {
            yes = allYes.AsSpan(firstWord, roomYes.Length);
            no = allNo.AsSpan(firstWord, roomNo.Length);
        }
    }

    /// <summary>Whether an exact value lies in one of the intervals.</summary>
    public sealed class Exact<T>(T[] values, (T Low, T High)[] intervals) : BoundCondition
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // Most conditions name one bound: then the other comparison is the one that tells the known, or is none at all.
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            switch (intervals)
            {
                case [var (low, high)] when high == T.MaxValue:
                    EvaluateAtLeast(low, firstWord, yes, no);
                    break;
                case [var (low, high)] when low == T.MinValue + T.One:
                    EvaluateAtMost(high, firstWord, yes, no);
                    break;
                default:
                    EvaluateAny(firstWord, yes, no);
                    break;
            }
        }

        private void EvaluateAtLeast(T low, int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            for (int word = 0; word < yes.Length; word++)
            {
                ref readonly T first = ref values[(firstWord + word) * Lanes.PerWord];
                ulong inside = Lanes.AtLeast(in first, low);
                yes[word] = inside;
                no[word] = Lanes.AtLeast(in first, T.MinValue + T.One) & ~inside;
            }
        }

        private void EvaluateAtMost(T high, int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            for (int word = 0; word < yes.Length; word++)
            {
                ref readonly T first = ref values[(firstWord + word) * Lanes.PerWord];
                ulong known = Lanes.AtLeast(in first, T.MinValue + T.One);
                ulong inside = known & Lanes.AtMost(in first, high);
                yes[word] = inside;
                no[word] = known & ~inside;
            }
        }

        private void EvaluateAny(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            for (int word = 0; word < yes.Length; word++)
            {
                ref readonly T first = ref values[(firstWord + word) * Lanes.PerWord];
                ulong inside = 0;
                foreach ((T low, T high) in intervals)
                {
                    inside |= Lanes.AtLeast(in first, low) & Lanes.AtMost(in first, high);
                }

                yes[word] = inside;
                no[word] = Lanes.AtLeast(in first, T.MinValue + T.One) & ~inside;
            }
        }
    }

    /// <summary>Whether a value known by its two ends lies in one of the intervals.</summary>
    public sealed class Range<T>(T[] lows, T[] highs, (T Low, T High)[] intervals) : BoundCondition
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public override void Evaluate(int firstWord, Span<ulong> yes, Span<ulong> no)
        {
            for (int word = 0; word < yes.Length; word++)
            {
                int at = (firstWord + word) * Lanes.PerWord;
                ref readonly T firstLow = ref lows[at];
                ref readonly T firstHigh = ref highs[at];
                ulong inside = 0;
                ulong meets = 0;
                foreach ((T low, T high) in intervals)
                {
                    inside |= Lanes.AtLeast(in firstLow, low) & Lanes.AtMost(in firstHigh, high);
                    meets |= Lanes.AtMost(in firstLow, high) & Lanes.AtLeast(in firstHigh, low);
                }

                yes[word] = inside;
                no[word] = ~meets;
            }
        }
    }
}
