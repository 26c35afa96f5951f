using System.Security.Cryptography;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>What an earlier request made.</summary>
/// <param name="Entry">The entry, without its personal part.</param>
/// <param name="IsSame">Whether it asked the same; else the caller used a name twice.</param>
public sealed record EarlierRequest(Entry Entry, bool IsSame);

/// <summary>Requests of the last day, by the name that their callers gave them.</summary>
/// <param name="database">The journal's database.</param>
public sealed class Requests(JournalDatabase database)
{
    private const int SaltLength = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>What a request of that name made; null when none was recorded in the last day.</summary>
    public EarlierRequest? Find(RequestKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return database.Read<EarlierRequest?>(null, journal =>
        {
            RequestRow? row = journal.Requests.AsNoTracking()
                .FirstOrDefault(one => one.Caller == key.Caller && one.Name == key.Name);
            if (row is null)
            {
                return null;
            }

            EntryRow made = journal.Entries.AsNoTracking().First(entry => entry.Position == row.Position);
            return new(
                new(made.Position, made.Stream, made.Version, made.Kind, JournalTime.From(made.RecordedAt), made.Act,
                    made.Body, null, made.Hash),
                CryptographicOperations.FixedTimeEquals(row.Fingerprint, FingerprintOf(row.Salt, key)));
        });
    }

    /// <summary>Notes a request beside the entry that it made, and forgets those that are older than a day.</summary>
    /// <exception cref="RequestTakenException">There is one of that name.</exception>
    internal static void Write(JournalContext journal, RequestKey key, Entry entry)
    {
        long oldest = JournalTime.Of(entry.RecordedAt - Kept);
        journal.Requests.Where(one => one.At < oldest).ExecuteDelete();
        if (journal.Requests.Any(one => one.Caller == key.Caller && one.Name == key.Name))
        {
            throw new RequestTakenException();
        }

        byte[] salt = RandomNumberGenerator.GetBytes(SaltLength);
        journal.Requests.Add(new()
        {
            Caller = key.Caller,
            Name = key.Name,
            Salt = salt,
            Fingerprint = FingerprintOf(salt, key),
            Position = entry.Position,
            At = JournalTime.Of(entry.RecordedAt),
        });
    }

    private static byte[] FingerprintOf(byte[] salt, RequestKey key) => SHA256.HashData([.. salt, .. key.Asked.Span]);
}
