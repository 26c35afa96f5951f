using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Reads facts out of a relation shaped like cases.parquet, as text that a person can compare.</summary>
internal static class CourtFactTexts
{
    /// <summary>The facts that the court's file can tell, in the order of the vocabulary.</summary>
    public static IReadOnlyList<FactDefinition> Facts { get; } =
        [.. CourtFiles.Vocabulary.Facts
            .Where(fact => fact.Sources.Contains(FactSource.CourtFile))];

    /// <summary>
    /// Every fact of every case: <c>yes</c>, <c>20..21</c>, <c>12..</c>, <c>1990-11</c>,
    /// <c>unknown</c>.
    /// </summary>
    /// <param name="connection">An open database.</param>
    /// <param name="relation">A table, or read_parquet('…').</param>
    public static Dictionary<long, Dictionary<string, string>> Read(DuckDBConnection connection, string relation)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT case_id, {string.Join(", ", Facts.Select(Text))} FROM {relation}";
        using DuckDBDataReader reader = command.ExecuteReader();
        Dictionary<long, Dictionary<string, string>> cases = [];
        while (reader.Read())
        {
            cases.Add(
                reader.GetInt64(0),
                Facts.Index().ToDictionary(at => at.Item.Id, at => reader.GetString(at.Index + 1)));
        }

        return cases;
    }

    /// <summary>A fact's columns and their types in the database.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns(FactDefinition fact) => fact.Kind switch
    {
        FactKind.YesNo => [(fact.Id, "BOOLEAN")],
        FactKind.Number => [(fact.Id, "INTEGER")],
        FactKind.NumberRange => [(fact.Id + "_low", "INTEGER"), (fact.Id + "_high", "INTEGER")],
        FactKind.Date => [(fact.Id, "DATE")],
        FactKind.Month => [(fact.Id + "_low", "DATE"), (fact.Id + "_high", "DATE")],
        FactKind.Text => [(fact.Id, "VARCHAR")],
    };

    /// <summary>A fact as SQL that gives its text; never NULL.</summary>
    public static string Text(FactDefinition fact)
    {
        string id = fact.Id;
        string text = fact.Kind switch
        {
            FactKind.YesNo => $"CASE WHEN {id} THEN 'yes' WHEN NOT {id} THEN 'no' END",
            FactKind.NumberRange =>
                $"CASE WHEN {id}_low = {id}_high THEN CAST({id}_low AS VARCHAR) "
                + $"ELSE {id}_low || '..' || coalesce(CAST({id}_high AS VARCHAR), '') END",
            FactKind.Month =>
                $"CASE WHEN {id}_high = last_day({id}_low) AND day({id}_low) = 1 "
                + $"THEN strftime({id}_low, '%Y-%m') ELSE {id}_low || '..' || {id}_high END",
            FactKind.Number or FactKind.Date or FactKind.Text => $"CAST({id} AS VARCHAR)",
        };
        return $"coalesce({text}, 'unknown')";
    }
}
