using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>
/// Writes a condition as canonical SQL that DuckDB and PostgreSQL both run: columns <c>fact</c>, or <c>fact_low</c> and
/// <c>fact_high</c> for a range; NULL is unknown, except that <c>fact_high</c> alone is NULL when there is no upper
/// end.
/// </summary>
public static class ConditionSql
{
    /// <summary>The SQL of a condition: TRUE is yes, FALSE no, NULL unknown.</summary>
    public static string Write(Condition condition) => condition switch
    {
        Condition.And(var parts) => "(" + string.Join(" AND ", parts.Select(Write)) + ")",
        Condition.Or(var parts) => "(" + string.Join(" OR ", parts.Select(Write)) + ")",
        Condition.Not(var part) => $"(NOT {Write(part)})",
        Condition.IsTrue(var fact) => fact.Id,
        Condition.IsKnown(var fact) => $"({(fact.IsRange ? fact.Id + "_low" : fact.Id)} IS NOT NULL)",
        Condition.Leaf leaf => leaf.Fact.IsRange ? WriteRange(leaf) : WriteLeaf(leaf),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string WriteLeaf(Condition.Leaf leaf) => leaf switch
    {
        Condition.Compare(var fact, var comparison, var value) =>
            $"({fact.Id} {ConditionText.Write(comparison)} {ConditionText.Write(value)})",
        Condition.Between(var fact, var low, var high) =>
            $"({fact.Id} BETWEEN {ConditionText.Write(low)} AND {ConditionText.Write(high)})",
        Condition.In(var fact, var values) =>
            $"({fact.Id} IN ({string.Join(", ", values.Select(ConditionText.Write))}))",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Yes when the whole range lies in one interval, no when it meets none, else unknown; both ends spelled out.
    private static string WriteRange(Condition.Leaf leaf)
    {
        FactDefinition fact = leaf.Fact;
        IReadOnlyList<Interval> intervals = Intervals.Of(leaf);
        string low = fact.Id + "_low";
        string high = fact.Id + "_high";
        IEnumerable<string> inside = intervals.Select(interval => Both(
            interval.Low == int.MinValue ? null : $"{low} >= {Constant(fact, interval.Low)}",
            interval.High == int.MaxValue ? null : $"{high} <= {Constant(fact, interval.High)}",
            "AND"));
        IEnumerable<string> outside = intervals.Select(interval => Both(
            interval.High == int.MaxValue ? null : $"{low} > {Constant(fact, interval.High)}",
            interval.Low == int.MinValue ? null : $"{high} < {Constant(fact, interval.Low)}",
            "OR"));
        return $"(CASE WHEN {string.Join(" OR ", inside)} THEN TRUE "
            + $"WHEN {string.Join(" AND ", outside)} THEN FALSE END)";
    }

    private static string Both(string? first, string? second, string connective) => (first, second) switch
    {
        (null, _) => second!,
        (_, null) => first,
        _ => $"({first} {connective} {second})",
    };

    private static string Constant(FactDefinition fact, int ordinal) => ConditionText.Write(fact.Kind == FactKind.Month
        ? (Literal)new Literal.Date(DateOnly.FromDayNumber(Math.Clamp(ordinal, 0, DateOnly.MaxValue.DayNumber)))
        : new Literal.Number(ordinal));
}
