using System.Collections.Concurrent;
using System.Globalization;
using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.Engine.Screening;

/// <summary>Makes a snapshot of a release's <c>cases.parquet</c>.</summary>
/// <remarks>
/// The file has <c>case_id</c> BIGINT and, for each court fact, a column of its id, or <c>id_low</c> and
/// <c>id_high</c> for a range; NULL is unknown, except that <c>id_high</c> alone is NULL when there is no upper end.
/// Rows are sorted by court, next hearing, case id. Columns that were not asked for are not read, and case numbers
/// when somebody first asks for them. Two columns are read at a time, so that beside the snapshot itself no more than
/// sixteen bytes a case are in use.
/// </remarks>
public static class SnapshotReader
{
    private const int ReadersMax = 2;

    /// <summary>Reads the file.</summary>
    /// <param name="casesFile">The path of <c>cases.parquet</c>.</param>
    /// <param name="facts">What conditions may name; a fact that the file lacks is unknown for every case.</param>
    /// <param name="cancel">Stops between chunks of rows.</param>
    /// <exception cref="InvalidDataException">A column has another type or an upper end without a lower one, the rows
    /// are not sorted by court, or the file is torn.</exception>
    /// <exception cref="DuckDBException">There is no such file, or it is no Parquet.</exception>
    public static Snapshot Read(
        string casesFile, IReadOnlyList<FactDefinition> facts, CancellationToken cancel = default)
    {
        string file = FileSql(casesFile);
        using DuckDBConnection duckDb = Open();
        int cases = CountRows(duckDb, file);
        Dictionary<string, string> types = ReadTypes(duckDb, file);
        SnapshotColumn[] columns = [.. facts.Select(_ => new AbsentColumn())];
        CodeBook[] books = [.. facts.Select(_ => new CodeBook())];
        CourtRange[] courts = [];
        ILookup<bool, int> carried = Enumerable.Range(0, facts.Count)
            .Where(at => IsCarried(facts[at], types)).ToLookup(at => facts[at].Kind == FactKind.YesNo);
        int[] answers = [.. carried[true]];
        ConcurrentQueue<Action<ColumnReader>> work = new(carried[false]
            .Select(at => (Action<ColumnReader>)(reader => columns[at] = reader.Read(facts[at], books[at])))
            .Append(reader => courts = reader.ReadCourts(types.ContainsKey(CourtRange.FactId))));
        if (answers.Length > 0)
        {
            work.Enqueue(reader =>
            {
                foreach ((int at, YesNoColumn column) in
                    answers.Zip(reader.ReadYesNo([.. answers.Select(at => facts[at])])))
                {
                    columns[at] = column;
                }
            });
        }

        Run(work, () => new(Another(duckDb), file, cases, cancel));
        return new(
            cases,
            () => ReadCaseIds(file, cases),
            courts,
            facts.Zip(columns).ToDictionary(pair => pair.First.Id, pair => pair.Second),
            facts.Zip(books).ToDictionary(
                pair => pair.First.Id, pair => pair.Second.Ordinals));
    }

    private static void Run(ConcurrentQueue<Action<ColumnReader>> work, Func<ColumnReader> open)
    {
        Task[] readers = [.. Enumerable.Range(0, Math.Min(ReadersMax, Environment.ProcessorCount))
            .Select(_ => Task.Run(() =>
            {
                using ColumnReader reader = open();
                try
                {
                    while (work.TryDequeue(out Action<ColumnReader>? column))
                    {
                        column(reader);
                    }
                }
                catch
                {
                    work.Clear();
                    throw;
                }
            }))];
        Task.WhenAll(readers).GetAwaiter().GetResult();
    }

    private static long[] ReadCaseIds(string file, int cases)
    {
        using ColumnReader reader = new(Open(), file, cases, CancellationToken.None);
        return reader.ReadCaseIds();
    }

    // A reader takes the thread that it is on and no others, and the file's index is read once for all columns.
    private static DuckDBConnection Open()
    {
        DuckDBConnection duckDb = new("DataSource=:memory:");
        duckDb.Open();
        using DuckDBCommand command = duckDb.CreateCommand();
        command.CommandText = "SET threads = 1; SET parquet_metadata_cache = true";
        command.ExecuteNonQuery();
        return duckDb;
    }

    private static DuckDBConnection Another(DuckDBConnection duckDb)
    {
        DuckDBConnection another = duckDb.Duplicate();
        another.Open();
        return another;
    }

    private static int CountRows(DuckDBConnection duckDb, string file)
    {
        using DuckDBCommand command = duckDb.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {file}";
        return checked((int)Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> ReadTypes(DuckDBConnection duckDb, string file)
    {
        Dictionary<string, string> types = new(StringComparer.Ordinal);
        using DuckDBCommand command = duckDb.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM {file}";
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            types[reader.GetString(0)] = reader.GetString(1);
        }

        return types;
    }

    private static bool IsCarried(FactDefinition fact, Dictionary<string, string> types)
    {
        string type = fact.Kind switch
        {
            FactKind.YesNo => "BOOLEAN",
            FactKind.Number or FactKind.NumberRange => "INTEGER",
            FactKind.Date or FactKind.Month => "DATE",
            FactKind.Text => "VARCHAR",
        };
        string[] names = fact.IsRange ? [fact.Id + "_low", fact.Id + "_high"] : [fact.Id];
        string[] carried = [.. names.Where(types.ContainsKey)];
        foreach (string name in names)
        {
            string found = types.GetValueOrDefault(name, "missing");
            if (carried.Length > 0 && found != type)
            {
                throw new InvalidDataException(
                    $"The column {name} of cases.parquet is {found}; it has to be {type}. Import the docket again.");
            }
        }

        return carried.Length > 0;
    }

    // DuckDB reads a path as a pattern; square brackets make each of the pattern's characters stand for itself.
    private static string FileSql(string path) => "read_parquet('"
        + string.Concat(path.Select(one => one is '*' or '?' or '[' ? $"[{one}]" : one == '\'' ? "''" : one.ToString()))
        + "')";
}
