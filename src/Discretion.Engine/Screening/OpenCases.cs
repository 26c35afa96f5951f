using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>
/// The cases in which answers can still change what a condition says: <see cref="OpenFacts"/> for every case at once.
/// </summary>
/// <remarks>
/// One decision diagram branches on every fact of the condition. Of each case it is followed from the ends up along the
/// answers that the case can still have; where more than one end can be reached, the condition is open.
/// </remarks>
internal sealed class OpenCases
{
    private const int Ends = DecisionDiagram.FirstNode;

    private readonly DecisionDiagram? _diagram;
    private readonly Condition _condition;
    private readonly Snapshot _snapshot;
    private readonly DateOnly _asOf;
    private readonly List<BoundCondition[]> _possible = [];

    /// <summary>Binds a condition.</summary>
    public OpenCases(Condition condition, Snapshot snapshot, DateOnly asOf)
    {
        (_condition, _snapshot, _asOf) = (condition, snapshot, asOf);
        List<OpenFact> order = [];
        foreach (FactDefinition fact in condition.Facts())
        {
            (FactValue Answer, BoundCondition Possible)[] branches = [.. Branches(fact)];
            order.Add(new(fact, [.. branches.Select(branch => branch.Answer)], MayStayOpen: false));
            _possible.Add([.. branches.Select(branch => branch.Possible)]);
        }

        _diagram = DecisionDiagram.Of(
            condition, order, new(new Dictionary<string, FactValue>()), OpenFacts.StepsMax);
    }

    /// <summary>Whether the condition was too long to tell.</summary>
    public bool IsTooLong => _diagram is null;

    /// <summary>A bit a case that is unknown and can change; each that is unknown, when that is too long to tell.
    /// </summary>
    /// <param name="now">What the condition says now.</param>
    public ulong[] AmongUnknown(Findings now)
    {
        ulong[] open = new ulong[now.Yes.Length];
        for (int word = 0; word < open.Length; word++)
        {
            open[word] = Lanes.Used(word, now.Cases) & ~(now.Yes[word] | now.No[word]);
        }

        if (_diagram is not null)
        {
            ulong[][] reached = Rows(Ends * _diagram.Count);
            ulong[][][] impossible = [.. _possible.Select(answers => Rows(answers.Length))];
            for (int first = 0; first < open.Length; first += Screener.BlockWords)
            {
                Span<ulong> block = open.AsSpan(first, Math.Min(Screener.BlockWords, open.Length - first));
                if (block.ContainsAnyExcept(0UL))
                {
                    Follow(_diagram, reached, impossible, first, block.Length);
                    Keep(block, reached.AsSpan(Ends * _diagram.Root, Ends));
                }
            }
        }

        return open;
    }

    private static void Keep(Span<ulong> block, ReadOnlySpan<ulong[]> root)
    {
        for (int word = 0; word < block.Length; word++)
        {
            (ulong no, ulong unknown, ulong yes) = (root[0][word], root[1][word], root[2][word]);
            block[word] &= (no & unknown) | (no & yes) | (unknown & yes);
        }
    }

    // By node, from the ends up: where each of the three ends can be reached.
    private void Follow(
        DecisionDiagram diagram, ulong[][] reached, ulong[][][] impossible, int firstWord, int length)
    {
        Span<ulong> scratch = stackalloc ulong[Screener.BlockWords];
        for (int level = 0; level < impossible.Length; level++)
        {
            for (int answer = 0; answer < impossible[level].Length; answer++)
            {
                _possible[level][answer]
                    .Evaluate(firstWord, scratch[..length], impossible[level][answer].AsSpan(0, length));
            }
        }

        Array.ForEach(reached, row => row.AsSpan().Clear());
        for (int end = 0; end < Ends; end++)
        {
            reached[(Ends * end) + end].AsSpan().Fill(ulong.MaxValue);
        }

        for (int node = Ends; node < diagram.Count; node++)
        {
            ulong[][] answers = impossible[diagram.LevelOf(node)];
            for (int answer = 0; answer < answers.Length; answer++)
            {
                int next = diagram.After(node, answer);
                for (int end = 0; end < Ends; end++)
                {
                    for (int word = 0; word < length; word++)
                    {
                        reached[(Ends * node) + end][word] |=
                            reached[(Ends * next) + end][word] & ~answers[answer][word];
                    }
                }
            }
        }
    }

    // Each answer with where it can be: where its condition is not a no.
    private IEnumerable<(FactValue Answer, BoundCondition Possible)> Branches(FactDefinition fact)
    {
        Condition.Leaf[] leaves = [.. _condition.Leaves().Where(leaf => leaf.Fact.Id == fact.Id)];
        SnapshotColumn column = _snapshot.Column(fact);
        BoundCondition known = new BoundCondition.Known(column);
        if (!fact.PeopleCanTell || leaves.Any(leaf => leaf is Condition.IsKnown))
        {
            yield return (new FactValue.Unknown(UnknownReason.NotYetAsked), BoundCondition.Opposite(known));
        }

        if (fact.Kind == FactKind.NumberRange)
        {
            foreach ((Interval stretch, bool isAnswer) in PossibleAnswers.AllStretches(fact, leaves, _asOf))
            {
                BoundCondition within = column.Within([stretch]);
                yield return (new FactValue.Number(stretch.Low),
                    isAnswer && fact.PeopleCanTell ? within : BoundCondition.All(within, known));
            }

            yield break;
        }

        HashSet<string> answers = [.. PossibleAnswers
            .Of(fact, new FactValue.Unknown(UnknownReason.NotYetAsked), leaves, _asOf)
            .Select(answer => string.Concat(PossibleAnswers.Says(leaves, answer)))];
        BoundCondition[] bound = [.. leaves.Select(leaf => BoundCondition.Bind(leaf, _snapshot))];
        foreach (FactValue answer in PossibleAnswers.Any(fact, leaves))
        {
            IReadOnlyList<Truth> says = PossibleAnswers.Says(leaves, answer);
            yield return (answer, new BoundCondition.Saying(
                bound, says, column, fact.PeopleCanTell && answers.Contains(string.Concat(says))));
        }
    }

    private static ulong[][] Rows(int rows) =>
        [.. Enumerable.Range(0, rows).Select(_ => new ulong[Screener.BlockWords])];
}
