using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Tests.Screening;

/// <summary>Well-typed conditions of every shape over <see cref="SampleFacts"/>.</summary>
internal static class RandomConditions
{
    /// <summary>
    /// The factors by which random numbers grow, so that columns of one, two and four bytes all occur.
    /// </summary>
    public static readonly Gen<int> AnyScale = Gen.OneOf(1, 700, 5_000_000);

    /// <summary>Few different values, so that conditions and cases often meet; now and then a far one.</summary>
    private static readonly Gen<int> AnyNumber = Gen.Frequency(
        (12, Gen.Select(Gen.Int[-3, 20], AnyScale, Gen.Int[-1, 1], (number, scale, near) => (number * scale) + near)),
        (1, Gen.OneOf(-999_999_999, -40_000, 40_000, 999_999_999)));

    private static readonly Gen<DateOnly> AnyDay = Gen.Frequency(
        (12, Gen.Select(Gen.Int[-80, 80], AnyScale, (days, scale) => NearbyDay(days * scale))),
        (1, Gen.OneOf(new DateOnly(1000, 1, 1), new DateOnly(8999, 12, 31))));

    private static readonly Gen<Comparison> AnyComparison = Gen.OneOf(Enum.GetValues<Comparison>());

    /// <summary>A condition up to five levels deep; shrinking makes it shallower.</summary>
    public static readonly Gen<Condition> Any = Over(SampleFacts.Vocabulary.Facts, 4);

    /// <summary>A condition over some facts: of few, each stands in several leaves.</summary>
    /// <param name="facts">The facts that it may name.</param>
    /// <param name="depthMax">One less than how many levels it has at most.</param>
    public static Gen<Condition> Over(IReadOnlyList<FactDefinition> facts, int depthMax)
    {
        Gen<Condition> anyLeaf = Gen.OneOf([.. facts.Select(fact => Gen.OneOf([.. LeavesOf(fact)]))]);
        return Gen.Int[0, depthMax].SelectMany(depth => OfDepth(depth, anyLeaf));
    }

    /// <summary>Values a text fact may have: codes of the vocabulary, an apostrophe, letters beyond ASCII.</summary>
    public static Gen<string> AnyText(FactDefinition fact) => fact.Codes.Count > 0
        ? Gen.OneOf([.. fact.Codes.Select(code => code.Code)])
        : Gen.OneOf("MX", "GT", "O'Hare", "Ñu", "");

    /// <summary>A day near 17 June 2011, never outside the years that a condition may name.</summary>
    public static DateOnly NearbyDay(int days) =>
        DateOnly.FromDayNumber(Math.Clamp(new DateOnly(2011, 6, 17).DayNumber + days, 365_000, 3_280_000));

    private static Gen<Condition> OfDepth(int depth, Gen<Condition> anyLeaf)
    {
        if (depth == 0)
        {
            return anyLeaf;
        }

        Gen<Condition> part = Gen.Int[0, depth - 1].SelectMany(less => OfDepth(less, anyLeaf));
        return Gen.Frequency(
            (3, anyLeaf),
            (3, part.Array[2, 4].Select(parts => (Condition)new Condition.And(parts))),
            (3, part.Array[2, 4].Select(parts => (Condition)new Condition.Or(parts))),
            (2, part.Select(one => (Condition)new Condition.Not(one))));
    }

    private static IEnumerable<Gen<Condition>> LeavesOf(FactDefinition fact)
    {
        yield return Gen.Const((Condition)new Condition.IsKnown(fact));
        if (fact.Kind == FactKind.YesNo)
        {
            yield return Gen.Const((Condition)new Condition.IsTrue(fact));
            yield break;
        }

        Gen<Literal> literal = AnyLiteral(fact);
        yield return literal.Array[1, 4].Select(values => (Condition)new Condition.In(fact, values));
        if (fact.Kind == FactKind.Text)
        {
            yield return Gen.Select(Gen.OneOf(Comparison.Equal, Comparison.NotEqual), literal)
                .Select((comparison, value) => (Condition)new Condition.Compare(fact, comparison, value));
            yield break;
        }

        yield return Gen.Select(AnyComparison, literal)
            .Select((comparison, value) => (Condition)new Condition.Compare(fact, comparison, value));
        yield return Gen.Select(literal, literal).Select((one, other) => (Condition)(one.Ordinal() <= other.Ordinal()
            ? new Condition.Between(fact, one, other)
            : new Condition.Between(fact, other, one)));
    }

    private static Gen<Literal> AnyLiteral(FactDefinition fact) => fact.Kind switch
    {
        FactKind.Number or FactKind.NumberRange => AnyNumber.Select(value => (Literal)new Literal.Number(value)),
        FactKind.Date or FactKind.Month => AnyDay.Select(value => (Literal)new Literal.Date(value)),
        FactKind.Text => AnyText(fact).Select(value => (Literal)new Literal.Text(value)),
        _ => throw new InvalidOperationException($"{fact.Id} stands bare."),
    };
}
