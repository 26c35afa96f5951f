using System.Globalization;

namespace Discretion.Core.Policy;

/// <summary>
/// Writes a condition in our own grammar, in one canonical form: keywords in capitals, one space between words, and no
/// brackets but those that the tree needs.
/// </summary>
/// <remarks>
/// Reading the text again gives an equal tree. A condition that was read from <see cref="ConditionParser.LengthMax"/>
/// characters with few blanks can become a longer text, which the parser then refuses.
/// </remarks>
public static class ConditionText
{
    /// <summary>The canonical text of a condition.</summary>
    public static string Write(Condition condition) => condition switch
    {
        Condition.Or(var parts) => string.Join(" OR ", parts.Select(part => Bracketed(part, part is Condition.Or))),
        Condition.And(var parts) => string.Join(
            " AND ", parts.Select(part => Bracketed(part, part is Condition.Or or Condition.And))),
        Condition.Not(Condition.IsKnown(var fact)) => $"{fact.Id} IS NOT KNOWN",
        Condition.Not(Condition.Between between) => WriteLeaf(between, "NOT "),
        Condition.Not(Condition.In list) => WriteLeaf(list, "NOT "),
        Condition.Not(var part) => "NOT " + Bracketed(part, part is Condition.Or or Condition.And),
        Condition.Leaf leaf => WriteLeaf(leaf, ""),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A constant as a condition writes it: <c>18</c>, <c>'detained'</c>, <c>DATE '2011-06-17'</c>.</summary>
    public static string Write(Literal literal) => literal switch
    {
        Literal.Number(var value) => value.ToString(CultureInfo.InvariantCulture),
        Literal.Date(var value) => $"DATE '{value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        Literal.Text(var value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>An operator as a condition writes it.</summary>
    public static string Write(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
    };

    private static string Bracketed(Condition condition, bool needed) =>
        needed ? $"({Write(condition)})" : Write(condition);

    private static string WriteLeaf(Condition.Leaf leaf, string not) => leaf switch
    {
        Condition.IsTrue(var fact) => fact.Id,
        Condition.IsKnown(var fact) => $"{fact.Id} IS KNOWN",
        Condition.Compare(var fact, var comparison, var value) => $"{fact.Id} {Write(comparison)} {Write(value)}",
        Condition.Between(var fact, var low, var high) => $"{fact.Id} {not}BETWEEN {Write(low)} AND {Write(high)}",
        Condition.In(var fact, var values) => $"{fact.Id} {not}IN ({string.Join(", ", values.Select(Write))})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
