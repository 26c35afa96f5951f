using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;
using Microsoft.Data.Sqlite;

namespace Discretion.IntegrationTests.Journal;

/// <summary>An empty journal for one test, on one of the two databases.</summary>
internal abstract class JournalPlace : IDisposable
{
    protected ScratchFolder Folder { get; } = new();

    /// <summary>The home folder.</summary>
    public string Home => Path.Combine(Folder.Path, "home");

    /// <summary>The master key's file.</summary>
    public string KeyPath => Path.Combine(Folder.Path, "home.key");

    /// <summary>The database.</summary>
    public abstract JournalDatabase Database { get; }

    /// <summary>The journal, as one program opens it.</summary>
    public EventJournal Open(TimeProvider? clock = null) =>
        new(Database, new(Database, Home, KeyPath), clock ?? new StoppedClock());

    /// <summary>Runs SQL behind the program's back, with the guards on.</summary>
    /// <returns>The first value of the first row.</returns>
    public abstract object? Execute(string sql);

    /// <summary>Bytes as they are written in SQL.</summary>
    public abstract string Bytes(byte[] bytes);

    public virtual void Dispose() => Folder.Dispose();
}

/// <summary>On SQLite.</summary>
internal sealed class SqlitePlace : JournalPlace
{
    public SqlitePlace() => Database = new SqliteJournal(Home);

    public override JournalDatabase Database { get; }

    public override object? Execute(string sql) => ExecuteIn(Path.Combine(Home, "journal.db"), sql);

    /// <summary>Runs SQL in any file.</summary>
    public static object? ExecuteIn(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False;Foreign Keys=True");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public override string Bytes(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";
}

/// <summary>On PostgreSQL, where the tables' owner is another than the program's login.</summary>
internal sealed class PostgresPlace : JournalPlace
{
    public PostgresPlace()
    {
        Server = SharedPostgres.NewDatabase();
        Database = new PostgresJournal(Server.App, Server.Owner);
    }

    public PostgresDatabase Server { get; }

    public override JournalDatabase Database { get; }

    public override object? Execute(string sql) => PostgresServer.Execute(Server.Owner, sql);

    public override string Bytes(byte[] bytes) => $@"'\x{Convert.ToHexString(bytes)}'::bytea";
}
