using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>What can happen to a policy after it was issued.</summary>
public enum StatusChange
{
    /// <summary>The agency stopped relying on it.</summary>
    Suspended,

    /// <summary>A court forbade its use.</summary>
    Enjoined,

    /// <summary>A court put it off.</summary>
    Stayed,

    /// <summary>A court set it aside.</summary>
    Vacated,

    /// <summary>It applies again: restored, or the order against it was itself stayed or reversed.</summary>
    Reinstated,

    /// <summary>The agency took it back.</summary>
    Rescinded,

    /// <summary>A later text took its place.</summary>
    Superseded,
}

/// <summary>Something that happened to a policy or to a section of it.</summary>
/// <param name="On">When; from that day on it counts.</param>
/// <param name="Change">What.</param>
/// <param name="Sections">The sections concerned; empty for the whole policy.</param>
/// <param name="Circuits">The federal circuits concerned, for example <c>4</c>; empty for everywhere.</param>
/// <param name="Text">What happened, in a sentence.</param>
/// <param name="Citation">Where it is told.</param>
/// <param name="Source">An address; null when there is none.</param>
public sealed record StatusEvent(
    PartialDate On,
    StatusChange Change,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Circuits,
    Bilingual Text,
    Citation Citation,
    string? Source);
