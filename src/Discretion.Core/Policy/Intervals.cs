namespace Discretion.Core.Policy;

/// <summary>A stretch of whole numbers (or day numbers), both ends included.</summary>
/// <param name="Low">The lowest; <see cref="int.MinValue"/> when there is no lower end.</param>
/// <param name="High">The highest; <see cref="int.MaxValue"/> when there is no upper end.</param>
public readonly record struct Interval(int Low, int High);

/// <summary>
/// The values for which a comparison of an ordered fact holds, as disjoint intervals in rising order.
/// </summary>
/// <remarks>
/// A fact known only as a range answers yes when the whole range lies in one interval, no when it meets none, and is
/// unknown otherwise. All three evaluators work from these intervals, so that they cannot differ in what
/// <c>&lt;&gt;</c>
/// or <c>IN</c> means for a range.
/// </remarks>
public static class Intervals
{
    /// <summary>The intervals of a comparison, BETWEEN or IN over a number, date or month.</summary>
    /// <exception cref="InvalidOperationException">The leaf is over a text, or is not a comparison.</exception>
    public static IReadOnlyList<Interval> Of(Condition.Leaf leaf) => leaf switch
    {
        Condition.Compare(_, var comparison, var value) => Of(comparison, value.Ordinal()),
        Condition.Between(_, var low, var high) => [new(low.Ordinal(), high.Ordinal())],
        Condition.In(_, var values) => Merge(values.Select(value => value.Ordinal())),
        _ => throw new InvalidOperationException("Only comparisons have intervals."),
    };

    /// <summary>What lies in the first and not in the second, rising.</summary>
    public static IReadOnlyList<Interval> Except(IReadOnlyList<Interval> first, IReadOnlyList<Interval> second)
    {
        List<Interval> rest = [];
        foreach (Interval interval in first)
        {
            long from = interval.Low;
            foreach (Interval taken in second.Where(one => one.Low <= interval.High && one.High >= interval.Low))
            {
                if (taken.Low > from)
                {
                    rest.Add(new((int)from, taken.Low - 1));
                }

                from = Math.Max(from, taken.High + 1L);
            }

            if (from <= interval.High)
            {
                rest.Add(new((int)from, interval.High));
            }
        }

        return rest;
    }

    private static IReadOnlyList<Interval> Of(Comparison comparison, int value) => comparison switch
    {
        Comparison.Equal => [new(value, value)],
        Comparison.NotEqual => [new(int.MinValue, value - 1), new(value + 1, int.MaxValue)],
        Comparison.Less => [new(int.MinValue, value - 1)],
        Comparison.LessOrEqual => [new(int.MinValue, value)],
        Comparison.Greater => [new(value + 1, int.MaxValue)],
        Comparison.GreaterOrEqual => [new(value, int.MaxValue)],
    };

    private static List<Interval> Merge(IEnumerable<int> values)
    {
        List<Interval> merged = [];
        foreach (int value in values.Distinct().Order())
        {
            if (merged.Count > 0 && merged[^1].High == value - 1)
            {
                merged[^1] = merged[^1] with { High = value };
            }
            else
            {
                merged.Add(new(value, value));
            }
        }

        return merged;
    }
}
