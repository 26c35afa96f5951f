using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>
/// What happened to a desk's own setting: its offices, its people and what they may do. Journalled in the streams
/// <c>desk/office/&lt;id&gt;</c> and <c>desk/person/&lt;id&gt;</c>, so that nobody's rights change unseen.
/// </summary>
public abstract record DeskEvent
{
    private DeskEvent()
    {
    }

    /// <summary>Who did it: a person's id; <c>set-up</c> for the first office and its first person.</summary>
    public required string By { get; init; }

    /// <summary>An office was set up.</summary>
    /// <param name="Kind">What kind of office.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Courts">The codes of its courts.</param>
    /// <param name="TimeZone">The zone of its days, an IANA name.</param>
    public sealed record OfficeSetUp(OfficeKind Kind, string Name, IReadOnlyList<string> Courts, string TimeZone)
        : DeskEvent;

    /// <summary>How many decided reviews a second reader reads was set.</summary>
    /// <param name="PerThousand">How many of a thousand.</param>
    /// <param name="CasesMax">How many at most in one draw.</param>
    public sealed record QualitySet(int PerThousand, int CasesMax) : DeskEvent;

    /// <summary>A machine was given a token.</summary>
    /// <param name="Machine">Its name.</param>
    /// <param name="Scopes">What it may do.</param>
    public sealed record TokenIssued(string Machine, IReadOnlyList<MachineScope> Scopes) : DeskEvent;

    /// <summary>A machine's token was taken back.</summary>
    public sealed record TokenRevoked(string Machine) : DeskEvent;

    /// <summary>A person was added.</summary>
    /// <param name="Name">Their name; null once it was erased.</param>
    public sealed record PersonAdded(string? Name) : DeskEvent;

    /// <summary>A person was invited to choose a passphrase; again when they forgot it.</summary>
    public sealed record Invited : DeskEvent;

    /// <summary>A person chose a passphrase. It is nowhere in the journal.</summary>
    public sealed record PassphraseSet : DeskEvent;

    /// <summary>A role was given.</summary>
    public sealed record RoleGranted(string Office, DeskRole Role) : DeskEvent;

    /// <summary>A role was taken.</summary>
    public sealed record RoleRevoked(string Office, DeskRole Role) : DeskEvent;

    /// <summary>A person may now be assigned cases under a protection.</summary>
    public sealed record ClearanceGranted(Protection Protection) : DeskEvent;

    /// <summary>They no longer may.</summary>
    public sealed record ClearanceRevoked(Protection Protection) : DeskEvent;

    /// <summary>A person may no longer sign in.</summary>
    public sealed record Disabled : DeskEvent;

    /// <summary>A person may sign in again.</summary>
    public sealed record Enabled : DeskEvent;
}

/// <summary>What a machine's token is good for. No scope decides, and none can be made that does.</summary>
public enum MachineScope
{
    /// <summary>Reads the worklist and unprotected reviews.</summary>
    Read,

    /// <summary>Brings cases in and notes what checks and new releases say.</summary>
    Import,
}
