using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using DuckDB.NET.Data;

namespace Discretion.Benchmarks.Screening;

/// <summary>The same screening as SQL over a native DuckDB table in memory, in every form we know to be fast.</summary>
internal sealed class DuckDbContestant : IDisposable
{
    private readonly DuckDBConnection _duckDb = new("DataSource=:memory:");
    private readonly IReadOnlyList<ScreenedCondition> _conditions;

    public DuckDbContestant(string casesFile, IReadOnlyList<ScreenedCondition> conditions)
    {
        _conditions = conditions;
        _duckDb.Open();
        string path = casesFile.Replace("'", "''", StringComparison.Ordinal);
        Run($"CREATE TABLE cases AS SELECT * FROM read_parquet('{path}')");
        Run(NarrowTable(conditions));
    }

    /// <summary>The forms by name. Whichever takes least CPU in a run stands for DuckDB in that run.</summary>
    public IReadOnlyList<(string Name, string Sql, int Threads)> Forms =>
    [
        ("count_if, count over a subquery; columns as imported", OverSubquery("cases"), 1),
        ("count_if, count over a subquery; enums and small integers", OverSubquery("narrow"), 1),
        ("count_if, count over a subquery; enums and small integers", OverSubquery("narrow"), 2),
        ("count_if of yes, count_if of no; enums and small integers", Direct("narrow"), 1),
        ("count(*) FILTER over a subquery; enums and small integers", Filtered("narrow"), 1),
    ];

    /// <summary>Runs a form and gives the tallies by court name ("" for unknown), a condition a place.</summary>
    public Dictionary<string, Tally[]> Screen(string sql, int threads)
    {
        Run($"SET threads = {threads}");
        Dictionary<string, Tally[]> byCourt = [];
        using DuckDBCommand command = _duckDb.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            int cases = (int)reader.GetInt64(1);
            string court = reader.IsDBNull(0) ? "" : reader.GetString(0);
            byCourt[court] = [.. Enumerable.Range(0, _conditions.Count).Select(at =>
            {
                int yes = (int)reader.GetInt64(2 + (2 * at));
                int no = (int)reader.GetInt64(3 + (2 * at));
                return new Tally(yes, no, cases - yes - no);
            })];
        }

        return byCourt;
    }

    public void Dispose() => _duckDb.Dispose();

    // Where a condition is unknown for a whole court, count_if is NULL and not 0.
    private string OverSubquery(string table) => ByCourt(
        one => $"{CountIf(one.Id)}, count({one.Id}) - {CountIf(one.Id)}",
        $"(SELECT court, {Each(one => $"{one.Sql} AS {one.Id}")} FROM {table})");

    private string Direct(string table) => ByCourt(
        one => $"{CountIf(one.Sql)}, {CountIf($"NOT {one.Sql}")}", table);

    private string Filtered(string table) => ByCourt(
        one => $"count(*) FILTER (WHERE {one.Id}), count(*) FILTER (WHERE NOT {one.Id})",
        $"(SELECT court, {Each(one => $"{one.Sql} AS {one.Id}")} FROM {table})");

    private static string CountIf(string condition) => $"coalesce(count_if({condition}), 0)::BIGINT";

    private string ByCourt(Func<ScreenedCondition, string> yesAndNo, string from) =>
        $"SELECT court::VARCHAR, count(*), {Each(yesAndNo)} FROM {from} GROUP BY court";

    private string Each(Func<ScreenedCondition, string> sql) => string.Join(", ", _conditions.Select(sql));

    // What a careful user does next: only the columns that are needed, codes as enums, numbers in the smallest type.
    private string NarrowTable(IReadOnlyList<ScreenedCondition> conditions)
    {
        List<string> columns = [];
        foreach (FactDefinition fact in conditions.SelectMany(one => one.Tree.Facts()).DistinctBy(fact => fact.Id))
        {
            columns.Add(fact.Kind switch
            {
                FactKind.Text => AsEnum(fact.Id),
                FactKind.Number => $"{fact.Id}::SMALLINT AS {fact.Id}",
                FactKind.NumberRange =>
                    $"{fact.Id}_low::SMALLINT AS {fact.Id}_low, {fact.Id}_high::SMALLINT AS {fact.Id}_high",
                FactKind.Month => $"{fact.Id}_low, {fact.Id}_high",
                _ => fact.Id,
            });
        }

        return $"CREATE TABLE narrow AS SELECT case_id, {AsEnum("court")}, {string.Join(", ", columns)} FROM cases";
    }

    // An enum refuses a constant that it does not hold, so the codes that conditions name are put in as well.
    private string AsEnum(string column)
    {
        IEnumerable<string> named = _conditions.SelectMany(one => one.Tree.Leaves())
            .Where(leaf => leaf.Fact.Id == column).SelectMany(CodesOf).Distinct().Select(code => $"SELECT '{code}'");
        string codes =
            string.Join(" UNION ", named.Prepend($"SELECT DISTINCT {column} FROM cases WHERE {column} IS NOT NULL"));
        Run($"CREATE TYPE {column}_codes AS ENUM ({codes})");
        return $"{column}::{column}_codes AS {column}";
    }

    private static IEnumerable<string> CodesOf(Condition.Leaf leaf) => leaf switch
    {
        Condition.Compare(_, _, Literal.Text(var code)) => [code],
        Condition.In(_, var values) => values.OfType<Literal.Text>().Select(text => text.Value),
        _ => [],
    };

    private void Run(string sql)
    {
        using DuckDBCommand command = _duckDb.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
