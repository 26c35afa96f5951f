using System.CommandLine;
using Discretion.App.Commands.Desk;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands.Review;

/// <summary><c>discretion review findings</c>: what the policy's factors find, with people's answers laid over the
/// docket. That somebody opened them is noted.</summary>
internal static class ReviewFindingsCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        ReviewArgument review = new();
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("findings", "What the record says of the case, factor by factor; that you opened it is noted.")
        {
            review.Review, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            SignedIn by = desk.By();
            Guid id = review.Find(desk, by, parsed);
            (DeskAnswer answer, CaseExplanation? findings) =
                await desk.Reviews.OpenFindingsAsync(id, by, cancel).ConfigureAwait(false);
            if (findings is null)
            {
                return DeskAnswerReport.Write(desk, terminal, by, id, answer, parsed.GetValue(json));
            }

            ICaseSource cases = await session.CasesAsync(
                ((DeskAnswer.Done)answer).State.Release!.Name, null, cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(ExplainReport.Json(session, cases, findings));
            }
            else
            {
                ExplainReport.Write(session, terminal.Out, cases, findings);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
