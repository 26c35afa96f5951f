using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>What an entry says under one text of the policy.</summary>
/// <param name="Condition">Which cases.</param>
/// <param name="Findings">What the record says, as <c>screen</c> counts it.</param>
/// <param name="Possible">What that can become.</param>
public sealed record EntrySide(Condition Condition, Findings Findings, PossibleFindings Possible);

/// <summary>A queue, list or factor that a change of the policy touches.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Before">Null when the change adds it.</param>
/// <param name="After">Null when the change removes it.</param>
/// <param name="ComeIn">The cases that are in it after and were not before; null when there can be none.</param>
/// <param name="DropOut">The cases that were in it before and are not after; null when there can be none.</param>
public sealed record EntryChange(EntryKind Kind, string Id, EntrySide? Before, EntrySide? After,
    PossibleFindings? ComeIn, PossibleFindings? DropOut)
{
    /// <summary>The rows whose finding is another after than before, rising; none when one of the two is not
    /// there.</summary>
    public IEnumerable<int> MovedRows() => Before is null || After is null
        ? []
        : Enum.GetValues<Truth>().SelectMany(from => Before.Findings.Rows(from)
            .Where(row => After.Findings[row] != from)).Order();
}

/// <summary>A change of a policy tried on a snapshot: only what the change touches is answered, before and
/// after.</summary>
/// <remarks>It counts what a text would say. It changes no policy and decides nothing.</remarks>
public sealed class WhatIf
{
    private WhatIf(PolicyVersion before, PolicyVersion after, Snapshot snapshot, IReadOnlyList<EntryChange> changes) =>
        (Before, After, Snapshot, Changes) = (before, after, snapshot, changes);

    /// <summary>The policy as it is.</summary>
    public PolicyVersion Before { get; }

    /// <summary>The policy with the change.</summary>
    public PolicyVersion After { get; }

    /// <summary>The cases.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The entries whose condition is another, or is not there before or after.</summary>
    public IReadOnlyList<EntryChange> Changes { get; }

    /// <summary>The facts that a snapshot needs.</summary>
    /// <param name="before">The policy as it is.</param>
    /// <param name="after">The policy with the change.</param>
    /// <param name="vocabulary">The facts there are.</param>
    public static IReadOnlyList<FactDefinition> FactsOf(
        PolicyVersion before, PolicyVersion after, Vocabulary vocabulary) =>
        [.. Pairs(before, after)
            .SelectMany(pair => (Condition?[])[pair.Before?.Condition, pair.After?.Condition])
            .OfType<Condition>()
            .SelectMany(condition => PossibleFindings.FactsFor(condition, vocabulary))
            .DistinctBy(fact => fact.Id)];

    /// <summary>Tries a change.</summary>
    /// <param name="before">The policy as it is.</param>
    /// <param name="after">The policy with the change.</param>
    /// <param name="snapshot">A snapshot with at least <see cref="FactsOf"/> the two.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static WhatIf Run(PolicyVersion before, PolicyVersion after, Snapshot snapshot, DateOnly asOf)
    {
        PossibleFindings? Possible(Condition? condition) =>
            condition is null ? null : PossibleFindings.Of(condition, snapshot, asOf);

        EntrySide? Side(PolicyEntry? entry) => entry is null ? null
            : new(entry.Condition, Screener.Evaluate(entry.Condition, snapshot), Possible(entry.Condition)!);

        EntryChange Change((PolicyEntry? Before, PolicyEntry? After) pair)
        {
            PolicyEntry named = (pair.After ?? pair.Before)!;
            bool both = pair is (not null, not null);
            return new(named.Kind, named.Id, Side(pair.Before), Side(pair.After),
                both ? Possible(ConditionDifference.Gained(pair.Before!.Condition, pair.After!.Condition)) : null,
                both ? Possible(ConditionDifference.Gained(pair.After!.Condition, pair.Before!.Condition)) : null);
        }

        return new(before, after, snapshot, [.. Pairs(before, after).Select(Change)]);
    }

    // The entries that are not the same before and after, in the order of the policy; new ones last in their kind.
    private static IEnumerable<(PolicyEntry? Before, PolicyEntry? After)> Pairs(
        PolicyVersion before, PolicyVersion after)
    {
        Dictionary<(EntryKind, string), PolicyEntry> then = PolicyEntry.Of(after)
            .ToDictionary(entry => (entry.Kind, entry.Id));
        HashSet<(EntryKind, string)> there = [];
        List<(PolicyEntry? Before, PolicyEntry? After)> pairs = [];
        foreach (PolicyEntry entry in PolicyEntry.Of(before))
        {
            there.Add((entry.Kind, entry.Id));
            PolicyEntry? now = then.GetValueOrDefault((entry.Kind, entry.Id));
            if (now is null || ConditionText.Write(now.Condition) != ConditionText.Write(entry.Condition))
            {
                pairs.Add((entry, now));
            }
        }

        pairs.AddRange(then.Values.Where(entry => !there.Contains((entry.Kind, entry.Id)))
            .Select(entry => ((PolicyEntry?)null, (PolicyEntry?)entry)));
        return pairs.OrderBy(pair => (pair.After ?? pair.Before)!.Kind);
    }
}
