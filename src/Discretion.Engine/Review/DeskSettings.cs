using System.Text.RegularExpressions;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>An office to be set up.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of office.</param>
/// <param name="Courts">The codes of its courts.</param>
/// <param name="TimeZone">The zone of its days, an IANA name.</param>
public sealed record NewOffice(
    string Id, string Name, OfficeKind Kind, IReadOnlyList<string> Courts, string TimeZone);

/// <summary>
/// What administrators do: offices, people, roles, clearances and machines' tokens. Each change is an entry of the
/// journal, and nobody changes what they themselves may do.
/// </summary>
/// <param name="people">The people of the desk.</param>
public sealed partial class DeskSettings(People people)
{
    private const string SetUpBy = "set-up";

    /// <summary>Sets up the desk: its first office and its first administrator.</summary>
    /// <param name="office">The office.</param>
    /// <param name="person">The administrator's id.</param>
    /// <param name="name">Their name.</param>
    /// <returns>The invitation with which they choose a passphrase.</returns>
    public Permitted<string> SetUp(NewOffice office, string person, string name)
    {
        if (people.Persons().Count > 0 || people.Offices().Count > 0)
        {
            return DeskRefusals.AlreadySetUp;
        }

        if ((Unfit(office) ?? UnfitId(person)) is { } refusal)
        {
            return refusal;
        }

        Add(office, SetUpBy);
        Append(person, new DeskEvent.PersonAdded(name) { By = SetUpBy });
        Append(person, new DeskEvent.RoleGranted(office.Id, DeskRole.Administrator) { By = SetUpBy });
        return InviteNow(person, SetUpBy);
    }

    /// <summary>Sets up another office; whoever does is its administrator.</summary>
    public Refusal? AddOffice(SignedIn by, NewOffice office)
    {
        if (Administrator(by, out SignedIn.Human? administrator) is { } refusal)
        {
            return refusal;
        }

        Refusal? taken = people.Office(office.Id) is null ? null : DeskRefusals.OfficeTaken(office.Id);
        if ((Unfit(office) ?? taken) is { } no)
        {
            return no;
        }

        Add(office, administrator!.Person.Id);
        Append(administrator.Person.Id,
            new DeskEvent.RoleGranted(office.Id, DeskRole.Administrator) { By = administrator.Person.Id });
        return null;
    }

    /// <summary>Sets how many decided reviews a second reader reads.</summary>
    /// <param name="by">An administrator.</param>
    /// <param name="perThousand">How many of a thousand, 0 to 1000.</param>
    /// <param name="casesMax">How many at most in one draw.</param>
    public Refusal? SetQuality(SignedIn by, int perThousand, int casesMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(perThousand);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perThousand, 1000);
        ArgumentOutOfRangeException.ThrowIfNegative(casesMax);
        if (Administrator(by, out SignedIn.Human? administrator) is { } refusal)
        {
            return refusal;
        }

