using System.CommandLine;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket list</c>: the imported dockets and the office's own lists.</summary>
internal static class DocketListCommand
{
    private const string CourtFile = "court-file";
    private const string OfficeList = "office-list";

    private sealed record Entry(string Name, string Kind, DateOnly AsOf, long Cases);

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("list", "The imported dockets and your own lists.") { json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            Entry[] entries =
            [
                .. session.Dockets.List().Select(release => new Entry(
                    release.Name, CourtFile, release.Manifest.AsOf, release.Manifest.Cases)),
                .. session.Lists.List().Select(list => new Entry(list.Name, OfficeList, list.AsOf, list.Cases)),
            ];
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(entries.OrderBy(entry => entry.Name, StringComparer.Ordinal));
                return ExitCode.Done;
            }

            if (entries.Length == 0)
            {
                terminal.Out.WriteLine(session.Say(
                    "There is no docket yet. Run 'discretion docket import PATH', 'discretion docket import-table' "
                        + "with a list of your own, or 'discretion demo'.",
                    "Todavía no hay ninguna lista de casos. Ejecute 'discretion docket import RUTA', "
                        + "'discretion docket import-table' con una lista propia, o 'discretion demo'."));
                return ExitCode.Done;
            }

            Table table = Tables.Of(session.Say("Docket", "Lista de casos"), session.Say("as of", "al"),
                session.Say("cases", "casos")).AddTextColumn(session.Say("from", "de"));
            foreach (Entry entry in entries)
            {
                table.AddRow(Tables.Cell(entry.Name), Tables.Cell($"{entry.AsOf:yyyy-MM-dd}"),
                    Tables.Number(entry.Cases), Tables.Cell(entry.Kind == CourtFile
                        ? session.Say("the court's file", "el archivo de la corte")
                        : session.Say("an office's own list", "lista propia de una oficina")));
            }

            terminal.Out.Write(table);
            bool allAreOwn = entries.All(entry => entry.Kind == OfficeList);
            terminal.Out.WriteLine(
                Tables.CasesNotPeople(session, allAreOwn ? CaseOrigin.OfficeList : CaseOrigin.CourtFile));
            return ExitCode.Done;
        });
        return command;
    }
}
