namespace Discretion.Core.Facts;

/// <summary>
/// What a case's record says of a fact, as a clause in both languages: <c>age is 15 years</c>. It has no capital and no
/// full stop.
/// </summary>
public static class FactWords
{
    /// <summary>The clause of a value.</summary>
    public static Bilingual Of(FactDefinition fact, FactValue value) => value switch
    {
        FactValue.YesNo(var yes) => YesNo(fact, yes),
        FactValue.Number(var low, null) => AtLeast(fact, low),
        FactValue.Number(var low, { } high) => low == high ? Is(fact, low) : Between(fact, low, high),
        FactValue.Date(var day) => Is(fact, day),
        FactValue.Month month => Said(fact, " is ", DateWords.Month(month.First), " es "),
        FactValue.Text(var code) => Said(fact, " is ", PlainWords.Quoted(fact.NameOf(code)), " es "),
        FactValue.Unknown => Known(fact, isKnown: false),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a question asks for: <c>whether the person is a veteran</c>, <c>age at entry</c>.</summary>
    public static Bilingual Asked(FactDefinition fact) => fact.Kind == FactKind.YesNo
        ? YesNo(fact, yes: true) is var clause ? new($"whether {clause.En}", $"si {clause.Es}") : clause
        : Name(fact);

    /// <summary>Whether the fact has a value.</summary>
    internal static Bilingual Known(FactDefinition fact, bool isKnown)
    {
        if (fact.Kind == FactKind.YesNo)
        {
            Bilingual asked = Asked(fact);
            return new($"it is {(isKnown ? "" : "not ")}known {asked.En}",
                $"{(isKnown ? "" : "no ")}se sabe {asked.Es}");
        }

        Bilingual name = Name(fact);
        return new($"{name.En} is {(isKnown ? "" : "not ")}known", $"{(isKnown ? "" : "no ")}se conoce {name.Es}");
    }

    /// <summary>The clause of a yes-no fact.</summary>
    internal static Bilingual YesNo(FactDefinition fact, bool yes) =>
        (yes ? fact.Yes : fact.No) ?? throw Wordless(fact);

    /// <summary>A number that is exactly so much.</summary>
    internal static Bilingual Is(FactDefinition fact, int number) =>
        Said(fact, " is ", PlainWords.Counted(number, fact.Unit), " es de ");

    /// <summary>A date that is the day.</summary>
    internal static Bilingual Is(FactDefinition fact, DateOnly day) =>
        Said(fact, " is ", DateWords.Day(day), " es el ");

    /// <summary>A number that is so much or more.</summary>
    internal static Bilingual AtLeast(FactDefinition fact, int number) =>
        Said(fact, " is ", PlainWords.Counted(number, fact.Unit), " es de ", " or more", " o más");

    /// <summary>A number from one to another, both included.</summary>
    internal static Bilingual Between(FactDefinition fact, int low, int high) => Said(
        fact, $" is {PlainWords.Digits(low)} to ", PlainWords.Counted(high, fact.Unit),
        $" es de {PlainWords.Digits(low)} a ");

    /// <summary>The fact's name with something said of it.</summary>
    internal static Bilingual Said(
        FactDefinition fact, string en, Bilingual of, string es, string enAfter = "", string esAfter = "") =>
        new($"{Name(fact).En}{en}{of.En}{enAfter}", $"{Name(fact).Es}{es}{of.Es}{esAfter}");

    private static Bilingual Name(FactDefinition fact) => fact.Name ?? throw Wordless(fact);

    private static InvalidOperationException Wordless(FactDefinition fact) =>
        new($"{fact.Id} has no words. Give it yes and no, or a name, in facts/.");
}
