using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>What of a policy a case can be in or not.</summary>
public enum EntryKind
{
    /// <summary>A queue of cases to look at.</summary>
    Queue,

    /// <summary>In none of the queues that facts can tell.</summary>
    OutsideEveryQueue,

    /// <summary>A list of factors: yes when one of them is.</summary>
    List,

    /// <summary>In a list that weighs for and in one that weighs against.</summary>
    Conflict,

    /// <summary>One factor.</summary>
    Factor,
}

/// <summary>One thing of a policy that cases can be counted by, as the one condition that says which.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id; <see cref="PolicyVersion.OutsideEveryQueue"/> and <c>conflicts</c> have none of their
/// own.</param>
/// <param name="Condition">Which cases. What only a person can answer is a yes-no fact that no docket carries.</param>
public sealed record PolicyEntry(EntryKind Kind, string Id, Condition Condition)
{
    /// <summary>The id of the cases in a list that weighs for and in one that weighs against.</summary>
    public const string Conflicts = "conflicts";

    /// <summary>Every entry of a policy: queues, outside them, lists, conflicts, factors; each in its order.</summary>
    public static IReadOnlyList<PolicyEntry> Of(PolicyVersion policy)
    {
        List<PolicyEntry> entries = [.. policy.Queues.Select(queue => new PolicyEntry(
            EntryKind.Queue, queue.Id, queue.Condition?.Tree ?? Asked(queue.Id, queue.Text)))];
        Condition[] computed = [.. policy.Queues.Select(queue => queue.Condition?.Tree).OfType<Condition>()];
        if (computed.Length > 0)
        {
            entries.Add(new(EntryKind.OutsideEveryQueue, PolicyVersion.OutsideEveryQueue,
                new Condition.Not(Condition.AnyOf(computed))));
        }

        entries.AddRange(policy.Lists.Select(list =>
            new PolicyEntry(EntryKind.List, list.Id, AnyOf(Named(policy, list.Factors))!)));
        if (policy.Lists.Count > 0 && AnyOf(Weighing(policy, Weight.For)) is { } weighsFor
            && AnyOf(Weighing(policy, Weight.Against)) is { } weighsAgainst)
        {
            entries.Add(new(EntryKind.Conflict, Conflicts, new Condition.And([weighsFor, weighsAgainst])));
        }

        entries.AddRange(policy.Factors.Select(factor => new PolicyEntry(EntryKind.Factor, factor.Id, Of(factor))));
        return entries;
    }

    /// <summary>The factors of the lists of a weight; of the care groups when the policy has no list at all.</summary>
    public static IReadOnlyList<Factor> Weighing(PolicyVersion policy, Weight weight)
    {
        HashSet<string> named = policy.Lists.Count > 0
            ? [.. policy.Lists.Where(list => list.Weight == weight).SelectMany(list => list.Factors)]
            : [.. policy.CareGroups.Where(group => group.Weight == weight).SelectMany(group => group.Factors)];
        return [.. policy.Factors.Where(factor => named.Contains(factor.Id))];
    }

    /// <summary>Which cases have one of some factors; null of none.</summary>
    public static Condition? AnyOf(IReadOnlyList<Factor> factors) =>
        factors.Count == 0 ? null : Condition.AnyOf([.. factors.Select(Of)]);

    /// <summary>The condition of a factor; a fact that no docket carries when only a person can answer.</summary>
    public static Condition Of(Factor factor) => factor.Condition?.Tree ?? Asked(factor.Id, factor.Text);

    private static IReadOnlyList<Factor> Named(PolicyVersion policy, IReadOnlyList<string> ids) =>
        [.. policy.Factors.Where(factor => ids.Contains(factor.Id))];

    // A hyphen is in no id of a fact, so that it cannot be taken for one.
    private static Condition.IsTrue Asked(string id, Bilingual text) => new(new FactDefinition
    {
        Id = "asked-" + id,
        Kind = FactKind.YesNo,
        Question = text,
        Description = text,
        Sources = [FactSource.Reviewer],
        Sensitivity = Sensitivity.Case,
    });
}
