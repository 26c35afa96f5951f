using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.Screening;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Screening;

/// <summary>A docket as a DuckDB table in memory, laid out as <c>cases.parquet</c> is.</summary>
internal sealed class DuckDbDocket : IDisposable
{
    private readonly DuckDBConnection _duckDb = new("DataSource=:memory:;threads=1");

    public DuckDbDocket(IReadOnlyList<FactSheet> sheets)
    {
        _duckDb.Open();
        IEnumerable<string> columns = SampleFacts.Vocabulary.Facts.SelectMany(ColumnsOf);
        Run($"CREATE TABLE cases (case_id BIGINT, {string.Join(", ", columns)})");
        if (sheets.Count > 0)
        {
            Run($"INSERT INTO cases VALUES {string.Join(",\n", sheets.Select(RowOf))}");
        }
    }

    /// <summary>What DuckDB answers: one array a condition, one value a case.</summary>
    /// <param name="conditions">SQL expressions.</param>
    public Truth[][] Evaluate(IReadOnlyList<string> conditions)
    {
        List<Truth[]> rows = [];
        using DuckDBCommand command = _duckDb.CreateCommand();
        command.CommandText = $"SELECT {string.Join(",\n", conditions)} FROM cases ORDER BY case_id";
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, conditions.Count).Select(at =>
                (reader.IsDBNull(at) ? (bool?)null : reader.GetBoolean(at)).ToTruth())]);
        }

        return [.. Enumerable.Range(0, conditions.Count).Select(at => rows.Select(row => row[at]).ToArray())];
    }

    /// <summary>
    /// Writes <c>cases.parquet</c> with the facts that a release carries, and one column nobody asks for.
    /// </summary>
    public void WriteParquet(string path)
    {
        string people = $"{SampleFacts.MilitaryService.Id}, {SampleFacts.YearsAsResident.Id}";
        Run($"COPY (SELECT 'why' AS age_years_unknown, * EXCLUDE ({people}) FROM cases ORDER BY case_id) "
            + $"TO '{path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)");
    }

    public void Run(string sql)
    {
        using DuckDBCommand command = _duckDb.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _duckDb.Dispose();

    private static IEnumerable<string> ColumnsOf(FactDefinition fact)
    {
        string type = fact.Kind switch
        {
            FactKind.YesNo => "BOOLEAN",
            FactKind.Number or FactKind.NumberRange => "INTEGER",
            FactKind.Date or FactKind.Month => "DATE",
            FactKind.Text => "VARCHAR",
        };
        return fact.IsRange ? [$"{fact.Id}_low {type}", $"{fact.Id}_high {type}"] : [$"{fact.Id} {type}"];
    }

    private static string RowOf(FactSheet sheet, int row) =>
        $"({row + 1}, {string.Join(", ", SampleFacts.Vocabulary.Facts.Select(fact => CellsOf(fact, sheet[fact.Id])))})";

    private static string CellsOf(FactDefinition fact, FactValue value) => value switch
    {
        FactValue.Unknown => fact.IsRange ? "NULL, NULL" : "NULL",
        FactValue.YesNo(var yes) => yes ? "TRUE" : "FALSE",
        FactValue.Number(var low, var high) when fact.IsRange =>
            string.Create(CultureInfo.InvariantCulture,
                $"{low}, {high?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}"),
        FactValue.Number(var exact, _) => exact.ToString(CultureInfo.InvariantCulture),
        FactValue.Date(var date) => ConditionText.Write(new Literal.Date(date)),
        FactValue.Month month => ConditionText.Write(new Literal.Date(month.First))
            + ", " + ConditionText.Write(new Literal.Date(month.Last)),
        FactValue.Text(var text) => ConditionText.Write(new Literal.Text(text)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
