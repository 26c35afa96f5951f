using System.Globalization;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>How tables look on the terminal.</summary>
internal static class Tables
{
    /// <summary>A table whose first column is text and whose others hold numbers, unless told otherwise.</summary>
    public static Table Of(string first, params string[] others)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(first)));
        foreach (string other in others)
        {
            table.AddColumn(new TableColumn(new Text(other)) { Alignment = Justify.Right, NoWrap = true });
        }

        return table;
    }

    /// <summary>Adds a last column of text, which breaks over lines so that the names in the first need not.</summary>
    public static Table AddTextColumn(this Table table, string name)
    {
        table.Columns[0].NoWrap = true;
        return table.AddColumn(new TableColumn(new Text(name)));
    }

    /// <summary>A cell of text; nothing in it is markup.</summary>
    public static Text Cell(string? text) => new(text ?? "");

    /// <summary>A cell with a count.</summary>
    public static Text Number(long count) => new(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A cell with a share of a whole, to a tenth of a per cent.</summary>
    public static Text Share(long part, long whole) => new(ShareText(part, whole));

    /// <summary>A share of a whole as text, to a tenth of a per cent.</summary>
    public static string ShareText(long part, long whole) =>
        whole == 0 ? ""
        : part > 0 && part * 2000 < whole ? "< 0.1 %"
        : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The least and the most a share can be when some of the whole is unknown.</summary>
    public static Text ShareRange(long least, long most, long whole) => new(whole == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{100.0 * least / whole:0.0} – {100.0 * most / whole:0.0} %"));

    /// <summary>Writes a text so that its second and later lines begin where the first does.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="blanks">How far in.</param>
    /// <param name="text">The text.</param>
    /// <param name="mark">What stands before the first line, and room before the others.</param>
    public static void WriteIndented(this IAnsiConsole console, int blanks, string text, string mark = "")
    {
        int width = Math.Max(20, console.Profile.Width - blanks - mark.Length - 1);
        string indent = new string(' ', blanks) + mark;
        System.Text.StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                console.WriteLine(indent + line);
                line.Clear();
                indent = new(' ', blanks + mark.Length);
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        console.WriteLine(indent + line);
    }

    /// <summary>What a table of counts says of an office's own list, or of the court's file.</summary>
    public static string CasesNotPeople(Session session, CaseOrigin origin) => origin == CaseOrigin.OfficeList
        ? session.Say(
            "Counts are of cases, not people: one person may have several.",
            "Se cuentan casos, no personas: una persona puede tener varios.")
        : CasesNotPeople(session);

    /// <summary>What every table of counts says.</summary>
    public static string CasesNotPeople(Session session) => session.Say(
        "Counts are of cases, not people: the court's public file cannot tell whether two cases are one person's.",
        "Se cuentan casos, no personas: el archivo público de la corte no permite saber si dos casos son de la misma "
            + "persona.");
}
