using Discretion.Core.Facts;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

/// <summary>
/// The truth table of every kind of comparison, said once for the reference and the bit-sliced engine.
/// </summary>
public sealed class TruthTableTests
{
    [Theory]
    [InlineData("represented", "yes", Truth.Yes)]
    [InlineData("represented", "no", Truth.No)]
    [InlineData("represented", "", Truth.Unknown)]
    [InlineData("NOT represented", "", Truth.Unknown)]
    [InlineData("represented IS KNOWN", "no", Truth.Yes)]
    [InlineData("represented IS KNOWN", "", Truth.No)]
    [InlineData("represented IS NOT KNOWN", "", Truth.Yes)]
    public void A_yes_no_fact(string condition, string value, Truth expected) =>
        Holds(condition, SampleFacts.Represented, value == "" ? null : new FactValue.YesNo(value == "yes"), expected);

    [Theory]
    [InlineData("age_years < 18", 17, 17, Truth.Yes)]
    [InlineData("age_years < 18", 17, 18, Truth.Unknown)]
    [InlineData("age_years < 18", 18, 18, Truth.No)]
    [InlineData("age_years < 18", 16, null, Truth.Unknown)]
    [InlineData("age_years < 18", 18, null, Truth.No)]
    [InlineData("age_years >= 10", 10, null, Truth.Yes)]
    [InlineData("age_years >= 10", 9, null, Truth.Unknown)]
    [InlineData("age_years >= 900000000", 9, null, Truth.Unknown)]
    [InlineData("age_years <= 900000000", 9, null, Truth.Unknown)]
    [InlineData("age_years <= 900000000", 9, 10, Truth.Yes)]
    [InlineData("age_years < -900000000", 9, null, Truth.No)]
    [InlineData("age_years = 9", 9, 9, Truth.Yes)]
    [InlineData("age_years = 9", 9, 10, Truth.Unknown)]
    [InlineData("age_years <> 9", 9, 10, Truth.Unknown)]
    [InlineData("age_years <> 9", 8, 10, Truth.Unknown)]
    [InlineData("age_years <> 9", 10, 12, Truth.Yes)]
    [InlineData("age_years <> 9", 9, 9, Truth.No)]
    [InlineData("age_years BETWEEN 9 AND 10", 9, 10, Truth.Yes)]
    [InlineData("age_years NOT BETWEEN 9 AND 10", 10, 11, Truth.Unknown)]
    [InlineData("age_years IN (9, 10)", 9, 10, Truth.Yes)]
    [InlineData("age_years IN (9, 11)", 9, 11, Truth.Unknown)]
    [InlineData("age_years IN (9, 11)", 10, 10, Truth.No)]
    [InlineData("age_years NOT IN (9, 11)", 12, null, Truth.Yes)]
    [InlineData("age_years IS KNOWN", 9, null, Truth.Yes)]
    public void A_number_between_two_ends(string condition, int low, int? high, Truth expected) =>
        Holds(condition, SampleFacts.AgeYears, new FactValue.Number(low, high), expected);

    [Theory]
    [InlineData("birth_month < DATE '2000-02-01'", Truth.No)]
    [InlineData("birth_month <= DATE '2000-02-01'", Truth.Unknown)]
    [InlineData("birth_month <= DATE '2000-02-28'", Truth.Unknown)]
    [InlineData("birth_month <= DATE '2000-02-29'", Truth.Yes)]
    [InlineData("birth_month = DATE '2000-02-10'", Truth.Unknown)]
    [InlineData("birth_month <> DATE '2000-03-01'", Truth.Yes)]
    [InlineData("birth_month BETWEEN DATE '2000-02-01' AND DATE '2000-02-29'", Truth.Yes)]
    [InlineData("birth_month > DATE '1000-01-01'", Truth.Yes)]
    public void A_month_is_any_of_its_days(string condition, Truth expected) =>
        Holds(condition, SampleFacts.BirthMonth, SampleFacts.Month("2000-02"), expected);

    [Theory]
    [InlineData("next_hearing_on < DATE '2012-06-17'", Truth.No)]
    [InlineData("next_hearing_on <= DATE '2012-06-17'", Truth.Yes)]
    [InlineData("next_hearing_on IN (DATE '2012-06-16', DATE '2012-06-18')", Truth.No)]
    [InlineData("next_hearing_on <> DATE '8999-12-31'", Truth.Yes)]
    public void A_date(string condition, Truth expected) =>
        Holds(condition, SampleFacts.NextHearingOn, SampleFacts.Day("2012-06-17"), expected);

    [Theory]
    [InlineData("nationality = 'MX'", "MX", Truth.Yes)]
    [InlineData("nationality = 'mx'", "MX", Truth.No)]
    [InlineData("nationality <> 'GT'", "MX", Truth.Yes)]
    [InlineData("nationality IN ('GT', 'MX')", "MX", Truth.Yes)]
    [InlineData("nationality NOT IN ('GT', 'HN')", "MX", Truth.Yes)]
    [InlineData("nationality = 'O''Hare'", "O'Hare", Truth.Yes)]
    [InlineData("nationality = ''", "", Truth.Yes)]
    [InlineData("nationality <> 'MX'", null, Truth.Unknown)]
    [InlineData("nationality IN ('MX')", null, Truth.Unknown)]
    public void A_text(string condition, string? value, Truth expected) =>
        Holds(condition, SampleFacts.Nationality, value is null ? null : SampleFacts.Text(value), expected);

    [Theory]
    [InlineData("military_service")]
    [InlineData("years_as_permanent_resident >= 10")]
    [InlineData("NOT years_as_permanent_resident IN (1, 2)")]
    [InlineData("military_service AND years_as_permanent_resident <> 3")]
    public void A_fact_that_only_a_person_can_give_is_unknown_until_they_do(string condition) =>
        Holds(condition, SampleFacts.Represented, SampleFacts.Yes, Truth.Unknown);

    private static void Holds(string text, FactDefinition fact, FactValue? value, Truth expected)
    {
        FactSheet sheet = SampleFacts.Sheet((fact, value ?? SampleFacts.Unknown));
        Snapshot snapshot = SheetSnapshot.Of([(1, sheet)], SampleFacts.Vocabulary.Facts);

        Assert.Equal(expected, Reference.Evaluate(SampleFacts.Parse(text), sheet).Truth);
        Assert.Equal(expected, Screener.Evaluate(SampleFacts.Parse(text), snapshot)[0]);
    }
}
