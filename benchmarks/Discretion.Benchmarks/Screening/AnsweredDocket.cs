using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;

namespace Discretion.Benchmarks.Screening;

/// <summary>
/// A docket in memory in which every fact is known of three cases in four, also those that only people can tell: no
/// condition is spared its work, as it is where a release lacks the fact.
/// </summary>
internal static class AnsweredDocket
{
    private const int Courts = 70;

    private static readonly int LatestDay = new DateOnly(2012, 12, 31).DayNumber;

    /// <summary>Makes it; the same number gives the same cases.</summary>
    /// <param name="cases">How many.</param>
    /// <param name="conditions">What will be asked: their facts are carried; the codes that they name occur.</param>
    public static Snapshot Make(int cases, IReadOnlyList<Condition> conditions)
    {
        Dictionary<string, SnapshotColumn> columns = [];
        Dictionary<string, IReadOnlyDictionary<string, int>> codes = [];
        int[] lows = new int[cases];
        int[] highs = new int[cases];
        Random dice = new(2011);
        foreach (FactDefinition fact in conditions.SelectMany(one => one.Facts()).DistinctBy(fact => fact.Id))
        {
            CodeBook book = new();
            foreach (string code in CodesOf(fact, conditions))
            {
                book.OrdinalOf(code);
            }

            for (int row = 0; row < cases; row++)
            {
                (lows[row], highs[row]) = dice.Next(4) == 0
                    ? (ColumnBuilder.Unknown, ColumnBuilder.NoUpperEnd)
                    : Draw(fact.Kind, book.Ordinals.Count, dice);
            }

            columns[fact.Id] = fact switch
            {
                { Kind: FactKind.YesNo } => ColumnBuilder.YesNo(lows),
                { IsRange: true } => ColumnBuilder.Range(lows, highs),
                _ => ColumnBuilder.Exact(lows),
            };
            codes[fact.Id] = book.Ordinals;
        }

        return new(
            cases, () => [.. Enumerable.Range(0, cases).Select(row => (long)row)], CourtsOf(cases), columns, codes);
    }

    private static (int Low, int High) Draw(FactKind kind, int codes, Random dice)
    {
        switch (kind)
        {
            case FactKind.YesNo:
                int answer = dice.Next(2);
                return (answer, answer);
            case FactKind.Number or FactKind.NumberRange:
                int number = dice.Next(80);
                return (number, number + dice.Next(3));
            case FactKind.Date or FactKind.Month:
                int day = LatestDay - dice.Next(20_000);
                return (day, day + 30);
            default:
                int code = dice.Next(codes);
                return (code, code);
        }
    }

    private static IEnumerable<string> CodesOf(FactDefinition fact, IReadOnlyList<Condition> conditions) =>
        conditions.SelectMany(condition => condition.Leaves()).Where(leaf => leaf.Fact.Id == fact.Id)
            .SelectMany(leaf => leaf switch
            {
                Condition.Compare(_, _, Literal.Text(var code)) => [code],
                Condition.In(_, var values) => values.OfType<Literal.Text>().Select(text => text.Value),
                _ => Enumerable.Empty<string>(),
            })
            .Concat(fact.Codes.Select(code => code.Code)).Append("other").Distinct();

    private static CourtRange[] CourtsOf(int cases)
    {
        CodeBook names = new();
        int[] courts = [.. Enumerable.Range(0, cases)
            .Select(row => names.OrdinalOf($"C{(long)row * Courts / cases:00}"))];
        return CourtRange.Of(courts, names);
    }
}
