using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>
/// The cases that wait before a court, and what would be left of them if every case of an entry were closed. It only
/// counts: a person decides each case.
/// </summary>
public sealed class Backlog
{
    private Backlog(
        PossibleFindings before, PossibleFindings? after, PossibleFindings closed, PossibleFindings hearings) =>
        (Before, After, Closed, Hearings) = (before, after, closed, hearings);

    /// <summary>Neither completed nor administratively closed.</summary>
    public PossibleFindings Before { get; }

    /// <summary>Those of them that are not in the entry; null when there can be none.</summary>
    public PossibleFindings? After { get; }

    /// <summary>Those of them that are.</summary>
    public PossibleFindings Closed { get; }

    /// <summary>Those of the closed that have a next hearing on record: the slots that would be free.</summary>
    public PossibleFindings Hearings { get; }

    /// <summary>Which cases wait: neither completed nor administratively closed.</summary>
    public static Condition.And Waiting(Vocabulary vocabulary) => new([
        new Condition.Not(new Condition.IsTrue(vocabulary[CourtFact.CaseCompleted.Id()])),
        new Condition.Not(new Condition.IsTrue(vocabulary[CourtFact.AdministrativelyClosed.Id()]))]);

    /// <summary>The facts that a snapshot needs beside those of the policy.</summary>
    /// <param name="vocabulary">The facts there are.</param>
    public static IReadOnlyList<FactDefinition> FactsOf(Vocabulary vocabulary) =>
        [.. PossibleFindings.FactsFor(Scheduled(vocabulary), vocabulary)
            .Concat(PossibleFindings.FactsFor(Waiting(vocabulary), vocabulary)).DistinctBy(fact => fact.Id)];

    /// <summary>Counts.</summary>
    /// <param name="entry">Which cases would be closed.</param>
    /// <param name="snapshot">A snapshot with the entry's facts and <see cref="FactsOf"/>.</param>
    /// <param name="vocabulary">The facts there are.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static Backlog Of(Condition entry, Snapshot snapshot, Vocabulary vocabulary, DateOnly asOf)
    {
        Condition waiting = Waiting(vocabulary);
        PossibleFindings closed = PossibleFindings.Of(ConditionDifference.Both(waiting, entry), snapshot, asOf);
        return new(
            PossibleFindings.Of(waiting, snapshot, asOf),
            ConditionDifference.Gained(entry, waiting) is { } left ? PossibleFindings.Of(left, snapshot, asOf) : null,
            closed,
            closed.Where(Screener.Evaluate(Scheduled(vocabulary), snapshot)));
    }

    private static Condition.IsKnown Scheduled(Vocabulary vocabulary) =>
        new(vocabulary[CourtFact.NextHearingOn.Id()]);
}
