using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>What the answer to a fact can be at all, and whether it can answer a comparison either way.</summary>
public static class FactDomain
{
    /// <summary>
    /// Whether some possible answer makes the leaf a yes and another a no. An age cannot be below 0, a next hearing not
    /// lie in the past, a closed list of codes holds no other.
    /// </summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static bool GoesBothWays(Condition.Leaf leaf, DateOnly asOf) =>
        leaf is Condition.IsKnown || (leaf.Fact.Kind is FactKind.YesNo or FactKind.Text
            ? PossibleAnswers.Of(leaf.Fact, new FactValue.Unknown(UnknownReason.NotYetAsked), [leaf], asOf).Count > 1
            : BothWays(Intervals.Of(leaf), PossibleAnswers.Whole(leaf.Fact, asOf)));

    // Any interval that reaches past the ends of what is possible is doubted: a range may be open beyond them.
    private static bool BothWays(IReadOnlyList<Interval> intervals, Interval possible) =>
        intervals.All(interval =>
            (interval.Low >= possible.Low || interval.Low == int.MinValue)
            && (interval.High < possible.High || interval.High == int.MaxValue)
            && interval.Low <= possible.High && interval.High >= possible.Low)
        && Intervals.Except([possible], intervals).Count > 0;
}
