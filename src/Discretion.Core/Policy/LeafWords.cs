using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>One comparison as a clause. A negated one is said by what is left, never as "not (…)".</summary>
internal static class LeafWords
{
    public static Bilingual Of(Condition.Leaf leaf, bool negated) => leaf switch
    {
        Condition.IsTrue(var fact) => FactWords.YesNo(fact, !negated),
        Condition.IsKnown(var fact) => FactWords.Known(fact, !negated),
        Condition.Compare(var fact, var comparison, var value) =>
            Compare(fact, negated ? Opposite(comparison) : comparison, value),
        Condition.Between(var fact, var low, var high) when low == high => Listed(fact, [low], negated),
        Condition.Between(var fact, Literal.Number(var low), Literal.Number(var high)) => negated
            ? Outside(fact, low, high)
            : FactWords.Between(fact, low, high),
        Condition.Between(var fact, Literal.Date(var first), Literal.Date(var last)) => negated
            ? Outside(fact, first, last)
            : Within(fact, first, last),
        Condition.In(var fact, var values) => Listed(fact, values, negated),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
    };

    private static Bilingual Compare(FactDefinition fact, Comparison comparison, Literal value) =>
        (comparison, value) switch
        {
            (Comparison.Equal, _) => Listed(fact, [value], negated: false),
            (Comparison.NotEqual, _) => Listed(fact, [value], negated: true),
            (_, Literal.Number(var number)) => Compare(fact, comparison, number),
            (_, Literal.Date(var day)) => Compare(fact, comparison, day),
            _ => throw new System.Diagnostics.UnreachableException("A text has no order."),
        };

    // Numbers count whole units, so what lies over 65 years begins at 66: 65 years and 3 months do not.
    private static Bilingual Compare(FactDefinition fact, Comparison comparison, int number)
    {
        Bilingual counted = PlainWords.Counted(number, fact.Unit);
        string next = PlainWords.Digits(number + 1);
        return comparison switch
        {
            Comparison.Less => FactWords.Said(fact, " is under ", counted, " es menor de "),
            Comparison.LessOrEqual => FactWords.Said(
                fact, " is at most ", counted, " es como máximo de ", $" (under {next})", $" (menos de {next})"),
            Comparison.Greater => FactWords.Said(
                fact, " is over ", counted, " es mayor de ", $" ({next} or more)", $" ({next} o más)"),
            Comparison.GreaterOrEqual => FactWords.AtLeast(fact, number),
            Comparison.Equal or Comparison.NotEqual => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Bilingual Compare(FactDefinition fact, Comparison comparison, DateOnly date)
    {
        Bilingual day = DateWords.Day(date);
        return comparison switch
        {
            Comparison.Less => FactWords.Said(fact, " is before ", day, " es anterior al "),
            Comparison.LessOrEqual => FactWords.Said(fact, " is ", day, " es el ", " or earlier", " o antes"),
            Comparison.Greater => FactWords.Said(fact, " is after ", day, " es posterior al "),
            Comparison.GreaterOrEqual => FactWords.Said(fact, " is ", day, " es el ", " or later", " o después"),
            Comparison.Equal or Comparison.NotEqual => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Bilingual Outside(FactDefinition fact, int low, int high)
    {
        string next = PlainWords.Digits(high + 1);
        return FactWords.Said(fact, $" is under {PlainWords.Digits(low)} or over ",
            PlainWords.Counted(high, fact.Unit), $" es menor de {PlainWords.Digits(low)} o mayor de ",
            $" ({next} or more)", $" ({next} o más)");
    }

    private static Bilingual Within(FactDefinition fact, DateOnly first, DateOnly last) => FactWords.Said(
        fact, $" is from {DateWords.Day(first).En} to ", DateWords.Day(last),
        $" está entre el {DateWords.Day(first).Es} y el ", ", both included", ", ambos incluidos");

    private static Bilingual Outside(FactDefinition fact, DateOnly first, DateOnly last) => FactWords.Said(
        fact, $" is before {DateWords.Day(first).En} or after ", DateWords.Day(last),
        $" es anterior al {DateWords.Day(first).Es} o posterior al ");

    private static Bilingual Listed(FactDefinition fact, IReadOnlyList<Literal> values, bool negated)
    {
        Bilingual[] words = [.. values.Select((value, at) => Constant(fact, value, isLast: at == values.Count - 1))];
        Bilingual said = negated ? PlainWords.NoneOf(words) : PlainWords.AnyOf(words);
        string de = values[0] is Literal.Number ? "de " : "";
        return FactWords.Said(fact, negated ? " is not " : " is ", said, negated ? $" no es {de}" : $" es {de}");
    }

    private static Bilingual Constant(FactDefinition fact, Literal value, bool isLast) => value switch
    {
        Literal.Number(var number) => PlainWords.Counted(number, isLast ? fact.Unit : null),
        Literal.Date(var date) => DateWords.Day(date) is var day ? new(day.En, "el " + day.Es) : day,
        Literal.Text(var code) => PlainWords.Quoted(fact.NameOf(code)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
