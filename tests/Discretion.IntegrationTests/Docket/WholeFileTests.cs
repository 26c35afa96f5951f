using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Every table of the court's file is read, and every line of it accounted for.</summary>
public sealed class WholeFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_line_of_all_nineteen_tables_is_kept_repaired_or_set_aside(bool zip)
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "source");
        DumpOptions options = new(3_000, 5, folder) { DefectFactor = 100, Zip = zip, EndedShare = 0.3 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        string source = zip ? Directory.EnumerateFiles(folder, "*.zip").Single() : folder;

        DocketRelease release = await CourtFiles.ImportAsync(source, options.AsOf, scratch.Path);

        IReadOnlyList<TableReport> tables = release.Manifest.Tables;
        Assert.Equal(
            CourtFiles.Format.Tables.Select(table => table.File).Order(StringComparer.Ordinal),
            tables.Select(table => table.Table).Order(StringComparer.Ordinal));
        Assert.Equal(19, tables.Count);
        Assert.All(tables, table =>
        {
            Assert.Equal(table.In, table.Kept + table.Repaired + table.SetAside);
            Assert.True(table.In > 0 || table.Table == "tbl_CasePriorityHistory", "No case had a priority in 2011.");
            Assert.NotNull(table.ControlTotal);
            Assert.Empty(table.MissingColumns);
        });
        TableReport motions = tables.Single(table => table.Table == "tbl_Court_Motions");
        Assert.True(motions.Kept > motions.SetAside * 50, "Two columns of the motions have no name.");
        Assert.Contains("rows/tbl_CustodyHistory.parquet", release.Manifest.Files.Keys);
        Assert.Contains("rows/tbl_Court_Motions.parquet", release.Manifest.Files.Keys);
    }
}
