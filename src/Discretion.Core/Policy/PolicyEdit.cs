namespace Discretion.Core.Policy;

/// <summary>One change of a policy for a what-if. It makes a copy; the policy itself stays as it was.</summary>
public abstract record PolicyEdit
{
    private PolicyEdit()
    {
    }

    /// <summary>Another condition for a factor.</summary>
    public sealed record RewriteFactor(string Id, WrittenCondition Condition) : PolicyEdit;

    /// <summary>Another condition for a queue.</summary>
    public sealed record RewriteQueue(string Id, WrittenCondition Condition) : PolicyEdit;

    /// <summary>Other factors for a list.</summary>
    public sealed record RewriteList(string Id, IReadOnlyList<string> Factors) : PolicyEdit;

    /// <summary>A factor, queue or list taken out; what named it names it no more.</summary>
    public sealed record Remove(string Id) : PolicyEdit;

    /// <summary>A new factor, at the end.</summary>
    /// <param name="Factor">The factor.</param>
    /// <param name="Lists">The lists that it comes into, by id.</param>
    public sealed record AddFactor(Factor Factor, IReadOnlyList<string> Lists) : PolicyEdit;

    /// <summary>A new queue, at the end.</summary>
    public sealed record AddQueue(ReviewQueue Queue) : PolicyEdit;

    /// <summary>The policy with the change; an id that the policy does not have changes nothing.</summary>
    public PolicyVersion ApplyTo(PolicyVersion policy) => this switch
    {
        RewriteFactor(var id, var condition) => policy with
        {
            Factors = [.. policy.Factors.Select(one => one.Id == id ? one with { Condition = condition } : one)],
        },
        RewriteQueue(var id, var condition) => policy with
        {
            Queues = [.. policy.Queues.Select(one =>
                one.Id == id ? one with { Condition = condition, Needs = null } : one)],
        },
        RewriteList(var id, var factors) => policy with
        {
            Lists = [.. policy.Lists.Select(one => one.Id == id ? one with { Factors = factors } : one)],
        },
        Remove(var id) => Without(policy, id),
        AddFactor(var factor, var lists) => policy with
        {
            Factors = [.. policy.Factors, factor],
            Lists = [.. policy.Lists.Select(one =>
                lists.Contains(one.Id) ? one with { Factors = [.. one.Factors, factor.Id] } : one)],
        },
        AddQueue(var queue) => policy with { Queues = [.. policy.Queues, queue] },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Whatever names it names it no more; a list without factors goes with its last one.
    private static PolicyVersion Without(PolicyVersion policy, string id)
    {
        IReadOnlyList<string> Rest(IReadOnlyList<string> names) => [.. names.Where(name => name != id)];
        return policy with
        {
            Factors = [.. policy.Factors.Where(one => one.Id != id)],
            Queues = [.. policy.Queues.Where(one => one.Id != id)],
            Lists = [.. policy.Lists.Where(one => one.Id != id)
                .Select(one => one with { Factors = Rest(one.Factors) }).Where(one => one.Factors.Count > 0)],
            CareGroups = [.. policy.CareGroups.Select(one => one with { Factors = Rest(one.Factors) })],
            Forms = [.. policy.Forms.Select(one => one with { BarredFor = Rest(one.BarredFor) })],
            Presumptions = [.. policy.Presumptions
                .Select(one => one with { When = Rest(one.When), Unless = Rest(one.Unless) })],
            Routes = [.. policy.Routes.Select(one => one with { When = Rest(one.When) })],
        };
    }
}
