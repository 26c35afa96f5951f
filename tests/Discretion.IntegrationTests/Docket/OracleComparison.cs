using System.Globalization;
using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Compares a release with the oracle, fact by fact over all cases.</summary>
/// <param name="connection">Holds the oracle's tables.</param>
/// <param name="release">The release's cases as a relation in SQL.</param>
internal sealed class OracleComparison(DuckDBConnection connection, string release)
{
    // More rows of these can turn a no into a yes, never a yes into a no. So where the rows that nothing
    // happened to say
    // yes, the importer must not say no, whatever it made of the broken ones.
    private static readonly string[] SettledByAnyRow =
    [
        "represented", "relief_pending", "asylum_pending", "cancellation_pending", "discretion_under_consideration",
        "appeal_pending", "in_family_group", "aggravated_felony_charged", "security_ground_charged", "fraud_charged",
        "smuggling_charged",
    ];

    /// <summary>Cases of which every fact is compared.</summary>
    public long Exact => Count("SELECT count(*) FROM oracle WHERE case_id NOT IN (FROM touched)");

    /// <summary>Cases that a broken line names, which only <see cref="FalseNos"/> looks at.</summary>
    public long LeftOut => Count($"SELECT count(*) FROM {release} WHERE case_id IN (FROM touched)");

    /// <summary>Cases that only one of the two has, broken lines apart.</summary>
    public long OnOneSideOnly => Count($"""
        SELECT count(*) FROM oracle FULL JOIN {release} AS ours ON oracle.case_id = ours.case_id
        WHERE (oracle.case_id IS NULL OR ours.case_id IS NULL)
            AND coalesce(oracle.case_id, ours.case_id) NOT IN (FROM touched)
        """);

    /// <summary>Columns that the release lacks, or has with another type than the contract's.</summary>
    public IReadOnlyList<string> WrongColumns()
    {
        Dictionary<string, string> types = Rows($"DESCRIBE SELECT * FROM {release}")
            .ToDictionary(row => row[0], row => row[1]);
        return [.. CourtFactTexts.Facts.SelectMany(CourtFactTexts.Columns).Append(("case_id", "BIGINT"))
            .Where(column => types.GetValueOrDefault(column.Item1) != column.Item2)
            .Select(column =>
                $"{column.Item1} is {types.GetValueOrDefault(column.Item1, "missing")}, not {column.Item2}")];
    }

    /// <summary>A line for each fact that differs: how often, and three cases with both values.</summary>
    public IReadOnlyList<string> Differences() =>
        [.. CourtFactTexts.Facts.SelectMany(fact => Differences(fact))];

    /// <summary>Where a broken line was mended or set aside: a no that the rows beside it rule out.</summary>
    public IReadOnlyList<string> FalseNos() => [.. SettledByAnyRow.SelectMany(fact => Rows($"""
        SELECT '{fact}', case_id FROM oracle JOIN {release} AS ours USING (case_id)
        WHERE case_id IN (FROM touched) AND oracle.{fact} AND NOT ours.{fact}
        """)).Select(row => $"{row[0]} of case {row[1]} is no, and an unbroken row says yes")];

    private IEnumerable<string> Differences(FactDefinition fact)
    {
        string differs = string.Join(" OR ", CourtFactTexts.Columns(fact)
            .Select(column => $"oracle.{column.Name} IS DISTINCT FROM ours.{column.Name}"));
        string Text(string side) => CourtFactTexts.Text(fact)
            .Replace(fact.Id, $"{side}.{fact.Id}", StringComparison.Ordinal);
        List<string[]> rows = Rows($"""
            SELECT count(*) OVER (), case_id, {Text("oracle")}, {Text("ours")}
            FROM oracle JOIN {release} AS ours USING (case_id)
            WHERE case_id NOT IN (FROM touched) AND ({differs})
            ORDER BY case_id LIMIT 3
            """);
        if (rows.Count > 0)
        {
            yield return $"{fact.Id}: {rows[0][0]} cases differ, for example "
                + string.Join("; ", rows.Select(row => $"{row[1]}: SQL says {row[2]}, the importer {row[3]}"));
        }
    }

    private long Count(string sql) => long.Parse(Rows(sql).Single()[0], CultureInfo.InvariantCulture);

    private List<string[]> Rows(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount)
                .Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