        AppendTo(by.At.Id, new DeskEvent.QualitySet(perThousand, casesMax) { By = administrator!.Person.Id });
        return null;
    }

    /// <summary>Adds a person.</summary>
    /// <returns>The invitation with which they choose a passphrase.</returns>
    public Permitted<string> AddPerson(SignedIn by, string person, string name)
    {
        if (Administrator(by, out SignedIn.Human? administrator) is { } refusal)
        {
            return refusal;
        }

        if ((UnfitId(person) ?? (people.Find(person) is null ? null : DeskRefusals.PersonTaken(person))) is { } no)
        {
            return no;
        }

        Append(person, new DeskEvent.PersonAdded(name) { By = administrator!.Person.Id });
        return InviteNow(person, administrator.Person.Id);
    }

    /// <summary>Invites a person anew; they choose another passphrase.</summary>
    public Permitted<string> Invite(SignedIn by, string person) =>
        Administrator(by, out SignedIn.Human? administrator) is { } refusal ? refusal
        : people.Find(person) is null ? DeskRefusals.NoSuchPerson(person)
        : InviteNow(person, administrator!.Person.Id);

    /// <summary>Gives a person a role in the office of the administrator who gives it.</summary>
    public Refusal? GrantRole(SignedIn by, string person, DeskRole role) =>
        !Fits(role, by.At.Kind)
            ? DeskRefusals.RoleNotHere(role, by.At.Kind)
            : Change(by, person, who => who.Holds(by.At.Id, role) ? null
                : new DeskEvent.RoleGranted(by.At.Id, role) { By = by.Actor.Word });

    /// <summary>Takes a role. Open sessions have it no more.</summary>
    public Refusal? RevokeRole(SignedIn by, string person, DeskRole role) => Change(by, person, who =>
        who.Holds(by.At.Id, role) ? new DeskEvent.RoleRevoked(by.At.Id, role) { By = by.Actor.Word } : null);

    /// <summary>Clears a person for a protection.</summary>
    public Refusal? Clear(SignedIn by, string person, Protection protection) => Change(by, person, who =>
        who.Clearances.Contains(protection) ? null
            : new DeskEvent.ClearanceGranted(protection) { By = by.Actor.Word });

    /// <summary>Takes a clearance.</summary>
    public Refusal? Unclear(SignedIn by, string person, Protection protection) => Change(by, person, who =>
        who.Clearances.Contains(protection) ? new DeskEvent.ClearanceRevoked(protection) { By = by.Actor.Word } : null);

    /// <summary>Shuts a person out, with all their sessions.</summary>
    public Refusal? Disable(SignedIn by, string person)
    {
        Refusal? refusal = Change(by, person,
            who => who.IsDisabled ? null : new DeskEvent.Disabled { By = by.Actor.Word });
        if (refusal is null)
        {
            people.Sessions.EndOf(person);
        }

        return refusal;
    }

    /// <summary>Lets a person in again.</summary>
    public Refusal? Enable(SignedIn by, string person) => Change(by, person,
        who => who.IsDisabled ? new DeskEvent.Enabled { By = by.Actor.Word } : null);

    /// <summary>Gives a machine of one's own office a token.</summary>
    public Permitted<IssuedToken> IssueToken(SignedIn by, string machine, IReadOnlyList<MachineScope> scopes)
    {
        if ((Administrator(by, out SignedIn.Human? administrator) ?? UnfitId(machine)) is { } refusal)
        {
            return refusal;
        }

        people.Sessions.EndOfMachine(machine, by.At.Id);
        AppendTo(by.At.Id, new DeskEvent.TokenIssued(machine, scopes) { By = administrator!.Person.Id });
        return people.Sessions.BeginMachine(machine, by.At.Id);
    }

    /// <summary>Takes a machine's token back.</summary>
    public Refusal? RevokeToken(SignedIn by, string machine)
    {
        if (Administrator(by, out SignedIn.Human? administrator) is { } refusal)
        {
            return refusal;
        }

        people.Sessions.EndOfMachine(machine, by.At.Id);
        AppendTo(by.At.Id, new DeskEvent.TokenRevoked(machine) { By = administrator!.Person.Id });
        return null;
    }

    private static Refusal? UnfitId(string id) => Id.IsMatch(id) ? null : DeskRefusals.UnfitId(id);

    private static Refusal? Unfit(NewOffice office) =>
        office.Kind == OfficeKind.Newsroom ? DeskRefusals.Newsroom
        : UnfitId(office.Id) is { } unfit ? unfit
        : TimeZoneInfo.TryFindSystemTimeZoneById(office.TimeZone, out _) ? null
        : DeskRefusals.NoSuchTimeZone(office.TimeZone);

    private static bool Fits(DeskRole role, OfficeKind kind) => role switch
    {
        DeskRole.Attorney or DeskRole.AccreditedRepresentative or DeskRole.Volunteer => kind == OfficeKind.LegalAid,
        DeskRole.ChiefCounsel => kind != OfficeKind.LegalAid,
        DeskRole.Reviewer or DeskRole.Supervisor or DeskRole.Intake or DeskRole.PolicyAuthor
            or DeskRole.QualityReader or DeskRole.Oversight or DeskRole.Auditor or DeskRole.Administrator => true,
    };

    private static Refusal? Administrator(SignedIn by, out SignedIn.Human? administrator)
    {
        administrator = by as SignedIn.Human;
        return administrator is { Who: var who } && who.Holds(DeskRole.Administrator)
            ? null : DeskRefusals.NotAdministrator;
    }

    private Refusal? Change(SignedIn by, string person, Func<DeskPerson, DeskEvent?> change)
    {
        if (Administrator(by, out SignedIn.Human? administrator) is { } refusal)
        {
            return refusal;
        }

        if (administrator!.Person.Id == person)
        {
            return DeskRefusals.Oneself;
        }

        if (people.Find(person) is not { } who)
        {
            return DeskRefusals.NoSuchPerson(person);
        }

        if (change(who) is { } happened)
        {
            Append(who.Id, happened);
        }

        return null;
    }

    private string InviteNow(string person, string by)
    {
        Append(person, new DeskEvent.Invited { By = by });
        return people.Sessions.Invite(person);
    }

    private void Add(NewOffice office, string by) => AppendTo(
        office.Id, new DeskEvent.OfficeSetUp(office.Kind, office.Name, office.Courts, office.TimeZone) { By = by });

    private void Append(string person, DeskEvent happened) => people.Append(DeskPerson.Streams + person, happened);

    private void AppendTo(string office, DeskEvent happened) => people.Append(DeskOffice.Streams + office, happened);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z")]
    private static partial Regex Id { get; }
}
