using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What an office's own list is: counts by column, and no fact of any one client.</summary>
internal static class OfficeListReport
{
    private const int HeadingLengthMax = 32;

    /// <summary>One column with how often it answers.</summary>
    /// <param name="Column">Its letters, or the line of the mapping file.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Fact">The fact that it tells.</param>
    /// <param name="Known">Rows with an answer.</param>
    /// <param name="Unknown">Rows that say that the answer is not known or does not apply.</param>
    /// <param name="Blank">Empty cells.</param>
    public sealed record ColumnCount(
        string Column, string Heading, string Fact, int Known, int Unknown, int Blank);

    /// <summary>The columns in the order of the sheet.</summary>
    public static IReadOnlyList<ColumnCount> Columns(OfficeList list) => [.. list.Columns.Select(column =>
    {
        FactValue[] values = [.. list.Cases.Select(one => one.Told.GetValueOrDefault(column.FactId)?.Value)
            .OfType<FactValue>()];
        int known = values.Count(value => value.IsKnown);
        return new ColumnCount(
            column.Letters ?? column.Place(0), column.Heading, column.FactId, known, values.Length - known,
            list.Cases.Count - values.Length);
    })];

    /// <summary>The columns on the terminal.</summary>
    public static void WriteColumns(Session session, IAnsiConsole console, OfficeList list)
    {
        Table table = Tables.Of(session.Say("Column", "Columna"));
        table.AddColumn(new TableColumn(new Text(session.Say("fact", "dato"))) { NoWrap = true });
        foreach (string heading in (string[])
        [
            session.Say("known", "se sabe"), session.Say("not known", "no se sabe"), session.Say("empty", "vacías"),
        ])
        {
            table.AddColumn(new TableColumn(new Text(heading)) { Alignment = Justify.Right, NoWrap = true });
        }

        table.AddTextColumn(session.Say("heading", "encabezado"));
        ILookup<bool, ColumnCount> columns = Columns(list).ToLookup(column => column.Known + column.Unknown > 0);
        foreach (ColumnCount column in columns[true])
        {
            table.AddRow(Tables.Cell(column.Column), Tables.Cell(column.Fact), Tables.Number(column.Known),
                Tables.Number(column.Unknown), Tables.Number(column.Blank), Tables.Cell(FirstLine(column.Heading)));
        }

        console.Write(table);
        if (columns[false].Any())
        {
            console.WriteIndented(0, session.Say("Columns without any answer: ", "Columnas sin ninguna respuesta: ")
                + string.Join(", ", columns[false].Select(column => column.Fact)));
        }
    }

    // A heading of the template has the second language on its second line.
    private static string FirstLine(string heading)
    {
        string line = heading.Split('\n')[0].Trim();
        return line.Length <= HeadingLengthMax ? line : line[..(HeadingLengthMax - 1)] + "…";
    }

    /// <summary>The whole report.</summary>
    public static void Show(Session session, Terminal terminal, OfficeListCases cases, bool json)
    {
        OfficeList list = cases.List;
        string[] givers = [.. list.Cases.Select(one => one.GivenBy).Distinct().Order(StringComparer.Ordinal)];
        int joined = list.Cases.Count(one => one.CourtCase is not null);
        if (json)
        {
            terminal.WriteJson(new
            {
                list.Name,
                format = "table",
                list.AsOf,
                cases = list.Cases.Count,
                list.File,
                list.Sheet,
                list.MappingFile,
                givenBy = givers,
                givenFirst = list.Cases.Select(one => one.GivenOn).Order().Cast<DateOnly?>().FirstOrDefault(),
                givenLast = list.Cases.Select(one => one.GivenOn).OrderDescending().Cast<DateOnly?>().FirstOrDefault(),
                list.CourtDocket,
                joined,
                columns = Columns(list),
            });
            return;
        }

        IAnsiConsole console = terminal.Out;
        console.WriteIndented(0, session.Say(
            $"{list.Name}: an office's own list of {list.Cases.Count:N0} cases, as of {list.AsOf:yyyy-MM-dd}",
            $"{list.Name}: lista propia de una oficina con {list.Cases.Count:N0} casos, al {list.AsOf:yyyy-MM-dd}"));
        string with = list.MappingFile is { } mapping ? session.Say($" with {mapping}", $" con {mapping}") : "";
        string who = givers.Length == 0 ? ""
            : session.Say($" Told by {string.Join(", ", givers)}.", $" Según {string.Join(", ", givers)}.");
        console.WriteIndented(0, session.Say(
            $"Read from {list.File}, sheet {list.Sheet}{with}.{who}",
            $"Leída de {list.File}, hoja {list.Sheet}{with}.{who}"));
        if (joined > 0)
        {
            console.WriteIndented(0, session.Say(
                $"{joined:N0} of its cases are joined to docket {list.CourtDocket} by the court's own key.",
                $"{joined:N0} de sus casos se unieron con la lista {list.CourtDocket} por la clave propia de la "
                    + "corte."));
        }

        WriteColumns(session, console, list);
        console.WriteIndented(0, session.Say(
            "Kept encrypted. 'discretion docket erase' takes one case or the whole list out for good.",
            "Se guarda cifrada. 'discretion docket erase' borra para siempre un caso o toda la lista."));
    }
}
