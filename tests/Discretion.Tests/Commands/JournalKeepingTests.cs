using System.Text.Json.Nodes;
using Discretion.Engine.Journal;
using Discretion.Tests.Journal;

namespace Discretion.Tests.Commands;

/// <summary>Holds, retention, erasure, backup and restore by commands, in both languages.</summary>
public sealed class JournalKeepingTests : IDisposable
{
    private const string Told = "Zapotitlan-4711";

    private readonly SmallStore _store = new();

    public void Dispose() => _store.Dispose();

    /// <summary>A home with two streams, whose last entries are of the year 2000.</summary>
    internal static async Task FillAsync(string home)
    {
        await using EventJournal journal = EventJournal.Open(home, home + ".key", new Year2000());
        foreach (string stream in (string[])["review/1", "review/2"])
        {
            journal.Append(new(stream, 0, "noted", "{}"u8.ToArray(),
                System.Text.Encoding.UTF8.GetBytes($"{{\"name\":\"{Told}\"}}")));
        }
    }

    [Fact]
    public async Task A_hold_keeps_what_is_due_until_it_is_lifted()
    {
        await FillAsync(_store.Home);
        byte[] key = (await ReadKeyAsync("review/1"))!;
        string held = await DoneAsync("journal", "hold", "review/1", "--by", "Ana Ruiz", "--reason", "Ruiz v. Holder");
        string hold = held.Split(' ')[1];

        Assert.Equal($"Hold {hold} keeps review/1.\n", held);
        Assert.Contains($"review/1, 2007-01-01, kept by hold {hold}", await DoneAsync("journal", "retention"),
            StringComparison.Ordinal);
        CommandAnswer refused = await RunAsync(
            "journal", "erase", "review/1", "--by", "Ana Ruiz", "--reason", "Time", "--lang", "es");
        Assert.Equal(2, refused.Code);
        Assert.Contains("review/1 está bajo la retención legal", refused.Error, StringComparison.Ordinal);
        Assert.True(_store.Holds(key));

        await DoneAsync("journal", "lift", hold, "--by", "Ana Ruiz", "--reason", "Settled");
        string erased = await DoneAsync("journal", "erase", "review/1", "--by", "Ana Ruiz", "--reason", "Time");

        Assert.StartsWith("1 personal parts of review/1 are erased", erased, StringComparison.Ordinal);
        Assert.False(_store.Holds(key));
        string due = await DoneAsync("journal", "retention", "--lang", "es");
        Assert.DoesNotContain("review/1,", due, StringComparison.Ordinal);
        Assert.Contains("review/2, 2007-01-01", due, StringComparison.Ordinal);
        Assert.Contains("Ruiz v. Holder", await DoneAsync("journal", "holds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_into_another_home_and_tells_where_the_key_is()
    {
        await FillAsync(_store.Home);
        string folder = _store.Scratch("copy");
        string copied = await DoneAsync("backup", "--out", folder);
        string other = _store.Scratch("other");

        CommandAnswer restored = await SmallDocket.RunInAsync(other, "restore", folder, "--lang", "es");
        CommandAnswer again = await SmallDocket.RunInAsync(other, "restore", folder);

        Assert.StartsWith("The journal of 2 entries is copied to", copied, StringComparison.Ordinal);
        Assert.Contains("No key is in it.", copied, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.StartsWith("Se restauraron 2 anotaciones", restored.Out, StringComparison.Ordinal);
        Assert.Equal(3, again.Code);
        Assert.Contains("nothing is written over", again.Error, StringComparison.Ordinal);
        await using EventJournal journal = EventJournal.Open(other, _store.KeyPath, TimeProvider.System);
        Assert.Equal(Told, (string?)JsonNode.Parse(journal.Read("review/2")[0].Personal!)!["name"]);
    }

    [Theory]
    [InlineData("journal hold --by Ana --reason x", "Name the one stream")]
    [InlineData("journal hold review/1 --all --by Ana --reason x", "Name the one stream")]
    [InlineData("journal lift 11111111-1111-1111-1111-111111111111 --by Ana --reason x", "There is no hold")]
    [InlineData("journal erase review/9 --by Ana --reason x", "holds nothing personal")]
    [InlineData("journal retention --set review/ --by Ana", "--set takes --days")]
    [InlineData("journal retention --set review/ --days 0 --by Ana", "--set takes --days")]
    [InlineData("journal retention --set review/ --days 9", "Say with --by")]
    public async Task Wrong_words_are_refused_and_nothing_is_written(string command, string why)
    {
        await FillAsync(_store.Home);

        CommandAnswer answer = await RunAsync(command.Split(' '));

        Assert.Equal(2, answer.Code);
        Assert.Contains(why, answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, new SqliteJournal(_store.Home).Read(0, journal => journal.Entries.Count()));
    }

    private Task<byte[]?> ReadKeyAsync(string stream) => Task.FromResult(new SqliteJournal(_store.Home)
        .Read<byte[]?>(null, journal => journal.StreamKeys.Single(key => key.Stream == stream).Key));

    private Task<CommandAnswer> RunAsync(params string[] args) => SmallDocket.RunInAsync(_store.Home, args);

    private async Task<string> DoneAsync(params string[] args)
    {
        CommandAnswer answer = await RunAsync(args);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return answer.Out;
    }

    private sealed class Year2000 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2000, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
