using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>Why the finding of a case moves: from what to what, and because of which facts.</summary>
/// <param name="From">The finding before.</param>
/// <param name="To">The finding after.</param>
/// <param name="Facts">The facts, known or missing, on which the difference rests.</param>
public sealed record Move(Truth From, Truth To, IReadOnlyList<FactDefinition> Facts);

/// <summary>The moves of one entry's cases.</summary>
/// <remarks>
/// Why a case moves is asked of <see cref="Reference"/>, once for all cases of which every comparison says the same.
/// </remarks>
public sealed class Moves
{
    private readonly EntryChange _change;
    private readonly Snapshot _snapshot;
    private readonly Condition.Leaf[] _leaves;
    private readonly Findings[] _findings;
    private readonly HashSet<string> _differ;
    private readonly Dictionary<string, Move> _byPattern = new(StringComparer.Ordinal);

    /// <param name="change">An entry that is there before and after.</param>
    /// <param name="snapshot">The cases.</param>
    /// <exception cref="ArgumentException">The entry is missing before or after.</exception>
    public Moves(EntryChange change, Snapshot snapshot)
    {
        if (change is not { Before: { } before, After: { } after })
        {
            throw new ArgumentException($"{change.Id} is not there before and after.", nameof(change));
        }

        _change = change;
        _snapshot = snapshot;
        ILookup<string, Condition.Leaf> was = before.Condition.Leaves().ToLookup(ConditionText.Write);
        ILookup<string, Condition.Leaf> now = after.Condition.Leaves().ToLookup(ConditionText.Write);
        _leaves = [.. was.Concat(now).DistinctBy(leaves => leaves.Key).Select(leaves => leaves.First())];
        _differ = [.. was.Concat(now).Where(leaves => was.Contains(leaves.Key) != now.Contains(leaves.Key))
            .Select(leaves => leaves.First().Fact.Id)];
        _findings = [.. _leaves.Select(_ => new Findings(snapshot.Cases))];
        Screener.EvaluateInto(
            [.. _leaves.Select((leaf, at) => ((Condition)leaf, _findings[at]))], snapshot, threads: 1);
    }

    /// <summary>The kinds of moves with their cases, most first.</summary>
    public IReadOnlyList<(Move Move, int Cases)> Count() =>
    [
        .. _change.MovedRows().Select(Of)
            .GroupBy(move => (move.From, move.To, Facts: string.Join(' ', move.Facts.Select(fact => fact.Id))))
            .Select(group => (Move: group.First(), Cases: group.Count()))
            .OrderByDescending(one => one.Cases)
            .ThenBy(one => (one.Move.From, one.Move.To))
            .ThenBy(one => string.Join(' ', one.Move.Facts.Select(fact => fact.Id)), StringComparer.Ordinal),
    ];

    /// <summary>Why one row moves.</summary>
    public Move Of(int row)
    {
        string pattern = string.Create(_leaves.Length, row, (letters, at) =>
        {
            for (int leaf = 0; leaf < letters.Length; leaf++)
            {
                Truth truth = _findings[leaf][at];
                bool loose = truth == Truth.Unknown && _snapshot.Value(_leaves[leaf].Fact, at) is not null;
                letters[leaf] = loose ? 'r' : (char)('0' + (int)truth);
            }
        });
        if (!_byPattern.TryGetValue(pattern, out Move? move))
        {
            move = Ask(row);
            _byPattern.Add(pattern, move);
        }

        return move;
    }

    private Move Ask(int row)
    {
        FactSheet sheet = new(_leaves.Select(leaf => leaf.Fact).DistinctBy(fact => fact.Id)
            .Select(fact => (fact.Id, Value: _snapshot.Value(fact, row)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Value!));
        Finding before = Reference.Evaluate(_change.Before!.Condition, sheet);
        Finding after = Reference.Evaluate(_change.After!.Condition, sheet);
        FactDefinition[] all =
            [.. before.Because.Concat(before.Missing).Concat(after.Because).Concat(after.Missing)
                .DistinctBy(fact => fact.Id)];
        FactDefinition[] differing = [.. all.Where(fact => _differ.Contains(fact.Id))];
        return new(before.Truth, after.Truth, differing.Length > 0 ? differing : all);
    }
}
