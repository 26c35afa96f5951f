using System.Globalization;
using Discretion.IntegrationTests.Docket.Faults;
using Npgsql;

[assembly: AssemblyFixture(typeof(Discretion.IntegrationTests.Journal.SharedPostgres))]

namespace Discretion.IntegrationTests.Journal;

/// <summary>A PostgreSQL server of this machine's own packages, in a folder and on a socket of its own.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Owner = "discretion_owner";
    private const string App = "discretion_app";

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-pg-").FullName;
    private readonly string _programs;
    private int _databases;

    /// <summary>Starts one.</summary>
    /// <param name="isDurable">Whether it forces what it commits to the disk; the tests of seconds need not
    /// wait.</param>
    /// <exception cref="SystemCommandException">There is no PostgreSQL here, or it does not start.</exception>
    public PostgresServer(bool isDurable = false)
    {
        _programs = Programs() ?? throw new SystemCommandException(
            "PostgreSQL is not installed (Debian: apt-get install postgresql)");
        if (IsRoot)
        {
            SystemCommand.Run("chown", "postgres", _folder);
        }

        Run("initdb", "-D", Cluster, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync",
            "--locale=C.UTF-8");
        string fsync = isDurable ? "on" : "off";
        Run("pg_ctl", "-D", Cluster, "-l", Path.Combine(_folder, "log"), "-w", "-t", "120", "-o",
            $"-k {_folder} -c listen_addresses='' -c fsync={fsync} -c max_connections=2000", "start");
        Execute(Connection("postgres", "postgres"),
            $"""
            CREATE ROLE discretion_service NOLOGIN;
            CREATE ROLE discretion_desk NOLOGIN;
            CREATE ROLE {Owner} LOGIN;
            CREATE ROLE {App} LOGIN NOINHERIT;
            GRANT discretion_service, discretion_desk TO {App};
            """);
    }

    /// <summary>Makes an empty database, owned by one login and used by another, as docs/journal.md says.</summary>
    public PostgresDatabase NewDatabase()
    {
        string name = string.Create(
            CultureInfo.InvariantCulture, $"journal_{Interlocked.Increment(ref _databases)}");
        Execute(Connection("postgres", "postgres"), $"CREATE DATABASE {name} OWNER {Owner}");
        return new(Connection(App, name), Connection(Owner, name), Connection("postgres", name));
    }

    /// <summary>Stops it at once, as a power cut would.</summary>
    public void Dispose()
    {
        Run("pg_ctl", "-D", Cluster, "-m", "immediate", "-w", "stop");
        if (IsRoot)
        {
            SystemCommand.Run("chown", "-R", "root", _folder);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs SQL in a connection of its own.</summary>
    public static object? Execute(string connection, string sql)
    {
        using NpgsqlConnection open = new(connection + ";Pooling=false");
        open.Open();
        using NpgsqlCommand command = new(sql, open);
        return command.ExecuteScalar();
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Cluster => Path.Combine(_folder, "cluster");

    private string Connection(string login, string database) =>
        $"Host={_folder};Username={login};Database={database};Timeout=60;Command Timeout=120";

    private static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out int version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    // The server refuses to run as root.
    private void Run(string program, params string[] args)
    {
        string path = Path.Combine(_programs, program);
        if (IsRoot)
        {
            SystemCommand.Run("runuser", ["-u", "postgres", "--", path, .. args]);
        }
        else
        {
            SystemCommand.Run(path, args);
        }
    }
}

/// <summary>A database of the server.</summary>
/// <param name="App">The program's login.</param>
/// <param name="Owner">The tables' owner.</param>
/// <param name="Superuser">Who can do anything.</param>
internal sealed record PostgresDatabase(string App, string Owner, string Superuser);

/// <summary>The one server of a test run: started when a test first asks for it, and stopped at the end.</summary>
public sealed class SharedPostgres : IDisposable
{
    private static readonly Lazy<(PostgresServer? Server, string? WhyNot)> Shared = new(() =>
    {
        try
        {
            return (new PostgresServer(), null);
        }
        catch (SystemCommandException missing)
        {
            return (null, missing.Message);
        }
    });

    /// <summary>An empty database; skips the test, with the reason, where there is no server.</summary>
    internal static PostgresDatabase NewDatabase()
    {
        Assert.SkipWhen(Shared.Value.WhyNot is not null, $"No PostgreSQL: {Shared.Value.WhyNot}");
        return Shared.Value.Server!.NewDatabase();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Shared.IsValueCreated)
        {
            Shared.Value.Server?.Dispose();
        }
    }
}
