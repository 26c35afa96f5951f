using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Reads the condition of an entry, in a policy and in a what-if alike.</summary>
internal static class ConditionEntry
{
    /// <summary>Which way a consideration weighs, as files write it.</summary>
    public static readonly IReadOnlyDictionary<string, Weight> Weights = new Dictionary<string, Weight>
    {
        ["for"] = Weight.For,
        ["against"] = Weight.Against,
        ["either"] = Weight.Either,
    };

    /// <summary>The condition under <c>condition</c>; null when there is none, and when it is reported as
    /// wrong.</summary>
    public static WrittenCondition? Read(YamlMap entry, Vocabulary vocabulary)
    {
        if (entry.TextOrNull("condition") is not { } text)
        {
            return null;
        }

        ConditionParse parse = ConditionParser.Parse(text, vocabulary);
        if (parse.Problem is { } problem)
        {
            entry.Report("condition", problem);
        }

        IEnumerable<FactDefinition> facts = parse.Condition?.Facts() ?? [];
        foreach (FactDefinition fact in facts)
        {
            if (vocabulary.WhyForbidden(fact) is { } forbidden)
            {
                entry.Report("condition", $"No condition may look at {fact.Id}. {forbidden.Why.En} Take it out.");
            }
        }

        return parse.Condition is { } tree ? new(text, tree) : null;
    }
}
