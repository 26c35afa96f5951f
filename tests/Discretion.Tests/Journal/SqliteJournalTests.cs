using System.Runtime.Versioning;
using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Tests.Journal;

public sealed class SqliteJournalTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // EF Core has no word for a key that is checked at the end of a transaction.
    private static readonly string[] EndOfTransaction =
        ["acts references decisions id NO ACTION", "decisions references entries position NO ACTION"];

    // As the first version made it, with a list in it.
    private const string FirstVersion =
        """
        CREATE TABLE "__EFMigrationsHistory" (
            "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
            "ProductVersion" TEXT NOT NULL
        );
        CREATE TABLE "marks" (
            "name" TEXT NOT NULL CONSTRAINT "PK_marks" PRIMARY KEY,
            "value" BLOB NOT NULL
        );
        CREATE TABLE "lists" (
            "id" TEXT NOT NULL CONSTRAINT "PK_lists" PRIMARY KEY,
            "name" TEXT NOT NULL,
            "as_of" TEXT NOT NULL,
            "key" BLOB NOT NULL,
            "text" BLOB NOT NULL
        );
        CREATE TABLE "clients" (
            "id" TEXT NOT NULL CONSTRAINT "PK_clients" PRIMARY KEY,
            "list_id" TEXT NOT NULL,
            "position" INTEGER NOT NULL,
            "key" BLOB NOT NULL,
            "text" BLOB NOT NULL,
            CONSTRAINT "FK_clients_lists_list_id"
                FOREIGN KEY ("list_id") REFERENCES "lists" ("id") ON DELETE CASCADE
        );
        CREATE UNIQUE INDEX "IX_lists_name" ON "lists" ("name");
        CREATE UNIQUE INDEX "IX_clients_list_id_position" ON "clients" ("list_id", "position");
        INSERT INTO "__EFMigrationsHistory" VALUES ('0001-office-lists', '10.0.15');
        INSERT INTO "lists" VALUES ('11111111-1111-1111-1111-111111111111', 'old', '2011-11-17', x'00', x'00');
        """;

    private static readonly string[] Settings = ["journal_mode", "synchronous", "secure_delete", "foreign_keys"];

    [Fact]
    public void The_migrations_make_the_tables_of_the_model()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));
        string model = store.Scratch("model.db");
        using (JournalContext context = new(new DbContextOptionsBuilder<JournalContext>()
            .UseSqlite($"Data Source={model};Pooling=False").Options))
        {
            context.Database.EnsureCreated();
        }

        Assert.Equal(
            Tables(model), Tables(store.Journal).Where(line => !line.Contains("__EF", StringComparison.Ordinal)
                && !EndOfTransaction.Contains(line)));
    }

    [Fact]
    public void A_journal_of_the_first_version_is_brought_up_to_date_when_it_is_read()
    {
        using SmallStore store = new();
        Directory.CreateDirectory(store.Home);
        File.WriteAllBytes(store.Journal, []);
        store.Tamper(FirstVersion);

        Assert.Equal(["old"], store.Lists.List().Select(list => list.Name));
        Assert.Equal(0, new SqliteJournal(store.Home).Read(-1, journal => journal.Entries.Count()));
        store.Lists.EraseAll("old");
        store.Lists.Add(SmallStore.List("clients"));
        Assert.Single(store.Lists.List());
    }

    [Theory]
    [InlineData("3.51.2", false)]
    [InlineData("3.46.1", false)]
    [InlineData("2.99", false)]
    [InlineData("unknown", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.0", true)]
    [InlineData("4.0.0", true)]
    public void An_engine_that_can_damage_the_journal_is_refused(string engine, bool isFit)
    {
        Exception? refused = Record.Exception(() => SqliteJournal.CheckEngine(engine));

        Assert.Equal(isFit, refused is null);
        Assert.Equal(!isFit, refused is JournalException);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_journal_and_the_key_are_their_owner_s_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(store.Journal));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(store.KeyPath));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(store.Home));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_key_that_others_can_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));
        File.SetUnixFileMode(store.KeyPath, OwnerOnly | UnixFileMode.GroupRead);

        string message = Assert.Throws<JournalException>(() => store.Lists.Find("clients")).Message;

        Assert.Contains($"chmod 600 {store.KeyPath}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("discretion master key 1\nshort\n")]
    [InlineData("something else\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    public void A_damaged_key_is_refused(string text)
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));
        File.WriteAllText(store.KeyPath, text);

        Assert.Contains(
            "is no key of discretion", Assert.Throws<JournalException>(() => store.Lists.Find("clients")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_waits_for_the_disk_and_deletes_by_overwriting()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));

        string[] settings = new SqliteJournal(store.Home).Read<string[]>(
            [], journal => [.. Settings.Select(name => Pragma(journal, name))]);

        Assert.Equal(["wal", "2", "1", "1"], settings);
    }

    [Fact]
    public void A_journal_of_a_later_version_is_refused()
    {
        using SmallStore store = new();
        store.Lists.Add(SmallStore.List("clients"));
        store.Tamper("INSERT INTO __EFMigrationsHistory VALUES ('9999-later', '99')");

        string message = Assert.Throws<JournalException>(() => store.Lists.List()).Message;

        Assert.Contains("later version of discretion (9999-later)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_journal_is_refused()
    {
        using SmallStore store = new();
        Directory.CreateDirectory(store.Home);
        File.WriteAllText(store.Journal, new string('x', 5_000));

        Assert.Contains("is damaged", Assert.Throws<JournalException>(() => store.Lists.List()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_that_a_killed_load_left_is_no_journal_yet()
    {
        using SmallStore store = new();
        Directory.CreateDirectory(store.Home);
        File.WriteAllBytes(store.Journal, []);

        Assert.Empty(store.Lists.List());
        store.Lists.Add(SmallStore.List("clients"));
        Assert.Single(store.Lists.List());
    }

    private static string Pragma(JournalContext journal, string name)
    {
        journal.Database.OpenConnection();
        using System.Data.Common.DbCommand command = journal.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return command.ExecuteScalar()!.ToString()!;
    }

    private static string[] Tables(string file)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
            UNION ALL SELECT t.name || ' references ' || f."table" || ' ' || f."from" || ' ' || f.on_delete
            FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            UNION ALL SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            ORDER BY 1
            """;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines];
    }
}
