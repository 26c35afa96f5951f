using System.Globalization;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Shape;

/// <summary>The facts of today's dockets, with codes and kinds of case that 2011 did not have, against SQL.</summary>
public sealed class NationalFactsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task Every_court_fact_equals_SQL_over_the_raw_text(int year)
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "source");
        NationalDocket docket = NationalDocket.All.Single(docket => docket.Year == year);
        DumpOptions options = new(40_000, Seed: 5, folder) { Docket = docket, DefectFactor = 0 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        DocketRelease release = await CourtFiles.ImportAsync(folder, docket.Day, scratch.Path);
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();

        CourtFactsOracle.Build(connection, folder, docket.Day);

        OracleComparison comparison = new(connection, CourtFiles.CasesSql(release));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Exact:N0} cases compared."));
        Assert.Equal(40_000, comparison.Exact);
        Assert.Equal(0, comparison.OnOneSideOnly);
        Assert.True(comparison.Differences() is [], string.Join('\n', comparison.Differences()));
    }
}
