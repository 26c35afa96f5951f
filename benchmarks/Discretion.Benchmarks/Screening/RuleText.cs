using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Benchmarks.Screening;

/// <summary>
/// Writes a condition as a rule of RulesEngine over a case <c>c</c> with a nullable property a column, the way its
/// users write them. Days are numbers, which costs it least.
/// </summary>
internal static class RuleText
{
    public static string Write(Condition condition) => condition switch
    {
        Condition.And(var parts) => "(" + string.Join(" && ", parts.Select(Write)) + ")",
        Condition.Or(var parts) => "(" + string.Join(" || ", parts.Select(Write)) + ")",
        Condition.Not(var part) => $"!{Write(part)}",
        Condition.IsTrue(var fact) => $"(c.{fact.Id} == true)",
        Condition.IsKnown(var fact) => $"({Low(fact)} != null)",
        Condition.Compare(var fact, var comparison, var value) => Compare(fact, comparison, Constant(value)),
        Condition.Between(var fact, var low, var high) =>
            $"({Low(fact)} >= {Constant(low)} && {High(fact)} <= {Constant(high)})",
        Condition.In(var fact, var values) =>
            "(" + string.Join(" || ", values.Select(value => Compare(fact, Comparison.Equal, Constant(value)))) + ")",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A range is less than a bound when its upper end is, and more when its lower end is.
    private static string Compare(FactDefinition fact, Comparison comparison, string value) => comparison switch
    {
        Comparison.Less => $"({High(fact)} < {value})",
        Comparison.LessOrEqual => $"({High(fact)} <= {value})",
        Comparison.Greater => $"({Low(fact)} > {value})",
        Comparison.GreaterOrEqual => $"({Low(fact)} >= {value})",
        Comparison.Equal when fact.IsRange => $"({Low(fact)} == {value} && {High(fact)} == {value})",
        Comparison.NotEqual when fact.IsRange => $"({High(fact)} < {value} || {Low(fact)} > {value})",
        Comparison.Equal => $"({Low(fact)} == {value})",
        Comparison.NotEqual => $"({Low(fact)} != {value})",
    };

    private static string Low(FactDefinition fact) => fact.IsRange ? $"c.{fact.Id}_low" : $"c.{fact.Id}";

    private static string High(FactDefinition fact) => fact.IsRange ? $"c.{fact.Id}_high" : $"c.{fact.Id}";

    private static string Constant(Literal value) => value is Literal.Text(var text)
        ? $"\"{text}\""
        : value.Ordinal().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
