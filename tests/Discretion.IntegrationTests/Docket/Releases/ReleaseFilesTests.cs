using System.Text.Json.Nodes;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Discretion.IntegrationTests.Docket.Faults;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Releases;

/// <summary>A release's files: damaged, exported, asked, and an export that is killed.</summary>
public sealed class ReleaseFilesTests(GeneratedReleases releases) : IClassFixture<GeneratedReleases>
{
    [Fact]
    public async Task One_changed_byte_in_any_file_is_found_and_the_file_named()
    {
        string home = releases.Sub("damaged");
        string folder = Path.Combine(home, "dockets", GeneratedReleases.Newer);
        FolderCopy.Copy(releases.Open(GeneratedReleases.Newer).Folder, folder);
        DocketRelease release = new DocketStore(home).Open(GeneratedReleases.Newer);
        ProgramAnswer whole = await OurProgram.RunHereAsync(home, "docket", "verify", GeneratedReleases.Newer);
        Random dice = new(5);
        foreach (string file in release.Manifest.Files.Keys)
        {
            string path = Path.Combine(folder, file);
            byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            int at = dice.Next(bytes.Length);
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

            ProgramAnswer damaged = await OurProgram.RunHereAsync(
                home, "docket", "verify", GeneratedReleases.Newer, "--json");

            Assert.NotEqual(0, damaged.Code);
            Assert.Equal([file], JsonNode.Parse(damaged.Out)!["files"]!.AsArray()
                .Where(one => (string?)one!["state"] != "whole").Select(one => (string)one!["file"]!));
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        }

        Assert.Equal((0, ""), (whole.Code, whole.Error));
        Assert.True(release.Manifest.Files.Count > 10, "A release has a file for each table whose rows are kept.");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task An_export_that_another_tool_opens_is_the_release(string format)
    {
        DocketRelease release = releases.Open(GeneratedReleases.Newer);
        string folder = Path.Combine(releases.Sub("exports"), format);

        ProgramAnswer answer = await releases.RunAsync(
            "docket", "export", GeneratedReleases.Newer, "--format", format, "--out", folder);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (ReleaseTable table in ReleaseTable.Of(release, CourtFiles.Format, CourtFiles.Vocabulary)
            .Where(table => table.Open.Count > 0))
        {
            string columns = string.Join(", ", table.Open.Select(column =>
                $"\"{column.Name}\"::VARCHAR AS \"{column.Name}\""));
            string file = Path.Combine(folder, $"{table.Name}.{format}");
            string exported = format == "parquet" ? $"SELECT {columns} FROM '{file}'" : $"""
                SELECT {string.Join(", ", table.Open.Select(column => Unguarded(column.Name)))}
                FROM read_csv('{file}', all_varchar = true, header = true, delim = ',', quote = '"')
                """;
            string stored = $"SELECT {columns} FROM '{table.Path}'";
            Assert.Equal((table.Name, 0L, 0L), (
                table.Name,
                Count(connection, $"({exported}) EXCEPT ALL ({stored})"),
                Count(connection, $"({stored}) EXCEPT ALL ({exported})")));
        }
    }

    [Fact]
    public async Task No_cell_of_an_export_is_a_formula()
    {
        string file = Path.Combine(releases.Sub("formulas"), "cases.csv");

        ProgramAnswer answer = await releases.RunAsync(
            "docket", "export", GeneratedReleases.Newer, "--table", "A_TblCase", "--out", file);

        Assert.Equal(0, answer.Code);
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        string read = $"read_csv('{file}', all_varchar = true, header = true, delim = ',', quote = '\"')";
        Assert.Equal(0, Count(connection,
            $"FROM {read} WHERE regexp_matches(LANG, '^[=+@\\t\\r-]') OR regexp_matches(NAT, '^[=+@\\t\\r-]')"));
        Assert.Equal(6, Count(connection, $"FROM {read} WHERE regexp_matches(LANG, '^''[=+@-]')"));
    }

    [Fact]
    public async Task An_answer_is_what_DuckDB_gives_over_the_same_file_and_the_home_stays_as_it_was()
    {
        string before = ReleaseFiles.Hashes(releases.Home);
        DocketRelease release = releases.Open(GeneratedReleases.Newer);
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (string sql in (string[])
            [
                "SELECT count(*) AS n FROM cases",
                "SELECT sum(age_years_low) AS n FROM cases WHERE court = 'QQQ'",
                "SELECT count(DISTINCT LANG) AS n FROM A_TblCase",
                "SELECT max(line) AS n FROM tbl_schedule WHERE REC_TYPE = 'X'",
                "SELECT count(*) AS n FROM cases JOIN B_TblProceeding USING (case_id) WHERE BASE_CITY_CODE = 'QQQ'",
                "SELECT min(next_hearing_on) AS n FROM cases WHERE represented",
            ])
        {
            string direct = ((string[])["A_TblCase", "tbl_schedule", "B_TblProceeding"]).Aggregate(
                sql.Replace("FROM cases", $"FROM '{release.CasesPath}'", StringComparison.Ordinal),
                (text, table) => text
                    .Replace($"FROM {table}", $"FROM '{release.Folder}/rows/{table}.parquet'", StringComparison.Ordinal)
                    .Replace($"JOIN {table}", $"JOIN '{release.Folder}/rows/{table}.parquet'",
                        StringComparison.Ordinal));
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT n::VARCHAR FROM ({direct})";

            ProgramAnswer answer = await releases.RunAsync("docket", "query", GeneratedReleases.Newer, sql, "--csv");

            Assert.Equal((0, $"n\n{command.ExecuteScalar()}\n"), (answer.Code, answer.Out));
        }

        Assert.Equal(before, ReleaseFiles.Hashes(releases.Home));
    }

    [Fact]
    public async Task A_query_that_wants_more_memory_than_there_is_for_one_is_refused()
    {
        ProgramAnswer answer = await releases.RunAsync(
            "docket", "query", GeneratedReleases.Newer,
            "SELECT length(string_agg(a.BASE_CITY_CODE, ',')) AS n FROM B_TblProceeding a, B_TblProceeding b, cases c",
            "--seconds", "120");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("took more memory than a query may", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_export_leaves_is_gone_after_the_next()
    {
        string folder = releases.Sub("killed");
        string target = Path.Combine(folder, "all");
        using (Child export = OurProgram.Start(
            "docket", "export", GeneratedReleases.Newer, "--format", "csv", "--out", target, "--home", releases.Home))
        {
            while (!export.HasEnded && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
            }

            export.Kill();
        }

        bool wasCutOff = !Directory.Exists(target);
        string[] left = [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))];
        string again = wasCutOff ? target : Path.Combine(folder, "again");

        ProgramAnswer answer = await releases.RunAsync(
            "docket", "export", GeneratedReleases.Newer, "--format", "csv", "--out", again);

        Assert.True(wasCutOff, "The export ended before it could be killed.");
        Assert.StartsWith(".unfinished-all-", Assert.Single(left), StringComparison.Ordinal);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(["all"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    // An apostrophe before a text that a spreadsheet would run is the export's, and no number has one.
    private static string Unguarded(string column) =>
        $"""CASE WHEN regexp_matches("{column}", '^''[=+@-]') THEN "{column}"[2:] ELSE "{column}" END AS "{column}" """;

    private static long Count(DuckDBConnection connection, string relation)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM ({relation})";
        return (long)command.ExecuteScalar()!;
    }
}
