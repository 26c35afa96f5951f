using Discretion.Core.Docket;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Screening;

public sealed class FactDomainTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    [Theory]
    [InlineData("represented", true)]
    [InlineData("represented IS KNOWN", true)]
    [InlineData("age_years > 65", true)]
    [InlineData("age_years >= 0", false)]
    [InlineData("years_as_permanent_resident <= 110", false)]
    [InlineData("next_hearing_on <= DATE '2012-06-17'", true)]
    [InlineData("next_hearing_on <= DATE '2011-06-17'", false)]
    [InlineData("filed_on < DATE '2011-06-17'", true)]
    [InlineData("filed_on < DATE '2012-06-17'", false)]
    [InlineData("custody = 'detained'", true)]
    [InlineData("custody IN ('detained', 'released', 'never_detained')", false)]
    [InlineData("court = 'LOS'", true)]
    public void A_comparison_that_every_possible_answer_meets_goes_one_way_only(string condition, bool bothWays) =>
        Assert.Equal(bothWays, FactDomain.GoesBothWays(
            (Condition.Leaf)ConditionParser.Parse(condition, Repository.Vocabulary).Condition!, AsOf));

    [Fact]
    public void Every_fact_that_hangs_together_with_another_is_one_of_the_vocabulary() =>
        Repository.AssertNone(
            Repository.Vocabulary.Facts.SelectMany(fact => FactTies.Of(fact.Id))
                .Concat([ToldFacts.BornOn, ToldFacts.Filed])
                .Where(id => Repository.Vocabulary.Find(id) is null),
            "Correct the name in FactTies.");

    [Theory]
    [InlineData("age_years", "years_present", true)]
    [InlineData("years_present", "case_completed", true)]
    [InlineData("age_years", "case_completed", false)]
    [InlineData("charging_document_filed", "filed_on", true)]
    [InlineData("represented", "represented", true)]
    [InlineData("represented", "age_years", false)]
    public void Facts_hang_together_both_ways(string one, string other, bool tied) => Assert.Equal(
        (tied, tied), (FactTies.AreTied(one, other), FactTies.AreTied(other, one)));
}
