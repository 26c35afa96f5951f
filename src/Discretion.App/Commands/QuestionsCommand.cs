using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary><c>discretion questions</c>: which one fact, asked in every case of a docket, would settle most.</summary>
internal static class QuestionsCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        DocketOptions docket = new();
        Option<string> policy = new("--policy") { Description = PolicyPlace.Word, Required = true };
        Option<string?> queue = new("--queue") { Description = "Only what would settle this queue." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("questions", "Which one fact, if it were asked in every case, would settle most.")
        {
            docket.Docket, policy, queue, docket.AsOf, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            ICaseSource cases = await docket.OpenAsync(session, parsed, cancel).ConfigureAwait(false);
            PolicyVersion text = session.Policy(parsed.GetRequiredValue(policy));
            (string Id, Condition Tree)[] conditions = [.. Conditions(text, parsed.GetValue(queue))];
            Snapshot snapshot = cases.Load(
                [.. conditions.SelectMany(one => one.Tree.Facts()).DistinctBy(fact => fact.Id)], cancel);
            QuestionsReport report = new(session, cases, text, parsed.GetValue(queue), DocketQuestions.Ask(
                conditions, snapshot, session.Vocabulary, cases.AsOf, Math.Max(1, Environment.ProcessorCount)));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(report.Json());
            }
            else
            {
                report.Write(terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(string Id, Condition Tree)> Conditions(PolicyVersion policy, string? queue)
    {
        if (queue is not null && policy.Queues.FirstOrDefault(one => one.Id == queue)?.Condition is null)
        {
            string[] there = [.. policy.Queues.Where(one => one.Condition is not null).Select(one => one.Id)];
            throw new InputException($"{policy.Id} has no queue {queue} that facts can tell. "
                + (there.Length > 0 ? $"Use one of: {string.Join(", ", there)}." : "Leave --queue out."));
        }

        return Screener.ConditionsOf(policy)
            .Where(one => queue is null || one.Id == queue)
            .Select(one => (one.Id, one.Written.Tree));
    }
}
