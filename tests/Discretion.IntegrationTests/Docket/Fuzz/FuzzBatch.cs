using System.Globalization;
using System.Text;
using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>
/// Holds the releases of many dumps to their sources. DuckDB reads the lines that must be kept as text, and the rows
/// and problems of the releases; many dumps at once, because asking it costs more than its answer.
/// </summary>
/// <param name="trials">The dumps that were imported.</param>
/// <param name="scratch">An empty folder.</param>
internal sealed class FuzzBatch(IReadOnlyList<FuzzTrial> trials, string scratch)
{
    private static readonly CourtTable[] WithRows = [.. CourtTable.All.Where(table => table.KeepsRows)];

    // A header that was no header can have thousands of names; then only its lines are counted.
    private const int WidestHeader = 200;

    private readonly string?[] _failures = [.. trials.Select(trial => trial.Failure)];
    private readonly Dictionary<string, int> _byFolder =
        trials.Index().ToDictionary(trial => trial.Item.Folder, trial => trial.Index);

    // For each dump and table the lines that the release accounts for.
    private readonly Dictionary<(int Trial, string Table), List<int>> _seen = [];
    private readonly Dictionary<(int Trial, string Table), HashSet<int>> _repaired = [];

    /// <summary>For each dump what is wrong with its release, or null.</summary>
    public IReadOnlyList<string?> Check()
    {
        using DuckDBConnection connection = new("DataSource=:memory:;threads=1;memory_limit=400MB");
        connection.Open();
        int[] imported = [.. Enumerable.Range(0, trials.Count).Where(at => trials[at].Manifest is not null)];
        if (imported.Length > 0)
        {
            CheckAccounts(imported);
            CheckProblems(connection, imported);
            foreach (CourtTable table in WithRows)
            {
                CheckRows(connection, table, imported);
            }

            CheckThatEveryLineIsSomewhere(imported);
        }

        return _failures;
    }

    private void Fail(int trial, string what) => _failures[trial] ??= what;

    private ExpectedTable? Expected(int trial, string table) =>
        trials[trial].Tables.FirstOrDefault(one => one.Format.File == table);

    private void CheckAccounts(int[] imported)
    {
        foreach (int at in imported)
        {
            Manifest manifest = trials[at].Manifest!;
            string there = string.Join(' ', trials[at].Tables.Select(table => table.Format.File).Order());
            string read = string.Join(' ', manifest.Tables.Select(table => table.Table).Order());
            if (there != read && !trials[at].Plan.IsDamaged)
            {
                Fail(at, $"The tables are {there}, and it read {read}.");
            }

            foreach (TableReport report in manifest.Tables)
            {
                if (Expected(at, report.Table) is not { } expected)
                {
                    Fail(at, $"It read {report.Table}, which is not there.");
                }
                else if (report.In != expected.In || report.Kept != expected.Kept.Count
                    || report.In != report.Kept + report.Repaired + report.SetAside)
                {
                    Fail(at, $"{report.Table} has {expected.In} lines, {expected.Kept.Count} of them whole; the report "
                        + $"says {report.In} in, {report.Kept} kept, {report.Repaired} repaired, "
                        + $"{report.SetAside} set aside.");
                }
            }
        }
    }

    private void CheckProblems(DuckDBConnection connection, int[] imported)
    {
        Dictionary<(int, string, bool), long> lines = [];
        foreach (object?[] row in Rows(connection, $"""
            SELECT filename, "table", line, lines, what = 'repaired', text FROM read_parquet(
                [{Files(imported, "problems.parquet")}], filename = true)
            """))
        {
            int at = _byFolder[Path.GetDirectoryName((string)row[0]!)!];
            (string table, int line, int count) = ((string)row[1]!, (int)(long)row[2]!, (int)row[3]!);
            (bool isRepaired, string text) = ((bool)row[4]!, (string?)row[5] ?? "");
            lines[(at, table, isRepaired)] = lines.GetValueOrDefault((at, table, isRepaired)) + count;
            See(at, table, line, count);
            if (isRepaired)
            {
                Of(_repaired, (at, table)).Add(line);
            }

            if (Expected(at, table) is { } expected && line + count - 2 <= expected.In)
            {
                string original = expected.Text(line, count);
                bool isThere = expected.IsOversized(line)
                    ? text.Length > 0 && original.StartsWith(text, StringComparison.Ordinal)
                    : text == original;
                if (!isThere)
                {
                    Fail(at, $"{table} line {line} is «{Short(original)}», and the problems say «{Short(text)}».");
                }
            }
        }

        foreach (int at in imported)
        {
            foreach (TableReport report in trials[at].Manifest!.Tables)
            {
                (long repaired, long setAside) = (lines.GetValueOrDefault((at, report.Table, true)),
                    lines.GetValueOrDefault((at, report.Table, false)));
                if (repaired != report.Repaired || setAside != report.SetAside)
                {
                    Fail(at, $"{report.Table}: {report.Repaired} lines repaired and {report.SetAside} set aside, and "
                        + $"the problems list {repaired} and {setAside}.");
                }
            }
        }
    }

