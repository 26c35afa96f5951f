using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Discretion.Engine.Docket;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal of what happened: entries in streams, each bound by its hash to all before it, never changed and never
/// taken out. Many threads and several processes may append at once.
/// </summary>
public sealed class EventJournal : IAsyncDisposable
{
    private const int PageLength = 10_000;

    private readonly JournalDatabase _database;
    private readonly JournalKey _key;
    private readonly TimeProvider _clock;
    private readonly Lazy<JournalWriter> _writer;

    /// <summary>The journal of a database.</summary>
    /// <param name="database">Where it lies.</param>
    /// <param name="key">What its personal parts are sealed with; read when first needed.</param>
    /// <param name="clock">Tells when an entry is recorded.</param>
    public EventJournal(JournalDatabase database, JournalKey key, TimeProvider clock)
    {
        _database = database;
        _key = key;
        _clock = clock;
        _writer = new(() => new(database, new(database, key, clock)));
    }

    /// <summary>The journal of a home, where <see cref="JournalDatabase.Open"/> says.</summary>
    /// <param name="home">The home folder.</param>
    /// <param name="keyPath">The master key's file, elsewhere.</param>
    /// <param name="clock">Tells when an entry is recorded.</param>
    public static EventJournal Open(string home, string keyPath, TimeProvider clock)
    {
        JournalDatabase database = JournalDatabase.Open(home);
        return new(database, new(database, home, keyPath), clock);
    }

    /// <summary>Where it lies.</summary>
    public JournalDatabase Database => _database;

    /// <summary>What tells this journal from every other; null before its first entry.</summary>
    public Guid? Id => _database.Read<Guid?>(null, journal => journal.Marks.Find(JournalMark.JournalId) is { } mark
        ? new(mark.Value, bigEndian: true) : null);

    /// <summary>The end of the chain.</summary>
    public JournalHead Head => _database.Read(JournalHead.Empty, EntryAppender.HeadOf);

    /// <summary>Appends an entry. The answer comes when it is on the disk.</summary>
    /// <param name="entry">What.</param>
    /// <param name="cancel">Takes it back while it still waits for its turn.</param>
    /// <exception cref="ArgumentException">Its body or personal part is not canonical, or it has an act and is of a
    /// kind that takes none, or the other way round.</exception>
    /// <exception cref="JournalException">A guard refuses it; or the journal was written by a later version, or is
    /// damaged; or the master key is missing.</exception>
    /// <exception cref="DocketException">The master key would lie in the home folder.</exception>
    /// <exception cref="IOException">The disk or the server failed: whether it was recorded is not known.</exception>
    public Task<AppendResult> AppendAsync(NewEntry entry, CancellationToken cancel)
    {
        Check(entry);
        return _writer.Value.AppendAsync(entry, cancel);
    }

    /// <summary>Appends an entry and waits until it is on the disk.</summary>
    /// <inheritdoc cref="AppendAsync" path="/exception"/>
    public AppendResult Append(NewEntry entry) =>
        AppendAsync(entry, CancellationToken.None).ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>Records that a person has just proved again who they are. It serves for up to 20 acts within 15
    /// minutes.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="IOException">The disk or the server failed.</exception>
    public Guid Touch(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        Guid id = new(RandomNumberGenerator.GetBytes(16));
        return _database.Write(journal =>
        {
            _database.AsDesk(journal, () =>
            {
                journal.Touches.Add(new() { Id = id, Person = person, MadeAt = JournalTime.Of(_clock.GetUtcNow()) });
                journal.SaveChanges();
            });
            return id;
        });
    }

