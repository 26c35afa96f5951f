using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket;

public sealed class ToldFactsTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Theory]
    [InlineData("born_on=1990-11-17", "age_years", "21")]
    [InlineData("born_on=1990-11-18", "age_years", "20")]
    [InlineData("born_on=1990-11-18", "birth_month", "1990-11")]
    [InlineData("birth_month=1990-11", "age_years", "20..21")]
    [InlineData("birth_month=1990-12", "age_years", "20")]
    [InlineData("born_on=2012-01-01", "age_years", null)]
    [InlineData("last_entered_on=2001-11-18", "years_since_last_entry", "9")]
    [InlineData("last_entered_on=2001-11-18;case_completed=no", "years_present", "9..")]
    [InlineData("last_entered_on=2001-11-18;case_completed=no;born_on=1990-05-01", "years_present", "9..21")]
    [InlineData("last_entered_on=2001-11-18;case_completed=no;age_years=22", "years_present", "9..22")]
    [InlineData("last_entered_on=2001-11-18", "years_present", null)]
    [InlineData("last_entered_on=2001-11-18;case_completed=yes", "years_present", null)]
    [InlineData("last_entered_on=2001-11-18;born_on=1990-05-01", "age_at_entry_years", "0..11")]
    [InlineData("last_entered_on=2001-05-10;birth_month=1990-05", "age_at_entry_years", "0..11")]
    [InlineData("last_entered_on=2001-05-10", "age_at_entry_years", null)]
    [InlineData("filed_on=2011-02-01", "charging_document_filed", "yes")]
    [InlineData("charging_document_on=2011-02-01", "charging_document_filed", null)]
    [InlineData("born_on=1990-11-17;age_years=30", "age_years", null)]
    public void What_follows_from_told_facts_is_what_the_courts_file_would_give(
        string told, string fact, string? expected) =>
        Assert.Equal(expected, ToldFacts.Derive(Sheet(told), AsOf).GetValueOrDefault(fact)?.Value.ToInvariantText());

    [Fact]
    public void A_derived_fact_names_the_facts_that_it_follows_from()
    {
        IReadOnlyDictionary<string, DerivedFact> derived = ToldFacts.Derive(
            Sheet("last_entered_on=2001-11-18;case_completed=no;birth_month=1990-05"), AsOf);

        Assert.Equal(["last_entered_on", "birth_month", "case_completed"], derived["years_present"].From);
        Assert.All(derived, one => Assert.Empty(one.Value.From.Except(ToldFacts.Sources[one.Key])));
    }

    [Fact]
    public void Nothing_follows_from_nothing_and_no_answer_becomes_a_no() =>
        Assert.Empty(ToldFacts.Derive(Sheet(""), AsOf));

    [Theory]
    [InlineData("born_on=1990-05-01;birth_month=1990-06", ContradictionKind.BirthMonthAgainstDay)]
    [InlineData("born_on=1990-05-01;age_years=30", ContradictionKind.AgeAgainstBirth)]
    [InlineData("birth_month=1990-05;age_years=23..25", ContradictionKind.AgeAgainstBirth)]
    [InlineData("born_on=1990-05-01;last_entered_on=1990-04-30", ContradictionKind.EnteredBeforeBirth)]
    [InlineData("last_entered_on=2011-03-01;charging_document_on=2011-02-01", ContradictionKind.EnteredAfterCharged)]
    [InlineData("last_entered_on=2001-11-17;years_since_last_entry=9", ContradictionKind.YearsAgainstEntry)]
    [InlineData("born_on=1990-05-01;years_present=22", ContradictionKind.LongerThanLife)]
    [InlineData("age_years=20;years_as_permanent_resident=21", ContradictionKind.LongerThanLife)]
    [InlineData("charging_document_on=2011-03-01;filed_on=2011-02-01", ContradictionKind.ChargedAfterFiled)]
    [InlineData("charging_document_filed=no;filed_on=2011-02-01", ContradictionKind.FiledAndNotFiled)]
    public void Two_told_facts_that_cannot_both_be_true_are_found(string told, ContradictionKind kind)
    {
        Contradiction only = Assert.Single(Contradiction.Among(Sheet(told), AsOf));

        Assert.Equal(kind, only.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("born_on=1990-05-01;birth_month=1990-05;age_years=21;last_entered_on=1990-05-01;years_present=21")]
    [InlineData("birth_month=1990-11;age_years=20")]
    [InlineData("birth_month=1990-11;age_years=21")]
    [InlineData("birth_month=1990-05;last_entered_on=1990-05-02;years_since_last_entry=21")]
    [InlineData("charging_document_on=2011-02-01;filed_on=2011-02-01;charging_document_filed=yes")]
    [InlineData("last_entered_on=2011-02-01;charging_document_on=2011-02-01")]
    public void What_can_be_true_together_is_let_be(string told) =>
        Assert.Empty(Contradiction.Among(Sheet(told), AsOf));

    private static FactSheet Sheet(string told) => new(told.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split('='))
        .ToDictionary(one => one[0], one => FactValueText.Parse(Repository.Vocabulary[one[0]].Kind, one[1])!));
}
