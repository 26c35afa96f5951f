using System.CommandLine;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Desk;

/// <summary><c>discretion desk</c>: the desk's offices and people, and signing in.</summary>
internal static class DeskCommands
{
    public static Command Make(GlobalOptions options, Terminal terminal) =>
        new("desk", "The review desk: its offices and people, and signing in.")
        {
            SetUp(options, terminal), Office(options, terminal), DeskPersonCommands.Make(options, terminal),
            DeskTokenCommands.Make(options, terminal), Passphrase(options, terminal), SignIn(options, terminal),
            SignOut(options, terminal), DeskQualityCommand.Make(options, terminal),
            DeskStatusCommand.Make(options, terminal),
        };

    private static Command SetUp(GlobalOptions options, Terminal terminal)
    {
        Argument<string> office = new("office") { Description = "The first office's id, for example los-angeles." };
        OfficeOptions about = new();
        Option<string> person = new("--administrator")
        {
            Description = "The id of its administrator.",
            Required = true,
        };
        Option<string> name = new("--administrator-name") { Description = "Their name.", Required = true };
        Option<bool> json = Answer.JsonOption();
        Command command = new("set-up", "Set up the desk: its first office and its first administrator.")
        {
            office, about.Kind, about.Name, about.Courts, about.TimeZone, person, name, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            string administrator = parsed.GetRequiredValue(person);
            Permitted<string> invited = desk.Settings.SetUp(
                about.Read(session, parsed, parsed.GetRequiredValue(office)), administrator,
                parsed.GetRequiredValue(name));
            return Invitation(session, terminal, administrator, invited, parsed.GetValue(json));
        });
        return command;
    }

    private static Command Office(GlobalOptions options, Terminal terminal)
    {
        Argument<string> office = new("office") { Description = "The office's id, for example los-angeles." };
        OfficeOptions about = new();
        Option<bool> json = Answer.JsonOption();
        Command command = new("office", "Set up another office; you become its administrator.")
        {
            office, about.Kind, about.Name, about.Courts, about.TimeZone, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            NewOffice wanted = about.Read(session, parsed, parsed.GetRequiredValue(office));
            return desk.Settings.AddOffice(desk.By(), wanted) is { } refusal
                ? terminal.Refuse(session, refusal, parsed.GetValue(json))
                : Say(session, terminal, parsed.GetValue(json), $"Office {wanted.Id} is set up.",
                    $"La oficina {wanted.Id} quedó instalada.");
        });
        return command;
    }

    private static Command Passphrase(GlobalOptions options, Terminal terminal)
    {
        Argument<string> person = new("person") { Description = "Your id." };
        Option<string> invitation = new("--invitation")
        {
            Description = "The code of your invitation.",
            Required = true,
        };
        PassphraseOption passphrase = new();
        Option<bool> json = Answer.JsonOption();
        Command command = new("passphrase", "Choose your passphrase with an invitation.")
        {
            person, invitation, passphrase.Path, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            return desk.People.ChoosePassphrase(parsed.GetRequiredValue(person), parsed.GetRequiredValue(invitation),
                passphrase.Read(parsed, terminal, session)) is { } refusal
                ? terminal.Refuse(session, refusal, parsed.GetValue(json))
                : Say(session, terminal, parsed.GetValue(json), "The passphrase is set. Now sign in.",
                    "La frase de acceso quedó guardada. Ahora inicie sesión.");
        });
        return command;
    }

    private static Command SignIn(GlobalOptions options, Terminal terminal)
    {
        Argument<string> person = new("person") { Description = "Your id." };
        Option<string> office = new("--office") { Description = "The office that you act for.", Required = true };
        PassphraseOption passphrase = new();
        Option<bool> json = Answer.JsonOption();
        Command command = new("sign-in", "Sign in; the session lasts twelve hours, or one without use.")
        {
            person, office, passphrase.Path, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            string id = parsed.GetRequiredValue(person);
            Permitted<IssuedToken> issued = desk.People.SignIn(
                id, parsed.GetRequiredValue(office), passphrase.Read(parsed, terminal, session));
            if (issued.Refusal is { } refusal)
            {
                return terminal.Refuse(session, refusal, parsed.GetValue(json));
            }

            desk.Keep(issued.Value!);
            return Say(session, terminal, parsed.GetValue(json), $"{desk.NameOf(id)} is signed in.",
                $"{desk.NameOf(id)} inició sesión.");
        });
        return command;
    }

    private static Command SignOut(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("sign-out", "End the session.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            desk.SignOut();
            return Say(session, terminal, parsed.GetValue(json), "Nobody is signed in any more.",
                "Ya nadie tiene sesión iniciada.");
        });
        return command;
    }

    /// <summary>Says that something was done.</summary>
    internal static int Say(Session session, Terminal terminal, bool json, string english, string spanish)
    {
        if (json)
        {
            terminal.WriteJson(new { done = true });
        }
        else
        {
            terminal.Out.WriteIndented(0, session.Say(english, spanish));
        }

        return ExitCode.Done;
    }

    /// <summary>Shows an invitation, once.</summary>
    internal static int Invitation(
        Session session, Terminal terminal, string person, Permitted<string> invited, bool json)
    {
        if (invited.Refusal is { } refusal)
        {
            return terminal.Refuse(session, refusal, json);
        }

        if (json)
        {
            terminal.WriteJson(new { person, invitation = invited.Value });
            return ExitCode.Done;
        }

        terminal.Out.WriteIndented(0, session.Say(
            $"{person} chooses a passphrase with this code within seven days. It is shown only now:",
            $"{person} elige una frase de acceso con este código en siete días. Solo se muestra ahora:"));
        terminal.Raw.WriteLine(invited.Value);
        return ExitCode.Done;
    }
}
