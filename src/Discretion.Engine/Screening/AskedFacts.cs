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
    /// <param name="open">By condition: the cases of which it is unknown, and answers can change it.</param>
    /// <param name="threads">1 or more.</param>
    /// <returns>By condition those in which its finding is settled; then those in which at least one is, at least two,
    /// and so on up to all.</returns>
    public (Settled[] Each, Settled[] AtLeast) Count(ulong[][] open, int threads)
    {
        int words = Lanes.WordsFor(_snapshot.Cases);
        int blocks = (words + Screener.BlockWords - 1) / Screener.BlockWords;
        int[] sure = new int[2 * open.Length];
        int[] most = new int[2 * open.Length];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            AskedBlock block = new(_answers, open);
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
        return (rows[..open.Length], rows[open.Length..]);
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
        return PossibleAnswers.AllStretches(fact, leaves, asOf)
            .Select(one => new Answer(fact, new FactValue.Number(one.Stretch.Low),
                one.IsAnswer ? column.Within([one.Stretch])
                    : BoundCondition.All(column.Within([one.Stretch]), new BoundCondition.Known(column))));
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
}
