using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>The cases of an entry set against the time of reviewers, for the fewest and the most it can have.</summary>
/// <param name="Pace">What reviewers can do.</param>
/// <param name="Least">When only those are reviewed that are in the entry for certain.</param>
/// <param name="Most">When all those are reviewed that could be in it.</param>
/// <param name="MayBeWider">As of a <see cref="CountRange"/>.</param>
public sealed record Capacity(ReviewPace Pace, ReviewCapacity Least, ReviewCapacity Most, bool MayBeWider)
{
    /// <summary>Works it out.</summary>
    /// <param name="pace">What reviewers can do.</param>
    /// <param name="entry">Which cases.</param>
    /// <param name="snapshot">A snapshot with the entry's facts and those of <see cref="Backlog.FactsOf"/>.</param>
    /// <param name="vocabulary">The facts there are.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static Capacity Of(
        ReviewPace pace, Condition entry, Snapshot snapshot, Vocabulary vocabulary, DateOnly asOf)
    {
        FactDefinition hearing = vocabulary[CourtFact.NextHearingOn.Id()];
        PossibleFindings possible = PossibleFindings.Of(entry, snapshot, asOf);
        DateOnly? HearingOf(int row) => snapshot.Value(hearing, row) is FactValue.Date(var day) ? day : null;
        DateOnly?[] certain = [.. possible.Findings.Rows(Truth.Yes).Select(HearingOf)];
        return new(
            pace,
            ReviewCapacity.Of(pace, asOf, certain),
            ReviewCapacity.Of(pace, asOf, certain.Concat(possible.Findings.Rows(Truth.Unknown).Select(HearingOf))),
            possible.Range().MayBeWider);
    }
}
