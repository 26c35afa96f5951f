using System.Globalization;
using System.Text;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.IntegrationTests.Docket.WorkedOut;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Repairs against the rows as they were before the generator broke them.</summary>
public sealed class RepairTruthTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Structural = ["ExtraTab", "MissingTab", "SplitLine"];

    [Fact]
    public async Task A_repaired_row_is_the_row_that_was_broken()
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "source");
        DumpOptions options = new(20_000, 7, folder) { DefectShare = 0.02, WithTruth = true };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        Dictionary<(string Table, long Line), string[]> truth = Truth(Path.Combine(folder, "defects.tsv"));

        DocketRelease release = await CourtFiles.ImportAsync(folder, options.AsOf, scratch.Path);

        List<string> wrong = [];
        int restored = 0;
        foreach (((string table, long line), Dictionary<string, string?> cells) in Repaired(release))
        {
            if (!truth.TryGetValue((table, line), out string[]? before))
            {
                wrong.Add($"{table} line {line} was repaired and nothing was broken in it");
                continue;
            }

            string[] header = WorkedOutFolder.Headers[table];
            string caseColumn = CourtFiles.Format.Table(table).CaseColumns[0];
            if (cells.Remove("case_id", out string? caseId) && !cells.ContainsKey(caseColumn)
                && caseId != Cleaned(before[Array.IndexOf(header, caseColumn)]))
            {
                wrong.Add($"{table} line {line} went to case {caseId}");
            }

            string[] differ = [.. cells.Keys.Where(column =>
                (cells[column] ?? "") != Cleaned(before[Array.IndexOf(header, column)]))];
            restored += differ.Length == 0 ? 1 : 0;
            wrong.AddRange(differ.Select(column => $"{table} line {line} {column}: {cells[column]}"));
        }

        output.WriteLine($"{restored} of {truth.Count} broken rows restored exactly, {wrong.Count} cells wrong.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(restored > 200, $"Only {restored} of {truth.Count} rows were restored.");
    }

    private static Dictionary<(string Table, long Line), string[]> Truth(string file) => File
        .ReadLines(file, Encoding.Latin1)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Where(cells => Structural.Contains(cells[2]))
        .ToDictionary(
            cells => (cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture)),
            cells => cells[3].Split("\\t"));

    private static IEnumerable<((string Table, long Line) Place, Dictionary<string, string?> Cells)> Repaired(
        DocketRelease release)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (string table in release.Manifest.Tables.Select(report => report.Table))
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT * FROM read_parquet('{release.Folder}/rows/{table}.parquet') WHERE line IN (
                    SELECT line FROM read_parquet('{release.Folder}/problems.parquet')
                    WHERE "table" = '{table}' AND what = 'repaired')
                """;
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                Dictionary<string, string?> cells = Enumerable.Range(0, reader.FieldCount)
                    .Where(at => at != 1)
                    .ToDictionary(reader.GetName, at => reader.IsDBNull(at)
                        ? null
                        : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture));
                yield return ((table, reader.GetInt32(1)), cells);
            }
        }
    }

    private static string Cleaned(string cell) =>
        string.Concat(cell.Where(letter => letter >= ' ' && letter != 127)).Trim(' ');
}
