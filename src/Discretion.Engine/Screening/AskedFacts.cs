using System.Numerics;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>
/// Conditions bound to a snapshot once for each answer to a question, with the answer put in where the cases leave it
/// open.
/// </summary>
internal sealed class AskedFacts
{
    private readonly Snapshot _snapshot;
    private readonly int _conditions;
    private readonly (BoundCondition Possible, BoundCondition[] Conditions)[] _answers;

    /// <summary>Binds the conditions.</summary>
    /// <param name="conditions">Those that name one of the facts.</param>
    /// <param name="tells">The facts that an answer tells; of several, every combination counts as possible.</param>
    /// <param name="snapshot">The cases.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public AskedFacts(
        Condition[] conditions, IReadOnlyList<FactDefinition> tells, Snapshot snapshot, DateOnly asOf)
    {
        _snapshot = snapshot;
        _conditions = conditions.Length;
        ILookup<string, Condition.Leaf> leaves =
            conditions.SelectMany(condition => condition.Leaves()).ToLookup(leaf => leaf.Fact.Id);
        IEnumerable<Answer[]> together = tells.Aggregate((IEnumerable<Answer[]>)[[]], (before, fact) =>
            before.SelectMany(_ => AnswersTo(fact, [.. leaves[fact.Id]], asOf), (others, one) =>
                (Answer[])[.. others, one]));
        _answers = [.. together.Select(answers => (
            BoundCondition.All([.. answers.Select(answer => answer.Possible)]),
            conditions.Select(condition => BoundCondition.Bind(condition, snapshot, leaf => Instead(leaf, answers)))
                .ToArray()))];
    }

    private sealed record Answer(FactDefinition Fact, FactValue Example, BoundCondition Possible);

    /// <summary>Counts the cases in which answers settle findings.</summary>
    /// <param name="now">What each condition says now.</param>
    /// <param name="threads">1 or more.</param>
    /// <returns>By condition those in which its finding is settled; then those in which at least one is, at least two,
    /// and so on up to all.</returns>
    public (Settled[] Each, Settled[] AtLeast) Count(Findings[] now, int threads)
    {
        int words = Lanes.WordsFor(_snapshot.Cases);
        int blocks = (words + Screener.BlockWords - 1) / Screener.BlockWords;
        int[] sure = new int[2 * _conditions];
        int[] most = new int[2 * _conditions];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            Block block = new(this, now);
            int end = (int)((long)blocks * (thread + 1) / threads);
            for (int at = (int)((long)blocks * thread / threads); at < end; at++)
            {
                int first = at * Screener.BlockWords;
                block.Count(first, Math.Min(Screener.BlockWords, words - first));
            }

            lock (sure)
            {
                block.AddTo(sure, most);
            }
        });
        Settled[] rows = [.. sure.Zip(most, (least, highest) => new Settled(least, highest))];
        return (rows[.._conditions], rows[_conditions..]);
    }

    private IEnumerable<Answer> AnswersTo(FactDefinition fact, IReadOnlyList<Condition.Leaf> leaves, DateOnly asOf)
    {
        if (fact.Kind != FactKind.NumberRange)
        {
            return PossibleAnswers.Of(fact, new FactValue.Unknown(UnknownReason.NotYetAsked), leaves, asOf)
                .Select(example => new Answer(fact, example, BoundCondition.Yes));
        }

        // A case's own range says which numbers it can still be; of a case without one the fact's own ends do.
        SnapshotColumn column = _snapshot.Column(fact);
        Interval whole = PossibleAnswers.Whole(fact, asOf);
        return PossibleAnswers.Stretches(leaves, new(int.MinValue, whole.Low - 1))
            .Concat(PossibleAnswers.Stretches(leaves, whole))
            .Concat(whole.High == int.MaxValue ? []
                : PossibleAnswers.Stretches(leaves, new(whole.High + 1, int.MaxValue)))
            .Select(stretch => new Answer(fact, new FactValue.Number(stretch.Low),
                whole.Low <= stretch.Low && stretch.High <= whole.High
                    ? column.Within([stretch])
                    : BoundCondition.All(column.Within([stretch]), new BoundCondition.Known(column))));
    }

    // What a leaf over an asked fact says after the answer; every case has one then, so it is known.
    private BoundCondition? Instead(Condition.Leaf leaf, Answer[] answers)
    {
        if (Array.Find(answers, answer => answer.Fact.Id == leaf.Fact.Id) is not { } asked)
        {
            return null;
        }

        Truth says = Reference.Evaluate(leaf, asked.Example);
        return leaf is Condition.IsKnown || leaf.Fact.Kind == FactKind.NumberRange ? new BoundCondition.Same(says)
            : says == Truth.Unknown ? null
            : new BoundCondition.Answered(
                BoundCondition.Bind(leaf, _snapshot), _snapshot.Column(leaf.Fact), says == Truth.Yes);
    }

    /// <summary>The counts of one thread, and its room for one block.</summary>
    private sealed class Block
    {
        private readonly AskedFacts _asked;
        private readonly Findings[] _now;
        private readonly ulong[] _yes = new ulong[Screener.BlockWords];
        private readonly ulong[] _no = new ulong[Screener.BlockWords];
        private readonly ulong[] _impossible = new ulong[Screener.BlockWords];

        // For one answer: whether each condition is settled, then whether at least one is, at least two, and so on.
        private readonly ulong[][] _settled;
        private readonly ulong[][] _byEvery;
        private readonly ulong[][] _bySome;
        private readonly int[] _sure;
        private readonly int[] _most;

        public Block(AskedFacts asked, Findings[] now)
        {
            (_asked, _now) = (asked, now);
            int rows = 2 * asked._conditions;
            (_sure, _most) = (new int[rows], new int[rows]);
            (_settled, _byEvery, _bySome) = (Rows(rows), Rows(rows), Rows(rows));
        }

        private int Conditions => _asked._conditions;

        public void Count(int firstWord, int length)
        {
            Array.ForEach(_byEvery, row => row.AsSpan().Fill(ulong.MaxValue));
            Array.ForEach(_bySome, row => row.AsSpan().Clear());
            foreach ((BoundCondition possible, BoundCondition[] conditions) in _asked._answers)
            {
                Settle(conditions, firstWord, length);

                // An answer is possible where it is not certainly another.
                possible.Evaluate(firstWord, _yes.AsSpan(0, length), _impossible.AsSpan(0, length));
                for (int row = 0; row < _settled.Length; row++)
                {
                    for (int word = 0; word < length; word++)
                    {
                        _byEvery[row][word] &= _settled[row][word] | _impossible[word];
                        _bySome[row][word] |= _settled[row][word] & ~_impossible[word];
                    }
                }
            }

            for (int row = 0; row < _settled.Length; row++)
            {
                for (int word = 0; word < length; word++)
                {
                    ulong used = Lanes.Used(firstWord + word, _asked._snapshot.Cases);
                    _sure[row] += BitOperations.PopCount(_byEvery[row][word] & used);
                    _most[row] += BitOperations.PopCount(_bySome[row][word] & used);
                }
            }
        }

        public void AddTo(int[] sure, int[] most)
        {
            for (int row = 0; row < sure.Length; row++)
            {
                sure[row] += _sure[row];
                most[row] += _most[row];
            }
        }

        private void Settle(BoundCondition[] conditions, int firstWord, int length)
        {
            Array.ForEach(_settled[Conditions..], row => row.AsSpan().Clear());
            for (int condition = 0; condition < Conditions; condition++)
            {
                conditions[condition].Evaluate(firstWord, _yes.AsSpan(0, length), _no.AsSpan(0, length));
                ReadOnlySpan<ulong> nowYes = _now[condition].Yes[firstWord..];
                ReadOnlySpan<ulong> nowNo = _now[condition].No[firstWord..];
                for (int word = 0; word < length; word++)
                {
                    ulong settled = (_yes[word] | _no[word]) & ~(nowYes[word] | nowNo[word]);
                    _settled[condition][word] = settled;

                    // One more makes at least three of at least two; the highest first, so that it counts once.
                    for (int row = Conditions + condition; row > Conditions; row--)
                    {
                        _settled[row][word] |= _settled[row - 1][word] & settled;
                    }

                    _settled[Conditions][word] |= settled;
                }
            }
        }

        private static ulong[][] Rows(int rows) =>
            [.. Enumerable.Range(0, rows).Select(_ => new ulong[Screener.BlockWords])];
    }
}
