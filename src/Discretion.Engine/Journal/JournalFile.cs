using System.Data.Common;
using Discretion.Engine.Docket;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal in an SQLite file under the home folder. What was acknowledged is on the disk, and what was deleted is
/// overwritten.
/// </summary>
/// <param name="home">The home folder; made when first written to.</param>
public sealed class JournalFile(string home)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const int SqliteBusy = 5;
    private const int SqliteFull = 13;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(home, "journal.db");

    /// <summary>Whether there is such a file.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Reads from the journal.</summary>
    /// <param name="none">The answer while nothing was ever written to it; a load that was cut off leaves it
    /// so.</param>
    /// <param name="read">Reads.</param>
    /// <exception cref="JournalException">It was written by a later version, or is damaged.</exception>
    public T Read<T>(T none, Func<JournalContext, T> read) => !Exists ? none : Guarded(() =>
    {
        using JournalContext context = Open();
        context.Database.OpenConnection();
        CheckVersion(context);
        return context.Database.GetAppliedMigrations().Any() ? read(context) : none;
    });

    /// <summary>
    /// Writes to the journal in one transaction, which keeps other writers out. Its tables are brought up to date in
    /// the same one, so that nothing is ever half made.
    /// </summary>
    /// <exception cref="JournalException">It was written by a later version, or is damaged.</exception>
    /// <exception cref="IOException">The disk failed or is full, or another program keeps the journal to
    /// itself.</exception>
    public T Write<T>(Func<JournalContext, T> write) => Guarded(() =>
    {
        CreateForOwnerOnly();
        using JournalContext context = Open();
        context.Database.OpenConnection();
        using var transaction = context.Database.BeginTransaction();
        CheckVersion(context);
        BringUpToDate(context);
        T result = write(context);
        context.SaveChanges();
        transaction.Commit();
        return result;
    });

    /// <summary>Takes the last traces of what was deleted out of the file and the log beside it.</summary>
    /// <exception cref="IOException">Another program has the journal open, so traces may be left.</exception>
    public void Scrub() => Guarded(() =>
    {
        using JournalContext context = Open();
        context.Database.OpenConnection();
        Run(context, "PRAGMA temp_store=MEMORY");
        Run(context, "VACUUM");
        return Run(context, "PRAGMA wal_checkpoint(TRUNCATE)") is 0L ? true : throw new IOException(
            "Another program has the journal open, so that traces of what was erased may still lie in its files. Close "
            + "it and run the same command again.");
    });

    private JournalContext Open() => new(new DbContextOptionsBuilder<JournalContext>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString())
        .AddInterceptors(new Settings())
        .Options);

    private void CreateForOwnerOnly()
    {
        if (!Directory.Exists(home))
        {
            DurableFolder.CreateDurably(home);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(home, OwnerOnlyFolder);
            }
        }

        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        new FileStream(Path, options).Dispose();
    }

    private void CheckVersion(JournalContext context)
    {
        string[] later = [.. context.Database.GetAppliedMigrations().Except(context.Database.GetMigrations())];
        if (later.Length > 0)
        {
            throw new JournalException(
                $"{Path} was written by a later version of discretion ({later[^1]}). Use that version.");
        }
    }

    // EF's own command for this locks with a row, which a killed program would leave behind for ever.
    private static void BringUpToDate(JournalContext context)
    {
        string? last = context.Database.GetAppliedMigrations().LastOrDefault();
        if (context.Database.GetPendingMigrations().Any())
        {
            Run(context, context.GetService<IMigrator>().GenerateScript(
                last, options: MigrationsSqlGenerationOptions.NoTransactions));
        }
    }

    private static object? Run(JournalContext context, string sql)
    {
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = (context.Database.CurrentTransaction as IInfrastructure<DbTransaction>)?.Instance;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbUpdateException failure) when (failure.InnerException is SqliteException inner)
        {
            throw Explained(inner);
        }
        catch (SqliteException failure)
        {
            throw Explained(failure);
        }
    }

    // SQLite's own words name the fault and never what was being written.
    private Exception Explained(SqliteException failure) => failure.SqliteErrorCode switch
    {
        SqliteBusy => new IOException(
            $"Another program is writing to {Path}. Wait until it has ended, and try again.", failure),
        SqliteFull => new IOException($"The disk that holds {Path} is full.", failure),
        SqliteCorrupt or SqliteNotADatabase => new JournalException(
            $"{Path} is damaged: {failure.Message} Put your copy of it back."),
        _ => new IOException($"{Path}: {failure.Message}", failure),
    };

    // NORMAL loses acknowledged writes in a power cut; secure_delete writes zeros over what is deleted.
    private sealed class Settings : DbConnectionInterceptor
    {
        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using DbCommand command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
