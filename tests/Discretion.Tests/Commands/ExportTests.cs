using System.Diagnostics;
using System.Text.Json.Nodes;
using Discretion.Core.Docket;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

public sealed class ExportTests(SmallDocket docket)
{
    [Fact]
    public async Task The_cases_are_written_with_their_header_and_without_protected_facts()
    {
        string file = docket.Scratch("cases.csv");
        string said = await docket.OutputOfAsync(
            "docket", "export", SmallDocket.Name, "--table", "cases", "--out", file);
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(10, lines.Length);
        Assert.StartsWith("case_id,court,court_unknown,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1002,LOS,,RMV,,never_detained,,GT,,SP,,2010-05-01,", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("juvenile", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("asylum", lines[0], StringComparison.Ordinal);
        Assert.Contains(
            "cases: asylum_pending, asylum_pending_unknown, juvenile, juvenile_unknown", said,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_holds_every_table_but_the_protected_ones_and_says_where_they_come_from()
    {
        string folder = docket.Scratch("everything");
        await docket.OutputOfAsync("docket", "export", SmallDocket.Name, "--out", folder);
        JsonNode about = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder, "export.json"), TestContext.Current.CancellationToken))!;

        Assert.Equal(
            SmallDocket.Tables.Keys.Where(table => table != "tbl_JuvenileHistory").Select(table => table + ".csv")
                .Concat(["cases.csv", "problems.csv", "export.json"]).Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(SmallDocket.Name, (string?)about["docket"]);
        Assert.Equal(["tbl_JuvenileHistory"], about["tablesLeftOut"]!.AsArray().Select(table => (string?)table));
        Assert.All(about["tables"]!.AsArray(), table =>
        {
            string path = Path.Combine(folder, (string)table!["file"]!);
            Assert.Equal((long)table["bytes"]!, new FileInfo(path).Length);
            Assert.Equal((long)table["rows"]!, File.ReadAllText(path).Split('\n').Length - 2);
        });
    }

    [Fact]
    public async Task Parquet_has_the_same_columns_as_CSV()
    {
        string file = docket.Scratch("cases.parquet");
        JsonNode said = JsonNode.Parse(await docket.OutputOfAsync(
            "docket", "export", SmallDocket.Name, "--table", "cases", "--out", file, "--json"))!;
        DocketRelease release = new(SmallDocket.Name, Path.Combine(docket.Home, "dockets", SmallDocket.Name));
        ReleaseTable cases = ReleaseTable.Of(release, Repository.Eoir, Repository.Vocabulary)[0];

        Assert.Equal("PAR1", System.Text.Encoding.ASCII.GetString((await File.ReadAllBytesAsync(
            file, TestContext.Current.CancellationToken))[..4]));
        Assert.Equal(
            cases.Open.Select(column => column.Name),
            said["tables"]![0]!["columns"]!.AsArray().Select(column => (string)column!));
        Assert.Equal(9, (long)said["tables"]![0]!["rows"]!);
    }

    [Fact]
    public async Task Excel_is_told_the_encoding_when_it_is_wanted()
    {
        string file = docket.Scratch("bom.csv");
        await docket.OutputOfAsync(
            "docket", "export", SmallDocket.Name, "--table", "problems", "--bom", "--out", file);

        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'t'], (await File.ReadAllBytesAsync(
            file, TestContext.Current.CancellationToken))[..4]);
    }

    [Fact]
    public async Task An_export_overwrites_nothing_and_leaves_nothing_half_written()
    {
        string folder = docket.Scratch("taken");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "mine.csv");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        CommandAnswer onto = await docket.RunAsync(
            "docket", "export", SmallDocket.Name, "--table", "cases", "--out", file);
        CommandAnswer all = await docket.RunAsync("docket", "export", SmallDocket.Name, "--out", folder);
        CommandAnswer into = await docket.RunAsync(
            "docket", "export", SmallDocket.Name, "--table", "cases", "--out", folder);

        Assert.Equal((2, 2, 0), (onto.Code, all.Code, into.Code));
        Assert.Contains("nothing is overwritten", onto.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(
            ["mine.csv", "small-cases.csv"],
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_killed_export_left_of_the_same_name_goes_and_what_another_is_writing_stays()
    {
        string folder = docket.Scratch("killed");
        Directory.CreateDirectory(folder);
        using Process other = Process.GetProcesses().First(process => process.Id != Environment.ProcessId);
        string own = $".unfinished-cases.csv-{Environment.ProcessId}";
        string running = $".unfinished-cases.csv-{other.Id}";
        string another = ".unfinished-other.csv-2147483647";
        foreach (string name in (string[])[own, running, another, ".unfinished-cases.csv-2147483647"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), "half", TestContext.Current.CancellationToken);
        }

        await docket.OutputOfAsync(
            "docket", "export", SmallDocket.Name, "--table", "cases", "--out", Path.Combine(folder, "cases.csv"));

        Assert.Equal(
            new[] { running, another, "cases.csv" }.Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--table tbl_JuvenileHistory", "tbl_JuvenileHistory is protected as a whole (juvenile)")]
    [InlineData("--table tbl_Nothing", "There is no table tbl_Nothing. There are: cases, A_TblCase, ")]
    [InlineData("--table cases --format parquet --bom", "--bom is for CSV.")]
    [InlineData("--table cases --format xlsx", "Argument 'xlsx' not recognized.")]
    public async Task What_cannot_be_exported_is_refused(string options, string message)
    {
        CommandAnswer answer = await docket.RunAsync(
            [.. $"docket export small --out {docket.Scratch("refused")} {options}".Split(' ')]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_of_a_release_is_open_or_withheld_for_a_reason() =>
        Repository.AssertNone(
            Tables().SelectMany(table => table.Columns.Where(column => !column.IsDescribed)
                .Select(column => $"{table.Name}.{column.Name}")),
            "Describe the column in facts/ or formats/, or name it in ReleaseTable.cs.");

    [Fact]
    public void No_cell_that_a_protected_fact_comes_from_is_open()
    {
        DocketRelease release = new(SmallDocket.Name, Path.Combine(docket.Home, "dockets", SmallDocket.Name));
        IReadOnlyList<ReleaseTable> tables = Tables();
        IEnumerable<FactCell> cells =
            from caseId in Enumerable.Range(1001, 9)
            let found = release.FindCase(caseId, Repository.Vocabulary)!
            let citations = new CourtCitations(found, release.RowsOf(caseId))
            from fact in Enum.GetValues<CourtFact>()
            where !Repository.Vocabulary[fact.Id()].MayBeListed
            from cell in citations.Of(fact.Id())
            where cell.Column is not null
            select cell;

        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.DoesNotContain(
            tables.Single(table => table.Name == cell.Table).Open, column => column.Name == cell.Column));
    }

    private IReadOnlyList<ReleaseTable> Tables() => ReleaseTable.Of(
        new(SmallDocket.Name, Path.Combine(docket.Home, "dockets", SmallDocket.Name)), Repository.Eoir,
        Repository.Vocabulary);
}
