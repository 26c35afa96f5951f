using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

/// <summary>A small vocabulary with every kind of fact, and short ways to write cases down.</summary>
internal static class SampleFacts
{
    public static readonly FactDefinition Court = Fact("court", FactKind.Text);
    public static readonly FactDefinition Custody = Fact("custody", FactKind.Text) with
    {
        Codes = [new("detained", Same("held")), new("released", Same("released")), new("never", Same("never held"))],
    };
    public static readonly FactDefinition Nationality = Fact("nationality", FactKind.Text, OnlyCourt);
    public static readonly FactDefinition Represented = Fact("represented", FactKind.YesNo);
    public static readonly FactDefinition ReliefPending = Fact("relief_pending", FactKind.YesNo, OnlyCourt);
    public static readonly FactDefinition YearsSinceLastEntry = Fact("years_since_last_entry", FactKind.Number);
    public static readonly FactDefinition AgeYears =
        Fact("age_years", FactKind.NumberRange) with { Most = 110 };
    public static readonly FactDefinition YearsPresent = Fact("years_present", FactKind.NumberRange);
    public static readonly FactDefinition NextHearingOn =
        Fact("next_hearing_on", FactKind.Date) with { When = DateSide.Future };
    public static readonly FactDefinition BirthMonth =
        Fact("birth_month", FactKind.Month) with { When = DateSide.Past };

    /// <summary>Facts that only people can give: no release carries them.</summary>
    public static readonly FactDefinition MilitaryService =
        Fact("military_service", FactKind.YesNo, OnlyPeople);
    public static readonly FactDefinition YearsAsResident =
        Fact("years_as_permanent_resident", FactKind.Number, OnlyPeople);

    public static readonly IReadOnlyList<FactDefinition> Carried =
    [
        Court, Custody, Nationality, Represented, ReliefPending, YearsSinceLastEntry, AgeYears, YearsPresent,
        NextHearingOn, BirthMonth,
    ];

    public static readonly Vocabulary Vocabulary = new([.. Carried, MilitaryService, YearsAsResident]);

    /// <summary>The day that the facts speak of: in the midst of the random days.</summary>
    public static readonly DateOnly AsOf = new(2011, 6, 17);

    public static Condition Parse(string text) =>
        ConditionParser.Parse(text, Vocabulary) is { Condition: { } condition } ? condition
            : throw new InvalidOperationException(ConditionParser.Parse(text, Vocabulary).Problem!.ToString());

    public static FactSheet Sheet(params (FactDefinition Fact, FactValue Value)[] values) =>
        new(values.ToDictionary(pair => pair.Fact.Id, pair => pair.Value));

    public static FactValue Number(int exact) => new FactValue.Number(exact);

    public static FactValue Number(int low, int? high) => new FactValue.Number(low, high);

    public static FactValue Text(string code) => new FactValue.Text(code);

    public static FactValue Day(string iso) => new FactValue.Date(DateOnly.ParseExact(iso, "yyyy-MM-dd", null));

    public static FactValue Month(string iso) =>
        new FactValue.Month(DateOnly.ParseExact(iso + "-01", "yyyy-MM-dd", null));

    public static FactValue Unknown => new FactValue.Unknown(UnknownReason.Blank);

    public static FactValue Yes => new FactValue.YesNo(true);

    public static FactValue No => new FactValue.YesNo(false);

    private static Bilingual Same(string text) => new(text, text);

    private static FactSource[] OnlyCourt => [FactSource.CourtFile];

    private static FactSource[] OnlyPeople => [FactSource.Reviewer, FactSource.Respondent];

    private static FactDefinition Fact(string id, FactKind kind, FactSource[]? sources = null) => new()
    {
        Id = id,
        Kind = kind,
        Unit = kind is FactKind.Number or FactKind.NumberRange ? "years" : null,
        Question = Same(id),
        Name = kind == FactKind.YesNo ? null : Same(id),
        Yes = kind == FactKind.YesNo ? Same(id + " is so") : null,
        No = kind == FactKind.YesNo ? Same(id + " is not so") : null,
        Description = Same(id),
        Sources = sources ?? [FactSource.CourtFile, FactSource.Reviewer],
        Sensitivity = Sensitivity.Public,
    };
}
