using System.Text.RegularExpressions;
using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;

namespace Discretion.Tests.Commands;

/// <summary>A journal of six entries in two streams, the last a decision, in a folder of its own.</summary>
internal sealed partial class SmallJournal : IDisposable
{
    private const string Person = "Ana Ruiz";

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-test-").FullName;
    private readonly Clock _clock = new();
    private readonly int[] _versions = new int[2];
    private int _entries;

    public SmallJournal() => Append(6);

    /// <summary>The file of the key that signs checkpoints.</summary>
    public string SigningKey => Home + ".signing-key";

    private string Home => Place("home");

    /// <summary>A place in the folder.</summary>
    public string Place(string name) => Path.Combine(_folder, name);

    /// <summary>Runs <c>discretion journal</c>.</summary>
    public Task<CommandAnswer> RunAsync(params string[] args) => SmallDocket.RunInAsync(Home, ["journal", .. args]);

    /// <summary>Appends entries; every sixth is a decision, and every second has a personal text.</summary>
    public void Append(int count)
    {
        SqliteJournal database = new(Home);
        EventJournal journal = new(database, new(database, Home, Home + ".key"), _clock);
        for (int at = 0; at < count; at++)
        {
            _clock.Now = _clock.Now.AddMilliseconds(500);
            int stream = _entries++ % 2;
            bool isDecided = _entries % 6 == 0;
            ReadOnlyMemory<byte>? personal = null;
            if (stream == 1)
            {
                personal = "\"a private word\""u8.ToArray();
            }

            AppendResult result = journal.Append(new(
                $"review/{stream}", _versions[stream]++, isDecided ? "decided" : "noted",
                "{\"by\":\"Ana Ruiz\"}"u8.ToArray(), personal)
            {
                Act = !isDecided ? null
                    : new(journal.Touch(Person), new(_entries, 0, 0, new byte[8]), Person, _clock.Now),
            });
            Assert.IsType<AppendResult.Appended>(result);
        }

        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Appends an entry to a review that no desk began.</summary>
    public void AppendToUnknownReview()
    {
        SqliteJournal database = new(Home);
        EventJournal journal = new(database, new(database, Home, Home + ".key"), _clock);
        Assert.IsType<AppendResult.Appended>(journal.Append(
            new($"review/{new string('7', 32)}", 0, "noted", "{}"u8.ToArray())));
        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Changes the database as its owner can: every guard is gone.</summary>
    public void Tamper(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(Home, "journal.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master "
            + "WHERE type = 'trigger'";
        string triggers = command.ExecuteScalar() as string ?? "";
        command.CommandText = $"PRAGMA foreign_keys=OFF; {triggers}; {sql}";
        command.ExecuteNonQuery();
    }

    /// <summary>An answer without what is different each time.</summary>
    public string Masked(string answer) => Times.Replace(
        Hashes.Replace(
            Ids.Replace(answer.ReplaceLineEndings("\n").Replace(_folder, "FOLDER", StringComparison.Ordinal), "ID"),
            "HASH"),
        "TIME");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids { get; }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hashes { get; }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC")]
    private static partial Regex Times { get; }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2011, 11, 17, 15, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
