using System.CommandLine;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review assign</c>: one review, or many by queue and count. It is the only verb
/// for many.</summary>
internal static class ReviewAssignCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string?> review = new("review")
        {
            Description = "The review's id, or its first digits; absent to give many.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> to = VerbOptions.Required("--to", "To whom, by id.");
        Option<string?> queue = new("--queue") { Description = "With --count: of which queue." };
        Option<string?> from = new("--from") { Description = "With --count: who has them now. Default: nobody." };
        Option<int?> count = new("--count") { Description = "Give so many, in the order of hearings." };
        Option<int?> ifVersion = new("--if-version")
        {
            Description = "Do it only if the review is still at this version.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("assign", "Give a review, or many, to a person.")
        {
            review, to, queue, from, count, ifVersion, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            string person = parsed.GetRequiredValue(to);
            switch (parsed.GetValue(review), parsed.GetValue(count))
            {
                case ({ } id, null):
                    Guid one = desk.Worklist.Find(by, id) ?? throw ReviewArgument.Absent(id);
                    DeskAnswer answer = await desk.Reviews.SubmitAsync(
                        one, parsed.GetValue(ifVersion), new ReviewCommand.Assign(person), by, cancel)
                        .ConfigureAwait(false);
                    return DeskAnswerReport.Write(desk, terminal, by, one, answer, parsed.GetValue(json));
                case (null, > 0 and var many):
                    IReadOnlyList<Assigned> given = await desk.BulkAssign.RunAsync(
                        by, new(person, many, parsed.GetValue(queue), parsed.GetValue(from)), cancel)
                        .ConfigureAwait(false);
                    return Write(session, terminal, person, given, parsed.GetValue(json));
                default:
                    throw new InputException("Name the one review, or say with --count how many.");
            }
        });
        return command;
    }

    private static int Write(
        Session session, Terminal terminal, string person, IReadOnlyList<Assigned> given, bool json)
    {
        if (json)
        {
            terminal.WriteJson(given.Select(one => new
            {
                review = one.Review.ToString("n", CultureInfo.InvariantCulture),
                @case = one.CaseId,
                refused = one.Refusal?.Code,
            }));
            return ExitCode.Done;
        }

        foreach (Assigned one in given.Where(one => one.Refusal is not null))
        {
            terminal.Out.WriteIndented(0, $"{one.CaseId} ({one.Review:n}): {session.Say(one.Refusal!.Message)}", "- ");
        }

        int done = given.Count(one => one.Refusal is null);
        terminal.Out.WriteIndented(0, session.Say(
            $"Given to {person}: {done} of {given.Count}.", $"Asignadas a {person}: {done} de {given.Count}."));
        return ExitCode.Done;
    }
}
