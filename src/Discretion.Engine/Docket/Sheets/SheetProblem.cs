using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>What is wrong with a cell, a column or a file: a stable code, and what to do.</summary>
/// <param name="Code">One of those that docs/office-lists.md lists.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record SheetIssue(string Code, Bilingual Message);

/// <summary>
/// Something wrong in a spreadsheet, with its place. It never repeats a text that may be a person's name.
/// </summary>
/// <param name="Issue">What.</param>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Sheet">The sheet; null when the file as a whole is meant.</param>
/// <param name="Row">The row, from 1; null when a whole column or sheet is meant.</param>
/// <param name="Column">The column's letters; null when a whole row or sheet is meant.</param>
/// <param name="Heading">The column's heading, shortened; null when it has none or it may not be repeated.</param>
public sealed record SheetProblem(
    SheetIssue Issue, string File, string? Sheet, int? Row, string? Column, string? Heading)
{
    private const int HeadingLengthMax = 48;

    /// <summary>The place and the message in a language, on one line.</summary>
    public string Say(string language)
    {
        bool spanish = language == "es";
        List<string> place = [File];
        if (Sheet is not null)
        {
            place.Add((spanish ? "hoja " : "sheet ") + Sheet);
        }

        if (Row is { } row)
        {
            place.Add((spanish ? "fila " : "row ") + row.ToString(CultureInfo.InvariantCulture));
        }

        if (Column is not null)
        {
            place.Add((spanish ? "columna " : "column ") + Column + (Heading is null ? "" : $" \"{Heading}\""));
        }

        return $"{string.Join(", ", place)}: {Issue.Message.In(language)}";
    }

    /// <summary>A heading on one line, cut where it is long.</summary>
    internal static string Shortened(string heading)
    {
        string line = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= HeadingLengthMax ? line : line[..(HeadingLengthMax - 1)] + "…";
    }
}
