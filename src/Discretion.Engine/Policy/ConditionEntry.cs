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

        RefuseForbidden(entry, "condition", parse.Condition, vocabulary);
        return parse.Condition is { } tree ? new(text, tree) : null;
    }

    /// <summary>Reports each fact of a condition that no condition may look at.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="key">The key under which the condition was said.</param>
    /// <param name="condition">The condition; null when it could not be read.</param>
    /// <param name="vocabulary">The facts there are.</param>
    public static void RefuseForbidden(YamlMap entry, string key, Condition? condition, Vocabulary vocabulary)
    {
        foreach (FactDefinition fact in condition?.Facts() ?? [])
        {
            if (vocabulary.WhyForbidden(fact) is { } forbidden)
            {
                entry.Report(key, $"No condition may look at {fact.Id}. {forbidden.Why.En} Take it out.");
            }
        }
    }
}
