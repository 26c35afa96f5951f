using System.CommandLine;
using Discretion.Engine.Docket;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket list</c>: the imported dockets.</summary>
internal static class DocketListCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("list", "The imported dockets.") { json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            IReadOnlyList<DocketRelease> releases = session.Dockets.List();
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(releases.Select(release => new
                {
                    release.Name,
                    asOf = release.Manifest.AsOf,
                    release.Manifest.Cases,
                }));
                return ExitCode.Done;
            }

            if (releases.Count == 0)
            {
                terminal.Out.WriteLine(session.Say(
                    "There is no docket yet. Run 'discretion docket import PATH', or 'discretion demo'.",
                    "Todavía no hay ninguna lista de casos. Ejecute 'discretion docket import RUTA' o "
                        + "'discretion demo'."));
                return ExitCode.Done;
            }

            Table table = Tables.Of(session.Say("Docket", "Lista de casos"), session.Say("as of", "al"),
                session.Say("cases", "casos"));
            foreach (DocketRelease release in releases)
            {
                table.AddRow(Tables.Cell(release.Name), Tables.Cell($"{release.Manifest.AsOf:yyyy-MM-dd}"),
                    Tables.Number(release.Manifest.Cases));
            }

            terminal.Out.Write(table);
            terminal.Out.WriteLine(Tables.CasesNotPeople(session));
            return ExitCode.Done;
        });
        return command;
    }
}
