using System.Runtime.Versioning;
using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Tests.Journal;

public sealed class JournalFileTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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
            Tables(model), Tables(store.Journal).Where(line => !line.Contains("__EF", StringComparison.Ordinal)));
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

        string[] settings = new JournalFile(store.Home).Read<string[]>(
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
