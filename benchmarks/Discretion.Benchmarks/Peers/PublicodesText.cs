using System.Globalization;
using System.Text.Json.Nodes;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Benchmarks.Peers;

/// <summary>
/// Writes conditions and values for publicodes, which knows unknown as <c>undefined</c>. A fact is a question there,
/// without a default.
/// </summary>
internal static class PublicodesText
{
    /// <summary>A rule's name: letters, digits and blanks.</summary>
    public static string Name(string kind, string id) =>
        $"{kind} {id.Replace('_', ' ').Replace('-', ' ')}";

    /// <summary>Whether publicodes has such a fact: it has no date that is known by its month alone.</summary>
    public static bool CanSay(Condition condition) => condition.Facts().All(fact => fact.Kind != FactKind.Month);

    /// <summary>A fact as a question.</summary>
    public static JsonObject Question(FactDefinition fact) => new()
    {
        ["question"] = fact.Question.En,
        ["type"] = fact.Kind switch
        {
            FactKind.YesNo => "booléen",
            FactKind.Number or FactKind.NumberRange => "nombre",
            FactKind.Date or FactKind.Month => "date",
            FactKind.Text => "texte",
        },
    };

    /// <summary>A condition.</summary>
    public static JsonNode Write(Condition condition) => condition switch
    {
        Condition.And(var parts) => All(parts.Select(Write)),
        Condition.Or(var parts) => Any(parts.Select(Write)),
        Condition.Not(var part) => new JsonObject { ["="] = new JsonArray(Write(part), "non") },
        Condition.IsTrue(var fact) => Name(fact),
        Condition.IsKnown(var fact) => new JsonObject { ["est défini"] = Name(fact) },
        Condition.Compare(var fact, var comparison, var value) => Compare(fact, comparison, value),
        Condition.Between(var fact, var low, var high) => All(
            [Compare(fact, Comparison.GreaterOrEqual, low), Compare(fact, Comparison.LessOrEqual, high)]),
        Condition.In(var fact, [var only]) => Compare(fact, Comparison.Equal, only),
        Condition.In(var fact, var values) => Any(values.Select(value => Compare(fact, Comparison.Equal, value))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value as an answer to a fact's question.</summary>
    public static JsonNode Write(FactValue value) => value switch
    {
        FactValue.YesNo(var yes) => yes ? "oui" : "non",
        FactValue.Number(var number, _) => number,
        FactValue.Date(var day) => Constant(new Literal.Date(day)),
        FactValue.Text(var text) => Constant(new Literal.Text(text)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Name(FactDefinition fact) => Name("fact", fact.Id);

    private static JsonObject All(IEnumerable<JsonNode> parts) =>
        new() { ["toutes ces conditions"] = new JsonArray([.. parts]) };

    private static JsonObject Any(IEnumerable<JsonNode> parts) =>
        new() { ["une de ces conditions"] = new JsonArray([.. parts]) };

    private static JsonNode Compare(FactDefinition fact, Comparison comparison, Literal value)
    {
        string sign = comparison == Comparison.NotEqual ? "!=" : ConditionText.Write(comparison);
        return $"{Name(fact)} {sign} {Constant(value)}";
    }

    private static string Constant(Literal value) => value switch
    {
        Literal.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
        Literal.Date(var day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Literal.Text(var text) => $"'{text}'",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
