using System.CommandLine;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Desk;

/// <summary><c>discretion desk person</c>: who there is and what they may do.</summary>
internal static class DeskPersonCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("person", "The people of the desk; only administrators change what others may do.")
        {
            Add(options, terminal),
            Invite(options, terminal),
            Role(options, terminal),
            Clear(options, terminal),
            Change(options, terminal, "disable", "Shut a person out, with all their sessions.",
                (settings, by, person) => settings.Disable(by, person)),
            Change(options, terminal, "enable", "Let a person in again.",
                (settings, by, person) => settings.Enable(by, person)),
        };

    private static Command Add(GlobalOptions options, Terminal terminal)
    {
        Argument<string> person = Person();
        Option<string> name = new("--name") { Description = "Their name.", Required = true };
        Option<string[]> roles = new("--role") { Description = "A role in your office; may be repeated." };
        roles.AcceptOnlyFromAmong(Roles);
        Option<bool> json = Answer.JsonOption();
        Command command = new("add", "Add a person; they choose a passphrase with the code that is shown.")
        {
            person, name, roles, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            (SignedIn by, string id) = (desk.By(), parsed.GetRequiredValue(person));
            Permitted<string> invited = desk.Settings.AddPerson(by, id, parsed.GetRequiredValue(name));
            foreach (string role in invited.Refusal is null ? parsed.GetValue(roles) ?? [] : [])
            {
                if (desk.Settings.GrantRole(by, id, DeskNames.Role(role)!.Value) is { } refusal)
                {
                    return terminal.Refuse(session, refusal, parsed.GetValue(json));
                }
            }

            return DeskCommands.Invitation(session, terminal, id, invited, parsed.GetValue(json));
        });
        return command;
    }

    private static Command Invite(GlobalOptions options, Terminal terminal)
    {
        Argument<string> person = Person();
        Option<bool> json = Answer.JsonOption();
        Command command = new("invite", "Invite a person anew, for example when they forgot their passphrase.")
        {
            person, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            string id = parsed.GetRequiredValue(person);
            return DeskCommands.Invitation(
                session, terminal, id, desk.Settings.Invite(desk.By(), id), parsed.GetValue(json));
        });
        return command;
    }

    private static Command Role(GlobalOptions options, Terminal terminal)
    {
        Argument<string> role = new("role") { Description = string.Join(", ", Roles) + "." };
        role.AcceptOnlyFromAmong(Roles);
        return Change(options, terminal, "role", "Give a person a role in your office, or take it.", role,
            (settings, by, person, word) => settings.GrantRole(by, person, DeskNames.Role(word)!.Value),
            (settings, by, person, word) => settings.RevokeRole(by, person, DeskNames.Role(word)!.Value));
    }

    private static Command Clear(GlobalOptions options, Terminal terminal)
    {
        string[] protections = [.. Enum.GetValues<Protection>().Select(DeskNames.Of)];
        Argument<string> protection = new("protection") { Description = string.Join(", ", protections) + "." };
        protection.AcceptOnlyFromAmong(protections);
        return Change(options, terminal, "clear", "Clear a person for protected cases, or take that.", protection,
            (settings, by, person, word) => settings.Clear(by, person, DeskNames.Protection(word)!.Value),
            (settings, by, person, word) => settings.Unclear(by, person, DeskNames.Protection(word)!.Value));
    }

    private static string[] Roles => [.. Enum.GetValues<DeskRole>().Select(DeskNames.Of)];

    private static Argument<string> Person() => new("person") { Description = "Their id, for example ana-ruiz." };

    private static Command Change(
        GlobalOptions options, Terminal terminal, string name, string description, Argument<string> word,
        Func<DeskSettings, SignedIn, string, string, Refusal?> give,
        Func<DeskSettings, SignedIn, string, string, Refusal?> take)
    {
        Option<bool> revoke = new("--revoke") { Description = "Take it." };
        return Change(options, terminal, name, description, (settings, by, person, parsed) =>
            (parsed.GetValue(revoke) ? take : give)(settings, by, person, parsed.GetRequiredValue(word)), word, revoke);
    }

    private static Command Change(
        GlobalOptions options, Terminal terminal, string name, string description,
        Func<DeskSettings, SignedIn, string, Refusal?> change) =>
        Change(options, terminal, name, description, (settings, by, person, _) => change(settings, by, person));

    private static Command Change(
        GlobalOptions options, Terminal terminal, string name, string description,
        Func<DeskSettings, SignedIn, string, ParseResult, Refusal?> change, params ReadOnlySpan<Symbol> more)
    {
        Argument<string> person = Person();
        Option<bool> json = Answer.JsonOption();
        Command command = new(name, description) { person };
        foreach (Symbol symbol in more)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        command.Options.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            string id = parsed.GetRequiredValue(person);
            return change(desk.Settings, desk.By(), id, parsed) is { } refusal
                ? terminal.Refuse(session, refusal, parsed.GetValue(json))
                : DeskCommands.Say(session, terminal, parsed.GetValue(json), $"Done; the journal has it: {id}.",
                    $"Hecho; queda en el diario: {id}.");
        });
        return command;
    }
}
