using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// DuckDB over the files of releases: in memory, within bounds, and what does not fit spills to a folder of its own
/// that goes with it.
/// </summary>
internal sealed class ReleaseDuckDb : IDisposable
{
    private const string MemoryMax = "1GB";
    private const string SpillMax = "64GB";
    private const int ThreadsMax = 4;

    // DuckDB.NET gives no kind of error for what fails while a query is prepared; the message begins with it.
    private static readonly string[] FilesAreWrong =
        ["IO Error", "Invalid Input Error", "Serialization Error", "TProtocolException", "INTERNAL Error: Parquet"];

    private readonly string _spill;
    private readonly bool _isForOthersSql;

    private ReleaseDuckDb(DuckDBConnection connection, string spill, bool isForOthersSql)
    {
        Connection = connection;
        _spill = spill;
        _isForOthersSql = isForOthersSql;
    }

    /// <summary>The one connection.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Opens it; nothing is fetched, and no extension is loaded.</summary>
    /// <param name="isForOthersSql">Whether the SQL is not ours, so that what DuckDB says of it is passed on.</param>
    public static ReleaseDuckDb Open(bool isForOthersSql = false)
    {
        string spill = Directory.CreateTempSubdirectory("discretion-").FullName;
        DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        ReleaseDuckDb opened = new(connection, spill, isForOthersSql);
        opened.Run($"""
            SET memory_limit = '{MemoryMax}';
            SET threads = {Math.Clamp(Environment.ProcessorCount, 1, ThreadsMax)};
            SET temp_directory = {Quoted(spill)};
            SET max_temp_directory_size = '{SpillMax}';
            SET allow_community_extensions = false;
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            """);
        return opened;
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public void Run(string sql, CancellationToken cancel = default)
    {
        using DuckDBCommand command = Command(sql);
        Stoppable(command, () => command.ExecuteNonQuery(), cancel);
    }

    /// <summary>The rows of a query, read one after the other and never all held.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="row">Reads a row.</param>
    /// <param name="cancel">Stops between two rows and inside the query.</param>
    public IReadOnlyList<T> Rows<T>(string sql, Func<DuckDBDataReader, T> row, CancellationToken cancel = default)
    {
        List<T> rows = [];
        Each(sql, reader => rows.Add(row(reader)), cancel);
        return rows;
    }

    /// <summary>Reads a query row by row.</summary>
    public void Each(string sql, Action<DuckDBDataReader> row, CancellationToken cancel = default) => EachWhile(
        sql,
        _ => { },
        reader =>
        {
            row(reader);
            return true;
        },
        cancel);

    /// <summary>Reads a query row by row for as long as rows are wanted.</summary>
    /// <param name="sql">One SELECT.</param>
    /// <param name="start">Told of the columns, before the first row.</param>
    /// <param name="row">Reads a row; whether another is wanted.</param>
    /// <param name="cancel">Stops between two rows and inside the query.</param>
    public void EachWhile(
        string sql, Action<DuckDBDataReader> start, Func<DuckDBDataReader, bool> row, CancellationToken cancel)
    {
        using DuckDBCommand command = Command(sql);
        command.UseStreamingMode = true;
        Stoppable(
            command,
            () =>
            {
                using DuckDBDataReader reader = command.ExecuteReader();
                start(reader);
                while (reader.Read())
                {
                    cancel.ThrowIfCancellationRequested();
                    if (!row(reader))
                    {
                        break;
                    }
                }

                return 0;
            },
            cancel);
    }

    /// <summary>A path or text as a literal of SQL.</summary>
    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A column's or table's name as SQL writes it.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(_spill, recursive: true);
    }

    private DuckDBCommand Command(string sql)
    {
        DuckDBCommand command = Connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    // DuckDB.NET takes no heed of CommandTimeout; only a call from another thread stops a query.
    private void Stoppable(DuckDBCommand command, Func<int> run, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using CancellationTokenRegistration stop = cancel.Register(command.Cancel);
        try
        {
            _ = run();
        }
        catch (DuckDBException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (DuckDBException failure) when (!_isForOthersSql && Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    // Our own SQL is right, so a file that it reads is not; any other failure is a defect and is shown whole.
    private static Exception? Explain(DuckDBException failure)
    {
        string message = failure.Message.Split('\n')[0];
        return FilesAreWrong.Any(start => message.StartsWith(start, StringComparison.Ordinal))
            ? new DocketException($"A file of the docket cannot be read: {message}. 'discretion docket verify' tells "
                + "which files are not as they were; import the source again.")
            : message.StartsWith("Out of Memory", StringComparison.Ordinal)
                ? new InsufficientMemoryException($"This takes more than {MemoryMax} of memory, and more room than is "
                    + $"free in {Path.GetTempPath()}.")
                : null;
    }
}
