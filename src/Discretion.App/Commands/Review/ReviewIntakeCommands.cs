using System.CommandLine;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Policy;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review identify</c> and <c>add</c>: cases come into the worklist.</summary>
internal static class ReviewIntakeCommands
{
    public static Command Identify(GlobalOptions options, Terminal terminal)
    {
        Option<string> docket = VerbOptions.Required("--docket", "The docket.");
        Option<string> policy = VerbOptions.Required("--policy", PolicyPlace.Word);
        Option<string?> queue = new("--queue") { Description = "The policy's queue. Default: every one." };
        Option<int> count = new("--count")
        {
            Description = "How many cases at most, in the order of hearings.",
            DefaultValueFactory = _ => 100,
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("identify", "Bring the cases of a queue into the worklist of your office.")
        {
            docket, policy, queue, count, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            Intake from = await FromAsync(
                desk, parsed.GetRequiredValue(docket), parsed.GetRequiredValue(policy), cancel).ConfigureAwait(false);
            if (parsed.GetValue(queue) is { } wanted && from.Policy.Queues.All(one => one.Id != wanted))
            {
                throw new InputException($"Policy {from.Policy.Id} has no queue {wanted}. There are: "
                    + $"{string.Join(", ", from.Policy.Queues.Select(one => one.Id))}.");
            }

            IReadOnlyList<BroughtIn> brought = await desk.Intake.FromQueueAsync(
                by, from, parsed.GetValue(queue), Math.Max(0, parsed.GetValue(count)), cancel).ConfigureAwait(false);
            return Write(session, terminal, brought, parsed.GetValue(json));
        });
        return command;
    }

    public static Command Add(GlobalOptions options, Terminal terminal)
    {
        Argument<string> caseId = new("case") { Description = "The case's key in its docket, for example 5461523." };
        Option<string> docket = VerbOptions.Required("--docket", "The docket.");
        Option<string> policy = VerbOptions.Required("--policy", PolicyPlace.Word);
        Option<string?> words = VerbOptions.Words("Why.", required: false);
        Option<bool> json = Answer.JsonOption();
        Command command = new("add", "Bring in any case: in a queue or in none, detained, with a final order, closed.")
        {
            caseId, docket, policy, words, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            Intake from = await FromAsync(
                desk, parsed.GetRequiredValue(docket), parsed.GetRequiredValue(policy), cancel).ConfigureAwait(false);
            BroughtIn brought = await desk.Intake.OneAsync(
                by, from, parsed.GetRequiredValue(caseId), parsed.GetValue(words), cancel).ConfigureAwait(false);
            return brought.Answer is DeskAnswer.Refused(var refusal)
                ? terminal.Refuse(session, refusal, parsed.GetValue(json))
                : Write(session, terminal, [brought], parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<Intake> FromAsync(
        DeskSession desk, string docket, string policy, CancellationToken cancel)
    {
        ICaseSource cases = await desk.Session.CasesAsync(docket, null, cancel).ConfigureAwait(false);
        PolicyPlace place = Session.FindPolicy(policy);
        PolicyVersion text = desk.Session.Policy(policy);
        if (place.IsOwn)
        {
            desk.Sources.Keep(place.Folder, text);
        }

        return new(cases, desk.Sources.Release(docket)!, text);
    }

    private static int Write(Session session, Terminal terminal, IReadOnlyList<BroughtIn> brought, bool json)
    {
        if (json)
        {
            terminal.WriteJson(brought.Select(one => new
            {
                @case = one.CaseId,
                one.Queue,
                review = one.Review?.ToString("n", CultureInfo.InvariantCulture),
                refused = (one.Answer as DeskAnswer.Refused)?.Refusal.Code,
            }));
            return ExitCode.Done;
        }

        foreach (BroughtIn one in brought)
        {
            terminal.Out.WriteIndented(0, one.Answer switch
            {
                DeskAnswer.Refused(var refusal) => $"{one.CaseId}: {session.Say(refusal.Message)}",
                _ when one.Review is { } id => $"{one.CaseId}: {id:n}",
                _ => $"{one.CaseId}: " + session.Say("taken in", "recibido"),
            });
        }

        int done = brought.Count(one => one.Answer is DeskAnswer.Done);
        terminal.Out.WriteIndented(0, session.Say(
            $"Cases brought in: {done}. Nothing is decided by that.",
            $"Casos recibidos: {done}. Con eso no se decide nada."));
        return ExitCode.Done;
    }
}
