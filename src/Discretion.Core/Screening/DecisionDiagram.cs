using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>One fact of a diagram, with the answers that it branches on.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Answers">One answer of each group.</param>
/// <param name="MayStayOpen">Whether the first of them is that nobody answers: the fact's value as it stands.</param>
public sealed record OpenFact(FactDefinition Fact, IReadOnlyList<FactValue> Answers, bool MayStayOpen);

/// <summary>
/// What a condition says for every way in which open facts can be answered: a reduced ordered decision diagram (R. E.
/// Bryant, 1986) with many-valued branches and three ends, no, unknown and yes.
/// </summary>
/// <remarks>
/// Two parts that say the same are one node, and a branch that makes no difference is no node. So the facts that are
/// left in it are exactly those on which what the condition says still depends.
/// </remarks>
public sealed class DecisionDiagram
{
    /// <summary>
    /// The number of the first node. Below come the ends, with the numbers of <see cref="Truth"/>: AND takes the
    /// lowest, OR the highest.
    /// </summary>
    public const int FirstNode = 3;

    private const int NoLevel = int.MaxValue;

    private readonly IReadOnlyList<OpenFact> _order;
    private readonly FactSheet _facts;
    private readonly List<Node> _nodes = [.. Enumerable.Repeat(new Node(NoLevel, []), FirstNode)];
    private readonly Dictionary<Node, int> _numbers = new(new SameNode());
    private readonly Dictionary<(int, int, int), int> _joined = [];
    private readonly Dictionary<int, int> _negated = [];
    private int _stepsLeft;

    private DecisionDiagram(IReadOnlyList<OpenFact> order, FactSheet facts, int stepsMax) =>
        (_order, _facts, _stepsLeft) = (order, facts, stepsMax);

    /// <summary>Makes the diagram.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="open">The facts that it branches on, in the order of the branches.</param>
    /// <param name="facts">The values of all other facts.</param>
    /// <param name="stepsMax">How much work it may be; some conditions would take more than there is.</param>
    /// <returns>Null when it would be more.</returns>
    public static DecisionDiagram? Of(
        Condition condition, IReadOnlyList<OpenFact> open, FactSheet facts, int stepsMax)
    {
        DecisionDiagram diagram = new(open, facts, stepsMax);
        if (diagram.Build(condition) is not { } root)
        {
            return null;
        }

        diagram.Root = root;
        return diagram;
    }

    /// <summary>The number of the node, or end, with which it begins.</summary>
    public int Root { get; private set; }

    /// <summary>How many ends and nodes there are; a node leads to lower numbers than its own.</summary>
    public int Count => _nodes.Count;

    /// <summary>The place of a node's fact in the order.</summary>
    public int LevelOf(int node) => _nodes[node].Level;

    /// <summary>The node, or end, to which an answer leads.</summary>
    /// <param name="node">A node.</param>
    /// <param name="answer">The place of an answer to its fact.</param>
    public int After(int node, int answer) => _nodes[node].Children[answer];

    /// <summary>The facts on which it depends, in the diagram's order.</summary>
    public IReadOnlyList<FactDefinition> Facts()
    {
        SortedSet<int> levels = [];
        HashSet<int> seen = [];
        Stack<int> toVisit = new([Root]);
        while (toVisit.TryPop(out int at))
        {
            if (at >= FirstNode && seen.Add(at))
            {
                levels.Add(_nodes[at].Level);
                Array.ForEach(_nodes[at].Children, toVisit.Push);
            }
        }

        return [.. levels.Select(level => _order[level].Fact)];
    }

    /// <summary>The fewest answers that lead to yes or no; null when none do.</summary>
    public int? FewestAnswers() => Fewest(Root, []);

    private int? Fewest(int at, Dictionary<int, int?> known)
    {
        if (at < FirstNode)
        {
            return at == (int)Truth.Unknown ? null : 0;
        }

        if (!known.TryGetValue(at, out int? fewest))
        {
            (int level, int[] children) = _nodes[at];
            fewest = children
                .Select((child, answer) => Fewest(child, known) + (answer == 0 && _order[level].MayStayOpen ? 0 : 1))
                .Min();
            known.Add(at, fewest);
        }

        return fewest;
    }

    private int? Build(Condition condition) => condition switch
    {
        Condition.And(var parts) => Join(parts, Truth.No),
        Condition.Or(var parts) => Join(parts, Truth.Yes),
        Condition.Not(var part) => Build(part) is { } one ? Negate(one) : null,
        Condition.Leaf leaf => Look(leaf),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private int Look(Condition.Leaf leaf)
    {
        for (int level = 0; level < _order.Count; level++)
        {
            if (_order[level].Fact.Id == leaf.Fact.Id)
            {
                return Number(level,
                    [.. _order[level].Answers.Select(answer => (int)Reference.Evaluate(leaf, answer))]);
            }
        }

        return (int)Reference.Evaluate(leaf, _facts[leaf.Fact.Id]);
    }

    private int? Join(IReadOnlyList<Condition> parts, Truth decisive)
    {
        int? all = Truth.Yes - decisive;
        foreach (Condition part in parts)
        {
            all = all is { } before && Build(part) is { } next ? Join(before, next, (int)decisive) : null;
        }

        return all;
    }

    // AND, whose decisive end is no, or OR, whose decisive end is yes. The other end changes nothing.
    private int? Join(int left, int right, int decisive)
    {
        int neutral = (int)Truth.Yes - decisive;
        if (left == decisive || right == neutral || left == right)
        {
            return left;
        }

        if (right == decisive || left == neutral)
        {
            return right;
        }

        (int, int, int) key = (Math.Min(left, right), Math.Max(left, right), decisive);
        if (_joined.TryGetValue(key, out int known))
        {
            return known;
        }

        if (--_stepsLeft < 0)
        {
            return null;
        }

        int level = Math.Min(_nodes[left].Level, _nodes[right].Level);
        int[] children = new int[_order[level].Answers.Count];
        for (int answer = 0; answer < children.Length; answer++)
        {
            if (Join(At(left, level, answer), At(right, level, answer), decisive) is not { } child)
            {
                return null;
            }

            children[answer] = child;
        }

        return _joined[key] = Number(level, children);
    }

    private int Negate(int at)
    {
        if (at < FirstNode)
        {
            return (int)((Truth)at).Not();
        }

        if (!_negated.TryGetValue(at, out int negated))
        {
            (int level, int[] children) = _nodes[at];
            negated = Number(level, [.. children.Select(Negate)]);
            _negated.Add(at, negated);
        }

        return negated;
    }

    private int At(int at, int level, int answer) => _nodes[at].Level == level ? After(at, answer) : at;

    private int Number(int level, int[] children)
    {
        if (children.AsSpan().IndexOfAnyExcept(children[0]) < 0)
        {
            return children[0];
        }

        Node node = new(level, children);
        if (!_numbers.TryGetValue(node, out int number))
        {
            number = _nodes.Count;
            _nodes.Add(node);
            _numbers.Add(node, number);
        }

        return number;
    }

    private readonly record struct Node(int Level, int[] Children);

    private sealed class SameNode : IEqualityComparer<Node>
    {
        public bool Equals(Node x, Node y) => x.Level == y.Level && x.Children.AsSpan().SequenceEqual(y.Children);

        public int GetHashCode(Node obj)
        {
            HashCode hash = new();
            hash.Add(obj.Level);
            Array.ForEach(obj.Children, hash.Add);
            return hash.ToHashCode();
        }
    }
}
