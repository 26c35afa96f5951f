using System.CommandLine;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Desk;

/// <summary><c>discretion desk token</c>: tokens of machines, which read and bring in and never decide.</summary>
internal static class DeskTokenCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> machine = new("machine") { Description = "The machine's id, for example nightly-import." };
        Option<string[]> scopes = new("--scope") { Description = "read or import; may be repeated." };
        scopes.AcceptOnlyFromAmong([.. Enum.GetValues<MachineScope>().Select(DeskNames.Of)]);
        Option<bool> revoke = new("--revoke") { Description = "Take the machine's token back." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("token", "Give a machine of your office a token. None decides.")
        {
            machine, scopes, revoke, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            string id = parsed.GetRequiredValue(machine);
            if (parsed.GetValue(revoke))
            {
                return desk.Settings.RevokeToken(desk.By(), id) is { } no
                    ? terminal.Refuse(session, no, parsed.GetValue(json))
                    : DeskCommands.Say(session, terminal, parsed.GetValue(json), $"The token of {id} is taken back.",
                        $"La clave de {id} quedó retirada.");
            }

            string[] wanted = parsed.GetValue(scopes) ?? [];
            if (wanted.Length == 0)
            {
                throw new InputException("Say what the token is good for: --scope read, --scope import, or both.");
            }

            Permitted<IssuedToken> issued = desk.Settings.IssueToken(
                desk.By(), id, [.. wanted.Distinct().Select(scope => DeskNames.Scope(scope)!.Value)]);
            return issued.Refusal is { } refusal
                ? terminal.Refuse(session, refusal, parsed.GetValue(json))
                : Show(session, terminal, id, issued.Value!, parsed.GetValue(json));
        });
        return command;
    }

    private static int Show(Session session, Terminal terminal, string machine, IssuedToken issued, bool json)
    {
        if (json)
        {
            terminal.WriteJson(new { machine, issued.Token, issued.Until });
            return ExitCode.Done;
        }

        terminal.Out.WriteIndented(0, session.Say(
            $"The token of {machine}, until {issued.Until:yyyy-MM-dd}. It is shown only now:",
            $"La clave de {machine}, hasta el {issued.Until:yyyy-MM-dd}. Solo se muestra ahora:"));
        terminal.Raw.WriteLine(issued.Token);
        return ExitCode.Done;
    }
}
