using Spectre.Console;

namespace Discretion.App.Commands.Demo;

/// <summary>Says who there is and what there is to look at.</summary>
internal static class DemoDeskReport
{
    private static readonly string[] ToLookAt =
    [
        "closed, and a follow-up is due", "declined, and looked at again by other eyes",
        "disputed, passed up, and it stands", "facts are being gathered",
    ];

    public static void Write(Session session, Terminal terminal, IReadOnlyDictionary<string, Guid> reviews)
    {
        terminal.Out.WriteLine(session.Say(
            $"A desk of made-up people with {reviews.Count} made-up cases and what came from the queues.",
            $"Una mesa de personas ficticias con {reviews.Count} casos ficticios y los que vinieron de las colas."));
        terminal.Out.WriteLine();
        Table table = Tables.Of(session.Say("Person", "Persona"), session.Say("office", "oficina"),
            session.Say("passphrase", "frase de acceso"));
        foreach (DemoPerson person in DemoPeople.All.Prepend(DemoPeople.Administrator))
        {
            table.AddRow(Tables.Cell(person.Id), Tables.Cell(person.Office), Tables.Cell(person.Passphrase));
        }

        terminal.Out.Write(table);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(session.Say("What to run next", "Qué ejecutar ahora"));
        foreach (string line in (string[])
        [
            $"discretion desk sign-in sam --office {DemoPeople.Baltimore}",
            "discretion review list", "discretion review list --state waiting",
            "discretion review list --state on-hold", "discretion review list --state due",
            "discretion review list --state ended",
            .. ToLookAt.Select(name => $"discretion review show {reviews[name]:n}"),
            "discretion desk quality", "discretion serve",
        ])
        {
            terminal.Raw.WriteLine("  ./" + line);
        }
    }
}
