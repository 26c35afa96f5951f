using System.Globalization;
using System.Security.Cryptography;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>
/// What a desk does to its journal, in a process of its own that can be killed: it assigns, decides with an act, and
/// makes checkpoints, and says each on its output once it is told that it was recorded.
/// </summary>
internal static class JournalWork
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "journal-work";

    /// <summary>Begins the name of the row that stands for a review in the worklist.</summary>
    public const string WorklistRow = "worklist ";

    /// <summary>The person who decides.</summary>
    public const string Person = "Ana Ruiz";

    private const int Streams = 4;
    private const int RoundsOfCheckpoint = 4;

    /// <summary>Runs in a process of its own.</summary>
    /// <param name="args">The home folder, the folder of the keys, and how many rounds.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        (string home, string keys, int rounds) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        SqliteJournal database = new(home);
        await using EventJournal journal = new(
            database, new(database, home, Path.Combine(keys, "home.key")), TimeProvider.System);
        using SigningKey signing = SigningKey.Read(Path.Combine(keys, "home.signing-key"))!;
        for (int round = 0; round < rounds; round++)
        {
            string stream = string.Create(CultureInfo.InvariantCulture, $"review/{round % Streams}");
            Try(() => Append(journal, stream, "assigned", null));
            Try(() => Append(journal, stream, "decided", new(
                journal.Touch(Person), new(RandomNumberGenerator.GetBytes(16)), Person,
                TimeProvider.System.GetUtcNow())));
            if (round % RoundsOfCheckpoint == 0)
            {
                Try(() => $"checkpoint {new Checkpoints(database, TimeProvider.System).Make(signing)?.Size}");
            }
        }

        return 0;
    }

    private static string Append(EventJournal journal, string stream, string kind, ActOfRecord? act)
    {
        int version = journal.Read(stream).Count;
        AppendResult result = journal.Append(
            new(stream, version, kind, "{\"by\":\"Ana Ruiz\"}"u8.ToArray(), "\"a private word\""u8.ToArray())
            {
                Act = act,
                Beside = (context, entry) => context.Database.ExecuteSql(
                    $"""
                    INSERT INTO marks VALUES ({WorklistRow + stream}, {new byte[] { (byte)entry.Version }})
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """),
            });
        return result is AppendResult.Appended(var entry)
            ? string.Create(CultureInfo.InvariantCulture,
                $"entry {entry.Position} {Convert.ToHexStringLower(entry.Hash)}")
            : "conflict";
    }

    private static void Try(Func<string> work)
    {
        string said;
        try
        {
            said = work();
        }
        catch (Exception failure) when (failure is IOException or JournalException)
        {
            said = $"failed {failure.Message}";
        }

        Console.Out.WriteLine(said);
        Console.Out.Flush();
    }
}
