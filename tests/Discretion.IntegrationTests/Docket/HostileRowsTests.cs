using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>The importer against the oracle where the rules meet.</summary>
public sealed class HostileRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Every_court_fact_equals_SQL_where_every_cell_is_an_edge(ulong seed)
    {
        using ScratchFolder scratch = new();
        string folder = scratch.Sub("source");
        new HostileRows(seed).Write(folder, cases: 20_000);
        DateOnly asOf = new(2011, 11, 17);

        DocketRelease release = await CourtFiles.ImportAsync(folder, asOf, scratch.Path);

        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        CourtFactsOracle.Build(connection, folder, asOf);
        OracleComparison comparison = new(connection, CourtFiles.CasesSql(release));
        Assert.Equal([], comparison.WrongColumns());
        Assert.Equal(0, comparison.LeftOut);
        Assert.Equal(0, comparison.OnOneSideOnly);
        Assert.True(comparison.Exact > 19_000, $"Only {comparison.Exact} cases were compared.");
        Assert.True(comparison.Differences() is [], $"seed {seed}:\n{string.Join('\n', comparison.Differences())}");
    }
}
