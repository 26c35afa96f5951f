using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// Reads a whole journal again and holds every entry to the one before it, every decision to its human act, every
/// personal text to its commitment, and the whole to the checkpoints that were made of it.
/// </summary>
/// <param name="database">The journal.</param>
public sealed class ChainVerifier(JournalDatabase database)
{
    private const int BatchesAhead = 4;

    /// <summary>Checkpoints from outside, each with the name of its file.</summary>
    public IReadOnlyList<(string Name, Checkpoint Checkpoint)> Outside { get; init; } = [];

    /// <summary>The keys that may have signed a checkpoint; empty when none is known, and no signature is
    /// checked.</summary>
    public IReadOnlyList<VerifyingKey> Keys { get; init; } = [];

    /// <summary>What opens personal texts; null to leave them closed.</summary>
    public JournalKey? Key { get; init; }

    /// <summary>Verifies; null when nothing was ever written.</summary>
    /// <param name="progress">Is told now and then how many entries are done.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="JournalException">The database is damaged, or the master key is not the journal's.</exception>
    /// <exception cref="IOException">The disk or the server failed.</exception>
    public ChainReport? Verify(Action<long>? progress, CancellationToken cancel) =>
        database.Read<ChainReport?>(null, journal =>
        {
            DbConnection connection = journal.Database.GetDbConnection();
            Begin(journal, connection);
            string? id = journal.Marks.Find(JournalMark.JournalId) is { Value.Length: ActLink.IdLength } mark
                ? new Guid(mark.Value, bigEndian: true).ToString() : null;
            Checkpoint[] own = [.. journal.Checkpoints.AsNoTracking().OrderBy(one => one.Size).AsEnumerable()
                .Select(row => Own(id ?? "", row))];
            ChainFaults faults = new();
            ChainPass chain = new(faults, own.Concat(Outside.Select(one => one.Checkpoint)).Select(one => one.Size));
            GoAlong(connection, chain, progress, cancel);
            new ActPass(connection, chain, faults).Check();
            MasterKey? master = journal.Marks.Find(JournalMark.MasterKey) is null ? null : Key?.Of(journal);
            long texts = new PersonalPass(journal, master, faults).Check();
            CheckpointPass checkpoints = new(id, chain, Keys);
            return new()
            {
                Journal = id,
                Entries = chain.Size,
                Streams = chain.Streams.Count,
                Head = chain.Head.ToArray(),
                Faults = faults.InOrder,
                Checkpoints = [
                    .. own.Select(one => new CheckpointFinding(null, one, checkpoints.Standing(one))),
                    .. Outside.OrderBy(one => one.Checkpoint.Size).Select(one =>
                        new CheckpointFinding(one.Name, one.Checkpoint, checkpoints.Standing(one.Checkpoint)))],
                AreSignaturesChecked = Keys.Count > 0,
                IsPersonalTextChecked = master is not null,
                PersonalTexts = texts,
            };
        });

    // All that is read belongs to one moment, while others go on writing.
    private static void Begin(JournalContext journal, DbConnection connection)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = journal.Database.IsNpgsql()
            ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
        command.ExecuteNonQuery();
    }

    // The journal notes no key beside its own checkpoints: it is the one that signed it, if any did.
    private Checkpoint Own(string journal, CheckpointRow row)
    {
        Checkpoint[] candidates = [.. Keys.Select(key => key.Id).DefaultIfEmpty("").Select(key => Checkpoint.Stored(
            journal, row.Size, row.Head, JournalTime.From(row.MadeAt), key, row.Signature))];
        return candidates.FirstOrDefault(one => Keys.Any(one.IsSignedBy)) ?? candidates[0];
    }

    // One thread reads while the other checks.
    private static void GoAlong(
        DbConnection connection, ChainPass chain, Action<long>? progress, CancellationToken cancel)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using BlockingCollection<ChainBatch> empty = [];
        using BlockingCollection<ChainBatch> full = [];
        for (int at = 0; at < BatchesAhead; at++)
        {
            empty.Add(new(), cancel);
        }

        Task reading = Task.Run(() => Read(connection, empty, full, stop.Token), CancellationToken.None);
        try
        {
            foreach (ChainBatch batch in full.GetConsumingEnumerable(cancel))
            {
                chain.Check(batch);
                empty.Add(batch, cancel);
                progress?.Invoke(chain.Size);
            }
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        reading.GetAwaiter().GetResult();
    }

    private static void Read(
        DbConnection connection, BlockingCollection<ChainBatch> empty, BlockingCollection<ChainBatch> full,
        CancellationToken stop)
    {
        try
        {
            using ChainRows rows = ChainRows.Open(connection);
            while (empty.Take(stop) is var batch && rows.Fill(batch))
            {
                full.Add(batch, stop);
            }
        }
        finally
        {
            full.CompleteAdding();
        }
    }
}
