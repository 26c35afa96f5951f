using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy test</c>: what each test beside a condition expected and found.</summary>
internal static class PolicyTestCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> policy = new("policy") { Description = PolicyPlace.Word };
        Option<string?> only = new("--entry") { Description = "One factor or queue alone." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("test", "Run the tests beside conditions: what each expected, what it found, and why.")
        {
            policy, only, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            List<Problem> problems = [];
            PolicyVersion text = session.Policy(Session.FindPolicy(parsed.GetRequiredValue(policy)), problems)
                ?? throw new DataFileException(problems);
            IReadOnlyList<TestedEntry> all = PolicyTestRun.Of(text);

            // A wrong test and a missing kind of test are one problem each; what is left is of another kind.
            int others = problems.Count - all.Sum(entry => Wrong(entry) + entry.Lacking.Count);
            PolicyTests tests = new(
                text, parsed.GetValue(only) is { } id ? [Find(all, text, id)] : all, others);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(PolicyTestReport.Json(tests));
            }
            else
            {
                PolicyTestReport.Write(session, terminal.Out, tests);
            }

            return tests.Wrong + tests.Lacking + others == 0 ? ExitCode.Done : ExitCode.ProblemsFound;
        });
        return command;
    }

    /// <summary>How many tests of an entry found something else than they expect.</summary>
    public static int Wrong(TestedEntry entry) => entry.Outcomes.Count(outcome => !outcome.IsAsExpected);

    private static TestedEntry Find(IReadOnlyList<TestedEntry> all, PolicyVersion policy, string id)
    {
        if (all.FirstOrDefault(entry => entry.Id == id) is { } found)
        {
            return found;
        }

        if (policy.Factors.Any(factor => factor.Id == id) || policy.Queues.Any(queue => queue.Id == id))
        {
            throw new InputException($"{id} has no condition that could be read, so there is nothing to test.");
        }

        string[] names = [.. all.Select(entry => entry.Id)];
        throw new InputException($"{policy.Id} has no factor or queue {id}. " + (Nearest.To(id, names) is { } near
            ? $"Did you mean {near}?"
            : $"With a condition there are: {string.Join(", ", names)}."));
    }
}

/// <summary>The tests of a policy that were run.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Entries">Its entries with a condition, or the one that was asked for.</param>
/// <param name="OtherProblems">What else is wrong with the policy.</param>
internal sealed record PolicyTests(PolicyVersion Policy, IReadOnlyList<TestedEntry> Entries, int OtherProblems)
{
    public int Count => Entries.Sum(entry => entry.Outcomes.Count);

    public int Wrong => Entries.Sum(PolicyTestCommand.Wrong);

    public int Lacking => Entries.Sum(entry => entry.Lacking.Count);

    public int Advice => Entries.Sum(entry => entry.Untested.Count);
}
