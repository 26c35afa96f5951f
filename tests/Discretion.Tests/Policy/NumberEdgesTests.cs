using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

public sealed class NumberEdgesTests
{
    [Theory]
    [InlineData("age_years > 65", "", "65 66")]
    [InlineData("age_years > 65", "66", "65")]
    [InlineData("age_years > 65", "65 66", "")]
    [InlineData("age_years > 65", "64 70", "65 66")]
    [InlineData("age_years >= 18", "17 18", "")]
    [InlineData("age_years < 18", "", "17 18")]
    [InlineData("age_years <= 18", "", "18 19")]
    [InlineData("age_years = 18", "", "17 18 19")]
    [InlineData("age_years <> 18", "", "17 18 19")]
    [InlineData("age_years BETWEEN 15 AND 40", "15 40", "14 41")]
    [InlineData("age_years IN (17, 18, 30)", "", "16 17 18 19 29 30 31")]
    [InlineData("age_years >= 0", "", "0")]
    [InlineData("NOT (age_years > 65 OR age_years < 18)", "65 66 17", "18")]
    [InlineData("age_years IS KNOWN", "", "")]
    [InlineData("custody = 'detained' AND juvenile", "", "")]
    public void The_sides_of_each_number_at_which_no_test_stands_are_found(
        string condition, string tested, string untested)
    {
        ConditionTest[] tests = [.. Numbers(tested).Select(number => Test("age_years", new FactValue.Number(number)))];

        Assert.Equal(Numbers(untested), Untested(condition, tests).Select(edge => ((FactValue.Number)edge.Value).Low));
    }

    [Fact]
    public void A_range_stands_at_both_of_its_ends() =>
        Assert.Empty(Untested("age_years > 65", [Test("age_years", new FactValue.Number(65, 66))]));

    [Fact]
    public void A_test_of_another_fact_does_not_count() =>
        Assert.Equal(2, Untested("age_years > 65", [Test("years_present", new FactValue.Number(65, 66))]).Count);

    [Fact]
    public void A_number_above_the_highest_that_there_is_is_not_asked_for() =>
        Assert.Equal([new FactValue.Number(110)],
            Untested("years_as_permanent_resident <= 110", []).Select(edge => edge.Value));

    [Fact]
    public void Days_have_neighbors_too() =>
        Assert.Equal(
            [new FactValue.Date(new(2011, 6, 16)), new FactValue.Date(new(2011, 6, 17))],
            Untested("next_hearing_on < DATE '2011-06-17'", []).Select(edge => edge.Value));

    private static IReadOnlyList<UntestedEdge> Untested(string condition, ConditionTest[] tests) =>
        NumberEdges.Untested(ConditionParser.Parse(condition, Repository.Vocabulary).Condition!, tests);

    private static ConditionTest Test(string fact, FactValue value) =>
        new(Truth.Unknown, new Dictionary<string, FactValue> { [fact] = value }, 1);

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, null));
}
