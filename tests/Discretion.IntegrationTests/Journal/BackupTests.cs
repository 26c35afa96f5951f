using Discretion.Engine.Docket;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;

namespace Discretion.IntegrationTests.Journal;

/// <summary>Backup and restore, from either database into either.</summary>
public abstract class BackupTests : IDisposable
{
    private readonly StoppedClock _clock = new();
    private readonly ScratchFolder _folder = new();

    private protected abstract JournalPlace Place { get; }

    private string Folder => Path.Combine(_folder.Path, "copy");

    public void Dispose()
    {
        Place.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_copy_gives_the_same_journal_in_a_file() => await RestoredIsTheSameAsync(new SqlitePlace());

    [Fact]
    public async Task A_copy_gives_the_same_journal_on_a_server() => await RestoredIsTheSameAsync(new PostgresPlace());

    [Fact]
    public async Task A_copy_holds_no_key_and_is_signed_where_one_signs()
    {
        await FillAsync();
        using SigningKey signing = SigningKey.Create(Path.Combine(_folder.Path, "signing-key"));

        BackupManifest made = JournalBackup.Write(Place.Database, Folder, signing, _clock);

        Assert.Equal(["journal.db", "manifest.json"],
            Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order());
        Assert.Equivalent(made, BackupManifest.Read(Folder), strict: true);
        Checkpoint signed = Checkpoint.Parse(made.Checkpoint!)!;
        Assert.True(signed.IsSignedBy(signing.Public));
        Assert.Equal((3, made.Head), (signed.Size, Convert.ToHexStringLower(signed.Head)));
        Assert.Throws<DocketException>(() => JournalBackup.Write(Place.Database, Folder, null, _clock));
    }

    [Fact]
    public async Task A_journal_that_is_not_empty_is_not_written_over()
    {
        await FillAsync();
        JournalBackup.Write(Place.Database, Folder, null, _clock);

        Assert.Contains("nothing is written over", Assert.Throws<JournalException>(() =>
            JournalBackup.Restore(Folder, Place.Database, Scratch)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_was_changed_is_not_restored()
    {
        await FillAsync();
        JournalBackup.Write(Place.Database, Folder, null, _clock);
        string file = Path.Combine(Folder, "journal.db");
        byte[] whole = File.ReadAllBytes(file);
        byte[] changed = [.. whole];
        changed[changed.Length / 2] ^= 1;

        Refused(() => File.WriteAllBytes(file, changed), "its file is not the one that was made");
        Refused(() => File.WriteAllBytes(file, whole[..^4096]), "its file is not the one that was made");
        Refused(() => File.Delete(file), "no whole backup");
        File.WriteAllBytes(file, whole);
        BackupManifest manifest = BackupManifest.Read(Folder);
        Refused(() => Write(manifest with { Head = new('0', 64) }), "does not end where");
        Refused(() => Write(manifest with { Size = 2 }), "does not end where");
        Refused(() => Write(manifest with { Rows = new Dictionary<string, long> { ["decisions"] = 7 } }), "its rows");
        Refused(() => File.WriteAllText(Path.Combine(Folder, "manifest.json"), "{}"), "no whole backup");

        void Write(BackupManifest other) =>
            File.WriteAllBytes(Path.Combine(Folder, "manifest.json"), other.Write());
    }

    [Fact]
    public async Task A_copy_whose_chain_was_made_to_fit_its_manifest_alone_is_not_restored()
    {
        await FillAsync();
        JournalBackup.Write(Place.Database, Folder, null, _clock);
        string file = Path.Combine(Folder, "journal.db");
        SqlitePlace.ExecuteIn(file,
            "DROP TRIGGER entries_unchanged; UPDATE entries SET kind = 'forged' WHERE position = 2");
        File.WriteAllBytes(Path.Combine(Folder, "manifest.json"), (BackupManifest.Read(Folder) with
        {
            Bytes = new FileInfo(file).Length,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))),
        }).Write());

        Refused(() => { }, "the chain breaks at entry 2");
    }

    private string Scratch => Path.Combine(_folder.Path, "scratch");

    private void Refused(Action damage, string why)
    {
        damage();
        using SqlitePlace target = new();
        Assert.Contains(why, Assert.Throws<JournalException>(() =>
            JournalBackup.Restore(Folder, target.Database, Scratch)).Message, StringComparison.Ordinal);
        Assert.False(target.Database.Exists);
        Assert.False(Path.Exists(Scratch));
    }

    private async Task RestoredIsTheSameAsync(JournalPlace target)
    {
        using JournalPlace place = target;
        await FillAsync();
        JournalBackup.Write(Place.Database, Folder, null, _clock);

        BackupManifest restored = JournalBackup.Restore(Folder, target.Database, Scratch);

        await using EventJournal before = Place.Open(_clock);
        await using EventJournal after = new(target.Database, new(target.Database, Place.Home, Place.KeyPath), _clock);
        Assert.Equal(3, restored.Size);
        Assert.Equivalent(before.ReadAll().ToArray(), after.ReadAll().ToArray(), strict: true);
        Assert.Equal(before.Id, after.Id);
        Assert.Throws<JournalException>(() => after.Append(Decided(3, Guid.Empty)));
        Assert.IsType<AppendResult.Appended>(after.Append(Decided(3, after.Touch("Ana Ruiz"))));
        Assert.Contains("never changed", Assert.ThrowsAny<System.Data.Common.DbException>(() =>
            target.Execute("UPDATE entries SET kind = 'x'")).Message, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using EventJournal journal = Place.Open(_clock);
        journal.Append(new("review/7f", 0, "noted", "{}"u8.ToArray(), "{\"name\":\"one\"}"u8.ToArray()));
        journal.Append(Decided(1, journal.Touch("Ana Ruiz")));
        journal.Append(new("review/7f", 2, "noted", "{}"u8.ToArray()));
    }

    private NewEntry Decided(int expected, Guid touch) => new("review/7f", expected, "decided", "{}"u8.ToArray())
    {
        Act = new(touch, new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)), "Ana Ruiz", _clock.Now),
    };
}

public sealed class SqliteBackupTests : BackupTests
{
    private protected override JournalPlace Place { get; } = new SqlitePlace();
}

public sealed class PostgresBackupTests : BackupTests
{
    private protected override JournalPlace Place { get; } = new PostgresPlace();
}
