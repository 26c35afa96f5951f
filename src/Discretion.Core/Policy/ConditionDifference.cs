using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>
/// What lies between two conditions, as a condition: the cases that the one takes and the other does not. What both
/// share stands in it once, so that a number moved from 65 to 60 becomes <c>age_years BETWEEN 61 AND 65</c> and not two
/// comparisons of which nobody knows that they hang together.
/// </summary>
public static class ConditionDifference
{
    /// <summary>The condition for: <paramref name="after"/> is yes and <paramref name="before"/> is no.</summary>
    /// <returns>Null when that can never be.</returns>
    public static Condition? Gained(Condition before, Condition after)
    {
        if (Same(before, after))
        {
            return null;
        }

        if (Same(after, new Condition.Not(before)) || Same(before, new Condition.Not(after)))
        {
            return after;
        }

        return (before, after) switch
        {
            (Condition.Not(var was), Condition.Not(var @is)) => Gained(@is, was),
            (Condition.Leaf was, Condition.Leaf @is) when was.Fact.Id == @is.Fact.Id && Pair(was, @is) is { } pair =>
                pair.Difference,
            _ => Shared(before, after),
        };
    }

    /// <summary>The condition for: both are yes. A part that stands in both stands in it once.</summary>
    public static Condition Both(Condition one, Condition other) => Condition.AllOf(
        [.. Parts(one, disjunction: false).Concat(Parts(other, disjunction: false)).DistinctBy(ConditionText.Write)]);

    // What both have in common is taken out, first of AND, then of OR; without any the two stand side by side.
    private static Condition? Shared(Condition before, Condition after)
    {
        (Condition[] common, Condition[] was, Condition[] @is) =
            Split(Parts(before, disjunction: false), Parts(after, disjunction: false));
        if (common.Length > 0)
        {
            return (was, @is) switch
            {
                ([], _) => null,
                (_, []) => Both(Condition.AllOf(common), new Condition.Not(Condition.AllOf(was))),
                _ => Gained(Condition.AllOf(was), Condition.AllOf(@is)) is { } rest
                    ? Both(Condition.AllOf(common), rest) : null,
            };
        }

        (common, was, @is) = Split(Parts(before, disjunction: true), Parts(after, disjunction: true));
        if (common.Length > 0)
        {
            Condition outside = new Condition.Not(Condition.AnyOf(common));
            return (was, @is) switch
            {
                (_, []) => null,
                ([], _) => Both(outside, Condition.AnyOf(@is)),
                _ => Gained(Condition.AnyOf(was), Condition.AnyOf(@is)) is { } rest ? Both(outside, rest) : null,
            };
        }

        return Both(after, new Condition.Not(before));
    }

    private static bool Same(Condition one, Condition other) => ConditionText.Write(one) == ConditionText.Write(other);

    private static IReadOnlyList<Condition> Parts(Condition condition, bool disjunction) =>
        (condition, disjunction) switch
        {
            (Condition.And(var parts), false) => [.. parts.SelectMany(part => Parts(part, disjunction))],
            (Condition.Or(var parts), true) => [.. parts.SelectMany(part => Parts(part, disjunction))],
            _ => [condition],
        };

    private static (Condition[] Common, Condition[] Before, Condition[] After) Split(
        IReadOnlyList<Condition> before, IReadOnlyList<Condition> after)
    {
        HashSet<string> was = [.. before.Select(ConditionText.Write)];
        HashSet<string> @is = [.. after.Select(ConditionText.Write)];
        return ([.. after.Where(part => was.Contains(ConditionText.Write(part)))],
            [.. before.Where(part => !@is.Contains(ConditionText.Write(part)))],
            [.. after.Where(part => !was.Contains(ConditionText.Write(part)))]);
    }

    // Two comparisons of one fact; null when they are of a kind that has no such difference.
    private static (Condition? Difference, bool Known)? Pair(Condition.Leaf before, Condition.Leaf after)
    {
        if (before is Condition.IsKnown or Condition.IsTrue || after is Condition.IsKnown or Condition.IsTrue)
        {
            return null;
        }

        if (before.Fact.Kind != FactKind.Text)
        {
            return (Within(after.Fact, Intervals.Except(Intervals.Of(after), Intervals.Of(before))), true);
        }

        return Codes(before) is { } was && Codes(after) is { } @is
            ? (@is.Except(was).ToArray() is { Length: > 0 } rest ? new Condition.In(after.Fact, rest) : null, true)
            : null;
    }

    private static IReadOnlyList<Literal>? Codes(Condition.Leaf leaf) => leaf switch
    {
        Condition.In(_, var values) => values,
        Condition.Compare(_, Comparison.Equal, var value) => [value],
        _ => null,
    };

    private static Condition? Within(FactDefinition fact, IReadOnlyList<Interval> intervals) =>
        intervals.Count == 0 ? null : Condition.AnyOf([.. intervals.Select(interval => Within(fact, interval))]);

    private static Condition Within(FactDefinition fact, Interval interval) => interval switch
    {
        (int.MinValue, var high) => new Condition.Compare(fact, Comparison.LessOrEqual, Constant(fact, high)),
        (var low, int.MaxValue) => new Condition.Compare(fact, Comparison.GreaterOrEqual, Constant(fact, low)),
        var (low, high) when low == high => new Condition.Compare(fact, Comparison.Equal, Constant(fact, low)),
        var (low, high) => new Condition.Between(fact, Constant(fact, low), Constant(fact, high)),
    };

    private static Literal Constant(FactDefinition fact, int ordinal) => fact.Kind is FactKind.Date or FactKind.Month
        ? new Literal.Date(DateOnly.FromDayNumber(Math.Clamp(ordinal, 0, DateOnly.MaxValue.DayNumber)))
        : new Literal.Number(ordinal);
}
