using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>
/// Checks that span a policy's entries: names meet, nothing of the memo is left out, every test holds.
/// </summary>
internal static class PolicyCheck
{
    public static void Check(PolicyVersion policy, Func<string, YamlMap?> place, List<Problem> problems)
    {
        HashSet<string> factors = [.. policy.Factors.Select(factor => factor.Id)];
        foreach (Factor factor in policy.Factors)
        {
            CheckFactor(policy, factor, place($"factors/{factor.Id}"), problems);
        }

        foreach (ReviewQueue queue in policy.Queues)
        {
            YamlMap? at = place($"queues/{queue.Id}");
            if (at?.Has("condition") == queue.Needs is not null)
            {
                at?.Report("condition",
                    "A queue has a condition, or says in needs what source it lacks. Give one of the two.");
            }

            CheckTests(queue.Condition, queue.Tests, at, problems);
        }

        foreach (Consideration consideration in policy.Considerations)
        {
            CheckConsideration(policy, consideration, place($"considerations/{consideration.Id}"));
        }

        CheckNames("care_groups", policy.CareGroups.Select(group => (group.Id, group.Factors)), factors, place);
        CheckNames("lists", policy.Lists.Select(list => (list.Id, list.Factors)), factors, place);
    }

    private static void CheckConsideration(PolicyVersion policy, Consideration consideration, YamlMap? at)
    {
        bool hasFactor = policy.Factors.Any(factor => factor.Consideration == consideration.Id);
        if (!hasFactor && consideration.NoFactor is null)
        {
            at?.Report("id", $"No factor belongs to {consideration.Id}, so the memo's paragraph is lost. Add a factor, "
                + "or say in no_factor why it has none.");
        }

        if (hasFactor && consideration.NoFactor is not null)
        {
            at?.Report("no_factor", $"A factor belongs to {consideration.Id}. Take no_factor out.");
        }
    }

    private static void CheckFactor(PolicyVersion policy, Factor factor, YamlMap? at, List<Problem> problems)
    {
        if (factor.Consideration.Length > 0
            && policy.Considerations.All(consideration => consideration.Id != factor.Consideration))
        {
            at?.Report("consideration", Unknown(
                "consideration", factor.Consideration, policy.Considerations.Select(one => one.Id)));
        }

        if (factor.Question is null && at?.Has("condition") == false)
        {
            at?.Report("id", $"{factor.Id} has neither a condition nor a question. Give it one.");
        }

        CheckTests(factor.Condition, factor.Tests, at, problems);
    }

    private static void CheckNames(
        string key,
        IEnumerable<(string Id, IReadOnlyList<string> Factors)> groups,
        HashSet<string> factors,
        Func<string, YamlMap?> place)
    {
        foreach ((string id, IReadOnlyList<string> named) in groups)
        {
            foreach (string missing in named.Where(name => !factors.Contains(name)))
            {
                place($"{key}/{id}")?.Report("factors", Unknown("factor", missing, factors));
            }

            if (named.Count == 0)
            {
                place($"{key}/{id}")?.Report("factors", $"{id} names no factor. Name at least one.");
            }
        }
    }

    private static string Unknown(string kind, string id, IEnumerable<string> known) => $"There is no {kind} {id}. "
        + (Nearest.To(id, known) is { } near ? $"Did you mean {near}?" : "Correct the name, or add it.");

    private static void CheckTests(
        WrittenCondition? condition, IReadOnlyList<ConditionTest> tests, YamlMap? at, List<Problem> problems)
    {
        if (condition is null || at is null)
        {
            if (tests.Count > 0 && at?.Has("condition") == false)
            {
                at.Report("tests", "There are tests here and no condition. Write it, or take the tests out.");
            }

            return;
        }

        foreach (TestOutcome outcome in PolicyTestRun.Outcomes(condition.Tree, tests))
        {
            if (!outcome.IsAsExpected)
            {
                problems.Add(new(at.File, outcome.Test.Line, 1,
                    $"The test expects {outcome.Test.Expected.Word()} and the condition '{condition.Text}' finds "
                        + $"{outcome.Finding.Truth.Word()}. Correct the one that is wrong."));
            }
        }

        foreach (Truth wanted in PolicyTestRun.Lacking(tests))
        {
            at.Report("tests", $"No test expects {wanted.Word()}. Add one, so that all three findings are shown.");
        }
    }
}
