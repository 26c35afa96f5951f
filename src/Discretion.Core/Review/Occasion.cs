using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>Who gives a command, when, and what the decider has to know beside the review.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Today">The day at the office, in the court's time zone.</param>
/// <param name="Kind">The kind of office.</param>
/// <param name="Policy">The policy version of the review, with its path.</param>
/// <param name="Act">The fresh act of the person, when the command is one that takes it.</param>
/// <param name="Findings">What the record says now, to be kept with a recommendation or decision; nothing is decided
/// by it.</param>
public sealed record Occasion(
    Actor By,
    DateTimeOffset At,
    DateOnly Today,
    OfficeKind Kind,
    PolicyVersion Policy,
    HumanAct? Act,
    IReadOnlyList<FindingSeen> Findings)
{
    /// <summary>The stream of the review, <c>review/</c> and its id without hyphens: what an act must be for.</summary>
    public required string Review { get; init; }

    /// <summary>Whether the docket shows a lawyer or representative; null when it does not tell.</summary>
    public bool? Represented { get; init; }
}
