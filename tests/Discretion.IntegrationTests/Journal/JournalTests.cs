using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Discretion.Engine.Journal;

namespace Discretion.IntegrationTests.Journal;

/// <summary>What a journal does, on whichever database it lies.</summary>
public abstract class JournalTests : IDisposable
{
    private const string Stream = "review/7f";

    private readonly StoppedClock _clock = new();

    private protected abstract JournalPlace Place { get; }

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_entry_is_read_as_it_was_appended()
    {
        await using EventJournal journal = Place.Open(_clock);

        Entry appended = Appended(journal.Append(New(0, "identified", "{\"case\":12,\"name\":\"Peña\"}")));

        Entry read = Assert.Single(journal.Read(Stream));
        Assert.Equivalent(appended, read, strict: true);
        Assert.Equal((1, 1, "identified"), (read.Position, read.Version, read.Kind));
        Assert.Equal(_clock.Now, read.RecordedAt);
        Assert.Equal("{\"case\":12,\"name\":\"Peña\"}", Encoding.UTF8.GetString(read.Body));
        Assert.Empty(journal.Read("review/other"));
    }

    [Fact]
    public async Task A_journal_that_nothing_was_written_to_is_empty()
    {
        await using EventJournal journal = Place.Open(_clock);

        Assert.Empty(journal.ReadAll());
        Assert.Empty(journal.Read(Stream));
        Assert.Equal(JournalHead.Empty, journal.Head);
        Assert.Null(journal.Id);
    }

    [Fact]
    public async Task A_journal_has_a_name_of_its_own_from_its_first_entry_on()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(New(0, "identified"));
        Guid? first = journal.Id;
        journal.Append(New(1, "gathering"));

