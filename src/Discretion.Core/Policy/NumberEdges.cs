using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>A value beside a number or day of a condition at which no test stands.</summary>
/// <param name="Leaf">The comparison with the number.</param>
/// <param name="Value">The number itself, or its neighbor across the edge.</param>
public sealed record UntestedEdge(Condition.Leaf Leaf, FactValue Value);

/// <summary>
/// Finds the numbers of a condition that its tests do not hold from both sides: <c>age_years &gt; 65</c> is the same as
/// <c>age_years &gt; 70</c> to tests that stand at neither 65 nor 66.
/// </summary>
public static class NumberEdges
{
    /// <summary>The untested sides of every number and day, in the condition's order, each once.</summary>
    /// <remarks>
    /// A range stands at both of its ends, a month at each of its days. A number below zero and one above the fact's
    /// highest cannot occur, so no test of them is asked for.
    /// </remarks>
    public static IReadOnlyList<UntestedEdge> Untested(Condition condition, IReadOnlyList<ConditionTest> tests) =>
        [.. condition.Leaves()
            .Where(leaf => leaf is Condition.Compare or Condition.Between or Condition.In
                && leaf.Fact.Kind is not FactKind.Text)
            .SelectMany(leaf => Sides(leaf).Where(side => CanOccur(leaf.Fact, side))
                .Where(side => !tests.Any(test => StandsAt(test.Facts.GetValueOrDefault(leaf.Fact.Id), side)))
                .Select(side => new UntestedEdge(leaf, Value(leaf.Fact, side))))
            .DistinctBy(edge => (edge.Leaf.Fact.Id, edge.Value))];

    // An edge lies between two neighbors, and each is a side of it.
    private static IEnumerable<int> Sides(Condition.Leaf leaf) => Intervals.Of(leaf)
        .SelectMany(interval => Edge(interval.Low, int.MinValue, -1).Concat(Edge(interval.High, int.MaxValue, +1)))
        .Distinct().Order();

    private static IEnumerable<int> Edge(int end, int none, int outwards) =>
        end == none ? [] : [end, end + outwards];

    private static bool CanOccur(FactDefinition fact, int side) =>
        fact.Kind is FactKind.Date or FactKind.Month || (side >= 0 && !(side > fact.Most));

    private static bool StandsAt(FactValue? value, int side) => value switch
    {
        FactValue.Number(var low, var high) => low == side || high == side,
        FactValue.Date(var day) => day.DayNumber == side,
        FactValue.Month month => month.First.DayNumber <= side && side <= month.Last.DayNumber,
        _ => false,
    };

    private static FactValue Value(FactDefinition fact, int side) => fact.Kind switch
    {
        FactKind.Date => new FactValue.Date(DateOnly.FromDayNumber(side)),
        FactKind.Month => new FactValue.Month(FirstOfMonth(DateOnly.FromDayNumber(side))),
        FactKind.YesNo or FactKind.Number or FactKind.NumberRange or FactKind.Text => new FactValue.Number(side),
    };

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
