using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>
/// The people of the desk and the one door through which they come in: what a person may do rests on journalled events,
/// and that it is this person rests on a passphrase. Rights are read anew each time, so that one that was taken is gone
/// from open sessions too.
/// </summary>
public sealed class People
{
    private readonly EventJournal _journal;
    private readonly TimeProvider _clock;

    /// <summary>The people of a journal.</summary>
    /// <param name="journal">Where what happens to them is recorded.</param>
    /// <param name="key">What passphrases are sealed with.</param>
    /// <param name="clock">Tells how old a session or a touch is.</param>
    public People(EventJournal journal, JournalKey key, TimeProvider clock)
    {
        _journal = journal;
        _clock = clock;
        Sessions = new(journal.Database, key, clock);
    }

    internal Sessions Sessions { get; }

    /// <summary>A person; null when there is none of that id.</summary>
    public DeskPerson? Find(string id) =>
        Fold(DeskPerson.Streams + id, new DeskPerson { Id = id }, (person, happened) => person.Apply(happened))
            is { Version: > 0 } found ? found : null;

    /// <summary>An office; null when there is none of that id.</summary>
    public DeskOffice? Office(string id) =>
        Fold(DeskOffice.Streams + id, new DeskOffice { Id = id }, (office, happened) => office.Apply(happened))
            is { Version: > 0 } found ? found : null;

    /// <summary>Everybody, in order of id.</summary>
    public IReadOnlyList<DeskPerson> Persons() => [.. Ids(DeskPerson.Streams).Select(id => Find(id)!)];

    /// <summary>All offices, in order of id.</summary>
    public IReadOnlyList<DeskOffice> Offices() => [.. Ids(DeskOffice.Streams).Select(id => Office(id)!)];

    /// <summary>Takes an invitation and chooses a passphrase with it; open sessions of the person end.</summary>
    public Refusal? ChoosePassphrase(string person, string invitation, string passphrase)
    {
        if (passphrase.Length is < Passphrase.LengthMin or > Passphrase.LengthMax
            || string.Equals(passphrase, person, StringComparison.OrdinalIgnoreCase))
        {
            return DeskRefusals.PassphraseUnfit;
        }

        if (Find(person) is null || !Sessions.Accept(person, invitation, passphrase))
        {
            return DeskRefusals.InvitationInvalid;
        }

        Append(DeskPerson.Streams + person, new DeskEvent.PassphraseSet { By = person });
        return null;
    }

    /// <summary>Signs a person in to one of their offices; that is a fresh proof of who they are too.</summary>
    /// <remarks>Whoever is not there, disabled or of another office is answered as after a wrong passphrase, and as
    /// slowly.</remarks>
    public Permitted<IssuedToken> SignIn(string person, string office, string passphrase)
    {
        if (Sessions.Verify(person, passphrase) is not { } isRight)
        {
            return DeskRefusals.TooManyFailures;
        }

        return isRight && Find(person) is { IsDisabled: false } who && who.RolesIn(office).Count > 0
            && Office(office) is not null
            ? Sessions.Begin(person, office, _journal.Touch(person))
            : DeskRefusals.SignInFailed;
    }

    /// <summary>Ends a session.</summary>
    public void SignOut(string token) => Sessions.End(token);

    /// <summary>Who a token is of, with the rights that they have now; null when it is of nobody any more.</summary>
    public SignedIn? Resolve(string token)
    {
        if (Sessions.Find(token) is not { Session: var session, Touch: var touch }
            || Office(session.Office) is not { } office)
        {
            return null;
        }

        if (session.Machine is { } machine)
        {
            return office.Machines.TryGetValue(machine, out IReadOnlyList<MachineScope>? scopes)
                ? new SignedIn.Machine(machine, office, scopes.ToHashSet()) : null;
        }

        return Find(session.Person!) is { IsDisabled: false } person && person.RolesIn(office.Id).Count > 0
            ? new SignedIn.Human(person, office, session.Id, Fresh(session, touch)) : null;
    }

    /// <summary>Proves anew who a person is, for up to twenty decisions within a quarter of an hour.</summary>
    public Permitted<SignedIn.Human> Touch(SignedIn.Human by, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(by);
        switch (Sessions.Verify(by.Person.Id, passphrase))
        {
            case null:
                return DeskRefusals.TooManyFailures;
            case false:
                return DeskRefusals.SignInFailed;
            case true:
                Guid touch = _journal.Touch(by.Person.Id);
                Sessions.NoteTouch(by.Session, touch);
                return new SignedIn.Human(
                    by.Person, by.Office, by.Session, new(touch, by.Person.Id, _clock.GetUtcNow(), Used: 0));
        }
    }

    /// <summary>The fresh act of a person for one review; null when their last proof is too old or used up, and always
    /// for a machine.</summary>
    /// <remarks>The one place where an act is made.</remarks>
    internal static HumanAct? Act(SignedIn by, string review, DateTimeOffset at) =>
        by is SignedIn.Human { Touch: { } touch } ? HumanAct.From(Sessions.NewId(), touch, review, at) : null;

    internal void Append(string stream, DeskEvent happened)
    {
        (string kind, byte[] body, byte[]? personal) = DeskEventCodec.Write(happened);
        int version = _journal.Read(stream).Count;
        NewEntry entry = new(
            stream, version, kind, body, personal is null ? default(ReadOnlyMemory<byte>?) : personal);
        if (_journal.Append(entry) is AppendResult.Conflict)
        {
            throw new IOException($"Somebody else changed {stream} at the same moment. Run the same command again.");
        }
    }

    private Touch? Fresh(SessionRow session, (DateTimeOffset MadeAt, int Used)? touch)
    {
        if (session.Touch is not { } id || touch is not { } made)
        {
            return null;
        }

        Touch proof = new(id, session.Person!, made.MadeAt, made.Used);
        return proof.IsFreshAt(_clock.GetUtcNow()) ? proof : null;
    }

    private T Fold<T>(string stream, T nothing, Func<T, DeskEvent, T> apply) =>
        _journal.Read(stream).Select(DeskEventCodec.Read).Aggregate(nothing, apply);

    private string[] Ids(string streams) => _journal.Database.Read<string[]>([], journal =>
        [.. journal.Entries.AsNoTracking()
            .Where(entry => entry.Version == 1 && entry.Stream.StartsWith(streams))
            .Select(entry => entry.Stream).ToArray()
            .Select(stream => stream[streams.Length..]).Order(StringComparer.Ordinal)]);
}
