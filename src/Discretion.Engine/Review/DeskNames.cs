using System.Collections.Frozen;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>How roles, kinds, protections, stages and ends are called in commands, answers and the journal.</summary>
public static class DeskNames
{
    private static readonly FrozenDictionary<string, DeskRole> Roles =
        Enum.GetValues<DeskRole>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, OfficeKind> Kinds =
        Enum.GetValues<OfficeKind>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Protection> Protections =
        Enum.GetValues<Protection>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MachineScope> Scopes =
        Enum.GetValues<MachineScope>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>A role's name.</summary>
    public static string Of(DeskRole role) => role switch
    {
        DeskRole.Reviewer => "reviewer",
        DeskRole.Supervisor => "supervisor",
        DeskRole.ChiefCounsel => "chief-counsel",
        DeskRole.Intake => "intake",
        DeskRole.PolicyAuthor => "policy-author",
        DeskRole.QualityReader => "quality-reader",
        DeskRole.Oversight => "oversight",
        DeskRole.Auditor => "auditor",
        DeskRole.Administrator => "administrator",
        DeskRole.Attorney => "attorney",
        DeskRole.AccreditedRepresentative => "accredited-representative",
        DeskRole.Volunteer => "volunteer",
    };

    /// <summary>The name of a kind of office.</summary>
    public static string Of(OfficeKind kind) => kind switch
    {
        Core.Review.OfficeKind.Agency => "agency",
        Core.Review.OfficeKind.LegalAid => "legal-aid",
        Core.Review.OfficeKind.Prosecutor => "prosecutor",
        Core.Review.OfficeKind.Newsroom => "newsroom",
    };

    /// <summary>A protection's name.</summary>
    public static string Of(Protection protection) => protection switch
    {
        Core.Review.Protection.Section1367 => "1367",
        Core.Review.Protection.Asylum => "asylum",
        Core.Review.Protection.Juvenile => "juvenile",
    };

    /// <summary>A scope's name.</summary>
    public static string Of(MachineScope scope) => scope switch
    {
        MachineScope.Read => "read",
        MachineScope.Import => "import",
    };

    /// <summary>The name of a kind of stage.</summary>
    public static string Of(StageKind kind) => kind switch
    {
        StageKind.Identify => "identify",
        StageKind.Gather => "gather",
        StageKind.View => "view",
        StageKind.Recommend => "recommend",
        StageKind.Decide => "decide",
        StageKind.Check => "check",
        StageKind.Notify => "notify",
        StageKind.Offer => "offer",
        StageKind.File => "file",
        StageKind.Ruling => "ruling",
        StageKind.CarryOut => "carry-out",
    };

    /// <summary>The name of an end.</summary>
    public static string Of(ReviewEnd end) => end switch
    {
        ReviewEnd.Closed => "closed",
        ReviewEnd.Terminated => "terminated",
        ReviewEnd.Resentenced => "resentenced",
        ReviewEnd.CarriedOut => "carried-out",
        ReviewEnd.Denied => "denied",
        ReviewEnd.NotExercised => "not-exercised",
        ReviewEnd.Declined => "declined",
        ReviewEnd.NoAnswer => "no-answer",
        ReviewEnd.Advised => "advised",
        ReviewEnd.PolicyWithdrawn => "policy-withdrawn",
        ReviewEnd.Other => "other",
    };

    /// <summary>The role of a name; null when there is none.</summary>
    public static DeskRole? Role(string name) => Roles.TryGetValue(name, out DeskRole role) ? role : null;

    /// <summary>The kind of a name; null when there is none.</summary>
    public static OfficeKind? OfficeKind(string name) => Kinds.TryGetValue(name, out OfficeKind kind) ? kind : null;

    /// <summary>The protection of a name; null when there is none.</summary>
    public static Protection? Protection(string name) =>
        Protections.TryGetValue(name, out Protection protection) ? protection : null;

    /// <summary>The scope of a name; null when there is none.</summary>
    public static MachineScope? Scope(string name) => Scopes.TryGetValue(name, out MachineScope scope) ? scope : null;
}