    /// <summary>The entries of a stream in order, with their personal parts; none when there is no such
    /// stream.</summary>
    /// <exception cref="JournalException">A personal part is not what was recorded, or the key is missing.</exception>
    public IReadOnlyList<Entry> Read(string stream) => _database.Read<IReadOnlyList<Entry>>([], journal =>
        Opened(
            journal,
            [.. journal.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.Version)],
            journal.Personal.Where(personal => journal.Entries.Any(
                entry => entry.Position == personal.Position && entry.Stream == stream))));

    /// <summary>All entries in order, with their personal parts.</summary>
    /// <param name="after">The position before the first.</param>
    /// <exception cref="JournalException">A personal part is not what was recorded, or the key is missing.</exception>
    public IEnumerable<Entry> ReadAll(long after = 0) => Pages(_database, after, (journal, last) => Opened(
        journal,
        [.. journal.Entries.AsNoTracking()
            .Where(entry => entry.Position > last).OrderBy(entry => entry.Position).Take(PageLength)],
        journal.Personal.Where(personal => personal.Position > last && personal.Position <= last + PageLength)));

    /// <summary>All entries in order, without their personal parts: all that the chain binds. This needs no
    /// key.</summary>
    /// <param name="after">The position before the first.</param>
    public IEnumerable<Entry> ReadChain(long after = 0) => Pages(_database, after, ReadPage);

    /// <summary>The same of any database.</summary>
    internal static IEnumerable<Entry> ChainOf(JournalDatabase database) => Pages(database, 0, ReadPage);

    /// <summary>Commits what waits, and closes.</summary>
    public ValueTask DisposeAsync()
    {
        if (_writer.IsValueCreated)
        {
            _writer.Value.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static void Check(NewEntry entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry.Stream);
        ArgumentException.ThrowIfNullOrEmpty(entry.Kind);
        ArgumentOutOfRangeException.ThrowIfNegative(entry.ExpectedVersion);
        if (CanonicalJson.Read(entry.Body) is not { ValueKind: JsonValueKind.Object } body
            || body.TryGetProperty(PersonalText.Member, out _))
        {
            throw new ArgumentException(
                $"The body is no canonical JSON object, or has a member {PersonalText.Member} of its own.",
                nameof(entry));
        }

        if (entry.Personal is { } personal && CanonicalJson.Read(personal) is null)
        {
            throw new ArgumentException("The personal part is not canonical JSON.", nameof(entry));
        }

        if (NewEntry.KindsOfActs.Contains(entry.Kind) != entry.Act is not null)
        {
            throw new ArgumentException($"An entry has an act exactly when it is one of: "
                + $"{string.Join(", ", NewEntry.KindsOfActs)}. This is {entry.Kind}.", nameof(entry));
        }
    }

    // Page by page, so that no reader keeps the log from being emptied.
    private static IEnumerable<Entry> Pages(
        JournalDatabase database, long after, Func<JournalContext, long, IReadOnlyList<Entry>> read)
    {
        while (true)
        {
            long last = after;
            IReadOnlyList<Entry> page = database.Read<IReadOnlyList<Entry>>([], journal => read(journal, last));
            foreach (Entry entry in page)
            {
                yield return entry;
            }

            if (page.Count < PageLength)
            {
                yield break;
            }

            after = page[^1].Position;
        }
    }

    private Entry[] Opened(JournalContext journal, EntryRow[] rows, IQueryable<PersonalRow> personal)
    {
        Dictionary<long, PersonalRow> texts = rows.Any(row => PersonalText.CommitmentIn(row.Body) is not null)
            ? personal.AsNoTracking().ToDictionary(one => one.Position)
            : [];
        MasterKey? master = texts.Count == 0 ? null : _key.Of(journal);
        Dictionary<string, byte[]?> keys = new(StringComparer.Ordinal);
        return [.. rows.Select(row => Of(row, texts.TryGetValue(row.Position, out PersonalRow? text)
            ? PersonalOf(row, text)
            : null))];

        byte[]? PersonalOf(EntryRow row, PersonalRow text)
        {
            if (!keys.TryGetValue(row.Stream, out byte[]? known))
            {
                keys.Add(row.Stream, known = PersonalText.KeyOf(journal, master!, row.Stream));
            }

            // Another process may have erased both since the text was read.
            return known is not null ? PersonalText.Open(known, row, text)
                : journal.Personal.Any(one => one.Position == row.Position)
                    ? throw PersonalText.Changed(row.Stream, "the key of its personal parts")
                    : null;
        }
    }

    private static Entry Of(EntryRow row, byte[]? personal) => new(
        row.Position, row.Stream, row.Version, row.Kind, JournalTime.From(row.RecordedAt), row.Act, row.Body, personal,
        row.Hash);

    // Read by hand: a journal is verified whole, at hundreds of thousands of entries a second.
    private static List<Entry> ReadPage(JournalContext journal, long after)
    {
        using DbCommand command = journal.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"""
            SELECT position, stream, version, kind, recorded_at, act, body, hash FROM entries
            WHERE position > {after} ORDER BY position LIMIT {PageLength}
            """);
        using DbDataReader reader = command.ExecuteReader();
        List<Entry> page = [];
        while (reader.Read())
        {
            page.Add(new(
                reader.GetInt64(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3),
                JournalTime.From(reader.GetInt64(4)), reader.IsDBNull(5) ? null : reader.GetGuid(5),
                reader.GetFieldValue<byte[]>(6), null, reader.GetFieldValue<byte[]>(7)));
        }

        return page;
    }
}
