using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Benchmarks.Peers;

/// <summary>
/// Draws cases for a set of conditions: each fact is unknown in one of three, else near a constant that a condition
/// names. A number has one value, not two ends, for no other engine has those.
/// </summary>
internal static class DrawnCases
{
    public static IReadOnlyList<FactSheet> Draw(int cases, IReadOnlyList<Condition> conditions)
    {
        FactDefinition[] facts =
            [.. conditions.SelectMany(condition => condition.Facts()).DistinctBy(fact => fact.Id)];
        ILookup<string, Literal> named = conditions.SelectMany(condition => condition.Leaves())
            .SelectMany(leaf => ConstantsOf(leaf).Select(value => (leaf.Fact.Id, Value: value)))
            .ToLookup(one => one.Id, one => one.Value);
        Random dice = new(3000);
        return
        [
            .. Enumerable.Range(0, cases).Select(_ => new FactSheet(facts.Where(_ => dice.Next(3) > 0)
                .ToDictionary(fact => fact.Id, fact => Value(fact, [.. named[fact.Id]], dice)))),
        ];
    }

    private static FactValue Value(FactDefinition fact, Literal[] named, Random dice)
    {
        Literal? near = named.Length == 0 ? null : named[dice.Next(named.Length)];
        int aside = dice.Next(5) - 2;
        return fact.Kind switch
        {
            FactKind.YesNo => new FactValue.YesNo(dice.Next(2) == 0),
            FactKind.Number or FactKind.NumberRange => Number(Math.Max(0, (near?.Ordinal() ?? 10) + aside)),
            FactKind.Date => new FactValue.Date(
                DateOnly.FromDayNumber((near?.Ordinal() ?? new DateOnly(2011, 6, 17).DayNumber) + aside)),
            FactKind.Text => new FactValue.Text(near is Literal.Text(var code) && aside >= 0 ? code : "another"),
            FactKind.Month => throw new NotSupportedException($"{fact.Id} is a month, and no other engine has those."),
        };
    }

    private static FactValue.Number Number(int value) => new(value, value);

    private static IEnumerable<Literal> ConstantsOf(Condition.Leaf leaf) => leaf switch
    {
        Condition.Compare(_, _, var value) => [value],
        Condition.Between(_, var low, var high) => [low, high],
        Condition.In(_, var values) => values,
        _ => [],
    };
}
