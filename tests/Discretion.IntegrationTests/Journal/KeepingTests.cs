using Discretion.Engine.Journal;

namespace Discretion.IntegrationTests.Journal;

/// <summary>Erasure, legal holds and retention, on either database.</summary>
public abstract class KeepingTests : IDisposable
{
    private const string Stream = "review/7f";
    private const string Other = "review/80";

    private readonly StoppedClock _clock = new();

    private protected abstract JournalPlace Place { get; }

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_personal_is_erased_and_the_chain_stays_whole()
    {
        await using EventJournal journal = await FilledAsync();
        byte[][] before = [.. journal.ReadChain().Select(entry => entry.Hash)];

        ErasureResult result = Keeping(journal).ErasePersonal(Stream, "Ana Ruiz", "Asked for by the client.");

        Assert.Equal(new ErasureResult.Erased(2), result);
        Assert.All(journal.Read(Stream), entry => Assert.Null(entry.Personal));
        Assert.All(journal.Read(Other), entry => Assert.NotNull(entry.Personal));
        Assert.Equal(before, journal.ReadChain().Take(before.Length).Select(entry => entry.Hash));
        Entry told = journal.ReadChain().Last();
        Assert.Equal("personal-erased", told.Kind);
        Assert.Equal(
            "{\"by\":\"Ana Ruiz\",\"parts\":2,\"reason\":\"Asked for by the client.\",\"stream\":\"review/7f\"}",
            System.Text.Encoding.UTF8.GetString(told.Body));
        Assert.Equal(new ErasureResult.Nothing(), Keeping(journal).ErasePersonal(Stream, "Ana Ruiz", "Again."));
        journal.Append(New(Stream, 2));
        Assert.NotNull(journal.Read(Stream)[2].Personal);
    }

    [Theory]
    [InlineData(Stream)]
    [InlineData(null)]
    public async Task A_legal_hold_keeps_it_until_it_is_lifted(string? held)
    {
        await using EventJournal journal = await FilledAsync();
        JournalKeeping keeping = Keeping(journal);
        LegalHold hold = keeping.Hold(held, "Luis Peña", "Ruiz v. Holder");

        Assert.Equal(new ErasureResult.Held(hold), keeping.ErasePersonal(Stream, "Ana Ruiz", "Asked for."));
        Assert.NotNull(journal.Read(Stream)[0].Personal);
        Assert.True(keeping.Lift(hold.Id, "Luis Peña", "Settled."));
        Assert.False(keeping.Lift(hold.Id, "Luis Peña", "Settled."));
        Assert.NotNull(Assert.Single(keeping.Holds).LiftedAt);
        Assert.IsType<ErasureResult.Erased>(keeping.ErasePersonal(Stream, "Ana Ruiz", "Asked for."));
    }

    [Fact]
    public async Task A_hold_of_another_stream_keeps_nothing()
    {
        await using EventJournal journal = await FilledAsync();
        Keeping(journal).Hold(Other, "Luis Peña", "Ruiz v. Holder");

        Assert.IsType<ErasureResult.Erased>(Keeping(journal).ErasePersonal(Stream, "Ana Ruiz", "Asked for."));
    }

    [Fact]
    public async Task What_has_been_kept_as_long_as_it_may_is_due()
    {
        await using EventJournal journal = await FilledAsync();
        JournalKeeping keeping = Keeping(journal);
        DateTimeOffset first = _clock.Now;
        Assert.Equal([new("", null), new("review/", 2_557)], keeping.Periods);

        _clock.Now = first.AddDays(2_557).AddTicks(-10);
        Assert.Empty(keeping.Due());
        _clock.Now = first.AddDays(2_557);
        Assert.Equal([Stream, Other], keeping.Due().Select(due => due.Stream));
        LegalHold hold = keeping.Hold(Other, "Luis Peña", "Ruiz v. Holder");
        keeping.Set(new("review/7", 3_000), "Ana Ruiz");
        Assert.Equal(new DueStream(Other, 1, first, _clock.Now, hold), Assert.Single(keeping.Due()));
        keeping.Set(new("review/", null), "Ana Ruiz");
        Assert.Empty(keeping.Due());
    }

    private JournalKeeping Keeping(EventJournal journal) => new(journal, _clock);

    private async Task<EventJournal> FilledAsync()
    {
        EventJournal journal = Place.Open(_clock);
        foreach (NewEntry entry in (NewEntry[])[New(Stream, 0), New(Stream, 1), New(Other, 0)])
        {
            await journal.AppendAsync(entry, TestContext.Current.CancellationToken);
        }

        return journal;
    }

    private static NewEntry New(string stream, int expected) =>
        new(stream, expected, "noted", "{}"u8.ToArray(), "{\"name\":\"Zapotitlan-4711\"}"u8.ToArray());
}

public sealed class SqliteKeepingTests : KeepingTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();
}

public sealed class PostgresKeepingTests : KeepingTests
{
    private protected override JournalPlace Place { get; } = new PostgresPlace();
}
