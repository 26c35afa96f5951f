using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>Who counted. The two count different things and are never mixed.</summary>
public enum Counter
{
    /// <summary>The agency: what its lawyers reviewed and recommended.</summary>
    Agency,

    /// <summary>The court: what judges closed.</summary>
    Court,
}

/// <summary>A figure that was published about what came of a policy.</summary>
public sealed record PublishedFigure
{
    /// <summary>Stable name, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Who counted.</summary>
    public required Counter Counter { get; init; }

    /// <summary>The day that it speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The court's code; null when it is of the whole country.</summary>
    public string? Court { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Of how many; null when nobody said.</summary>
    public int? Base { get; init; }

    /// <summary>Whether it was published as a round number.</summary>
    public bool IsAbout { get; init; }

    /// <summary>What was counted, of what.</summary>
    public required Bilingual What { get; init; }

    /// <summary>Where it was published.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where it can be read.</summary>
    public required string Source { get; init; }
}

/// <summary>What was published about what came of a policy, and why a docket says another thing.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Figures">The figures, in the file's order.</param>
/// <param name="Differences">Why a docket screened under the policy says another thing.</param>
public sealed record PublishedResults(
    string Policy, Bilingual Title, IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<Bilingual> Differences);
