using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>Answers conditions for every case of a snapshot at once.</summary>
/// <remarks>
/// Cases go through in blocks: small enough that a block's columns and bitmaps stay in a core's own cache while all
/// conditions pass over them, and long enough that memory is read on and on. Each condition is interpreted, 64 cases
/// to a machine word. The answers are those of <c>Reference.Evaluate</c>, which the tests hold it to.
/// </remarks>
public static class Screener
{
    /// <summary>A block is 16,384 cases.</summary>
    internal const int BlockWords = 256;

    /// <summary>The facts that a policy's factors and queues look at, each once.</summary>
    public static IReadOnlyList<FactDefinition> FactsOf(PolicyVersion policy) =>
        [.. ConditionsOf(policy).SelectMany(one => one.Written.Tree.Facts()).DistinctBy(fact => fact.Id)];

    /// <summary>The conditions of a policy's factors, then those of its queues, each with its id.</summary>
    public static IEnumerable<(string Id, WrittenCondition Written)> ConditionsOf(PolicyVersion policy) =>
        policy.Factors.Select(factor => (factor.Id, Written: factor.Condition))
            .Concat(policy.Queues.Select(queue => (queue.Id, Written: queue.Condition)))
            .Where(one => one.Written is not null)
            .Select(one => (one.Id, one.Written!));

    /// <summary>How many facts a policy's conditions ask of, and how many a docket tells of some case.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="snapshot">A snapshot made with at least <see cref="FactsOf"/> the policy.</param>
    public static (int Told, int All) FactsTold(PolicyVersion policy, Snapshot snapshot)
    {
        IReadOnlyList<FactDefinition> facts = FactsOf(policy);
        return (facts.Count(snapshot.Carries), facts.Count);
    }

    /// <summary>Answers one condition: a what-if, or a person's own question.</summary>
    /// <exception cref="ArgumentException">The snapshot was made without one of the condition's facts.</exception>
    public static Findings Evaluate(Condition condition, Snapshot snapshot)
    {
        Findings findings = new(snapshot.Cases);
        EvaluateInto([(condition, findings)], snapshot, threads: 1);
        return findings;
    }

    /// <summary>Answers every factor and queue of a policy for every case.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="snapshot">A snapshot made with at least <see cref="FactsOf"/> the policy.</param>
    /// <param name="threads">1 or more.</param>
    /// <exception cref="ArgumentException">The snapshot was made without one of the policy's facts.</exception>
    public static ScreeningResult Screen(PolicyVersion policy, Snapshot snapshot, int threads = 1)
    {
        Dictionary<WrittenCondition, Findings> computed = new(ReferenceEqualityComparer.Instance);
        foreach ((_, WrittenCondition written) in ConditionsOf(policy))
        {
            computed[written] = new(snapshot.Cases);
        }

        EvaluateInto([.. computed.Select(pair => (pair.Key.Tree, pair.Value))], snapshot, threads);
        return new(policy, snapshot, computed);
    }

    /// <summary>
    /// Answers conditions into findings that exist already, so that a repeated run allocates nothing.
    /// </summary>
    /// <param name="work">The conditions, each with the findings to fill.</param>
    /// <param name="snapshot">The cases.</param>
    /// <param name="threads">1 or more.</param>
    /// <param name="open">False as <c>Reference</c> means them, true as <c>Completions</c> does.</param>
    internal static void EvaluateInto(
        IReadOnlyList<(Condition Condition, Findings Findings)> work, Snapshot snapshot, int threads, bool open = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        (BoundCondition Condition, Findings Findings)[] bound =
            [.. work.Select(one => (Bind(one.Condition, snapshot, open), one.Findings))];
        int words = Lanes.WordsFor(snapshot.Cases);
        int blocks = (words + BlockWords - 1) / BlockWords;
        if (threads == 1)
        {
            EvaluateBlocks(bound, 0, blocks, words);
        }
        else
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => EvaluateBlocks(
                bound, (int)((long)blocks * thread / threads), (int)((long)blocks * (thread + 1) / threads), words));
        }

        foreach ((_, Findings findings) in bound)
        {
            findings.ClearPadding();
        }
    }

    private static BoundCondition Bind(Condition condition, Snapshot snapshot, bool open) =>
        BoundCondition.Bind(condition, snapshot, !open ? null : leaf => leaf is Condition.IsKnown(var fact)
            ? new BoundCondition.KnownOrOpen(snapshot.Column(fact)) : null);

    private static void EvaluateBlocks(
        (BoundCondition Condition, Findings Findings)[] bound, int firstBlock, int endBlock, int words)
    {
        for (int block = firstBlock; block < endBlock; block++)
        {
            int firstWord = block * BlockWords;
            int length = Math.Min(BlockWords, words - firstWord);
            foreach ((BoundCondition condition, Findings findings) in bound)
            {
                condition.Evaluate(
                    firstWord, findings.Yes.Slice(firstWord, length), findings.No.Slice(firstWord, length));
            }
        }
    }
}
