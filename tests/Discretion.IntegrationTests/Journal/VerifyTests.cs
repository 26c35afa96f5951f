using System.Globalization;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Journal.Tamper;
using Microsoft.Data.Sqlite;

namespace Discretion.IntegrationTests.Journal;

/// <summary>
/// A whole journal verified, and one that the owner of the database changed: on both databases alike.
/// </summary>
public abstract class VerifyTests : IDisposable
{
    private const int Entries = 12;
    private const string Person = "Ana Ruiz";

    private readonly StoppedClock _clock = new();
    private SigningKey? _key;
    private Checkpoint? _outside;

    private protected abstract JournalPlace Place { get; }

    public void Dispose()
    {
        _key?.Dispose();
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_journal_as_the_program_wrote_it_is_whole()
    {
        Write();

        ChainReport report = Verify();

        Assert.True(report.IsWhole);
        Assert.Equal((Entries, 2, 4L, true, 4L),
            (report.Entries, report.Streams, report.PersonalTexts, report.IsPersonalTextChecked, report.Window));
        Assert.Equal([null, "outside"], report.Checkpoints.Select(one => one.Name));
        Assert.Equal(Place.Open().Head.Hash.ToArray(), report.Head);
    }

    [Fact]
    public void A_journal_that_was_never_written_to_has_no_report() =>
        Assert.Null(new ChainVerifier(Place.Database).Verify(null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("UPDATE entries SET kind = 'noted' WHERE position = 3", "3 Hash")]
    [InlineData("UPDATE entries SET recorded_at = recorded_at - 1 WHERE position = 5", "5 Hash")]
    [InlineData("DELETE FROM entries WHERE position = 7", "7 Position, 8 Hash, 9 Version")]
    [InlineData("DELETE FROM decisions WHERE position = 6", "6 Decision")]
    [InlineData("UPDATE acts SET person = 'Nobody' WHERE consumed_by = 6", "6 Decision")]
    [InlineData("UPDATE touches SET made_at = made_at - 900000001", "3 Decision, 6 Decision, 9 Decision, 12 Decision")]
    [InlineData("DELETE FROM stream_keys WHERE stream = 'review/0'", "3 Personal, 9 Personal")]
    [InlineData("UPDATE personal SET position = 5 WHERE position = 3", "5 Personal")]
    public void What_the_owner_of_the_database_changes_is_named(string sql, string faults)
    {
        Write();
        Tamper(sql);

        ChainReport report = Verify();

        Assert.Equal(faults, string.Join(", ", report.Faults.Select(fault => $"{fault.Position} {fault.Kind}")));
        Assert.False(report.IsWhole);
    }

    [Fact]
    public void A_tail_that_was_cut_off_is_found_against_the_checkpoint_alone()
    {
        Write();
        Tamper("DELETE FROM checkpoints; DELETE FROM personal WHERE position > 5;"
            + "DELETE FROM entries WHERE position > 5; DELETE FROM acts WHERE consumed_by > 5;"
            + "DELETE FROM decisions WHERE position > 5");

        ChainReport report = Verify();

        Assert.Empty(report.Faults);
        Assert.Equal(CheckpointStanding.Cut, Assert.Single(report.Checkpoints).Standing);
        Assert.True(Verify(withCheckpoint: false).IsWhole);
    }

    [Fact]
    public void A_chain_that_was_made_anew_is_found_against_the_checkpoint_alone()
    {
        Write();
        string sql = "DELETE FROM checkpoints; UPDATE entries SET kind = 'seen' WHERE position = 4";
        byte[] before = Place.Open().ReadChain().ElementAt(2).Hash;
        foreach (Entry entry in Place.Open().ReadChain(3))
        {
            before = EntryHash.Of(
                before, entry.Position, entry.Stream, entry.Version, entry.Position == 4 ? "seen" : entry.Kind,
                (entry.RecordedAt.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond, entry.Act,
                entry.Body);
            sql += string.Create(CultureInfo.InvariantCulture,
                $"; UPDATE entries SET hash = {Place.Bytes(before)} WHERE position = {entry.Position}");
        }

        Tamper(sql);

        Assert.Equal(CheckpointStanding.OtherHead, Assert.Single(Verify().Checkpoints).Standing);
        Assert.True(Verify(withCheckpoint: false).IsWhole);
    }

    [Fact]
    public async Task An_export_is_verified_by_the_second_verifier()
    {
        Assert.SkipWhen(SecondVerifier.WhyNot() is not null, $"No Python: {SecondVerifier.WhyNot()}");
        Write();
        (string plain, string personal, string changed, string checkpoint, string key) =
            (File("plain"), File("personal"), File("changed"), File("checkpoint"), File("key"));
        JournalExport export = new(Place.Open());
        Assert.Equal(Entries, export.Write(plain, withPersonalText: false, TestContext.Current.CancellationToken));
        export.Write(personal, withPersonalText: true, TestContext.Current.CancellationToken);
        string text = await System.IO.File.ReadAllTextAsync(personal, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(
            changed, text.Replace("a private word", "another word", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(checkpoint, _outside!.Text, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(key, _key!.Public.Pem, TestContext.Current.CancellationToken);

        IReadOnlyList<Verdict> verdicts = await SecondVerifier.AskAsync(
            [.. ((string[])[plain, personal, changed]).Select(file => new Question(file, [checkpoint], [key]))]);

        Assert.Equal(
            ["whole; ; checkpoints ; window 4", "whole; ; checkpoints ; window 4",
                "changed; 3 personal, 6 personal, 9 personal, 12 personal; checkpoints ; window 4"],
            verdicts.Select(verdict => $"{verdict}"));
    }

    // Twelve entries in two streams, every third a decision with a personal text; eight of them are covered.
    private void Write()
    {
        Directory.CreateDirectory(Place.Home);
        _key = SigningKey.Create(File("signing-key"));
        EventJournal journal = Place.Open(_clock);
        int[] versions = new int[2];
        for (int at = 1; at <= Entries; at++)
        {
            _clock.Now = _clock.Now.AddSeconds(1);
            bool isDecided = at % 3 == 0;
            ReadOnlyMemory<byte>? personal = null;
            if (isDecided)
            {
                personal = "\"a private word\""u8.ToArray();
            }

            int stream = at % 2 == 1 ? 0 : 1;
            journal.Append(new(
                $"review/{stream}", versions[stream]++, isDecided ? "decided" : "noted",
                "{\"by\":\"Ana Ruiz\"}"u8.ToArray(), personal)
            {
                Act = isDecided ? new(journal.Touch(Person), new(at, 0, 0, new byte[8]), Person, _clock.Now) : null,
            });
            if (at == 8)
            {
                _outside = new Checkpoints(Place.Database, _clock).Make(_key);
            }
        }

        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private ChainReport Verify(bool withCheckpoint = true) => new ChainVerifier(Place.Database)
    {
        Outside = withCheckpoint ? [("outside", _outside!)] : [],
        Keys = [_key!.Public],
        Key = new(Place.Database, Place.Home, Place.KeyPath),
    }.Verify(null, TestContext.Current.CancellationToken)!;

    // As the owner, with every guard off.
    private void Tamper(string sql)
    {
        if (Place is PostgresPlace postgres)
        {
            PostgresServer.Execute(postgres.Server.Superuser, "SET session_replication_role = replica; " + sql);
            return;
        }

        using SqliteConnection connection = new(
            $"Data Source={Path.Combine(Place.Home, "journal.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger'";
        command.CommandText = $"{command.ExecuteScalar()}; {sql}";
        command.ExecuteNonQuery();
    }

    private string File(string name) => Place.KeyPath + "." + name;
}

/// <inheritdoc/>
public sealed class SqliteVerifyTests : VerifyTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();
}

/// <inheritdoc/>
public sealed class PostgresVerifyTests : VerifyTests
{
    private protected override JournalPlace Place { get; } = new PostgresPlace();
}
