using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>A review of a family group.</summary>
/// <param name="Review">The review.</param>
/// <param name="CaseId">Its case's key.</param>
/// <param name="Stage">The stage, by id; null when it has ended.</param>
/// <param name="Outcome">What was decided in its present round, by id; null when nothing was.</param>
/// <param name="End">How it ended; null while it has not.</param>
public sealed record FamilyMember(Guid Review, string CaseId, string? Stage, string? Outcome, ReviewEnd? End)
{
    /// <summary>
    /// Whether relatives have different outcomes: a warning to look at them together, never a reason by itself.
    /// </summary>
    public static bool Differ(IEnumerable<FamilyMember> members) =>
        members.Select(member => member.Outcome).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();
}
