using System.Collections.Frozen;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>A person of the desk: a fold over their stream.</summary>
public sealed record DeskPerson
{
    /// <summary>What the ids of streams of persons begin with.</summary>
    internal const string Streams = "desk/person/";

    private static readonly IReadOnlySet<DeskRole> None = FrozenSet<DeskRole>.Empty;

    /// <summary>Their id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Their name; null once it was erased.</summary>
    public string? Name { get; init; }

    /// <summary>Their roles by office.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<DeskRole>> Roles { get; init; } =
        new Dictionary<string, IReadOnlySet<DeskRole>>();

    /// <summary>The protected cases that they may be assigned.</summary>
    public IReadOnlySet<Protection> Clearances { get; init; } = FrozenSet<Protection>.Empty;

    /// <summary>Whether they may no longer sign in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>How many events they have had; 0 when there is no such person.</summary>
    public int Version { get; init; }

    /// <summary>Their roles in an office.</summary>
    public IReadOnlySet<DeskRole> RolesIn(string office) => Roles.GetValueOrDefault(office, None);

    /// <summary>Whether they hold a role in an office.</summary>
    public bool Holds(string office, params ReadOnlySpan<DeskRole> any)
    {
        foreach (DeskRole role in any)
        {
            if (RolesIn(office).Contains(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether they are cleared for all of some protections.</summary>
    public bool IsClearedFor(IEnumerable<Protection> protections) => protections.All(Clearances.Contains);

    /// <summary>They as who gives commands in an office.</summary>
    internal Actor.Person ActorIn(string office) => new(Id, office, RolesIn(office), Clearances);

    internal DeskPerson Apply(DeskEvent happened) => (happened switch
    {
        DeskEvent.PersonAdded(var name) => this with { Name = name },
        DeskEvent.Invited or DeskEvent.PassphraseSet => this,
        DeskEvent.RoleGranted(var office, var role) => WithRoles(office, [.. RolesIn(office), role]),
        DeskEvent.RoleRevoked(var office, var role) =>
            WithRoles(office, [.. RolesIn(office).Where(one => one != role)]),
        DeskEvent.ClearanceGranted(var protection) =>
            this with { Clearances = new HashSet<Protection>(Clearances) { protection } },
        DeskEvent.ClearanceRevoked(var protection) =>
            this with { Clearances = Clearances.Where(one => one != protection).ToHashSet() },
        DeskEvent.Disabled => this with { IsDisabled = true },
        DeskEvent.Enabled => this with { IsDisabled = false },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no event of a person."),
    }) with { Version = Version + 1 };

    private DeskPerson WithRoles(string office, HashSet<DeskRole> roles) => this with
    {
        Roles = new Dictionary<string, IReadOnlySet<DeskRole>>(Roles) { [office] = roles }
            .Where(one => one.Value.Count > 0).ToDictionary(),
    };
}
