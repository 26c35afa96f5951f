using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Earlier;

/// <summary>A docket seen as it stood on an earlier day.</summary>
public sealed class EarlierDayTests(ITestOutputHelper output)
{
    private const int Cases = 20_000;

    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Theory]
    [InlineData("2011-11-16")]
    [InlineData("2010-06-01")]
    [InlineData("2005-02-28")]
    public async Task Every_fact_is_that_of_the_dump_of_the_day(string date)
    {
        DateOnly day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        using ScratchFolder scratch = new();
        string source = Path.Combine(scratch.Path, "source");
        DumpGenerator.Write(
            new(Cases, Seed: 5, source) { AsOf = AsOf, DefectFactor = 0, EndedShare = 0.3 }, progress: null,
            TestContext.Current.CancellationToken);
        await CourtFiles.ImportAsync(source, AsOf, scratch.Path);
        EarlierDump dump = EarlierDump.Write(source, scratch.Sub("then"), day);
        DocketRelease then = await CourtFiles.ImportAsync(scratch.Sub("then"), day, scratch.Sub("home-then"));

        DocketRelease seen = await new DocketStore(scratch.Path).OpenAsOfAsync(
            "test", day, CourtFiles.Format, CourtFiles.Vocabulary, TestContext.Current.CancellationToken);

        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        Dictionary<long, Dictionary<string, string>> wanted =
            CourtFactTexts.Read(connection, CourtFiles.CasesSql(then));
        Dictionary<long, Dictionary<string, string>> found =
            CourtFactTexts.Read(connection, CourtFiles.CasesSql(seen));
        int open = found.Keys.Count(dump.Open.Contains);
        output.WriteLine($"{found.Count:N0} of {Cases:N0} cases, {open:N0} with an open row.");
        Assert.InRange(found.Count, 100, Cases);
        Assert.InRange(open, 1, found.Count / 5);
        Assert.Equal(wanted.Keys.Order(), found.Keys.Order());
        string[] wrong = [.. found.SelectMany(one => one.Value
            .Where(fact => fact.Value != wanted[one.Key][fact.Key]
                // An open row may be what the other dump lacks, so it may only make unknown.
                && (fact.Value != "unknown" || !dump.Open.Contains(one.Key)))
            .Select(fact => $"{one.Key} {fact.Key}: {fact.Value}, not {wanted[one.Key][fact.Key]}"))];
        Assert.True(wrong is [], $"{wrong.Length} facts differ, the first:\n{string.Join('\n', wrong.Take(20))}");
        Assert.All(found.Values, facts => Assert.Equal("unknown", facts["custody"]));
        Assert.Equal(found.Count, seen.Manifest.Facts["custody"].Unknown["not dated"]);
        Assert.All(seen.Manifest.SeenFrom!.Tables, table => Assert.True(table.Known > 0 && table.Later >= 0));
    }

    [Fact]
    public async Task It_is_made_once_and_made_again_for_another_docket_of_the_name()
    {
        using ScratchFolder scratch = new();
        DocketStore store = new(scratch.Path);
        DateOnly day = new(2010, 6, 1);
        DocketRelease first = await ImportAndSeeAsync(seed: 1);
        byte[] cases = await File.ReadAllBytesAsync(first.CasesPath, TestContext.Current.CancellationToken);
        DateTime written = File.GetLastWriteTimeUtc(first.CasesPath);

        DocketRelease again = await SeeAsync();
        Assert.Equal(written, File.GetLastWriteTimeUtc(again.CasesPath));

        Directory.Delete(Path.Combine(scratch.Path, "earlier"), recursive: true);
        DocketRelease made = await SeeAsync();
        Assert.Equal(cases, await File.ReadAllBytesAsync(made.CasesPath, TestContext.Current.CancellationToken));

        Directory.Delete(Path.Combine(scratch.Path, "dockets"), recursive: true);
        Directory.Delete(Path.Combine(scratch.Path, "source"), recursive: true);
        DocketRelease other = await ImportAndSeeAsync(seed: 2);
        Assert.NotEqual(cases, await File.ReadAllBytesAsync(other.CasesPath, TestContext.Current.CancellationToken));

        Task<DocketRelease> SeeAsync() => store.OpenAsOfAsync(
            "test", day, CourtFiles.Format, CourtFiles.Vocabulary, TestContext.Current.CancellationToken);

        async Task<DocketRelease> ImportAndSeeAsync(ulong seed)
        {
            string source = Path.Combine(scratch.Path, "source");
            DumpGenerator.Write(
                new(1_000, seed, source) { AsOf = AsOf, EndedShare = 0.3 }, progress: null,
                TestContext.Current.CancellationToken);
            await CourtFiles.ImportAsync(source, AsOf, scratch.Path);
            return await SeeAsync();
        }
    }
}
