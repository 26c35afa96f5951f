using System.Globalization;
using System.Security.Cryptography;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;

namespace Discretion.Engine.Journal;

/// <summary>
/// Copies of a whole journal: a folder with an SQLite file of all tables, whichever database they came from, and a
/// manifest. What is sealed stays sealed: no key is in it. A copy can be put into either kind of database.
/// </summary>
public static class JournalBackup
{
    private const string FileName = "journal.db";

    /// <summary>Copies a journal as it is at one moment, while others write to it.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="folder">The folder to appear, a whole path.</param>
    /// <param name="signing">What signs its head; null for nothing.</param>
    /// <param name="clock">Tells when it was made.</param>
    /// <exception cref="DocketException">There is something at the folder's place, or no folder for it.</exception>
    /// <exception cref="JournalException">There is nothing to copy, or the journal is damaged.</exception>
    public static BackupManifest Write(
        JournalDatabase journal, string folder, SigningKey? signing, TimeProvider clock) =>
        DurableFile.CreateFolder(folder, temporary =>
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(
                    temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            journal.CopyTo(temporary);
            string file = Path.Combine(temporary, FileName);
            BackupManifest manifest = new SqliteJournal(temporary).Read<BackupManifest?>(null, copy =>
            {
                JournalHead head = EntryAppender.HeadOf(copy);
                Guid? id = copy.Marks.Find(JournalMark.JournalId) is { } mark ? new(mark.Value, bigEndian: true) : null;
                DateTimeOffset now = clock.GetUtcNow();
                return new(
                    BackupManifest.CurrentVersion, id, head.Size, Convert.ToHexStringLower(head.Hash.Span), now,
                    JournalRowsCopy.Count(copy), 0, "",
                    signing is null || id is null ? null
                        : Checkpoint.Sign(signing, id.Value.ToString(), head.Size, head.Hash.Span, now).Text);
            }) ?? throw new JournalException(
                $"There is no journal in {journal.Place} yet, so there is nothing to copy.");
            DurableFile.Flush(file);
            manifest = manifest with { Bytes = new FileInfo(file).Length, Sha256 = HashOf(file) };
            DurableFile.WriteBytes(Path.Combine(temporary, BackupManifest.FileName), manifest.Write());
            return manifest;
        });

    /// <summary>Puts a copy into an empty journal, after all of it was held to its manifest.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="journal">Where to.</param>
    /// <param name="scratch">A folder to appear and go again, a whole path on the journal's disk.</param>
    /// <exception cref="JournalException">The copy is not what was made, or the journal is not empty.</exception>
    public static BackupManifest Restore(string folder, JournalDatabase journal, string scratch)
    {
        BackupManifest manifest = BackupManifest.Read(folder);
        RefuseFull(journal);
        Directory.CreateDirectory(scratch);
        try
        {
            string file = Path.Combine(scratch, FileName);
            File.Copy(Path.Combine(folder, FileName), file);
            Check(folder, manifest, file);
            journal.TakeFrom(scratch);
            return manifest;
        }
        catch (FileNotFoundException)
        {
            throw new JournalException($"{folder} is no whole backup: {FileName} is missing. Take another backup.");
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>Refuses a journal in which there is something.</summary>
    internal static void RefuseFull(JournalDatabase journal)
    {
        if (journal.Read(false, context => context.Entries.Any() || context.Lists.Any()))
        {
            throw new JournalException($"There is a journal in {journal.Place}, and nothing is written over. Restore "
                + "into another home, or move it away first.");
        }
    }

    // The copy in the scratch folder is checked, so that what is checked is what is taken.
    private static void Check(string folder, BackupManifest manifest, string file)
    {
        if (new FileInfo(file).Length != manifest.Bytes || HashOf(file) != manifest.Sha256)
        {
            throw Bad(folder, "its file is not the one that was made");
        }

        SqliteJournal copy = new(Path.GetDirectoryName(file)!);
        string? fault = copy.Read<string?>("it has no tables", context =>
        {
            IReadOnlyDictionary<string, long> rows = JournalRowsCopy.Count(context);
            return manifest.Rows.All(table => rows.GetValueOrDefault(table.Key, -1) == table.Value)
                ? null : "its rows are not as many as were copied";
        });
        if ((fault ?? ChainFault(copy, manifest)) is { } found)
        {
            throw Bad(folder, found);
        }
    }

    private static string? ChainFault(SqliteJournal copy, BackupManifest manifest)
    {
        byte[] previous = EntryHash.Beginning.ToArray();
        long position = 0;
        foreach (Entry entry in EventJournal.ChainOf(copy))
        {
            byte[] hash = EntryHash.Of(previous, entry.Position, entry.Stream, entry.Version, entry.Kind,
                JournalTime.Of(entry.RecordedAt), entry.Act, entry.Body);
            if (entry.Position != ++position || !hash.AsSpan().SequenceEqual(entry.Hash))
            {
                return string.Create(CultureInfo.InvariantCulture, $"the chain breaks at entry {position}");
            }

            previous = hash;
        }

        if (position != manifest.Size || Convert.ToHexStringLower(previous) != manifest.Head)
        {
            return "its chain does not end where the manifest says";
        }

        return manifest.Checkpoint is not { } text ? null
            : Checkpoint.Parse(text) is { } signed && signed.Size == position
                && signed.Head.AsSpan().SequenceEqual(previous) && signed.Journal == manifest.Journal?.ToString()
                ? null
                : "its checkpoint is another journal's";
    }

    private static JournalException Bad(string folder, string why) =>
        new($"{folder} is not what was copied: {why}. Nothing was restored. Take another backup.");

    private static string HashOf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
