using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

/// <summary>Cases of which everything has become known that may: see <see cref="Completions"/>.</summary>
internal static class RandomCompletions
{
    private const int CombinationsMax = 200_000;
    private static readonly int[] Near = [-1, 0, 1];

    /// <summary>A completion of each case, drawn near the numbers that the condition names.</summary>
    public static FactSheet[] Draw(Condition condition, IEnumerable<FactSheet> docket, Random random) =>
        [.. docket.Select(sheet => new FactSheet(SampleFacts.Vocabulary.Facts.ToDictionary(fact => fact.Id, fact =>
        {
            FactValue[] values = [.. Values(condition, fact, sheet[fact.Id])];
            return values[random.Next(values.Length)];
        })))];

    /// <summary>Whether some completion of a case gives the condition a yes, and some other does not.</summary>
    public static bool GoesBothWays(Condition condition, FactSheet sheet)
    {
        FactDefinition[] facts = [.. condition.Facts()];
        FactValue[][] values = [.. facts.Select(fact => Values(condition, fact, sheet[fact.Id]).ToArray())];
        long combinations = values.Aggregate(1L, (product, each) => Math.Min(product * each.Length, int.MaxValue));
        bool yes = false;
        bool other = false;
        for (long number = 0; number < Math.Min(combinations, CombinationsMax) && !(yes && other); number++)
        {
            long rest = number;
            Dictionary<string, FactValue> one = [];
            for (int at = 0; at < facts.Length; at++)
            {
                one[facts[at].Id] = values[at][rest % values[at].Length];
                rest /= values[at].Length;
            }

            bool isYes = Reference.Evaluate(condition, new(one)).Truth == Truth.Yes;
            yes |= isYes;
            other |= !isYes;
        }

        return (yes && other) || combinations > CombinationsMax;
    }

    // What a value can become: one of its range, one that the condition tells from others, or still nothing.
    private static IEnumerable<FactValue> Values(Condition condition, FactDefinition fact, FactValue value) =>
        value switch
        {
            FactValue.Unknown => Named(condition, fact).Append(value),
            FactValue.Number(var low, var high) => Numbers(condition, fact, low, high ?? 2_000_000_000)
                .Select(number => (FactValue)new FactValue.Number(number)),
            FactValue.Month month => Numbers(condition, fact, month.First.DayNumber, month.Last.DayNumber)
                .Select(day => (FactValue)new FactValue.Date(DateOnly.FromDayNumber(day))),
            _ => [value],
        };

    private static IEnumerable<FactValue> Named(Condition condition, FactDefinition fact) => fact.Kind switch
    {
        FactKind.YesNo => [new FactValue.YesNo(true), new FactValue.YesNo(false)],
        FactKind.Text when fact.Codes.Count > 0 => fact.Codes.Select(code => new FactValue.Text(code.Code)),
        FactKind.Text => Literals(condition, fact).OfType<Literal.Text>()
            .Select(text => new FactValue.Text(text.Value)).Append(new("another")).Distinct(),
        FactKind.Number or FactKind.NumberRange => Numbers(condition, fact, -2_000_000_000, 2_000_000_000)
            .Select(number => new FactValue.Number(number)),
        _ => Numbers(condition, fact, 0, DateOnly.MaxValue.DayNumber)
            .Select(day => new FactValue.Date(DateOnly.FromDayNumber(day))),
    };

    private static IEnumerable<int> Numbers(Condition condition, FactDefinition fact, int low, int high) =>
        Literals(condition, fact).SelectMany(literal => Near.Select(near => literal.Ordinal() + near))
            .Append(low).Append(high)
            .Where(number => number >= low && number <= high)
            .Distinct();

    private static IEnumerable<Literal> Literals(Condition condition, FactDefinition fact) => condition.Leaves()
        .Where(leaf => leaf.Fact.Id == fact.Id)
        .SelectMany(leaf => leaf switch
        {
            Condition.Compare(_, _, var value) => [value],
            Condition.Between(_, var least, var most) => [least, most],
            Condition.In(_, var many) => many,
            _ => (IEnumerable<Literal>)[],
        });
}
