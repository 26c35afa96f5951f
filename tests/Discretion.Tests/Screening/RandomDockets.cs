using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

/// <summary>
/// Dockets of random cases: every kind of value, ranges with and without an upper end, and much unknown.
/// </summary>
internal static class RandomDockets
{
    /// <summary>0 to 150 cases, so that bitmaps of none, one, two and three words occur; sorted by court.</summary>
    public static readonly Gen<FactSheet[]> Any = AtMost(150);

    /// <summary>A handful, for what looks at each case by itself.</summary>
    public static readonly Gen<FactSheet[]> Few = AtMost(8);

    /// <summary>One case.</summary>
    public static readonly Gen<FactSheet> AnyCase = RandomConditions.AnyScale.SelectMany(AnySheet);

    /// <summary>A case as a failure prints it: every fact that is known.</summary>
    public static string Print(FactSheet sheet) => string.Join(", ", SampleFacts.Vocabulary.Facts
        .Where(fact => sheet[fact.Id].IsKnown)
        .Select(fact => $"{fact.Id} {sheet[fact.Id].ToInvariantText()}")
        .DefaultIfEmpty("nothing known"));

    /// <summary>The cases numbered from 1, as a snapshot takes them.</summary>
    public static IReadOnlyList<(long CaseId, FactSheet Facts)> Numbered(IEnumerable<FactSheet> sheets) =>
        [.. sheets.Select((sheet, row) => (row + 1L, sheet))];

    /// <summary>From no case to so many, sorted by court.</summary>
    public static Gen<FactSheet[]> AtMost(int cases) => RandomConditions.AnyScale
        .SelectMany(scale => AnySheet(scale).Array[0, cases])
        .Select(sheets => sheets.OrderBy(CourtOrder, StringComparer.Ordinal).ToArray());

    private static string CourtOrder(FactSheet sheet) =>
        sheet[SampleFacts.Court.Id] is FactValue.Text(var court) ? "1" + court : "2";

    private static Gen<FactSheet> AnySheet(int scale)
    {
        IReadOnlyList<FactDefinition> facts = SampleFacts.Carried;
        return Gen.Int[0, 1_000_000].Array[facts.Count * 3].Select(dice => new FactSheet(facts
            .Select((fact, at) => (fact.Id, Value: ValueOf(fact, scale, dice.AsSpan(at * 3, 3))))
            .ToDictionary(pair => pair.Id, pair => pair.Value)));
    }

    // Three dice a fact: whether it is known, its value, and the width of a range. All noughts is the plainest case.
    private static FactValue ValueOf(FactDefinition fact, int scale, ReadOnlySpan<int> dice)
    {
        if (dice[0] % 10 >= 7)
        {
            return new FactValue.Unknown((UnknownReason)(dice[0] % 5));
        }

        int number = ((dice[1] % 24) - 3) * scale;
        DateOnly day = RandomConditions.NearbyDay(((dice[1] % 161) - 80) * scale);
        return fact.Kind switch
        {
            FactKind.YesNo => new FactValue.YesNo(dice[1] % 2 == 1),
            FactKind.Number => new FactValue.Number(number),
            FactKind.NumberRange => new FactValue.Number(number, dice[2] % 4 == 3 ? null : number + (dice[2] % 6)),
            FactKind.Date => new FactValue.Date(day),
            FactKind.Month => new FactValue.Month(new(day.Year, day.Month, 1)),
            FactKind.Text => new FactValue.Text(TextOf(fact, dice[1])),
        };
    }

    private static string TextOf(FactDefinition fact, int die)
    {
        string[] texts = fact.Codes.Count > 0
            ? [.. fact.Codes.Select(code => code.Code)]
            : ["MX", "GT", "O'Hare", "Ñu", ""];
        return texts[die % texts.Length];
    }
}
