using System.CommandLine;
using Discretion.Engine.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Desk;

/// <summary><c>discretion desk status</c>: who is signed in, the offices and people, and how much work there
/// is.</summary>
internal static class DeskStatusCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("status", "Who is signed in, the office's people and its queues.") { json };
        command.SetAction(async (parsed, cancel) =>
        {
            Session session = new(options, parsed);
            await using DeskSession desk = DeskSession.Open(session, terminal);
            if (desk.By() is not SignedIn.Human by)
            {
                throw new InputException("A machine's token has no status. Sign in as a person.");
            }

            DeskPerson[] people = [.. desk.People.Persons().Where(person => person.RolesIn(by.Office.Id).Count > 0)];
            var queues = desk.Worklist.Queues(by);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(by, people, queues));
            }
            else
            {
                Write(session, terminal.Out, desk, by, people, queues);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Json(
        SignedIn.Human by, DeskPerson[] people,
        IReadOnlyList<(string Policy, string? Queue, int Open, int Unassigned)> queues) => new
        {
            person = by.Person.Id,
            roles = by.Who.Roles.Select(DeskNames.Of).Order(StringComparer.Ordinal),
            freshUntil = by.Touch?.MadeAt.AddMinutes(Core.Review.Touch.LastsMinutes),
            office = new
            {
                by.Office.Id,
                by.Office.Name,
                kind = DeskNames.Of(by.Office.Kind),
                by.Office.Courts,
                by.Office.TimeZone,
                qualityPerThousand = by.Office.QualityPerThousand,
                qualityCasesMax = by.Office.QualityCasesMax,
            },
            people = people.Select(person => new
            {
                person.Id,
                person.Name,
                roles = person.RolesIn(by.Office.Id).Select(DeskNames.Of).Order(StringComparer.Ordinal),
                clearances = person.Clearances.Select(DeskNames.Of).Order(StringComparer.Ordinal),
                disabled = person.IsDisabled,
            }),
            queues = queues.Select(one => new { one.Policy, one.Queue, one.Open, one.Unassigned }),
        };

    private static void Write(
        Session session, IAnsiConsole console, DeskSession desk, SignedIn.Human by, DeskPerson[] people,
        IReadOnlyList<(string Policy, string? Queue, int Open, int Unassigned)> queues)
    {
        console.WriteIndented(0, session.Say(
            $"{desk.NameOf(by.Person.Id)} is signed in at {by.Office.Name} ({by.Office.Id}) as "
                + $"{session.SayRoles(by.Who.Roles)}.",
            $"{desk.NameOf(by.Person.Id)} tiene sesión en {by.Office.Name} ({by.Office.Id}) como "
                + $"{session.SayRoles(by.Who.Roles)}."));
        console.WriteSection(new("people", session.Say("Person", "Persona"),
        [
            new ReportBlock.Grid(session.Say("Person", "Persona"),
                [new(session.Say("Person", "Persona")), new(session.Say("name", "nombre")),
                 new(session.Say("roles", "funciones"))],
                [.. people.Select(person => new ReportRow(
                    [person.Id, person.Name ?? "", session.SayRoles(person.RolesIn(by.Office.Id))
                        + (person.IsDisabled ? session.Say(" (shut out)", " (sin acceso)") : "")]))]),
        ]));
        console.WriteSection(new("queues", session.Say("Queue", "Cola"),
        [
            new ReportBlock.Grid(session.Say("Queue", "Cola"),
                [new(session.Say("Queue", "Cola")), ReportColumn.Number(session.Say("open", "abiertas")),
                 ReportColumn.Number(session.Say("given to nobody", "sin asignar"))],
                [.. queues.Select(one => new ReportRow(
                    [$"{one.Policy}: {one.Queue ?? session.Say("by hand", "a mano")}",
                     ReportWords.Count(one.Open), ReportWords.Count(one.Unassigned)]))]),
        ]));
    }
}
