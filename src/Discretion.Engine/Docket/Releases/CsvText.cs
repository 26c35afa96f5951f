using System.Buffers;
using System.Text.RegularExpressions;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// Cells of a CSV file (RFC 4180), so that no spreadsheet takes one for a formula: a text that begins with
/// <c>= + - @</c>, their wide forms, a TAB, a line end or NUL gets a <c>'</c> before it. A plain number stays one.
/// </summary>
public static partial class CsvText
{
    // Spreadsheets of some countries part cells by semicolons, so what follows one must not become a cell.
    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create(",;\"\t\r\n");
    private static readonly SearchValues<char> Running = SearchValues.Create("=+-@＝＋－＠\t\r\n\0");

    /// <summary>A text as a cell; null is an empty one.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        string safe = Running.Contains(text[0]) && !PlainNumber.IsMatch(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(MustBeQuoted) || safe[0] == ' ' || safe[^1] == ' '
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>Texts as one line, without its end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber { get; }
}
