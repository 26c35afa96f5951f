namespace Discretion.Engine.Docket.Releases;

/// <summary>The problems of one table for one reason.</summary>
/// <param name="Table">The table.</param>
/// <param name="What"><c>repaired</c> or <c>set aside</c>.</param>
/// <param name="Reason">The named rule or reason.</param>
/// <param name="Rows">Rows, not lines.</param>
/// <param name="ExampleLine">The line of the first.</param>
public sealed record ProblemCount(string Table, string What, string Reason, long Rows, long ExampleLine)
{
    /// <summary>The problems of a release, by table and reason.</summary>
    public static IReadOnlyList<ProblemCount> Of(DocketRelease release)
    {
        using ReleaseDuckDb duck = ReleaseDuckDb.Open();
        return duck.Rows(
            $"""
            SELECT "table", what, reason, count(*), min(line)
            FROM read_parquet({ReleaseDuckDb.Quoted(release.ProblemsPath)}) GROUP BY ALL ORDER BY "table", what, reason
            """,
            reader => new ProblemCount(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3),
                reader.GetInt64(4)));
    }
}
