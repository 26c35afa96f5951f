using System.Text.Json.Nodes;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Benchmarks.Peers;

/// <summary>Writes conditions and values for JsonLogic, the way its users write them; days are numbers.</summary>
internal static class JsonLogicText
{
    /// <summary>A condition.</summary>
    public static JsonObject Write(Condition condition) => condition switch
    {
        Condition.And(var parts) => Of("and", [.. parts.Select(Write)]),
        Condition.Or(var parts) => Of("or", [.. parts.Select(Write)]),
        Condition.Not(var part) => Of("!", Write(part)),
        Condition.IsTrue(var fact) => Of("==", Variable(fact), true),
        Condition.IsKnown(var fact) => Of("!=", Variable(fact), null),
        Condition.Compare(var fact, var comparison, var value) => Compare(fact, comparison, value),
        Condition.Between(var fact, var low, var high) => Of("and",
            Compare(fact, Comparison.GreaterOrEqual, low), Compare(fact, Comparison.LessOrEqual, high)),
        Condition.In(var fact, var values) =>
            Of("in", Variable(fact), new JsonArray([.. values.Select(Constant)])),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value.</summary>
    public static JsonNode Write(FactValue value) => value switch
    {
        FactValue.YesNo(var yes) => yes,
        FactValue.Number(var number, _) => number,
        FactValue.Date(var day) => day.DayNumber,
        FactValue.Text(var text) => text,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonObject Of(string operation, params JsonNode?[] arguments) =>
        new() { [operation] = new JsonArray(arguments) };

    private static JsonObject Variable(FactDefinition fact) => new() { ["var"] = fact.Id };

    private static JsonObject Compare(FactDefinition fact, Comparison comparison, Literal value) => Of(
        comparison switch
        {
            Comparison.Equal => "==",
            Comparison.NotEqual => "!=",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            Comparison.GreaterOrEqual => ">=",
        },
        Variable(fact), Constant(value));

    private static JsonNode Constant(Literal value) =>
        value is Literal.Text(var text) ? JsonValue.Create(text) : JsonValue.Create(value.Ordinal());
}
