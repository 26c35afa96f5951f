using System.Security.Cryptography;

namespace Discretion.Engine.Journal;

/// <summary>
/// Appends entries in a transaction that keeps other writers out: the one place where an entry, and with it a decision,
/// comes to be stored.
/// </summary>
internal sealed class EntryAppender(JournalDatabase database, JournalKey key, TimeProvider clock)
{
    private MasterKey? _master;

    /// <summary>The end of the chain as it stands in the database.</summary>
    public static JournalHead HeadOf(JournalContext journal) =>
        journal.Entries.OrderByDescending(entry => entry.Position)
            .Select(entry => new { entry.Position, entry.Hash, entry.RecordedAt }).FirstOrDefault() is { } last
            ? new(last.Position, last.Hash, JournalTime.From(Math.Max(last.RecordedAt, CheckpointTime(journal))))
            : JournalHead.Empty;

    // What a checkpoint does not cover was recorded after it, also when the machine's clock was set back.
    private static long CheckpointTime(JournalContext journal) => journal.Checkpoints
        .OrderByDescending(one => one.Size).Select(one => (long?)one.MadeAt).FirstOrDefault() ?? 0;

    /// <summary>Appends one entry after <paramref name="head"/>. When it throws, all of it is to be rolled
    /// back.</summary>
    public AppendResult Append(JournalContext journal, JournalHead head, NewEntry entry)
    {
        int actual = journal.Entries.Where(one => one.Stream == entry.Stream).Max(one => (int?)one.Version) ?? 0;
        if (actual != entry.ExpectedVersion)
        {
            return new AppendResult.Conflict(actual);
        }

        NameJournal(journal, head);
        EntryRow row = Make(head, entry, out byte[] salt);
        if (entry.Act is { } act)
        {
            RecordAct(journal, row, act);
        }

        journal.Entries.Add(row);
        if (entry.Personal is { } personal)
        {
            _master ??= key.OfOrNew(journal);
            journal.Personal.Add(
                PersonalText.Seal(journal, _master, row.Stream, row.Position, salt, personal.Span));
        }

        journal.SaveChanges();
        Entry appended = new(row.Position, row.Stream, row.Version, row.Kind, JournalTime.From(row.RecordedAt), row.Act,
            row.Body, entry.Personal?.ToArray(), row.Hash);
        if (entry.Beside is { } beside)
        {
            beside(journal, appended);
            journal.SaveChanges();
        }

        return new AppendResult.Appended(appended);
    }

    /// <summary>Forgets the master key, which the database may not have taken.</summary>
    public void Forget() => _master = null;

    // The clock of a machine can be set back; the journal's time cannot.
    private EntryRow Make(JournalHead head, NewEntry entry, out byte[] salt)
    {
        salt = entry.Personal is null ? [] : RandomNumberGenerator.GetBytes(PersonalText.SaltLength);
        byte[] body = entry.Personal is { } personal
            ? PersonalText.Bind(entry.Body.Span, PersonalText.Commitment(salt, personal.Span))
            : entry.Body.ToArray();
        long position = head.Size + 1;
        int version = entry.ExpectedVersion + 1;
        long recordedAt = Math.Max(JournalTime.Of(clock.GetUtcNow()), JournalTime.Of(head.RecordedAt));
        return new()
        {
            Position = position,
            Stream = entry.Stream,
            Version = version,
            Kind = entry.Kind,
            RecordedAt = recordedAt,
            Act = entry.Act?.Id,
            Body = body,
            Hash = EntryHash.Of(
                head.Hash.Span, position, entry.Stream, version, entry.Kind, recordedAt, entry.Act?.Id, body),
        };
    }

    // The database takes the decision only with an unused act of the same person, and the entry only after that.
    private void RecordAct(JournalContext journal, EntryRow row, ActOfRecord act) => database.AsDesk(journal, () =>
    {
        journal.Acts.Add(new()
        {
            Id = act.Id,
            Touch = act.Touch,
            Person = act.Person,
            Stream = row.Stream,
            MadeAt = JournalTime.Of(act.MadeAt),
        });
        journal.SaveChanges();
        journal.Decisions.Add(new()
        {
            Position = row.Position,
            Stream = row.Stream,
            Act = act.Id,
            Person = act.Person,
        });
        journal.SaveChanges();
    });

    private static void NameJournal(JournalContext journal, JournalHead head)
    {
        if (head.Size == 0 && journal.Marks.Find(JournalMark.JournalId) is null)
        {
            journal.Marks.Add(new() { Name = JournalMark.JournalId, Value = RandomNumberGenerator.GetBytes(16) });
        }
    }
}
