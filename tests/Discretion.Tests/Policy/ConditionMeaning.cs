using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Tests.Policy;

/// <summary>What a condition means, spelled out: one text for all that differ in brackets and NOTs alone.</summary>
internal static class ConditionMeaning
{
    /// <summary>NOT carried down to the leaves, and each comparison as the values that it lets in.</summary>
    public static string Of(Condition condition) => Of(condition, negated: false);

    /// <summary>All that differ from a condition in one place: a connective, an operator, a value, a fact.</summary>
    public static IEnumerable<Condition> Neighbours(Condition condition, Vocabulary vocabulary)
    {
        yield return new Condition.Not(condition);
        IEnumerable<Condition> inside = condition switch
        {
            Condition.And(var parts) => OfParts(parts, vocabulary, changed => new Condition.And(changed))
                .Append(new Condition.Or(parts)),
            Condition.Or(var parts) => OfParts(parts, vocabulary, changed => new Condition.Or(changed))
                .Append(new Condition.And(parts)),
            Condition.Not(var part) => Neighbours(part, vocabulary).Select(changed => new Condition.Not(changed)),
            Condition.Leaf leaf => OfLeaf(leaf)
                .Concat(vocabulary.Facts.Where(fact => fact.Kind == leaf.Fact.Kind && fact.Codes == leaf.Fact.Codes)
                    .Select(fact => leaf with { Fact = fact })),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        foreach (Condition changed in inside)
        {
            yield return changed;
        }
    }

    private static IEnumerable<Condition> OfParts(
        IReadOnlyList<Condition> parts, Vocabulary vocabulary, Func<IReadOnlyList<Condition>, Condition> join)
    {
        for (int at = 0; at < parts.Count; at++)
        {
            foreach (Condition changed in Neighbours(parts[at], vocabulary))
            {
                yield return join([.. parts.Take(at), changed, .. parts.Skip(at + 1)]);
            }

            Condition[] fewer = [.. parts.Take(at), .. parts.Skip(at + 1)];
            yield return fewer.Length == 1 ? fewer[0] : join(fewer);
        }
    }

    private static IEnumerable<Condition> OfLeaf(Condition.Leaf leaf)
    {
        Comparison[] operators = leaf.Fact.Kind == FactKind.Text
            ? [Comparison.Equal, Comparison.NotEqual] : Enum.GetValues<Comparison>();
        return leaf switch
        {
            Condition.Compare compare => operators.Select(one => (Condition)(compare with { Operator = one }))
                .Append(compare with { Value = Next(compare.Value) }),
            Condition.Between between =>
            [
                between with { High = Next(between.High) }, new Condition.In(between.Fact, [between.Low, between.High]),
                new Condition.Compare(between.Fact, Comparison.GreaterOrEqual, between.Low),
                new Condition.Compare(between.Fact, Comparison.LessOrEqual, between.High),
            ],
            Condition.In list => list.Values.Select((value, at) => (Condition)(list with
            {
                Values = [.. list.Values.Take(at), Next(value), .. list.Values.Skip(at + 1)],
            })),
            Condition.IsTrue(var fact) => [new Condition.IsKnown(fact)],
            _ => [],
        };
    }

    private static Literal Next(Literal value) => value switch
    {
        Literal.Number(var number) => new Literal.Number(number + 1),
        Literal.Date(var date) => new Literal.Date(date.AddDays(1)),
        _ => value,
    };

    private static string Of(Condition condition, bool negated) => condition switch
    {
        Condition.Not(var part) => Of(part, !negated),
        Condition.And or Condition.Or => $"({(condition is Condition.And != negated ? "all" : "any")}: "
            + string.Join("; ", Parts(condition, negated, condition is Condition.And != negated)) + ")",
        Condition.Leaf leaf => Of(leaf, negated),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Parts(Condition condition, bool negated, bool all) => condition switch
    {
        Condition.Not(var part) => Parts(part, !negated, all),
        Condition.And(var parts) when all != negated => parts.SelectMany(part => Parts(part, negated, all)),
        Condition.Or(var parts) when all == negated => parts.SelectMany(part => Parts(part, negated, all)),
        _ => [Of(condition, negated)],
    };

    private static string Of(Condition.Leaf leaf, bool negated) => leaf switch
    {
        Condition.IsTrue(var fact) => $"{fact.Id} is {!negated}",
        Condition.IsKnown(var fact) => $"{fact.Id} is known {!negated}",
        _ when leaf.Fact.Kind == FactKind.Text => TextOf(leaf, negated),
        _ => $"{leaf.Fact.Id} in " + string.Join(", ", negated ? Without(Intervals.Of(leaf)) : Intervals.Of(leaf)),
    };

    private static string TextOf(Condition.Leaf leaf, bool negated)
    {
        (IEnumerable<Literal> values, bool isIn) = leaf switch
        {
            Condition.Compare(_, var comparison, var value) => ([value], comparison == Comparison.Equal),
            Condition.In(_, var several) => (several, true),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{leaf.Fact.Id} {(isIn != negated ? "in" : "not in")} "
            + string.Join(", ", values.Select(ConditionText.Write).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Interval> Without(IReadOnlyList<Interval> intervals)
    {
        int from = int.MinValue;
        foreach (Interval interval in intervals)
        {
            if (interval.Low > from)
            {
                yield return new(from, interval.Low - 1);
            }

            if (interval.High == int.MaxValue)
            {
                yield break;
            }

            from = interval.High + 1;
        }

        yield return new(from, int.MaxValue);
    }
}
