using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>What a policy says of every case of a snapshot.</summary>
/// <remarks>Findings only: it holds no score, and no factor or queue outweighs another.</remarks>
public sealed class ScreeningResult
{
    private readonly Findings? _nobodyAsked;

    /// <param name="policy">The policy.</param>
    /// <param name="snapshot">The cases.</param>
    /// <param name="computed">The findings of the policy's conditions.</param>
    internal ScreeningResult(
        PolicyVersion policy, Snapshot snapshot, IReadOnlyDictionary<WrittenCondition, Findings> computed)
    {
        Policy = policy;
        Snapshot = snapshot;
        bool questions = policy.Factors.Any(factor => factor.Condition is null)
            || policy.Queues.Any(queue => queue.Condition is null);
        _nobodyAsked = questions ? new(snapshot.Cases) : null;
        Factors = policy.Factors.ToDictionary(
            factor => factor.Id, factor => Of(factor.Condition, computed), StringComparer.Ordinal);
        Dictionary<string, Findings> queues = policy.Queues.ToDictionary(
            queue => queue.Id, queue => Of(queue.Condition, computed), StringComparer.Ordinal);
        Findings[] computedQueues = [.. policy.Queues
            .Where(queue => queue.Condition is not null).Select(queue => queues[queue.Id])];
        if (computedQueues.Length > 0)
        {
            queues[PolicyVersion.OutsideEveryQueue] = Findings.NoneOf(computedQueues);
        }

        Queues = queues;
        Conflicts = Findings.YesInBoth(snapshot.Cases, Listed(Weight.For), Listed(Weight.Against));
    }

    /// <summary>The policy.</summary>
    public PolicyVersion Policy { get; }

    /// <summary>The cases.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>By factor id, every factor. One that only a reviewer can answer is unknown for every case.</summary>
    public IReadOnlyDictionary<string, Findings> Factors { get; }

    /// <summary>
    /// By queue id, every queue; and <see cref="PolicyVersion.OutsideEveryQueue"/> when the policy has a queue that
    /// facts can tell: yes where all of those are no, no where one is yes, else unknown.
    /// </summary>
    public IReadOnlyDictionary<string, Findings> Queues { get; }

    /// <summary>What factors and lists say together: yes where one is yes, no where all are no, else unknown.</summary>
    /// <param name="ids">Factors and lists of the policy, by id; one or more.</param>
    public Findings AnyOf(IReadOnlyList<string> ids) =>
        Findings.AnyOf([.. Policy.FactorsUnder(ids).Select(id => Factors[id])]);

    /// <summary>
    /// Yes where a case has a yes in a factor of a list that weighs for and in one of a list that weighs against: for a
    /// person to resolve. Never unknown: a conflict is what the record shows, not what it might show.
    /// </summary>
    public Findings Conflicts { get; }

    /// <summary>
    /// What the snapshot and all findings take in memory, divided by the cases; 0 for an empty docket.
    /// </summary>
    public double BytesPerCase => Snapshot.Cases == 0 ? 0 : (double)(Snapshot.Bytes + FindingsBytes) / Snapshot.Cases;

    private long FindingsBytes => Factors.Values.Concat(Queues.Values).Append(Conflicts)
        .Distinct().Sum(findings => (long)(findings.Yes.Length + findings.No.Length) * sizeof(ulong));

    private Findings Of(WrittenCondition? condition, IReadOnlyDictionary<WrittenCondition, Findings> computed) =>
        condition is null ? _nobodyAsked! : computed[condition];

    private Findings[] Listed(Weight weight) =>
        [.. Policy.Lists.Where(list => list.Weight == weight)
            .SelectMany(list => list.Factors)
            .Select(id => Factors[id])];
}
