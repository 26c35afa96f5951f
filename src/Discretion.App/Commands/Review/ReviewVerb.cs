using System.CommandLine;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Review;

/// <summary>One thing that a person does to one review: what it is called, what it takes, and the command that it
/// gives. All else is the same for all of them.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Description">What it does.</param>
/// <param name="Options">What it takes.</param>
/// <param name="Read">Makes the command of what was given.</param>
internal sealed record ReviewVerb(
    string Name, string Description, IReadOnlyList<Option> Options, Func<ParseResult, ReviewCommand> Read)
{
    /// <summary>Whether it is an act of record, which takes a fresh proof of who the person is.</summary>
    public bool TakesAct { get; init; }

    /// <summary>The verb as a command.</summary>
    public Command Make(GlobalOptions options, Terminal terminal)
    {
        ReviewArgument review = new();
        PassphraseOption passphrase = new();
        Option<int?> ifVersion = new("--if-version")
        {
            Description = "Do it only if the review is still at this version.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new(Name, Description) { review.Review };
        foreach (Option option in Options)
        {
            command.Options.Add(option);
        }

        command.Options.Add(ifVersion);
        if (TakesAct)
        {
            command.Options.Add(passphrase.Path);
        }

        command.Options.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            ReviewCommand asked = Read(parsed);
            SignedIn by = desk.By();
            Guid id = review.Find(desk, by, parsed);
            if (TakesAct)
            {
                Permitted<SignedIn.Human> anew = desk.ByAnew(parsed, passphrase);
                if (anew.Refusal is { } refusal)
                {
                    return terminal.Refuse(session, refusal, parsed.GetValue(json));
                }

                by = anew.Value!;
            }

            DeskAnswer answer = await desk.Reviews.SubmitAsync(
                id, parsed.GetValue(ifVersion), asked, by, cancel).ConfigureAwait(false);
            return DeskAnswerReport.Write(desk, terminal, by, id, answer, parsed.GetValue(json));
        });
        return command;
    }
}
