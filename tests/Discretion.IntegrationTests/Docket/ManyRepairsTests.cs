using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket;

/// <summary>One broken row in a thousand is an accident; more are another layout.</summary>
public sealed class ManyRepairsTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task More_than_a_thousand_rows_mended_by_one_rule_stop_the_import(int broken, bool goesOn)
    {
        using ScratchFolder scratch = new();
        string folder = Dump(scratch, broken);

        Task<DocketRelease> import = CourtFiles.ImportAsync(folder, AsOf, scratch.Path);

        if (goesOn)
        {
            Assert.Equal(broken, (await import).Manifest.Tables[0].Repaired);
            return;
        }

        DocketException stopped = await Assert.ThrowsAsync<DocketException>(() => import);
        Assert.Contains("1,001 rows mended by the rule extra-tab", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("--accept-repairs", stopped.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(scratch.Path, "dockets")));
    }

    [Fact]
    public async Task Who_accepts_repairs_gets_them()
    {
        using ScratchFolder scratch = new();
        DocketImporter importer = new(CourtFiles.Format, CourtFiles.Vocabulary) { AcceptsRepairs = true };

        DocketRelease release = await new DocketStore(scratch.Path).ImportAsync(
            "test",
            DocketSource.Open(Dump(scratch, 1_001)),
            AsOf,
            importer,
            null,
            TestContext.Current.CancellationToken);

        Assert.Equal(1_001, release.Manifest.Tables[0].Repaired);
    }

    private static string Dump(ScratchFolder scratch, int broken)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch.Path, "source")).FullName;
        string[] header = [.. CourtFiles.Format.Table("A_TblCase").Columns.Select(column => column.Name)];
        IEnumerable<string> rows = Enumerable.Range(1, 2 * broken).Select(key => string.Join('\t', header.Select(
            name => name switch
            {
                "IDNCASE" => $"{key}",
                "ALIEN_CITY" => key % 2 == 0 ? "LOS ANGE\tLES" : "LOS ANGELES",
                "ALIEN_STATE" => "CA",
                "NAT" => "MX",
                "C_BIRTHDATE" => "5/1980",
                _ => "",
            })));
        File.WriteAllLines(Path.Combine(folder, "A_TblCase.csv"), rows.Prepend(string.Join('\t', header)));
        return folder;
    }
}