        Assert.NotNull(first);
        Assert.Equal(first, journal.Id);
    }

    [Fact]
    public async Task Who_expects_another_version_is_told_where_the_stream_stands()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(New(0, "identified"));
        journal.Append(New(1, "gathering"));

        Assert.Equal(new AppendResult.Conflict(2), journal.Append(New(1, "closed")));
        Assert.Equal(new AppendResult.Conflict(2), journal.Append(New(3, "closed")));
        Assert.Equal(2, journal.Head.Size);
    }

    [Fact]
    public async Task Of_many_that_expect_the_same_version_one_wins()
    {
        await using EventJournal one = Place.Open(_clock);
        await using EventJournal other = Place.Open(_clock);

        AppendResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => Task.Run(() =>
            (at % 2 == 0 ? one : other).AppendAsync(New(0, "assigned", $"{{\"to\":{at}}}"), Cancel))));

        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.All(results.OfType<AppendResult.Conflict>(), conflict => Assert.Equal(1, conflict.ActualVersion));
        Assert.Single(one.ReadAll());
    }

    [Fact]
    public async Task Two_programs_that_append_at_once_make_one_chain_without_a_gap()
    {
        const int Streams = 6;
        const int Each = 15;
        await using EventJournal one = Place.Open(_clock);
        await using EventJournal other = Place.Open(_clock);

        await Task.WhenAll(Enumerable.Range(0, Streams).Select(stream => Task.Run(async () =>
        {
            for (int version = 0; version < Each; version++)
            {
                EventJournal journal = (stream + version) % 2 == 0 ? one : other;
                NewEntry entry = New(version, "noted") with { Stream = $"review/{stream}" };
                Assert.IsType<AppendResult.Appended>(await journal.AppendAsync(entry, Cancel));
            }
        })));

        Entry[] all = [.. one.ReadAll()];
        Assert.Equal(Enumerable.Range(1, Streams * Each).Select(at => (long)at), all.Select(entry => entry.Position));
        Assert.All(all.GroupBy(entry => entry.Stream), stream =>
            Assert.Equal(Enumerable.Range(1, Each), stream.Select(entry => entry.Version)));
        AssertChain(all);
        Assert.Equal(all[^1].Hash, one.Head.Hash.ToArray());
        Assert.Equivalent(all, one.ReadChain().ToArray(), strict: true);
        Assert.Equal(all[10..].Select(entry => entry.Position), one.ReadAll(after: 10).Select(entry => entry.Position));
    }

    [Fact]
    public async Task The_time_of_record_never_falls_though_the_clock_does()
    {
        await using EventJournal journal = Place.Open(_clock);
        DateTimeOffset noon = _clock.Now;
        journal.Append(New(0, "identified"));
        _clock.Now = noon.AddHours(-2);
        journal.Append(New(1, "gathering"));
        _clock.Now = noon.AddTicks(25);
        journal.Append(New(2, "recommended"));

        Assert.Equal([noon, noon, noon.AddTicks(20)], journal.Read(Stream).Select(entry => entry.RecordedAt));
    }

    [Fact]
    public async Task A_personal_part_is_sealed_and_the_chain_holds_a_commitment_to_it()
    {
        byte[] personal = Json("{\"name\":\"Zapotitlan-4711\"}");
        await using (EventJournal journal = Place.Open(_clock))
        {
            journal.Append(New(0, "identified", "{\"a\":1,\"z\":2}") with { Personal = personal });
        }

        await using EventJournal again = Place.Open(_clock);
        Entry read = Assert.Single(again.ReadAll());
        byte[] salt = (byte[])Place.Execute("SELECT salt FROM personal WHERE position = 1")!;
        byte[] stored = (byte[])Place.Execute("SELECT text FROM personal WHERE position = 1")!;
        string commitment = Convert.ToHexStringLower(SHA256.HashData([.. salt, .. personal]));
        Assert.Equal(personal, read.Personal);
        Assert.Equal($"{{\"a\":1,\"personal\":\"{commitment}\",\"z\":2}}", Encoding.UTF8.GetString(read.Body));
        Assert.Null(Assert.Single(again.ReadChain()).Personal);
        Assert.True(stored.AsSpan().IndexOf("Zapotitlan"u8) < 0);
        AssertChain([read]);
    }

    [Fact]
    public async Task A_personal_part_of_another_entry_does_not_open()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(New(0, "identified") with { Personal = Json("{\"name\":\"one\"}") });
        journal.Append(New(1, "noted") with { Personal = Json("{\"name\":\"two\"}") });
        Place.Execute("DELETE FROM personal WHERE position = 1");
        Assert.Equal([null, "two"], journal.Read(Stream).Select(Name));

        Place.Execute("CREATE TABLE kept AS SELECT * FROM personal");
        journal.Append(New(2, "noted") with { Personal = Json("{\"name\":\"three\"}") });
        Place.Execute("DELETE FROM personal WHERE position = 3; INSERT INTO personal SELECT 3, salt, text FROM kept");
        Assert.Contains(
            "the personal part of entry 3", Assert.Throws<JournalException>(() => journal.Read(Stream)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_nothing_personal_is_read_and_the_chain_still_is()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(New(0, "identified") with { Personal = Json("{\"name\":\"one\"}") });
        File.Delete(Place.KeyPath);

        Assert.Throws<JournalException>(() => journal.Read(Stream));
        Assert.Single(journal.ReadChain());
    }

    [Fact]
    public async Task What_stands_beside_an_entry_is_written_with_it_or_not_at_all()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(New(0, "identified") with
        {
            Beside = (context, entry) => context.Reviews.Add(new()
            {
                Id = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                Stream = entry.Stream,
                Version = entry.Version,
                Office = "los",
                Source = "court",
                CaseId = "1001",
                Policy = "ice-2011",
                PolicyVersion = "1",
            }),
        });
        Assert.Throws<InvalidOperationException>(() => journal.Append(New(1, "noted") with
        {
            Beside = (context, _) =>
            {
                context.Marks.Add(new() { Name = "beside", Value = [1] });
                context.SaveChanges();
                throw new InvalidOperationException("The row cannot be made.");
            },
        }));

        Assert.Equal(1, journal.Head.Size);
        Assert.Equal(1L, Convert.ToInt64(Place.Execute("SELECT COUNT(*) FROM reviews"), null));
        Assert.Equal(0L, Convert.ToInt64(Place.Execute("SELECT COUNT(*) FROM marks WHERE name = 'beside'"), null));
        Assert.IsType<AppendResult.Appended>(journal.Append(New(1, "noted")));
    }

    [Theory]
    [InlineData("{\"b\":1, \"a\":2}")]
    [InlineData("[1]")]
    [InlineData("{\"n\":1.5}")]
    [InlineData("{\"personal\":\"mine\"}")]
    [InlineData("not JSON")]
    public async Task A_body_that_is_not_canonical_is_not_taken(string body)
    {
        await using EventJournal journal = Place.Open(_clock);

        Assert.Throws<ArgumentException>(() => journal.Append(New(0, "identified", body)));
    }

    private protected static Entry Appended(AppendResult result) =>
        Assert.IsType<AppendResult.Appended>(result).Entry;

    private protected static NewEntry New(int expected, string kind, string body = "{}") =>
        new(Stream, expected, kind, Json(body));

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string? Name(Entry entry) =>
        entry.Personal is null ? null : (string?)JsonNode.Parse(entry.Personal)!["name"];

    // The definition of docs/journal.md, written a second time.
    private static void AssertChain(IEnumerable<Entry> entries)
    {
        byte[] previous = new byte[32];
        foreach (Entry entry in entries)
        {
            using MemoryStream bytes = new();
            bytes.Write(previous);
            bytes.Write("discretion-entry-1\n"u8);
            Number(bytes, entry.Position, 8);
            Text(bytes, Encoding.UTF8.GetBytes(entry.Stream));
            Number(bytes, entry.Version, 4);
            Text(bytes, Encoding.UTF8.GetBytes(entry.Kind));
            Number(bytes, (entry.RecordedAt - DateTimeOffset.UnixEpoch).Ticks / 10, 8);
            Text(bytes, entry.Act is { } act ? Convert.FromHexString(act.ToString("N")) : []);
            Text(bytes, entry.Body);
            Assert.Equal(previous = SHA256.HashData(bytes.ToArray()), entry.Hash);
        }
    }

    private static void Text(MemoryStream to, byte[] bytes)
    {
        Number(to, bytes.Length, 4);
        to.Write(bytes);
    }

    private static void Number(MemoryStream to, long number, int length)
    {
        for (int shift = (length - 1) * 8; shift >= 0; shift -= 8)
        {
            to.WriteByte((byte)(number >> shift));
        }
    }
}

public sealed class SqliteJournalTests : JournalTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();
}

public sealed class PostgresJournalTests : JournalTests
{
    private protected override JournalPlace Place { get; } = new PostgresPlace();
}