    private void CheckRows(DuckDBConnection connection, CourtTable table, int[] imported)
    {
        int[] having = [.. imported.Where(at =>
            File.Exists(Path.Combine(trials[at].Folder, "rows", table.File + ".parquet")))];
        if (having.Length == 0)
        {
            return;
        }

        string columns = string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
        Dictionary<(int, int), List<object?[]>> rows = [];
        foreach (object?[] row in Rows(connection, $"""
            SELECT filename, line, case_id, {columns} FROM read_parquet(
                [{Files(having, $"rows/{table.File}.parquet")}], filename = true)
            """))
        {
            int at = _byFolder[Path.GetDirectoryName(Path.GetDirectoryName((string)row[0]!))!];
            int line = (int)row[1]!;
            Of(rows, (at, line)).Add(row);
            if (!Of(_repaired, (at, table.File)).Contains(line) && Of(rows, (at, line)).Count == 1)
            {
                See(at, table.File, line, 1);
            }
        }

        Compare(rows, Source(connection, table, having), table);
    }

    private void Compare(
        Dictionary<(int Trial, int Line), List<object?[]>> rows, List<string?[]> source, CourtTable table)
    {
        foreach (string?[] cells in source)
        {
            int at = int.Parse(cells[0]!, CultureInfo.InvariantCulture);
            int line = int.Parse(cells[1]!, CultureInfo.InvariantCulture);
            ExpectedTable expected = Expected(at, table.File)!;
            string?[] cases = [.. expected.Format.CaseColumns.Select(column => Cell(cells, expected.Place(column)))
                .Select(key => key is null ? null : Number(key)).Distinct()];
            List<object?[]> found = rows.GetValueOrDefault((at, line), []);
            if (!found.Select(row => Convert.ToString(row[2], CultureInfo.InvariantCulture)).Order()
                .SequenceEqual(cases.Order()))
            {
                Fail(at, $"{table.File} line {line} is of case {string.Join(" and ", cases)}, and the release has it "
                    + $"{found.Count} times.");
            }

            for (int column = 0; column < table.Columns.Count; column++)
            {
                string? there = Cell(cells, expected.Place(table.Columns[column]));
                foreach (object?[] row in found.Where(row => (string?)row[3 + column] != there))
                {
                    Fail(at, $"{table.File} line {line} has {table.Columns[column]} «{Short(there)}», and the "
                        + $"release «{Short((string?)row[3 + column])}».");
                }
            }
        }
    }

    // The lines that must be kept, as DuckDB reads their cells: all text, nothing quoted, nothing escaped.
    private List<string?[]> Source(DuckDBConnection connection, CourtTable table, int[] having)
    {
        string path = Path.Combine(scratch, table.File + ".tsv");
        int width = 2;
        int longest = 1 << 16;
        using (FileStream file = File.Create(path))
        {
            foreach (int at in having)
            {
                if (Expected(at, table.File) is not { } expected || expected.Header.Length > WidestHeader)
                {
                    continue;
                }

                width = Math.Max(width, 2 + expected.Header.Length);
                foreach (int line in expected.Kept)
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                        $"{at}\t{line}\t{string.Join('\t', RawText.Cells(expected.Line(line)))}\n"));
                    longest = Math.Max(longest, bytes.Length);
                    file.Write(bytes);
                }
            }

            if (file.Position == 0)
            {
                return [];
            }
        }

        string columns = string.Join(", ", Enumerable.Range(0, width).Select(at => $"'c{at}': 'VARCHAR'"));
        return [.. Rows(connection, $$"""
            SELECT * FROM read_csv('{{path}}', delim = '\t', quote = '', escape = '', header = false,
                auto_detect = false, null_padding = true, strict_mode = false, max_line_size = {{longest}},
                buffer_size = {{longest * 4}}, columns = { {{columns}} })
            """).Select(row => (string?[])[.. row.Select(cell => (string?)cell)])];
    }

    // Every line of a table whose rows are kept is in its rows or in the problems, and in one of them alone.
    private void CheckThatEveryLineIsSomewhere(int[] imported)
    {
        foreach (int at in imported)
        {
            foreach (ExpectedTable expected in trials[at].Tables.Where(table =>
                WithRows.Any(kept => kept.File == table.Format.File)
                    && trials[at].Manifest!.Tables.Any(report => report.Table == table.Format.File)))
            {
                List<int> seen = _seen.GetValueOrDefault((at, expected.Format.File), []);
                seen.Sort();
                if (!seen.SequenceEqual(Enumerable.Range(2, expected.In)))
                {
                    int[] lost = [.. Enumerable.Range(2, expected.In).Except(seen)];
                    Fail(at, $"{expected.Format.File} has {expected.In} lines; the release has {seen.Count} in its "
                        + $"rows and problems, and not {string.Join(", ", lost.Take(5))}.");
                }
            }
        }
    }

    private void See(int at, string table, int line, int count) =>
        Of(_seen, (at, table)).AddRange(Enumerable.Range(line, count));

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : new()
        => all.TryGetValue(key, out TValue? value) ? value : all[key] = new();

    private static string? Cell(string?[] cells, int place) =>
        place < 0 || cells[2 + place]?.Trim(' ') is not { Length: > 0 } text ? null : text;

    private static string Number(string key) =>
        (key.EndsWith(".0", StringComparison.Ordinal) ? key[..^2] : key).TrimStart('0') is { Length: > 0 } digits
            ? digits
            : "0";

    private static string Short(string? text) =>
        text is null ? "nothing" : text.Length <= 200 ? text : $"{text[..200]}… ({text.Length})";

    private string Files(IEnumerable<int> some, string file) =>
        string.Join(", ", some.Select(at => $"'{Path.Combine(trials[at].Folder, file)}'"));

    private static List<object?[]> Rows(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            object?[] row = new object?[reader.FieldCount];
            for (int at = 0; at < row.Length; at++)
            {
                row[at] = reader.IsDBNull(at) ? null : reader.GetValue(at);
            }

            rows.Add(row);
        }

        return rows;
    }
}
