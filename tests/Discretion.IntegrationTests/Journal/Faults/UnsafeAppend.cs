using System.Globalization;
using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>
/// Appends as the program does, but tells of an entry before it is forced to the disk. A fault test that cannot tell
/// such a journal from the program's own tests nothing.
/// </summary>
internal static class UnsafeAppend
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "unsafe-append";

    /// <summary>Runs in a process of its own.</summary>
    /// <param name="args">The home folder, in which there is a journal, and how many entries.</param>
    public static int Run(string[] args)
    {
        SqliteJournal database = new(args[0]);
        JournalHead head = new EventJournal(database, new(database, args[0], ""), TimeProvider.System).Head;
        using SqliteConnection connection = new($"Data Source={database.Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=NORMAL";
        command.ExecuteNonQuery();
        command.CommandText =
            "INSERT INTO entries VALUES ($position, 'unsafe', $version, 'noted', $at, NULL, $body, $hash)";
        byte[] last = head.Hash.ToArray();
        byte[] body = "{}"u8.ToArray();
        long at = (DateTimeOffset.MaxValue.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;
        for (int version = 1; version <= int.Parse(args[1], CultureInfo.InvariantCulture); version++)
        {
            long position = head.Size + version;
            last = EntryHash.Of(last, position, "unsafe", version, "noted", at, null, body);
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$position", position);
            command.Parameters.AddWithValue("$version", version);
            command.Parameters.AddWithValue("$at", at);
            command.Parameters.AddWithValue("$body", body);
            command.Parameters.AddWithValue("$hash", last);
            command.ExecuteNonQuery();
            Console.Out.WriteLine($"entry {position} {Convert.ToHexStringLower(last)}");
            Console.Out.Flush();
        }

        return 0;
    }
}
