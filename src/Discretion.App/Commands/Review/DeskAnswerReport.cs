using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Review;

/// <summary>What became of a command on a review, for people and for programs.</summary>
internal static class DeskAnswerReport
{
    /// <summary>Says it.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(
        DeskSession desk, Terminal terminal, SignedIn by, Guid review, DeskAnswer answer, bool json) => answer switch
        {
            DeskAnswer.Done done => Done(desk, terminal, by, review, done, json),
            DeskAnswer.Refused(var refusal) => terminal.Refuse(desk.Session, refusal, json),
            DeskAnswer.Conflict conflict when desk.Reviews.Find(by, review) is { } view =>
                Conflict(desk, terminal, view, conflict, json),
            DeskAnswer.Conflict => throw ReviewArgument.Absent(review.ToString("n", CultureInfo.InvariantCulture)),
            DeskAnswer.Absent => throw ReviewArgument.Absent(review.ToString("n", CultureInfo.InvariantCulture)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static int Done(
        DeskSession desk, Terminal terminal, SignedIn by, Guid review, DeskAnswer.Done done, bool json)
    {
        ReviewView? view = desk.Reviews.Find(by, review);
        if (json)
        {
            terminal.WriteJson(new
            {
                review = review.ToString("n", CultureInfo.InvariantCulture),
                done.State.Version,
                happened = done.Entry.Kind,
                stage = view?.State.Stage,
                end = view?.State.End is { } end ? DeskNames.Of(end) : null,
                next = view?.Next.Select(step => step.Verb) ?? [],
            });
            return ExitCode.Done;
        }

        Session session = desk.Session;
        if (view is null)
        {
            terminal.Out.WriteIndented(0, session.Say("Recorded.", "Queda anotado."));
            return ExitCode.Done;
        }

        terminal.Out.WriteIndented(0, session.Say("Recorded: ", "Queda anotado: ")
            + ReviewStory.Line(desk, view, done.Event));
        foreach (string line in ReviewStory.Standing(desk, view))
        {
            terminal.Out.WriteIndented(0, line);
        }

        return ExitCode.Done;
    }

    private static int Conflict(
        DeskSession desk, Terminal terminal, ReviewView view, DeskAnswer.Conflict conflict, bool json)
    {
        Session session = desk.Session;
        if (json)
        {
            terminal.WriteJson(new
            {
                conflict = new
                {
                    conflict.Version,
                    since = conflict.Since.Select(happened => ReviewStory.Json(desk, view, happened)),
                },
            });
            return ExitCode.Overtaken;
        }

        terminal.Error.WriteIndented(0, session.Say(
            $"Somebody was first: the review is at version {conflict.Version}, and nothing was recorded. Since then:",
            $"Alguien se adelantó: la revisión está en la versión {conflict.Version} y no se anotó nada. Desde "
                + "entonces:"));
        foreach (ReviewEvent happened in conflict.Since)
        {
            terminal.Error.WriteIndented(0, ReviewStory.Line(desk, view, happened), "- ");
        }

        return ExitCode.Overtaken;
    }
}
