using System.Text;
using System.Text.RegularExpressions;
using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>
/// What must become of a table, read in the plainest way: the lines that have as many cells as the header and readable
/// case keys are kept as they are, and every other is repaired or set aside; docs/court-facts.md, Rows.
/// </summary>
internal sealed partial class ExpectedTable
{
    private readonly List<byte[]> _lines = [];

    /// <summary>Reads a table's bytes.</summary>
    /// <param name="format">Its columns.</param>
    /// <param name="bytes">The file; not empty.</param>
    public ExpectedTable(TableFormat format, byte[] bytes)
    {
        Format = format;
        for (int from = 0; from < bytes.Length;)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', from);
            end = end < 0 ? bytes.Length : end;
            _lines.Add(bytes[from..(end > from && bytes[end - 1] == (byte)'\r' ? end - 1 : end)]);
            from = end + 1;
        }

        string[] named = [.. RawText.Cells(_lines[0]).Select(name => name.TrimStart('\uFEFF').Trim(' '))];
        Header = [.. named, .. format.Columns.TakeLast(format.Nameless).Select(column => column.Name)
            .Where(name => !named.Contains(name, StringComparer.OrdinalIgnoreCase))];
        HashSet<string> cases = [];
        for (int number = 2; number <= _lines.Count; number++)
        {
            bool isCase = format.CaseColumns is [var own] && own == format.Key;
            if (IsWhole(_lines[number - 1])
                && (!isCase || cases.Add(Key(RawText.Cells(_lines[number - 1])[Place(format.Key)]))))
            {
                Kept.Add(number);
            }
        }
    }

    /// <summary>Its columns.</summary>
    public TableFormat Format { get; }

    /// <summary>The names of the cells of a whole line.</summary>
    public string[] Header { get; }

    /// <summary>How many lines there are after the header.</summary>
    public int In => _lines.Count - 1;

    /// <summary>The numbers of the lines that are kept; the header is 1.</summary>
    public SortedSet<int> Kept { get; } = [];

    /// <summary>Whether a line is too long for any row, so that only its beginning is kept.</summary>
    public bool IsOversized(int number) => _lines[number - 1].Length >= TsvReader.LineBytesMax;

    /// <summary>A line as it stands in the file, without its end.</summary>
    public byte[] Line(int number) => _lines[number - 1];

    /// <summary>A line, and those after it, as text.</summary>
    public string Text(int number, int lines)
    {
        byte[] all = [.. Enumerable.Range(number, lines).SelectMany(line =>
            line == number ? _lines[line - 1] : [(byte)'\n', .. _lines[line - 1]])];
        return System.Text.Unicode.Utf8.IsValid(all) ? Encoding.UTF8.GetString(all) : Encoding.Latin1.GetString(all);
    }

    /// <summary>Where a column stands; -1 when the header does not name it.</summary>
    public int Place(string column) => Array.FindIndex(Header, name => Format.Find(name)?.Name == column);

    private bool IsWhole(byte[] line) =>
        line.Length < TsvReader.LineBytesMax
        && line.Count(letter => letter == (byte)'\t') + 1 == Header.Length
        && Format.CaseColumns.All(column =>
            Place(column) is >= 0 and var place && KeyPattern.IsMatch(RawText.Cells(line)[place].Trim(' ')));

    private static string Key(string cell) =>
        (cell.Trim(' ') is var key && key.EndsWith(".0", StringComparison.Ordinal) ? key[..^2] : key).TrimStart('0');

    [GeneratedRegex(@"\A[0-9]{1,18}(\.0)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern { get; }
}
