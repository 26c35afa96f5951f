using System.CommandLine;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Review;

/// <summary>What is looked at for many reviews at once: follow-ups that are due, closed cases that are back on the
/// calendar, and relatives.</summary>
internal static class ReviewAfterCommands
{
    public static Command FollowUps(GlobalOptions options, Terminal terminal)
    {
        Option<int> within = new("--within")
        {
            Description = "What is due in so many days; what is late is always shown.",
            DefaultValueFactory = _ => 30,
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("follow-ups", "What outcomes leave to be done, such as work permits, the soonest first.")
        {
            within, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            IReadOnlyList<FollowUpDue> due = desk.FollowUps.Due(desk.By(), parsed.GetValue(within));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(due.Select(one => new
                {
                    review = Id(one.Review),
                    @case = one.CaseId,
                    followUp = one.Rule.Id,
                    text = one.Rule.Text,
                    one.On,
                    daysLeft = one.DaysLeft,
                }));
                return ExitCode.Done;
            }

            foreach (FollowUpDue one in due)
            {
                string when = string.Create(CultureInfo.InvariantCulture, $"{one.On:yyyy-MM-dd}");
                terminal.Out.WriteIndented(0,
                    $"{when} ({session.Say($"{one.DaysLeft} days", $"{one.DaysLeft} días")}), {one.CaseId} "
                        + $"({Id(one.Review)[..8]}), {one.Rule.Id}: {session.Say(one.Rule.Text)}", "- ");
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"Follow-ups due: {due.Count}.", $"Seguimientos por hacer: {due.Count}."));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Watch(GlobalOptions options, Terminal terminal)
    {
        Option<string> docket = DocketOption();
        Option<bool> json = Answer.JsonOption();
        Command command = new("watch", "Note the closed cases that a later docket shows on the calendar again.")
        {
            docket, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            IReadOnlyList<BackOnCalendar> back = await desk.RecalendarWatch
                .RunAsync(desk.By(), Release(desk, parsed.GetRequiredValue(docket)), cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(back.Select(one => new
                {
                    review = Id(one.Review),
                    @case = one.CaseId,
                    hearingOn = one.HearingOn,
                    refused = (one.Answer as DeskAnswer.Refused)?.Refusal.Code,
                }));
                return ExitCode.Done;
            }

            foreach (BackOnCalendar one in back)
            {
                string hearing = one.HearingOn is { } day
                    ? session.Say("hearing on ", "audiencia el ")
                        + string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}")
                    : session.Say("open again", "abierto de nuevo");
                terminal.Out.WriteIndented(0, $"{one.CaseId} ({Id(one.Review)[..8]}): {hearing}"
                    + Refusal(session, one.Answer), "- ");
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"Closed cases back on the calendar: {back.Count}.",
                $"Casos cerrados que volvieron al calendario: {back.Count}."));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Families(GlobalOptions options, Terminal terminal)
    {
        Option<string> docket = DocketOption();
        Option<bool> json = Answer.JsonOption();
        Command command = new("families", "Join the open reviews of relatives, as the court's file joins their cases.")
        {
            docket, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            IReadOnlyList<JoinedFamily> joined = await desk.Families
                .JoinAsync(desk.By(), Release(desk, parsed.GetRequiredValue(docket)), cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(joined.Select(one => new
                {
                    review = Id(one.Review),
                    @case = one.CaseId,
                    one.Family,
                    refused = (one.Answer as DeskAnswer.Refused)?.Refusal.Code,
                }));
                return ExitCode.Done;
            }

            foreach (JoinedFamily one in joined)
            {
                terminal.Out.WriteIndented(
                    0, $"{one.CaseId} ({Id(one.Review)[..8]}): {one.Family}{Refusal(session, one.Answer)}", "- ");
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"Reviews joined to a family group: {joined.Count(one => one.Answer is DeskAnswer.Done)}.",
                $"Revisiones unidas a un grupo familiar: {joined.Count(one => one.Answer is DeskAnswer.Done)}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> DocketOption() => new("--docket")
    {
        Description = "The docket's name.",
        Required = true,
    };

    private static ReleaseKey Release(DeskSession desk, string docket) => desk.Sources.Release(docket)
        ?? throw new InputException($"There is no docket {docket}. 'discretion docket list' shows those there are.");

    private static string Refusal(Session session, DeskAnswer answer) =>
        answer is DeskAnswer.Refused(var refusal) ? ". " + session.Say(refusal.Message) : "";

    private static string Id(Guid review) => review.ToString("n", CultureInfo.InvariantCulture);
}
