using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>How a policy stands on a day, in words.</summary>
internal static class PolicyStanding
{
    /// <summary>The word of a standing in answers for programs.</summary>
    public static string Word(StandingKind kind) => kind switch
    {
        StandingKind.NotIssued => "not-issued",
        StandingKind.NotEffective => "not-effective",
        StandingKind.InForce => "in-force",
        StandingKind.InForceInPart => "in-force-in-part",
        StandingKind.NotInForce => "not-in-force",
        StandingKind.Unknown => "unknown",
    };

    /// <summary>A standing in the session's language.</summary>
    public static string SayStanding(this Session session, StandingKind kind) => kind switch
    {
        StandingKind.NotIssued => session.Say("not issued yet", "aún no emitida"),
        StandingKind.NotEffective => session.Say("not effective yet", "aún no vigente"),
        StandingKind.InForce => session.Say("in force", "en vigor"),
        StandingKind.InForceInPart => session.Say("in force in part", "en vigor en parte"),
        StandingKind.NotInForce => session.Say("not in force", "no está en vigor"),
        StandingKind.Unknown => session.Say("nobody can say", "no se sabe"),
    };

    /// <summary>What happened to a policy, in the session's language.</summary>
    public static string SayChange(this Session session, StatusChange change) => change switch
    {
        StatusChange.Suspended => session.Say("suspended", "suspendida"),
        StatusChange.Enjoined => session.Say("enjoined", "prohibida por un juez"),
        StatusChange.Stayed => session.Say("stayed", "aplazada por un juez"),
        StatusChange.Vacated => session.Say("vacated", "anulada por un juez"),
        StatusChange.Reinstated => session.Say("reinstated", "restablecida"),
        StatusChange.Rescinded => session.Say("rescinded", "revocada"),
        StatusChange.Superseded => session.Say("superseded", "sustituida"),
    };

    /// <summary>An event with its day, scope and citation, in a line.</summary>
    public static string SayEvent(this Session session, StatusEvent one)
    {
        string[] where =
        [
            .. one.Sections.Count == 0 ? [] : new[]
            {
                session.Say("sections ", "secciones ") + string.Join(", ", one.Sections),
            },
            .. one.Circuits.Count == 0 ? [] : new[]
            {
                session.Say("circuits ", "circuitos ") + string.Join(", ", one.Circuits),
            },
        ];
        string scope = where.Length == 0 ? "" : $" ({string.Join("; ", where)})";
        return $"{one.On} {session.SayChange(one.Change)}{scope}: {session.Say(one.Text)} "
            + $"— {session.SayCitation(one.Citation)}";
    }
}
