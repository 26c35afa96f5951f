using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Discretion.IntegrationTests.Journal;

public sealed class PostgresTablesTests
{
    [Fact]
    public void The_migrations_make_the_tables_of_the_model()
    {
        using PostgresPlace place = new();
        place.Database.Write(_ => true);
        PostgresDatabase model = SharedPostgres.NewDatabase();
        using (JournalContext context = new(
            new DbContextOptionsBuilder<JournalContext>().UseNpgsql(model.Superuser).Options))
        {
            context.Database.EnsureCreated();
        }

        Assert.Equal(
            Tables(model.Superuser),
            Tables(place.Server.Superuser).Where(line => !line.StartsWith("__EF", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_login_that_may_not_make_the_tables_says_whom_to_ask()
    {
        PostgresDatabase server = SharedPostgres.NewDatabase();
        PostgresJournal journal = new(server.App);

        string message = Assert.Throws<JournalException>(() => journal.Write(_ => true)).Message;

        Assert.Contains("DISCRETION_JOURNAL_OWNER", message, StringComparison.Ordinal);
        Assert.Equal(7, journal.Read(7, _ => 8));
    }

    [Fact]
    public void Once_the_tables_are_there_the_owner_is_not_needed()
    {
        PostgresDatabase server = SharedPostgres.NewDatabase();
        new PostgresJournal(server.App, server.Owner).Write(_ => true);

        Assert.True(new PostgresJournal(server.App).Write(_ => true));
        Assert.Equal(8, new PostgresJournal(server.App).Read(7, _ => 8));
    }

    [Fact]
    public void One_login_that_owns_the_tables_serves_too()
    {
        PostgresDatabase server = SharedPostgres.NewDatabase();

        Assert.True(new PostgresJournal(server.Superuser).Write(_ => true));
    }

    [Fact]
    public void A_journal_of_a_later_version_is_refused()
    {
        using PostgresPlace place = new();
        place.Database.Write(_ => true);
        place.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('9999-later', '99')");

        string message = Assert.Throws<JournalException>(() =>
            new PostgresJournal(place.Server.App).Read(0, _ => 1)).Message;

        Assert.Contains("later version of discretion (9999-later)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_a_failure_of_the_world_without_the_password()
    {
        PostgresJournal journal = new("Host=/nowhere;Username=ana;Password=Zapotitlan-4711;Database=x;Timeout=2");

        string message = Assert.Throws<IOException>(() => journal.Read(0, _ => 1)).Message;

        Assert.StartsWith("/nowhere/x cannot be reached", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zapotitlan", message, StringComparison.Ordinal);
        Assert.Throws<JournalException>(() => new PostgresJournal("nonsense"));
    }

    private static List<string> Tables(string connection)
    {
        using NpgsqlConnection open = new(connection + ";Pooling=false");
        open.Open();
        using NpgsqlCommand command = new(
            """
            SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT tablename || ' ' || replace(indexdef, '"', '') FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || confdeltype::text
            FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable
            ORDER BY 1
            """, open);
        using NpgsqlDataReader reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
