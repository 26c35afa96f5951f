using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal in a database of a PostgreSQL server. The program works in the role <c>discretion_service</c>, which
/// cannot insert a decision, and takes the role <c>discretion_desk</c> for the one step that records a person's act.
/// </summary>
public sealed class PostgresJournal : JournalDatabase
{
    // One lock for all that write the journal, let go with the transaction: the chain has one end.
    private const string Lock = "SELECT pg_advisory_xact_lock(4992026112400001)";

    private readonly string _login;
    private readonly string _owner;
    private volatile bool _isCurrent;

    /// <summary>Takes the connection strings; connects when first used.</summary>
    /// <param name="connection">The program's login: a member of both roles, which inherits neither.</param>
    /// <param name="owner">The login that owns the tables and brings them up to date; null when it is the
    /// same.</param>
    /// <exception cref="JournalException">One of them is no connection string.</exception>
    public PostgresJournal(string connection, string? owner = null)
    {
        NpgsqlConnectionStringBuilder login = Parse(connection, Variable);
        _login = login.ConnectionString;
        _owner = string.IsNullOrEmpty(owner) ? _login : Parse(owner, OwnerVariable).ConnectionString;
        Place = $"{login.Host}/{login.Database}";
    }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override bool Exists => true;

    /// <inheritdoc/>
    public override void Scrub() => Guarded(() =>
    {
        using JournalContext context = ConnectAs(_owner);
        if (Run(context, "SELECT pg_has_role(current_user, tableowner, 'USAGE') FROM pg_tables "
            + "WHERE tablename = 'personal' AND schemaname = current_schema()") is not true)
        {
            throw new IOException($"It is erased from the tables in {Place}, but the login may not clean their files, "
                + $"where traces lie until the server's own cleaning. Name the tables' owner in {OwnerVariable} and "
                + "run the same command again.");
        }

        return Run(context, "VACUUM (FULL) personal, stream_keys, lists, clients");
    });

    internal override void CopyTo(string folder) => Guarded(() =>
    {
        using JournalContext from = Connect();
        if (Standing(from) is not TableStanding.Current)
        {
            return false;
        }

        using IDbContextTransaction moment = from.Database.BeginTransaction(IsolationLevel.RepeatableRead);
        SqliteJournal file = new(folder);
        file.WriteUnguarded(to => JournalRowsCopy.Copy(from, to));
        return true;
    });

    // Only the owner can take the guards off, and they are on again when anyone sees a row.
    internal override void TakeFrom(string folder) => Guarded(() =>
    {
        ConnectToWrite().Dispose();
        using JournalContext to = ConnectAs(_owner);
        using IDbContextTransaction transaction = Begin(to);
        string[] tables = [.. to.Model.GetEntityTypes().Select(table => table.GetTableName()!)];
        Run(to, string.Concat(tables.Select(table => $"ALTER TABLE {table} DISABLE TRIGGER USER;")));
        bool isFull = to.Entries.Any() || to.Lists.Any();
        if (!isFull)
        {
            Run(to, "DELETE FROM marks");
            new SqliteJournal(folder).Read(false, from =>
            {
                JournalRowsCopy.Copy(from, to);
                return true;
            });
            Run(to, "SET CONSTRAINTS ALL IMMEDIATE");
            Run(to, string.Concat(tables.Select(table => $"ALTER TABLE {table} ENABLE TRIGGER USER;")));
            transaction.Commit();
        }

        return isFull
            ? throw new JournalException($"There is a journal in {Place}, and nothing is written over.")
            : true;
    });

    internal override JournalContext Connect()
    {
        JournalContext context = ConnectAs(_login);
        try
        {
            if (_isCurrent || HasTables(context))
            {
                Run(context, "SET ROLE discretion_service");
            }

            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    internal override JournalContext ConnectToWrite()
    {
        JournalContext context = Connect();
        try
        {
            if (Standing(context) is TableStanding.Current)
            {
                return context;
            }
        }
        catch
        {
            context.Dispose();
            throw;
        }

        context.Dispose();
        MakeTables();
        return Connect();
    }

    internal override IDbContextTransaction Begin(JournalContext context)
    {
        IDbContextTransaction transaction = context.Database.BeginTransaction();
        try
        {
            Run(context, Lock);
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    // The owner did it before, in a transaction of its own: the program's login makes no tables.
    internal override void BringUpToDate(JournalContext context)
    {
    }

    internal override void AsDesk(JournalContext context, Action work)
    {
        Run(context, "SET LOCAL ROLE discretion_desk");
        work();
        Run(context, "SET LOCAL ROLE discretion_service");
    }

    private protected override TableStanding Standing(JournalContext context)
    {
        if (_isCurrent)
        {
            return TableStanding.Current;
        }

        TableStanding standing = StandingOf(context);
        _isCurrent = standing is TableStanding.Current;
        return standing;
    }

    private protected override Exception InWords(DbException failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.RaiseException } refused => new JournalException(
            $"{Place} refuses this: {refused.MessageText}"),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused => new JournalException(
            $"The login at {Place} lacks a right: {refused.MessageText}. docs/journal.md says which roles it needs. "
            + $"{OwnerVariable} names the owner that makes the tables."),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new IOException(
            $"The disk that holds {Place} is full.", failure),
        PostgresException refused => new IOException($"{Place}: {refused.MessageText}", failure),
        _ => new IOException($"{Place} cannot be reached: {failure.Message} If an act was being recorded, look whether "
            + "it is there before you repeat it.", failure),
    };

    private static NpgsqlConnectionStringBuilder Parse(string text, string variable)
    {
        try
        {
            return new(text) { IncludeErrorDetail = false };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            // The text may hold a password, so it is not repeated.
            throw new JournalException($"{variable} is no connection string of PostgreSQL. It looks like "
                + "\"Host=db.example.org;Database=discretion;Username=discretion_app;Password=…\".");
        }
    }

    private static JournalContext ConnectAs(string connection)
    {
        JournalContext context = new(new DbContextOptionsBuilder<JournalContext>()
            .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly("Discretion.Migrations.Postgres"))
            .Options);
        try
        {
            context.Database.OpenConnection();
            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    // EF Core finds out that the table of migrations is missing by an error, which ends the transaction.
    private TableStanding StandingOf(JournalContext context) =>
        HasTables(context) ? StandingByMigrations(context, Place) : TableStanding.None;

    private static bool HasTables(JournalContext context) =>
        Run(context, "SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL") is true;

    private void MakeTables()
    {
        using JournalContext context = ConnectAs(_owner);
        using IDbContextTransaction transaction = Begin(context);
        if (StandingOf(context) is var standing and not TableStanding.Current)
        {
            RunMigrations(context, standing);
        }

        transaction.Commit();
    }
}
