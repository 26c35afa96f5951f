using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Releases;

/// <summary>A query cannot be run, or took too much; the message says why and what to do.</summary>
public sealed class QueryException(string message) : Exception(message);

/// <summary>What a query answered.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Types">DuckDB's names of their types.</param>
/// <param name="Rows">The rows; a cell is null, a text, a number, a truth value or a day.</param>
/// <param name="IsCutShort">Whether there were more rows than were wanted.</param>
public sealed record QueryAnswer(
    IReadOnlyList<string> Columns, IReadOnlyList<string> Types, IReadOnlyList<IReadOnlyList<object?>> Rows,
    bool IsCutShort);

/// <summary>
/// Read-only SQL over a release's tables, without what is protected. The query is parsed and held to a list of what it
/// may do; then it runs in a DuckDB that can open no file but the release's own and whose settings are locked.
/// </summary>
/// <param name="tables">The release's tables.</param>
public sealed class ReleaseQuery(IReadOnlyList<ReleaseTable> tables)
{
    private const int LengthMax = 20_000;
    private const long GrowthMax = 3L << 30;
    private const string TooLarge = "The query took more memory than a query may. Narrow it.";

    private static readonly string[] Scalars =
    [
        "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
        "UBIGINT", "UHUGEINT", "FLOAT", "DOUBLE", "DECIMAL", "VARCHAR", "DATE", "TIMESTAMP", "TIME",
    ];

    /// <summary>The tables that can be read: those with an open column.</summary>
    public IReadOnlyList<ReleaseTable> Tables { get; } = [.. tables.Where(table => table.Open.Count > 0)];

    /// <summary>Runs a query.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="rowsMax">The most rows to answer.</param>
    /// <param name="timeMax">After so long it is stopped.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="QueryException">It is refused, fails, or takes too long or too much memory.</exception>
    public QueryAnswer Run(string sql, int rowsMax, TimeSpan timeMax, CancellationToken cancel)
    {
        if (sql.Length > LengthMax)
        {
            throw new QueryException($"The query has {sql.Length:N0} characters; at most {LengthMax:N0} are read.");
        }

        using ReleaseDuckDb duck = Locked();
        if (QueryCheck.Problem(Parsed(duck, sql), [.. Tables.Select(table => table.Name)]) is { } problem)
        {
            throw new QueryException(problem);
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeMax);
        using MemoryWatch watch = new(GrowthMax, limit.Cancel);
        try
        {
            return Read(duck, sql, rowsMax, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new QueryException(watch.HasTripped ? TooLarge
                : $"The query was stopped after {timeMax.TotalSeconds:0} seconds. Narrow it, or give it longer with "
                    + "--seconds.");
        }
        catch (DuckDBException wrong)
        {
            throw new QueryException(Explain(wrong.Message));
        }
    }

    private ReleaseDuckDb Locked()
    {
        ReleaseDuckDb duck = ReleaseDuckDb.Open(isForOthersSql: true);
        foreach (ReleaseTable table in Tables)
        {
            duck.Run($"CREATE VIEW {ReleaseDuckDb.Name(table.Name)} AS {table.OpenSelect}");
        }

        duck.Run($"""
            SET allowed_paths = [{string.Join(", ", Tables.Select(table => ReleaseDuckDb.Quoted(table.Path)))}];
            SET enable_external_access = false;
            SET lock_configuration = true;
            """);
        return duck;
    }

    private static string Parsed(ReleaseDuckDb duck, string sql)
    {
        using DuckDBCommand command = duck.Connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($query::VARCHAR)::VARCHAR";
        command.Parameters.Add(new DuckDBParameter("query", sql));
        return (string)command.ExecuteScalar()!;
    }

    private static QueryAnswer Read(ReleaseDuckDb duck, string sql, int rowsMax, CancellationToken cancel)
    {
        List<IReadOnlyList<object?>> rows = [];
        string[] columns = [];
        string[] types = [];
        bool isCutShort = false;
        duck.EachWhile(
            sql,
            reader =>
            {
                columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
                types = [.. Enumerable.Range(0, reader.FieldCount).Select(at =>
                    reader.GetDataTypeName(at).ToUpperInvariant())];
                RefuseNested(columns, types);
            },
            reader =>
            {
                isCutShort = rows.Count == rowsMax;
                if (!isCutShort)
                {
                    rows.Add([.. columns.Select((_, at) => reader.IsDBNull(at) ? null : reader.GetValue(at))]);
                }

                return !isCutShort;
            },
            cancel);
        return new(columns, types, rows, isCutShort);
    }

    private static void RefuseNested(string[] columns, string[] types)
    {
        for (int at = 0; at < columns.Length; at++)
        {
            if (!Scalars.Any(scalar => types[at].StartsWith(scalar, StringComparison.OrdinalIgnoreCase)))
            {
                throw new QueryException(
                    $"The column {columns[at]} is of type {types[at]}, which has no cell. Write it as text: "
                    + "CAST(… AS VARCHAR).");
            }
        }
    }

    // Who asks for a protected column is told that it is one, not that there is none.
    private string Explain(string message)
    {
        if (message.StartsWith("Out of Memory", StringComparison.Ordinal))
        {
            return TooLarge;
        }

        string first = message.Split("\n\nLINE ")[0].Replace('\n', ' ').Trim();
        HashSet<string> open = [.. tables.SelectMany(table => table.Open).Select(column => column.Name)];
        ReleaseColumn? hidden = tables.SelectMany(table => table.Withheld).FirstOrDefault(column =>
            !open.Contains(column.Name)
            && message.Contains($"\"{column.Name}\"", StringComparison.OrdinalIgnoreCase));
        return hidden is null ? first
            : $"The column {hidden.Name} is left out of queries, because it tells of a person what is protected "
                + $"({string.Join(", ", hidden.Reveals)}). 'discretion screen --where' counts such facts.";
    }
}
