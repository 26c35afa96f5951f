using System.Text;
using CsCheck;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.IntegrationTests.Docket.WorkedOut;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Dumps with the court's real kinds of defects: nothing crashes, and every line is accounted for.</summary>
public sealed class DirtyDumpTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Fact]
    public async Task A_dump_with_every_kind_of_defect_imports_and_the_report_names_each()
    {
        using ScratchFolder scratch = new();
        string folder = scratch.Sub("source");
        Write(folder, "A_TblCase",
            Case("1", ("ALIEN_CITY", "SAN JOS\u00C9"), ("NAT", "NA"), ("C_BIRTHDATE", "3/1990"), ("LANG", "SP ")),
            Case("2", ("NAT", "M\0X"), ("C_BIRTHDATE", "3/2035")),
            Case("3", ("ALIEN_CITY", "\"LOS ANGELES"), ("NAT", "\u001B")),
            Case("4", ("ALIEN_CITY", "SAN\tDIEGO"), ("NAT", "CH"), ("C_BIRTHDATE", "5/1980")),
            Case("5", ("ALIEN_CITY", "EL\nPASO"), ("NAT", "ES"), ("C_BIRTHDATE", "6/1981")),
            Case("1", ("NAT", "GT")),
            "6\ttoo\tshort",
            "",
            Case("seven", ("NAT", "IN")));
        Write(folder, "B_TblProceeding",
            Row("B_TblProceeding", ("IDNPROCEEDING", "11"), ("IDNCASE", "1"), ("BASE_CITY_CODE", "LOS"),
                ("CASE_TYPE", "RMV"), ("CUSTODY", "SP"), ("COMP_DATE", "0218-02-31 00:00:00.000")),
            Row("B_TblProceeding", ("IDNPROCEEDING", "FC"), ("IDNCASE", "2"), ("BASE_CITY_CODE", "QQQ"),
                ("CASE_TYPE", "RMV"), ("CUSTODY", "D"), ("OTHER_COMP", "7")),
            Row("B_TblProceeding", ("IDNPROCEEDING", "13"), ("IDNCASE", "99"), ("CASE_TYPE", "RMV")),
            "14\t4\tbroken beyond repair");
        File.WriteAllText(Path.Combine(folder, "Count.txt"), "A_TblCase\t7\nB_TblProceeding\t4\n");

        DocketRelease release = await CourtFiles.ImportAsync(folder, AsOf, scratch.Path);

        TableReport cases = release.Manifest.Tables[0];
        Assert.Equal((10, 3, 3, 4), (cases.In, cases.Kept, cases.Repaired, cases.SetAside));
        Assert.Equal((9, 7), (cases.Rows, cases.ControlTotal));
        Assert.Equal(5, release.Manifest.Cases);
        TableReport proceedings = release.Manifest.Tables[1];
        Assert.Equal((4, 3, 0, 1), (proceedings.In, proceedings.Kept, proceedings.Repaired, proceedings.SetAside));
        Assert.Equal(1, proceedings.Orphans);
        Assert.Equal(
            [
                "A_TblCase 5 repaired extra-tab", "A_TblCase 6 repaired split-line",
                "A_TblCase 8 set aside duplicate-case",
                "A_TblCase 9 set aside no-single-reading", "A_TblCase 10 set aside empty-line",
                "A_TblCase 11 set aside case-key-unreadable", "B_TblProceeding 5 set aside no-single-reading",
            ],
            Problems(release));
        Assert.Equal(["0218-02-31 00:00:00.000", "7", "FC", "SP"], proceedings.Columns
            .SelectMany(column => column.UnreadableTexts).Select(text => text.Text).Order(StringComparer.Ordinal));
        Assert.Contains(proceedings.Columns, column => column.Unnamed.Any(text => text.Text == "QQQ"));
        Assert.Equal(1, cases.Columns.Single(column => column.Column == "LANG").Normalised);
        Assert.Equal(2, cases.Columns.Single(column => column.Column == "NAT").Normalised);
        Assert.Equal("NA", Text(release, 1, "nationality"));
        Assert.Equal("MX", Text(release, 2, "nationality"));
        Assert.Equal("unknown (blank)", Text(release, 3, "nationality"));
        Assert.Equal("CH", Text(release, 4, "nationality"));
        Assert.Equal("30", Text(release, 5, "age_years"));
        Assert.Equal("unknown (contradictory)", Text(release, 2, "age_years"));
        Assert.Equal("unknown (unreadable)", Text(release, 1, "custody"));
        Assert.Equal("unknown (unreadable)", Text(release, 1, "case_completed"));
        Assert.Equal("unknown (unreadable)", Text(release, 2, "administratively_closed"));
        // Its only proceeding was set aside; and no table of charges, applications or appeals is there.
        Assert.All(
            ["case_completed", "relief_pending", "appeal_pending", "criminal_ground_charged", "juvenile"],
            fact => Assert.Equal("unknown (not in the source)", Text(release, 4, fact)));
    }

    [Fact]
    public void Every_line_of_a_mutated_dump_is_accounted_for() =>
        Gen.Select(Gen.ULong, Gen.Double[0, 0.5], Gen.Select(Gen.Int, Gen.Char["\t\n\0\r\"X\u00FF9"]).Array[0, 40])
            .Sample((seed, share, mutations) => Account(seed, share, mutations), iter: 60, threads: 1);

    [Fact]
    public async Task A_table_of_which_no_line_can_be_read_is_set_aside_line_by_line()
    {
        using ScratchFolder scratch = new();
        string folder = scratch.Sub("source");
        Write(folder, "A_TblCase", Case("1"));
        Write(folder, "tbl_schedule", [.. Enumerable.Range(0, 40_000).Select(line => $"{line}\t1\tbroken")]);

        DocketRelease release = await CourtFiles.ImportAsync(folder, AsOf, scratch.Path);

        TableReport hearings = release.Manifest.Tables[1];
        Assert.Equal((40_000, 0, 0, 40_000), (hearings.In, hearings.Kept, hearings.Repaired, hearings.SetAside));
        Assert.Equal(
            Enumerable.Range(2, 40_000).Select(line => $"tbl_schedule {line} set aside no-single-reading"),
            Problems(release));
    }

    private static void Account(ulong seed, double share, (int At, char With)[] mutations)
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "source");
        DumpOptions options = new(30, seed, folder) { DefectShare = share, EndedShare = 0.3 };
        DumpGenerator.Write(options, null, CancellationToken.None);
        foreach (((int at, char with), int number) in mutations.Select((mutation, number) => (mutation, number)))
        {
            string[] files = [.. Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)];
            Mutate(files[number % files.Length], at, (byte)with);
        }

        Dictionary<string, long> lines = Directory.EnumerateFiles(folder, "*.csv")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), PhysicalLines);
        string release = scratch.Sub("release");
        Manifest manifest = new DocketImporter(CourtFiles.Format, CourtFiles.Vocabulary)
            .ImportAsync(DocketSource.Open(folder), AsOf, release, null, CancellationToken.None)
            .GetAwaiter().GetResult();

        foreach (TableReport table in manifest.Tables)
        {
            Assert.Equal(lines[table.Table], table.In);
            Assert.Equal(table.In, table.Kept + table.Repaired + table.SetAside);
        }

        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT coalesce(sum(lines) FILTER (what = 'repaired'), 0)::BIGINT,
                coalesce(sum(lines) FILTER (what = 'set aside'), 0)::BIGINT
            FROM read_parquet('{release}/problems.parquet')
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(manifest.Tables.Sum(table => table.Repaired), reader.GetInt64(0));
        Assert.Equal(manifest.Tables.Sum(table => table.SetAside), reader.GetInt64(1));
    }

    // The header is left alone: a table without its case key is refused as a whole.
    private static void Mutate(string file, int at, byte with)
    {
        byte[] bytes = File.ReadAllBytes(file);
        int data = Array.IndexOf(bytes, (byte)'\n') + 1;
        if (data < bytes.Length)
        {
            bytes[data + (int)((uint)at % (uint)(bytes.Length - data))] = with;
            File.WriteAllBytes(file, bytes);
        }
    }

    private static long PhysicalLines(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        long feeds = bytes.Count(letter => letter == (byte)'\n');
        return feeds - 1 + (bytes[^1] == (byte)'\n' ? 0 : 1);
    }

    private static string Text(DocketRelease release, long caseId, string fact) =>
        release.FindCase(caseId, CourtFiles.Vocabulary)!.Facts[fact].ToInvariantText();

    private static List<string> Problems(DocketRelease release)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT concat_ws(' ', \"table\", line, what, reason) FROM "
            + $"read_parquet('{release.Folder}/problems.parquet') ORDER BY \"table\", line";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> problems = [];
        while (reader.Read())
        {
            problems.Add(reader.GetString(0));
        }

        return problems;
    }

    private static string Case(string key, params (string Column, string Cell)[] cells) =>
        Row("A_TblCase", [("IDNCASE", key), ("CASE_TYPE", "RMV"), .. cells]);

    private static string Row(string table, params (string Column, string Cell)[] cells) =>
        string.Join('\t', WorkedOutFolder.Headers[table].Select(column =>
            cells.FirstOrDefault(cell => cell.Column == column).Cell ?? ""));

    private static void Write(string folder, string table, params string[] lines) => File.WriteAllBytes(
        Path.Combine(folder, table + ".csv"),
        Encoding.Latin1.GetBytes(
            string.Join('\t', WorkedOutFolder.Headers[table]) + "\n" + string.Join('\n', lines) + "\n"));
}
