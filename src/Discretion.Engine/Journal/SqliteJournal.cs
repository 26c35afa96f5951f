using System.Data.Common;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal in an SQLite file under the home folder. What was acknowledged is on the disk, and what was deleted is
/// overwritten.
/// </summary>
/// <param name="home">The home folder; made when first written to.</param>
public sealed class SqliteJournal(string home) : JournalDatabase
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const int SqliteBusy = 5;
    private const int SqliteFull = 13;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;
    private const int SqliteRefusedByTrigger = 1811;

    // Earlier engines can damage a file in WAL mode when a checkpoint and a writer meet.
    private static readonly Version EarliestEngine = new(3, 51, 3);

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(home, "journal.db");

    /// <inheritdoc/>
    public override string Place => Path;

    /// <inheritdoc/>
    public override bool Exists => File.Exists(Path);

    /// <inheritdoc/>
    public override void Scrub() => Guarded(() =>
    {
        using JournalContext context = Connect();
        Run(context, "PRAGMA temp_store=MEMORY");
        Run(context, "VACUUM");
        return Run(context, "PRAGMA wal_checkpoint(TRUNCATE)") is 0L ? true : throw new IOException(
            "Another program has the journal open, so that traces of what was erased may still lie in its files. Close "
            + "it and run the same command again.");
    });

    /// <summary>Refuses an engine that is too old to keep what it is given.</summary>
    /// <param name="engine">Its version, as it tells.</param>
    /// <exception cref="JournalException">It is older than 3.51.3.</exception>
    internal static void CheckEngine(string engine)
    {
        if (!Version.TryParse(engine, out Version? version) || version < EarliestEngine)
        {
            throw new JournalException($"This program runs with SQLite {engine}, and the journal needs "
                + $"{EarliestEngine} or later: earlier ones can damage it. Install discretion again, whole.");
        }
    }

    internal override void CopyTo(string folder) => Guarded(() =>
    {
        if (!Exists)
        {
            return false;
        }

        using JournalContext context = Connect();
        context.Database.ExecuteSql($"VACUUM INTO {System.IO.Path.Combine(folder, "journal.db")}");
        return true;
    });

    internal override void TakeFrom(string folder)
    {
        CreateForOwnerOnly();
        File.Delete(Path);
        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");
        string from = System.IO.Path.Combine(folder, "journal.db");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(from, OwnerOnly);
        }

        DurableFile.Flush(from);
        File.Move(from, Path, overwrite: false);
        DurableFolder.Flush(home);
    }

    internal override JournalContext Connect()
    {
        JournalContext context = new(new DbContextOptionsBuilder<JournalContext>()
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString(),
                sqlite => sqlite.MigrationsAssembly("Discretion.Migrations.Sqlite"))
            .AddInterceptors(new Settings())
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

    internal override JournalContext ConnectToWrite()
    {
        CreateForOwnerOnly();
        return Connect();
    }

    internal override IDbContextTransaction Begin(JournalContext context) => context.Database.BeginTransaction();

    internal override void BringUpToDate(JournalContext context)
    {
        if (Standing(context) is var standing and not TableStanding.Current)
        {
            RunMigrations(context, standing);
        }
    }

    // Whoever can write the file has every right in it; the guards are its triggers.
    internal override void AsDesk(JournalContext context, Action work) => work();

    private protected override TableStanding Standing(JournalContext context) => StandingByMigrations(context, Place);

    // SQLite's own words name the fault and never what was being written.
    private protected override Exception InWords(DbException failure) => failure is not SqliteException sqlite
        ? failure
        : (sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode) switch
        {
            (SqliteBusy, _) => new IOException(
                $"Another program is writing to {Path}. Wait until it has ended, and try again.", failure),
            (SqliteFull, _) => new IOException($"The disk that holds {Path} is full.", failure),
            (SqliteCorrupt or SqliteNotADatabase, _) => new JournalException(
                $"{Path} is damaged: {failure.Message} Put your copy of it back."),
            (_, SqliteRefusedByTrigger) => new JournalException(
                $"{Path} refuses this: {Between(failure.Message)}"),
            _ => new IOException($"{Path}: {failure.Message}", failure),
        };

    // "SQLite Error 19: 'What a trigger says.'."
    private static string Between(string message)
    {
        (int first, int last) = (message.IndexOf('\'', StringComparison.Ordinal), message.LastIndexOf('\''));
        return first >= 0 && last > first ? message[(first + 1)..last] : message;
    }

    /// <summary>Fills a new file with rows that another database has guarded, and puts its own guards on
    /// again.</summary>
    internal void WriteUnguarded(Action<JournalContext> write) => Write(context =>
    {
        (string Name, string Sql)[] guards = [.. context.Database
            .SqlQuery<string>($"SELECT name || char(10) || sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger'")
            .AsEnumerable().Select(guard => guard.Split('\n', 2)).Select(guard => (guard[0], guard[1]))];
        foreach ((string name, _) in guards)
        {
            Run(context, $"DROP TRIGGER \"{name}\"");
        }

        write(context);
        foreach ((_, string sql) in guards)
        {
            Run(context, sql);
        }

        return true;
    });

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

    // NORMAL loses acknowledged writes in a power cut; secure_delete writes zeros over what is deleted.
    private sealed class Settings : DbConnectionInterceptor
    {
        private const string Pragmas =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            CheckEngine(connection.ServerVersion);
            using DbCommand command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
