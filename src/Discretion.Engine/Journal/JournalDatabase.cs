using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Discretion.Engine.Journal;

/// <summary>
/// Where the journal lies: an SQLite file, or a database of a PostgreSQL server. Both hold the same tables and keep the
/// same guards; docs/journal.md describes them.
/// </summary>
public abstract class JournalDatabase
{
    /// <summary>The environment variable with a connection string of PostgreSQL.</summary>
    public const string Variable = "DISCRETION_JOURNAL";

    /// <summary>The environment variable with the connection string of the tables' owner, where that is another
    /// login.</summary>
    public const string OwnerVariable = "DISCRETION_JOURNAL_OWNER";

    private protected JournalDatabase()
    {
    }

    /// <summary>
    /// The database of a home: PostgreSQL where <see cref="Variable"/> says so, else <c>journal.db</c> in it.
    /// </summary>
    /// <param name="home">The home folder; made when first written to.</param>
    /// <exception cref="JournalException">The variable holds no connection string.</exception>
    public static JournalDatabase Open(string home) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection
            ? new PostgresJournal(connection, Environment.GetEnvironmentVariable(OwnerVariable))
            : new SqliteJournal(home);

    /// <summary>What it is called in a message: a path, or a server and a database; never a password.</summary>
    public abstract string Place { get; }

    /// <summary>Whether there is anything to read from.</summary>
    public abstract bool Exists { get; }

    /// <summary>Reads from the journal. Tables of an earlier version are brought up to date first.</summary>
    /// <param name="none">The answer while nothing was ever written to it; a load that was cut off leaves it
    /// so.</param>
    /// <param name="read">Reads.</param>
    /// <exception cref="JournalException">It was written by a later version, or is damaged.</exception>
    /// <exception cref="IOException">The disk or the server failed.</exception>
    public T Read<T>(T none, Func<JournalContext, T> read) => !Exists ? none : Guarded(() =>
    {
        using (JournalContext context = Connect())
        {
            switch (Standing(context))
            {
                case TableStanding.None:
                    return none;
                case TableStanding.Current:
                    return read(context);
                case TableStanding.Earlier:
                    break;
            }
        }

        Write(_ => true);
        using JournalContext renewed = Connect();
        return read(renewed);
    });

    /// <summary>
    /// Writes to the journal in one transaction, which keeps other writers out. Its tables are brought up to date
    /// before, so that nothing is ever half made.
    /// </summary>
    /// <exception cref="JournalException">It was written by a later version, is damaged, or a guard refuses what is
    /// written.</exception>
    /// <exception cref="IOException">The disk failed or is full, another program keeps the journal to itself, or the
    /// server cannot be reached.</exception>
    public T Write<T>(Func<JournalContext, T> write) => Guarded(() =>
    {
        using JournalContext context = ConnectToWrite();
        using IDbContextTransaction transaction = Begin(context);
        BringUpToDate(context);
        T result = write(context);
        context.SaveChanges();
        transaction.Commit();
        return result;
    });

    /// <summary>Takes the last traces of what was deleted out of the files.</summary>
    /// <exception cref="IOException">Traces may be left; the message says why.</exception>
    public abstract void Scrub();

    /// <summary>Copies all of it, as it is at one moment, to <c>journal.db</c> in a folder.</summary>
    internal abstract void CopyTo(string folder);

    /// <summary>Takes all of it from <c>journal.db</c> in a folder, whole or not at all. It must be empty.</summary>
    internal abstract void TakeFrom(string folder);

    /// <summary>An open context, to read with.</summary>
    internal abstract JournalContext Connect();

    /// <summary>An open context, to write with; makes what must be there first.</summary>
    internal abstract JournalContext ConnectToWrite();

    /// <summary>Begins a transaction that keeps other writers out, of this process and of others.</summary>
    internal abstract IDbContextTransaction Begin(JournalContext context);

    /// <summary>Brings the tables up to date in the transaction that was begun.</summary>
    internal abstract void BringUpToDate(JournalContext context);

    /// <summary>Does a part of a transaction with the right to record what a person did.</summary>
    /// <param name="context">The context, in a transaction.</param>
    /// <param name="work">Writes and saves. When it throws, the transaction or its savepoint is to be rolled back,
    /// which takes the right away too.</param>
    internal abstract void AsDesk(JournalContext context, Action work);

    /// <summary>A failure of the database in words for people; any other as it is.</summary>
    internal Exception Explained(Exception failure) => OfDatabase(failure) is { } inner ? InWords(inner) : failure;

    private protected enum TableStanding
    {
        None,
        Earlier,
        Current,
    }

    private protected abstract TableStanding Standing(JournalContext context);

    private protected abstract Exception InWords(DbException failure);

    private protected static TableStanding StandingByMigrations(JournalContext context, string place)
    {
        string[] applied = [.. context.Database.GetAppliedMigrations()];
        string[] known = [.. context.Database.GetMigrations()];
        string[] later = [.. applied.Except(known)];
        return later.Length > 0
            ? throw new JournalException(
                $"{place} was written by a later version of discretion ({later[^1]}). Use that version.")
            : applied.Length == 0 ? TableStanding.None
            : applied.Length < known.Length ? TableStanding.Earlier
            : TableStanding.Current;
    }

    // EF's own command for this locks with a row, which a killed program would leave behind for ever; and its script
    // from one migration to another asks for ids that begin with a time.
    private protected static void RunMigrations(JournalContext context, TableStanding standing)
    {
        IMigrationsAssembly assembly = context.GetService<IMigrationsAssembly>();
        IMigrationsSqlGenerator generator = context.GetService<IMigrationsSqlGenerator>();
        IHistoryRepository history = context.GetService<IHistoryRepository>();
        string provider = context.Database.ProviderName!;
        if (standing is TableStanding.None)
        {
            Run(context, history.GetCreateIfNotExistsScript());
        }

        string[] applied = standing is TableStanding.None ? [] : [.. context.Database.GetAppliedMigrations()];
        foreach ((string id, TypeInfo type) in assembly.Migrations.Where(one => !applied.Contains(one.Key)))
        {
            Migration migration = assembly.CreateMigration(type, provider);
            foreach (MigrationCommand command in generator.Generate(migration.UpOperations))
            {
                Run(context, command.CommandText);
            }

            Run(context, history.GetInsertScript(new(id, ProductInfo.GetVersion())));
        }
    }

    private protected static object? Run(JournalContext context, string sql)
    {
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (context.Database.CurrentTransaction as IInfrastructure<DbTransaction>)?.Instance;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private protected T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (OfDatabase(failure) is { } inner)
        {
            throw InWords(inner);
        }
    }

    // EF Core wraps what a write meets, and what it holds to be passing.
    private static DbException? OfDatabase(Exception? failure) => failure switch
    {
        DbException found => found,
        DbUpdateException or InvalidOperationException => OfDatabase(failure.InnerException),
        _ => null,
    };
}
