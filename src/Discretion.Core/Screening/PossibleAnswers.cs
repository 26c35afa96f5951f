using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>
/// The answers that a fact can have, cut into as few groups as the leaves of conditions can tell apart; each group is
/// named by one of its answers.
/// </summary>
/// <remarks>
/// A number is never below zero nor above the fact's highest; a date lies on the fact's side of the docket's day; a
/// month is answered as a month, and leaves that cut through it unknown.
/// </remarks>
public static class PossibleAnswers
{
    // Beyond every year that a condition may name, and one from which months can still be counted on.
    private static readonly DateOnly LastDay = new(9998, 12, 31);

    /// <summary>
    /// Whether a person could still answer it: nobody knows it, or it is known only as one of several numbers.
    /// </summary>
    public static bool IsOpen(FactDefinition fact, FactValue value) => fact.PeopleCanTell && value switch
    {
        FactValue.Unknown => true,
        FactValue.Number(var low, var high) => low != high,
        _ => false,
    };

    /// <summary>One answer of each group.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">What is known of it: a range leaves only the answers within.</param>
    /// <param name="leaves">The leaves over the fact, of all conditions that matter.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static IReadOnlyList<FactValue> Of(
        FactDefinition fact, FactValue value, IReadOnlyList<Condition.Leaf> leaves, DateOnly asOf)
    {
        Interval whole = value is FactValue.Number(var low, var high) ? new(low, high ?? int.MaxValue)
            : Whole(fact, asOf);
        return Of(fact, leaves, whole);
    }

    /// <summary>One answer of each group, also of values that nobody may answer and yet a source may hold.</summary>
    public static IReadOnlyList<FactValue> Any(FactDefinition fact, IReadOnlyList<Condition.Leaf> leaves) => Of(
        fact, leaves, fact.Kind is FactKind.Number or FactKind.NumberRange ? new(int.MinValue, int.MaxValue)
            : new(0, LastDay.DayNumber));

    /// <summary>What the leaves say of an answer: the same for all of a group.</summary>
    public static IReadOnlyList<Truth> Says(IEnumerable<Condition.Leaf> leaves, FactValue answer) =>
        [.. leaves.Select(leaf => Reference.Evaluate(leaf, answer))];

    private static IReadOnlyList<FactValue> Of(
        FactDefinition fact, IReadOnlyList<Condition.Leaf> leaves, Interval whole)
    {
        IEnumerable<FactValue> answers = fact.Kind switch
        {
            FactKind.YesNo => [new FactValue.YesNo(true), new FactValue.YesNo(false)],
            FactKind.Number or FactKind.NumberRange =>
                Stretches(leaves, whole).Select(stretch => new FactValue.Number(stretch.Low)),
            FactKind.Date =>
                Stretches(leaves, whole).Select(stretch => new FactValue.Date(DateOnly.FromDayNumber(stretch.Low))),
            FactKind.Month => Stretches(leaves, whole).SelectMany(Months),
            FactKind.Text => Texts(fact, leaves).Select(text => new FactValue.Text(text)),
        };
        return [.. answers.DistinctBy(answer => string.Concat(Says(leaves, answer)))];
    }

    /// <summary>All numbers, or days, that an answer can be.</summary>
    public static Interval Whole(FactDefinition fact, DateOnly asOf) => (fact.Kind, fact.When) switch
    {
        (FactKind.Number or FactKind.NumberRange, _) => new(0, fact.Most ?? int.MaxValue),
        (_, DateSide.Past) => new(0, asOf.DayNumber),
        (_, DateSide.Future) => new(asOf.DayNumber, LastDay.DayNumber),
        (_, DateSide.Any) => new(0, LastDay.DayNumber),
    };

    /// <summary>A whole cut where a leaf changes its answer: rising, without gaps, each as long as it can be.</summary>
    /// <param name="leaves">Leaves over one ordered fact.</param>
    /// <param name="whole">What is cut.</param>
    public static IReadOnlyList<Interval> Stretches(IEnumerable<Condition.Leaf> leaves, Interval whole)
    {
        int[] cuts = [.. leaves.Where(leaf => leaf is not Condition.IsKnown)
            .SelectMany(Intervals.Of)
            .SelectMany(one => one.High == int.MaxValue ? [one.Low] : (int[])[one.Low, one.High + 1])
            .Where(cut => cut > whole.Low && cut <= whole.High)
            .Distinct()
            .Order()];
        return [.. cuts.Prepend(whole.Low).Zip(cuts.Select(cut => cut - 1).Append(whole.High),
            (low, high) => new Interval(low, high))];
    }

    /// <summary>
    /// All numbers cut as <see cref="Stretches"/> does, and where the fact's own begin and end; each with whether it is
    /// one of these. A case's own range may go beyond them.
    /// </summary>
    public static IEnumerable<(Interval Stretch, bool IsAnswer)> AllStretches(
        FactDefinition fact, IReadOnlyList<Condition.Leaf> leaves, DateOnly asOf)
    {
        Interval whole = Whole(fact, asOf);
        return Stretches(leaves, new(int.MinValue, whole.Low - 1)).Select(one => (one, false))
            .Concat(Stretches(leaves, whole).Select(one => (one, true)))
            .Concat(whole.High == int.MaxValue ? []
                : Stretches(leaves, new(whole.High + 1, int.MaxValue)).Select(one => (one, false)));
    }

    // The months at both ends, through which a leaf may cut, and the first that may lie between them whole.
    private static IEnumerable<FactValue> Months(Interval stretch)
    {
        DateOnly first = MonthOf(stretch.Low);
        DateOnly last = MonthOf(stretch.High);
        DateOnly second = first < last ? first.AddMonths(1) : last;
        return ((DateOnly[])[first, second, last]).Distinct().Select(month => new FactValue.Month(month));
    }

    private static DateOnly MonthOf(int dayNumber)
    {
        DateOnly day = DateOnly.FromDayNumber(dayNumber);
        return new(day.Year, day.Month, 1);
    }

    // Each text that is named, and one that is not, when the fact can have such a one.
    private static IEnumerable<string> Texts(FactDefinition fact, IReadOnlyList<Condition.Leaf> leaves)
    {
        HashSet<string> named = [.. leaves.SelectMany(Named)];
        string? other = fact.Codes.Count > 0
            ? fact.Codes.Select(code => code.Code).FirstOrDefault(code => !named.Contains(code))
            : string.Concat(named.Append("other"));
        return named.Where(text => fact.Codes.Count == 0 || fact.Codes.Any(code => code.Code == text))
            .Concat(other is null ? [] : [other]);
    }

    private static IEnumerable<string> Named(Condition.Leaf leaf) => (leaf switch
    {
        Condition.Compare(_, _, var value) => [value],
        Condition.In(_, var values) => values,
        _ => Enumerable.Empty<Literal>(),
    }).OfType<Literal.Text>().Select(text => text.Value);
}
