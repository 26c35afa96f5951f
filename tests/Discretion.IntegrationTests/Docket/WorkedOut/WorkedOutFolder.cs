using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>Writes hand-made cases as the court would: one folder of tab-separated .csv tables.</summary>
internal static partial class WorkedOutFolder
{
    /// <summary>The nine tables, each with its columns in the order of the file.</summary>
    public static IReadOnlyDictionary<string, string[]> Headers { get; } = ReadHeaders();

    private static readonly Dictionary<string, string> PlainProceeding =
        new() { ["CASE_TYPE"] = "RMV", ["BASE_CITY_CODE"] = "LOS", ["CUSTODY"] = "N" };

    /// <summary>Writes the cases of one source. A character of a value is one byte of the file.</summary>
    public static void Write(string folder, IReadOnlyCollection<WorkedOutCase> cases)
    {
        Directory.CreateDirectory(folder);
        Dictionary<string, StringBuilder> tables = Headers.Keys
            .Except(cases.First().Without)
            .ToDictionary(name => name, name => new StringBuilder(string.Join('\t', Headers[name]) + "\n"));
        int key = 50_001;
        foreach (WorkedOutCase worked in cases)
        {
            foreach ((string table, string line) in Lines(worked, ref key))
            {
                tables[table].Append(line).Append('\n');
            }
        }

        foreach ((string table, StringBuilder text) in tables)
        {
            File.WriteAllBytes(Path.Combine(folder, table + ".csv"), Encoding.Latin1.GetBytes(text.ToString()));
        }
    }

    private static List<(string Table, string Line)> Lines(WorkedOutCase worked, ref int key)
    {
        string number = WorkedOutCases.NumberOf(worked).ToString(CultureInfo.InvariantCulture);
        List<(string Table, string Line)> lines = [];
        foreach (string plain in (string[])["A_TblCase", "B_TblProceeding"])
        {
            bool written = worked.Without.Contains(plain)
                || worked.Rows.Any(row => row == "-" + plain || row == plain
                    || row.StartsWith(plain + " ", StringComparison.Ordinal));
            if (!written)
            {
                lines.Add((plain, Line(plain, [], number, ref key)));
            }
        }

        foreach (string row in worked.Rows.Where(row => row[0] != '-'))
        {
            if (row.Split(" := ") is [var broken, var cells])
            {
                lines.Add((broken, string.Join('\t', cells.Split('|').Select(cell => cell == "#" ? number : cell))));
                continue;
            }

            string[] parts = row.Split(" | ");
            lines.Add((parts[0], Line(parts[0], parts[1..], number, ref key)));
        }

        return lines;
    }

    private static string Line(string table, string[] parts, string number, ref int key)
    {
        string[] header = Headers[table];
        Dictionary<string, string> cells = header.ToDictionary(name => name, _ => "");
        cells[header[0]] = (key++).ToString(CultureInfo.InvariantCulture);
        string caseKey = header.First(name => name.Equals(
            table == "tbl_Lead_Rider" ? "idnLeadCase" : "IDNCASE", StringComparison.OrdinalIgnoreCase));
        cells[caseKey] = number;
        IEnumerable<KeyValuePair<string, string>> plain = table == "B_TblProceeding" ? PlainProceeding : [];
        foreach ((string column, string value) in plain.Concat(parts.Select(Pair)))
        {
            Assert.True(cells.ContainsKey(column), $"{table} has no column {column}.");
            cells[column] = value == "#" ? number : value;
        }

        return string.Join('\t', header.Select(name => cells[name]));
    }

    private static KeyValuePair<string, string> Pair(string part)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        return new(part[..equals], part[(equals + 1)..]);
    }

    private static Dictionary<string, string[]> ReadHeaders()
    {
        string yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "formats/eoir/tables.yaml"));
        return yaml.Split("\n  - file: ")[1..].ToDictionary(
            table => table[..table.IndexOf('\n', StringComparison.Ordinal)],
            table => ColumnName().Matches(table.Split("\n    former:")[0])
                .Select(match => match.Groups[1].Value).ToArray());
    }

    [GeneratedRegex(@"^      - \{name: (\w+),", RegexOptions.Multiline)]
    private static partial Regex ColumnName();
}
