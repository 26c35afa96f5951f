using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>A token, shown once: only its hash is stored.</summary>
/// <param name="Token">The token.</param>
/// <param name="Until">When it ends, whatever is done with it.</param>
public sealed record IssuedToken(string Token, DateTimeOffset Until);

/// <summary>
/// What people and machines sign in with, in the journal's database and never in its entries: passphrases, sealed;
/// tokens, hashed; and wrong passphrases, counted.
/// </summary>
internal sealed class Sessions(JournalDatabase database, JournalKey key, TimeProvider clock)
{
    private const int TokenLength = 32;
    private const int FailuresMax = 5;
    private static readonly TimeSpan FailuresWithin = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);
    private static readonly TimeSpan IdleMax = TimeSpan.FromHours(1);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    private static readonly TimeSpan MachineTokenLasts = TimeSpan.FromDays(365);

    /// <summary>Invites a person anew; an earlier invitation no longer serves.</summary>
    /// <returns>The code, shown once.</returns>
    public string Invite(string person)
    {
        string code = NewToken();
        return database.Write(journal =>
        {
            CredentialRow row = journal.Credentials.Find(person) ?? journal.Credentials.Add(new() { Person = person })
                .Entity;
            row.Invitation = HashOf(code);
            row.InvitedUntil = JournalTime.Of(clock.GetUtcNow() + InvitationLasts);
            return code;
        });
    }

    /// <summary>Takes an invitation and keeps the passphrase that was chosen with it.</summary>
    /// <returns>False when there is no such invitation, or its time is over.</returns>
    public bool Accept(string person, string invitation, string passphrase)
    {
        Passphrase chosen = Passphrase.Of(passphrase);
        return database.Write(journal =>
        {
            long now = JournalTime.Of(clock.GetUtcNow());
            if (journal.Credentials.Find(person) is not { Invitation: { } hash } row || row.InvitedUntil < now
                || !CryptographicOperations.FixedTimeEquals(hash, HashOf(invitation)))
            {
                return false;
            }

            row.Passphrase = key.OfOrNew(journal).Wrap(JsonSerializer.SerializeToUtf8Bytes(chosen), PlaceOf(person));
            (row.Invitation, row.InvitedUntil) = (null, null);
            journal.Sessions.Where(session => session.Person == person).ExecuteDelete();
            return true;
        });
    }

    /// <summary>Whether a passphrase is a person's. A wrong one is counted; who there is not has none.</summary>
    /// <returns>Null when too many were wrong within a quarter of an hour: then none is tried.</returns>
    public bool? Verify(string person, string passphrase)
    {
        long now = JournalTime.Of(clock.GetUtcNow());
        long since = JournalTime.Of(clock.GetUtcNow() - FailuresWithin);
        (int failures, Passphrase? known) = database.Read((0, (Passphrase?)null), journal => (
            journal.SignInFailures.Count(one => one.Person == person && one.At > since),
            journal.Credentials.AsNoTracking().FirstOrDefault(one => one.Person == person)?.Passphrase is { } wrapped
                ? Open(journal, person, wrapped) : null));
        if (failures >= FailuresMax)
        {
            return null;
        }

        if ((known ?? Passphrase.OfNobody).Is(passphrase) && known is not null)
        {
            return true;
        }

        database.Write(journal =>
        {
            journal.SignInFailures.Where(one => one.At <= since).ExecuteDelete();
            journal.SignInFailures.Add(new() { Id = NewId(), Person = person, At = now });
            return true;
        });
        return false;
    }

    /// <summary>Begins a session of a person.</summary>
    public IssuedToken Begin(string person, string office, Guid? touch) =>
        Issue(token => new()
        {
            Id = NewId(),
            Hash = HashOf(token),
            Person = person,
            Machine = null,
            Office = office,
            MadeAt = JournalTime.Of(clock.GetUtcNow()),
            SeenAt = JournalTime.Of(clock.GetUtcNow()),
            Until = JournalTime.Of(clock.GetUtcNow() + SessionLasts),
            Touch = touch,
        });

    /// <summary>Gives a machine a token.</summary>
    public IssuedToken BeginMachine(string machine, string office) => Issue(token => new()
    {
        Id = NewId(),
        Hash = HashOf(token),
        Person = null,
        Machine = machine,
        Office = office,
        MadeAt = JournalTime.Of(clock.GetUtcNow()),
        SeenAt = JournalTime.Of(clock.GetUtcNow()),
        Until = JournalTime.Of(clock.GetUtcNow() + MachineTokenLasts),
    });

    /// <summary>The session of a token, with how many acts its touch has given and when that was made; null when there
    /// is none, or none any more.</summary>
    public (SessionRow Session, (DateTimeOffset MadeAt, int Used)? Touch)? Find(string token)
    {
        byte[] hash = HashOf(token);
        DateTimeOffset now = clock.GetUtcNow();
        long at = JournalTime.Of(now);
        var found = database.Read<(SessionRow Session, (DateTimeOffset, int)? Touch)?>(null, journal =>
            journal.Sessions.AsNoTracking().FirstOrDefault(one => one.Hash == hash) is { } row
                ? (row, TouchOf(journal, row.Touch))
                : null);
        if (found is not { Session: var session } || session.Until <= at
            || (session.Person is not null && session.SeenAt <= JournalTime.Of(now - IdleMax)))
        {
            return null;
        }

        if (session.SeenAt <= JournalTime.Of(now - SeenEvery))
        {
            database.Write(journal => journal.Sessions.Where(one => one.Id == session.Id)
                .ExecuteUpdate(set => set.SetProperty(one => one.SeenAt, at)));
        }

        return found;
    }

    /// <summary>Notes a new proof in a session.</summary>
    public void NoteTouch(Guid session, Guid touch) => database.Write(journal => journal.Sessions
        .Where(one => one.Id == session).ExecuteUpdate(set => set.SetProperty(one => one.Touch, touch)));

    /// <summary>Ends the session of a token.</summary>
    public void End(string token)
    {
        byte[] hash = HashOf(token);
        database.Write(journal => journal.Sessions.Where(one => one.Hash == hash).ExecuteDelete());
    }

    /// <summary>Ends all sessions of a person.</summary>
    public void EndOf(string person) =>
        database.Write(journal => journal.Sessions.Where(one => one.Person == person).ExecuteDelete());

    /// <summary>Takes back the tokens of a machine.</summary>
    public void EndOfMachine(string machine, string office) => database.Write(journal => journal.Sessions
        .Where(one => one.Machine == machine && one.Office == office).ExecuteDelete());

    /// <summary>An id, drawn at random.</summary>
    internal static Guid NewId() => new(RandomNumberGenerator.GetBytes(16));

    private IssuedToken Issue(Func<string, SessionRow> row)
    {
        string token = NewToken();
        SessionRow session = row(token);
        database.Write(journal =>
        {
            long now = JournalTime.Of(clock.GetUtcNow());
            journal.Sessions.Where(one => one.Until <= now).ExecuteDelete();
            return journal.Sessions.Add(session).Entity;
        });
        return new(token, JournalTime.From(session.Until));
    }

    private static (DateTimeOffset, int)? TouchOf(JournalContext journal, Guid? id) =>
        id is { } touch && journal.Touches.AsNoTracking().FirstOrDefault(one => one.Id == touch) is { } row
            ? (JournalTime.From(row.MadeAt), journal.Acts.Count(act => act.Touch == touch))
            : null;

    private Passphrase Open(JournalContext journal, string person, byte[] wrapped) =>
        key.Of(journal).Unwrap(wrapped, PlaceOf(person)) is { } bytes
            ? JsonSerializer.Deserialize<Passphrase>(bytes)!
            : throw new JournalException($"What {person} signs in with is not what was stored. Invite them anew: "
                + "'discretion desk person invite'.");

    private static string PlaceOf(string person) => $"passphrase {person}";

    private static string NewToken() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenLength)).TrimEnd('=').Replace('+', '-')
            .Replace('/', '_');

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
