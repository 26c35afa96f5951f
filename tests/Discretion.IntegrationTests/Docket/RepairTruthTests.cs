using System.Globalization;
using System.Text;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Repairs against the rows as they were before the generator broke them.</summary>
public sealed class RepairTruthTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Structural = ["ExtraTab", "TwoTabs", "MissingTab", "SplitLine"];

    // At 400 times the real rate, where and how the real file has them.
    [Fact]
    public async Task Nineteen_of_twenty_rows_with_a_tab_too_many_or_few_or_broken_over_two_lines_are_restored()
    {
        Dictionary<string, (int Restored, int All)> kinds = [];
        List<string> wrong = [];
        foreach (ulong seed in (ulong[])[7, 8, 9, 10])
        {
            await RestoreAsync(seed, kinds, wrong);
        }

        foreach ((string kind, (int restored, int all)) in kinds)
        {
            output.WriteLine($"{restored} of {all} {kind} restored exactly");
        }

        int made = kinds.Where(kind => kind.Key != "TwoTabs").Sum(kind => kind.Value.Restored);
        int meant = kinds.Where(kind => kind.Key != "TwoTabs").Sum(kind => kind.Value.All);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        Assert.True(made >= meant * 0.95, $"Only {made} of {meant} rows were restored.");
    }

    private static async Task RestoreAsync(
        ulong seed, Dictionary<string, (int Restored, int All)> kinds, List<string> wrong)
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "source");
        DumpOptions options = new(20_000, seed, folder) { DefectFactor = 400, WithTruth = true, EndedShare = 0.3 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        DocketRelease release = await CourtFiles.ImportAsync(folder, options.AsOf, scratch.Path);

        // Tables of which no row is kept are read and counted, and cannot be compared.
        Dictionary<(string Table, long Line), Broken> truth = Truth(Path.Combine(folder, "defects.tsv"))
            .Where(entry => release.Manifest.Files.ContainsKey($"rows/{entry.Key.Table}.parquet"))
            .ToDictionary();
        foreach (Broken broken in truth.Values)
        {
            (int restored, int all) = kinds.GetValueOrDefault(broken.Kind);
            kinds[broken.Kind] = (restored, all + 1);
        }

        foreach (((string table, long line), Dictionary<string, string?> cells) in Repaired(release))
        {
            if (!truth.TryGetValue((table, line), out Broken? before))
            {
                wrong.Add($"{table} line {line} was repaired and nothing was broken in it");
                continue;
            }

            string[] differ = Differing(table, cells, before.Cells);
            (int restored, int all) = kinds[before.Kind];
            kinds[before.Kind] = (restored + (differ.Length == 0 ? 1 : 0), all);
            wrong.AddRange(differ.Select(cell => $"{table} line {line} {before.Kind} {cell}"));
        }
    }

    private sealed record Broken(string Kind, string[] Cells);

    private static string[] Differing(string table, Dictionary<string, string?> cells, string[] before)
    {
        string[] header =
            [.. CourtFiles.Format.Table(table).Columns.Select(column => column.Name)];
        string caseColumn = CourtFiles.Format.Table(table).CaseColumns[0];
        bool hasOwnCase = cells.Remove("case_id", out string? caseId) && !cells.ContainsKey(caseColumn);
        string[] differ = [.. cells.Keys.Where(column =>
            (cells[column] ?? "") != Kept(table, column, Cleaned(before[Array.IndexOf(header, column)])))];
        return hasOwnCase && caseId != Cleaned(before[Array.IndexOf(header, caseColumn)])
            ? [.. differ, $"went to case {caseId}"]
            : [.. differ.Select(column => $"{column}: {cells[column]}")];
    }

    // Of the days that hearings, juveniles and families were entered the time of day is not kept.
    private static string Kept(string table, string column, string cell)
    {
        bool isOfDays = (table, column) is ("tbl_schedule", "INPUT_DATE" or "UPDATE_DATE")
            or ("tbl_JuvenileHistory", "DATCREATEDON") or ("tbl_Lead_Rider", "datCreatedOn");
        return isOfDays && cell.Length > 10 ? cell[..10] : cell;
    }

    private static Dictionary<(string Table, long Line), Broken> Truth(string file) => File
        .ReadLines(file, Encoding.Latin1)
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Where(cells => Structural.Contains(cells[2]))
        .ToDictionary(
            cells => (cells[0], long.Parse(cells[1], CultureInfo.InvariantCulture)),
            cells => new Broken(cells[2], cells[3].Split("\\t")));

    private static IEnumerable<((string Table, long Line) Place, Dictionary<string, string?> Cells)> Repaired(
        DocketRelease release)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (string table in release.Manifest.Tables.Select(report => report.Table)
            .Where(table => release.Manifest.Files.ContainsKey($"rows/{table}.parquet")))
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
