using System.Globalization;
using System.Text;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;

namespace Discretion.IntegrationTests.Journal.Tamper;

/// <summary>
/// A journal of ninety entries as the program writes it, copies of it from earlier days, and a checkpoint of its first
/// seventy that is kept where nobody who attacks the journal can reach it.
/// </summary>
public sealed class TamperSource : IAsyncLifetime
{
    /// <summary>How many entries the journal has.</summary>
    public const int Entries = 90;

    /// <summary>How many of them the checkpoint from outside covers.</summary>
    public const int Covered = 70;

    /// <summary>How many entries were added between one copy and the next.</summary>
    public const int EntriesOfDay = 10;

    private const int Streams = 9;

    private static readonly string[] People = ["Ana Ruiz", "Luis Peña", "Mei Chen"];

    private readonly ScratchFolder _folder = new();
    private readonly int[] _versions = new int[Streams];

    /// <summary>The key that signs checkpoints.</summary>
    public SigningKey Key { get; private set; } = null!;

    /// <summary>The public key's file.</summary>
    public string PublicKey => Path.Combine(_folder.Path, "public.pem");

    /// <summary>The file of the checkpoint from outside.</summary>
    public string CheckpointFile => Path.Combine(_folder.Path, "checkpoint");

    /// <summary>The checkpoint from outside.</summary>
    public Checkpoint Outside { get; private set; } = null!;

    /// <summary>The master key's file.</summary>
    public string MasterKey => Path.Combine(_folder.Path, "home.key");

    /// <summary>When the last entry was recorded.</summary>
    public DateTimeOffset Now => Clock.Now;

    private StoppedClock Clock { get; } = new();

    private string Home => Path.Combine(_folder.Path, "home");

    /// <summary>The journal's file as it was with so many entries.</summary>
    public string Copy(int entries) =>
        Path.Combine(_folder.Path, string.Create(CultureInfo.InvariantCulture, $"copy-{entries}.db"));

    /// <summary>Where each stream of a journal stands.</summary>
    internal Dictionary<int, int> VersionsIn(string home)
    {
        SqliteJournal database = new(home);
        Dictionary<int, int> versions = Enumerable.Range(0, Streams).ToDictionary(stream => stream, _ => 0);
        foreach (Entry entry in new EventJournal(database, new(database, home, MasterKey), Clock).ReadChain())
        {
            versions[entry.Stream[^1] - '0'] = entry.Version;
        }

        return versions;
    }

    /// <summary>Appends entries to a journal as the program does.</summary>
    internal void Append(string home, int count, Random random, Func<int, int> versionOf)
    {
        SqliteJournal database = new(home);
        EventJournal journal = new(database, new(database, home, MasterKey), Clock);
        for (int at = 0; at < count; at++)
        {
            Clock.Now = Clock.Now.AddMilliseconds(random.Next(1, 90_000));
            int stream = random.Next(Streams);
            Assert.IsType<AppendResult.Appended>(journal.Append(NewEntry(journal, stream, versionOf(stream), random)));
        }

        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Key = SigningKey.Create(Path.Combine(_folder.Path, "home.signing-key"));
        Random random = new(2011);
        for (int entries = EntriesOfDay; entries <= Entries; entries += EntriesOfDay)
        {
            Append(Home, EntriesOfDay, random, stream => _versions[stream]++);
            if (entries is 20 or 50 or Covered)
            {
                Clock.Now = Clock.Now.AddSeconds(1);
                Outside = new Checkpoints(new SqliteJournal(Home), Clock).Make(Key)!;
            }

            File.Copy(Path.Combine(Home, "journal.db"), Copy(entries));
        }

        await File.WriteAllTextAsync(CheckpointFile, Outside.Text);
        await File.WriteAllTextAsync(PublicKey, Key.Public.Pem);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Key.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private NewEntry NewEntry(EventJournal journal, int stream, int version, Random random)
    {
        string kind = random.Next(3) == 0 ? "decided" : random.Next(2) == 0 ? "assigned" : "noted";
        string person = People[random.Next(People.Length)];
        byte[] body = Encoding.UTF8.GetBytes($$"""{"by":"{{person}}","number":{{random.Next(1_000)}}}""");
        ReadOnlyMemory<byte>? personal = null;
        if (random.Next(4) == 0)
        {
            personal = "\"a private word\""u8.ToArray();
        }

        return new($"review/{stream}", version, kind, body, personal)
        {
            Act = kind != "decided" ? null
                : new(journal.Touch(person), new(random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), person, Clock.Now),
        };
    }
}
