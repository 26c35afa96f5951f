namespace Discretion.Engine.Journal;

/// <summary>The checkpoints of a journal. Each is kept in it, and is to be kept elsewhere too.</summary>
/// <param name="database">The journal.</param>
/// <param name="clock">Tells when a checkpoint is made.</param>
public sealed class Checkpoints(JournalDatabase database, TimeProvider clock)
{
    /// <summary>Whether one was ever made.</summary>
    public bool Any => database.Read(false, journal => journal.Checkpoints.Any());

    /// <summary>
    /// Makes a checkpoint of what the journal is now, and keeps it. Where nothing was recorded since the last, it is
    /// that one again.
    /// </summary>
    /// <returns>Null while there is no entry.</returns>
    /// <exception cref="JournalException">It was written by a later version, or is damaged.</exception>
    /// <exception cref="IOException">The disk or the server failed.</exception>
    public Checkpoint? Make(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.Write(journal =>
        {
            JournalHead head = EntryAppender.HeadOf(journal);
            if (journal.Marks.Find(JournalMark.JournalId) is not { } mark || head.Size == 0)
            {
                return null;
            }

            string id = new Guid(mark.Value, bigEndian: true).ToString();
            CheckpointRow? last = journal.Checkpoints.Find(head.Size);
            if (last is not null && Checkpoint.Stored(id, last.Size, last.Head, JournalTime.From(last.MadeAt),
                key.Public.Id, last.Signature) is var same && same.IsSignedBy(key.Public))
            {
                return same;
            }

            // The clock of a machine can be set back; the journal's time cannot.
            DateTimeOffset now = clock.GetUtcNow();
            Checkpoint made = Checkpoint.Sign(
                key, id, head.Size, head.Hash.Span, now > head.RecordedAt ? now : head.RecordedAt);
            if (last is null)
            {
                journal.Checkpoints.Add(new()
                {
                    Size = made.Size,
                    Head = made.Head,
                    MadeAt = JournalTime.Of(made.MadeAt),
                    Signature = made.Signature,
                });
            }

            return made;
        });
    }
}
