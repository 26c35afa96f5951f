using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>
/// The reference evaluator: slow, obvious, and the definition of what a condition means. The bit-sliced engine and the
/// canonical SQL are tested against it.
/// </summary>
public static class Reference
{
    /// <summary>Evaluates a condition over one case's facts and says what the answer rests on.</summary>
    public static Finding Evaluate(Condition condition, FactSheet facts)
    {
        Step step = Walk(condition, facts);
        return new(step.Truth, [.. step.Because.DistinctBy(fact => fact.Id)],
            [.. step.Missing.DistinctBy(fact => fact.Id)]);
    }

    private readonly record struct Step(Truth Truth, IEnumerable<FactDefinition> Because,
        IEnumerable<FactDefinition> Missing);

    private static Step Walk(Condition condition, FactSheet facts) => condition switch
    {
        Condition.And(var parts) => Join(parts.Select(part => Walk(part, facts)), Truth.No, TruthExtensions.And),
        Condition.Or(var parts) => Join(parts.Select(part => Walk(part, facts)), Truth.Yes, TruthExtensions.Or),
        Condition.Not(var part) => Walk(part, facts) is var step ? step with { Truth = step.Truth.Not() } : default,
        Condition.Leaf leaf => Look(leaf, facts[leaf.Fact.Id]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A decisive part (a no in AND, a yes in OR) is the whole reason; without one, every part is.
    private static Step Join(IEnumerable<Step> steps, Truth decisive, Func<Truth, Truth, Truth> connective)
    {
        Step[] all = [.. steps];
        Truth truth = all.Select(step => step.Truth).Aggregate(connective);
        IEnumerable<Step> reasons = truth == decisive ? all.Where(step => step.Truth == decisive) : all;
        Step[] chosen = [.. reasons];
        return new(
            truth,
            chosen.SelectMany(step => step.Because),
            truth == Truth.Unknown ? chosen.SelectMany(step => step.Missing) : []);
    }

    private static Step Look(Condition.Leaf leaf, FactValue value)
    {
        Truth truth = Evaluate(leaf, value);
        return new(
            truth,
            value.IsKnown || leaf is Condition.IsKnown ? [leaf.Fact] : [],
            truth == Truth.Unknown ? [leaf.Fact] : []);
    }

    /// <summary>What one leaf says of one value.</summary>
    public static Truth Evaluate(Condition.Leaf leaf, FactValue value) => (leaf, value) switch
    {
        (Condition.IsKnown, _) => ((bool?)value.IsKnown).ToTruth(),
        (_, FactValue.Unknown) => Truth.Unknown,
        (Condition.IsTrue, FactValue.YesNo(var yes)) => ((bool?)yes).ToTruth(),
        (_, FactValue.Number(var low, var high)) => Within(leaf, low, high ?? int.MaxValue),
        (_, FactValue.Date(var date)) => Within(leaf, date.DayNumber, date.DayNumber),
        (_, FactValue.Month month) => Within(leaf, month.First.DayNumber, month.Last.DayNumber),
        (Condition.Compare(_, var comparison, Literal.Text(var code)), FactValue.Text(var text)) =>
            ((bool?)(text == code == (comparison == Comparison.Equal))).ToTruth(),
        (Condition.In(_, var codes), FactValue.Text(var text)) =>
            ((bool?)codes.Any(code => code is Literal.Text(var one) && one == text)).ToTruth(),
        _ => throw new InvalidOperationException(
            $"{leaf.Fact.Id} is {leaf.Fact.Kind} and has a value of another kind."),
    };

    private static Truth Within(Condition.Leaf leaf, int low, int high)
    {
        IReadOnlyList<Interval> intervals = Intervals.Of(leaf);
        if (intervals.Any(interval => interval.Low <= low && high <= interval.High))
        {
            return Truth.Yes;
        }

        return intervals.Any(interval => interval.Low <= high && low <= interval.High) ? Truth.Unknown : Truth.No;
    }
}
