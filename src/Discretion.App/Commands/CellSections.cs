using Discretion.Engine.Docket;
using static Discretion.App.Commands.ReportColumn;

namespace Discretion.App.Commands;

/// <summary>What a report on a release says of its cells.</summary>
internal static class CellSections
{
    private const int ExamplesShown = 3;
    private const int CodesShown = 8;
    private const int TextLengthMax = 24;
    private const int KeyDigitsMin = 5;

    /// <summary>The columns in which cells were cleaned or cannot be read.</summary>
    public static ReportSection Cells(Session session, Manifest manifest)
    {
        ReportRow[] rows = [.. Columns(manifest).Where(one => one.Column.Normalised + one.Column.Unreadable > 0)
            .Select(one => new ReportRow(
            [
                $"{one.Table}.{one.Column.Column}",
                ReportWords.Count(one.Column.Normalised),
                ReportWords.Count(one.Column.Unreadable),
                string.Join(", ", Telling(session, one.Table, one.Column, one.Column.UnreadableTexts)
                    .Take(ExamplesShown).Select(text => Shown(text.Text))),
            ]))];
        return new("cells", session.Say("Cells by column", "Celdas por columna"), rows.Length == 0
            ? [new ReportBlock.Paragraph(session.Say("Every cell could be read.", "Todas las celdas se leyeron."))]
            :
            [
                new ReportBlock.Grid(
                    session.Say("Cells that were cleaned or cannot be read", "Celdas limpiadas o ilegibles"),
                    [
                        new(session.Say("column", "columna")), Number(session.Say("cleaned", "limpiadas")),
                        Number(session.Say("unreadable", "ilegibles")), new(session.Say("for example", "por ejemplo")),
                    ],
                    rows),
                new ReportBlock.Paragraph(session.Say(
                    "Cleaned: blanks at the ends or control characters taken off. Unreadable: the cell is there and "
                        + "its column cannot hold it; the row is kept and what the cell would have told is unknown.",
                    "Limpiadas: se quitaron espacios en los extremos o caracteres de control. Ilegibles: la celda "
                        + "existe, pero su columna no admite ese valor; la fila se guarda y lo que la celda diría es "
                        + "desconocido.")),
            ]);
    }

    /// <summary>The columns with codes that no list names.</summary>
    public static ReportSection Codes(Session session, Manifest manifest)
    {
        ReportRow[] rows = [.. Columns(manifest).Where(one => one.Column.Unnamed.Count > 0).Select(one => new ReportRow(
        [
            $"{one.Table}.{one.Column.Column}",
            ReportWords.Count(one.Column.Unnamed.Sum(code => code.Count)),
            string.Join(", ", Telling(session, one.Table, one.Column, one.Column.Unnamed).Take(CodesShown)
                .Select(code => $"{Shown(code.Text)} ({ReportWords.Count(code.Count)})")),
        ]))];
        return new("codes", session.Say("Codes without a name", "Códigos sin nombre"), rows.Length == 0
            ? [new ReportBlock.Paragraph(session.Say("Every code has a name.", "Todos los códigos tienen nombre."))]
            :
            [
                new ReportBlock.Grid(
                    session.Say(
                        "Codes that the format's list does not have", "Códigos que la lista del formato no tiene"),
                    [
                        new(session.Say("column", "columna")), Number(session.Say("cells", "celdas")),
                        new(session.Say("commonest", "más comunes")),
                    ],
                    rows),
                new ReportBlock.Paragraph(session.Say(
                    "A code without a name is kept as it is. At most twenty of a column are counted.",
                    "Un código sin nombre se guarda tal cual. Se cuentan como máximo veinte por columna.")),
            ]);
    }

    /// <summary>
    /// The texts of a column that a report may show. A cell of a broken row may hold a case's key; beside a column that
    /// tells a protected fact it would tell it of that case.
    /// </summary>
    public static IEnumerable<TextCount> Telling(
        Session session, string table, ColumnReport column, IEnumerable<TextCount> texts)
    {
        TableFormat? format = session.Eoir.Tables.FirstOrDefault(one => one.File == table);
        bool isProtected = format is null || format.Reveals.Count > 0
            || format.Find(column.Column) is not { Reveals.Count: 0 };
        return texts.Where(text => !isProtected || text.Text.Count(char.IsAsciiDigit) < KeyDigitsMin);
    }

    private static IEnumerable<(string Table, ColumnReport Column)> Columns(Manifest manifest) =>
        manifest.Tables.SelectMany(table => table.Columns.Select(column => (table.Table, column)));

    private static string Shown(string text) =>
        text.Length <= TextLengthMax ? text : text[..(TextLengthMax - 1)] + "…";
}
