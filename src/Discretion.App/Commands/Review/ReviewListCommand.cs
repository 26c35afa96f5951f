using System.CommandLine;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review list</c>: the worklist, sorted by hearing and waiting time and by nothing
/// else.</summary>
internal static class ReviewListCommand
{
    private static readonly Dictionary<string, WorklistState> States = new()
    {
        ["open"] = WorklistState.Open,
        ["ready"] = WorklistState.Ready,
        ["unassigned"] = WorklistState.Unassigned,
        ["waiting"] = WorklistState.Waiting,
        ["on-hold"] = WorklistState.OnHold,
        ["sent-back"] = WorklistState.SentBack,
        ["due"] = WorklistState.Due,
        ["ended"] = WorklistState.Ended,
        ["recalendared"] = WorklistState.Recalendared,
    };

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> state = new("--state")
        {
            Description = $"One of {string.Join(", ", States.Keys)}.",
            DefaultValueFactory = _ => "open",
        };
        state.AcceptOnlyFromAmong([.. States.Keys]);
        Option<bool> mine = new("--mine") { Description = "Only what was given to you." };
        Option<bool> toRead = new("--to-read") { Description = "Only what you are to read a second time." };
        Option<string?> person = new("--assigned-to") { Description = "Only what was given to this person." };
        Option<string?> queue = new("--queue") { Description = "Only this queue of the policy." };
        Option<string?> stage = new("--stage") { Description = "Only this stage of the path." };
        Option<string?> policy = new("--policy") { Description = "Only this policy, by id." };
        Option<string?> family = new("--family") { Description = "Only this family group." };
        Option<int> offset = new("--offset") { Description = "How many to pass over.", DefaultValueFactory = _ => 0 };
        Option<int> limit = new("--limit") { Description = "How many to show.", DefaultValueFactory = _ => 50 };
        Option<bool> json = Answer.JsonOption();
        Command command = new("list", "The reviews, by the next hearing and then by the time waited.")
        {
            state, mine, toRead, person, queue, stage, policy, family, offset, limit, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(limit) is < 1 or > WorklistQuery.LimitMax || parsed.GetValue(offset) < 0)
            {
                throw new InputException($"--limit is 1 to {WorklistQuery.LimitMax}, and --offset 0 or more.");
            }

            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            WorklistPage page = desk.Worklist.List(by, new()
            {
                State = States[parsed.GetRequiredValue(state)],
                AssignedTo = parsed.GetValue(mine) ? by.Actor.Word : parsed.GetValue(person),
                QualityReader = parsed.GetValue(toRead) ? by.Actor.Word : null,
                Queue = parsed.GetValue(queue),
                Stage = parsed.GetValue(stage),
                Policy = parsed.GetValue(policy),
                Family = parsed.GetValue(family),
                Offset = parsed.GetValue(offset),
                Limit = parsed.GetValue(limit),
            });
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new { page.Total, reviews = page.Items.Select(Json) });
            }
            else
            {
                Write(session, terminal.Out, page);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A review in a list as docs/json.md describes it.</summary>
    private static object Json(WorklistItem item) => new
    {
        review = item.Id.ToString("n", CultureInfo.InvariantCulture),
        item.Version,
        item.Source,
        @case = item.CaseId,
        item.Office,
        item.Court,
        item.Policy,
        item.Queue,
        item.Stage,
        assignedTo = item.AssignedTo,
        nextHearingOn = item.NextHearingOn,
        item.Detained,
        waitingFor = DeskWords.NameOf(item.WaitingFor),
        daysAtStage = item.DaysAtStage,
        daysWaiting = item.DaysWaiting,
        sentBack = item.SentBack,
        item.Round,
        item.End,
        item.Family,
        deadlines = item.Deadlines.Select(deadline => new
        {
            kind = Deadline.NameOf(deadline.Kind),
            deadline.On,
            businessDaysLeft = deadline.BusinessDaysLeft,
            timeZone = deadline.TimeZone,
        }),
    };

    private static void Write(Session session, IAnsiConsole console, WorklistPage page)
    {
        if (page.Total == 0)
        {
            console.WriteLine(session.Say("There is none.", "No hay ninguna."));
            return;
        }

        ReportColumn[] columns =
        [
            new(session.Say("Review", "Revisión")), new(session.Say("case", "caso")),
            new(session.Say("hearing", "audiencia")), new(session.Say("stage", "etapa")),
            new(session.Say("with", "la tiene")), ReportColumn.Number(session.Say("days", "días")),
            new(session.Say("waits for", "espera a")),
        ];
        console.WriteSection(new("reviews", columns[0].Name,
        [
            new ReportBlock.Grid(columns[0].Name, columns, [.. page.Items.Select(item => new ReportRow(
            [
                item.Id.ToString("n", CultureInfo.InvariantCulture)[..8], item.CaseId,
                $"{item.NextHearingOn:yyyy-MM-dd}", item.Stage ?? item.End ?? "", item.AssignedTo ?? "",
                ReportWords.Count(item.DaysWaiting), Waits(session, item),
            ]))]),
        ]));
        console.WriteLine(session.Say(
            $"Shown {page.Items.Count} of {page.Total}.", $"Se muestran {page.Items.Count} de {page.Total}."));
    }

    private static string Waits(Session session, WorklistItem item)
    {
        string waits = session.SayWaiting(item.WaitingFor);
        return item.Deadlines.Count == 0 ? waits : $"{waits}; {session.SayDeadline(item.Deadlines[0].Kind)} "
            + string.Create(CultureInfo.InvariantCulture, $"{item.Deadlines[0].On:yyyy-MM-dd} ")
            + session.Say(
                $"({item.Deadlines[0].BusinessDaysLeft} business days)",
                $"({item.Deadlines[0].BusinessDaysLeft} días hábiles)");
    }
}
