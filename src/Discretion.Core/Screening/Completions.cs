using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>
/// What the findings of a case can become when more is known of it. A completion gives an unanswered fact an answer, or
/// leaves it unanswered, and a range one of its values. Slow and obvious: it is the meaning of the ranges that what-ifs
/// print.
/// </summary>
/// <remarks>
/// Yes and no here hold in every completion; unknown may become either. So the cases that are yes are the fewest that a
/// count can come to, and those that are not no the most.
/// </remarks>
public static class Completions
{
    /// <summary>
    /// The finding that no completion can change. It differs from <see cref="Reference"/> in one thing: whether a fact
    /// is known is itself open while it is not.
    /// </summary>
    public static Truth Evaluate(Condition condition, FactSheet facts) => condition switch
    {
        Condition.And(var parts) => parts.Select(part => Evaluate(part, facts)).Aggregate(TruthExtensions.And),
        Condition.Or(var parts) => parts.Select(part => Evaluate(part, facts)).Aggregate(TruthExtensions.Or),
        Condition.Not(var part) => Evaluate(part, facts).Not(),
        Condition.IsKnown(var fact) => facts[fact.Id].IsKnown ? Truth.Yes : Truth.Unknown,
        Condition.Leaf leaf => Reference.Evaluate(leaf, facts[leaf.Fact.Id]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// Whether a finding that seems open may be none: the rule looks at one fact at a time, so it is sure only where
    /// each open fact stands once, goes both ways, and nothing else of the case says anything of it.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="facts">The case.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static bool MayBeSettled(Condition condition, FactSheet facts, DateOnly asOf)
    {
        if (Evaluate(condition, facts) != Truth.Unknown)
        {
            return false;
        }

        Condition.Leaf[] open = [.. condition.Leaves().Where(leaf => Evaluate(leaf, facts) == Truth.Unknown)];
        return open.Any(leaf => !FactDomain.GoesBothWays(leaf, asOf))
            || open.Where((leaf, at) => open.Skip(at + 1)
                .Any(other => FactTies.AreTied(leaf.Fact.Id, other.Fact.Id))).Any()
            // The ends of a range were worked out from what is tied with it; of an unanswered fact they were not.
            || open.Any(leaf => !facts[leaf.Fact.Id].IsKnown
                && FactTies.Of(leaf.Fact.Id).Any(tied => facts[tied].IsKnown));
    }
}
