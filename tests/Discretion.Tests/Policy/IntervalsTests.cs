using Discretion.Core.Policy;
using Discretion.Tests.Screening;

namespace Discretion.Tests.Policy;

public sealed class IntervalsTests
{
    [Theory]
    [InlineData("age_years = 5", "5..5")]
    [InlineData("age_years <> 5", "..4 6..")]
    [InlineData("age_years < 5", "..4")]
    [InlineData("age_years <= 5", "..5")]
    [InlineData("age_years > 5", "6..")]
    [InlineData("age_years >= 5", "5..")]
    [InlineData("age_years BETWEEN 3 AND 5", "3..5")]
    [InlineData("age_years BETWEEN 3 AND 3", "3..3")]
    [InlineData("age_years IN (9, 3, 5, 4, 3)", "3..5 9..9")]
    public void A_comparison_holds_in_disjoint_rising_intervals(string text, string intervals)
    {
        Condition.Leaf leaf = Assert.IsType<Condition.Leaf>(SampleFacts.Parse(text), exactMatch: false);

        Assert.Equal(intervals, string.Join(' ', Intervals.Of(leaf).Select(Show)));
    }

    [Fact]
    public void Days_that_follow_each_other_over_a_month_end_are_one_interval()
    {
        Condition.Leaf leaf = Assert.IsType<Condition.Leaf>(
            SampleFacts.Parse("birth_month IN (DATE '2012-03-01', DATE '2012-02-29')"), exactMatch: false);

        Interval interval = Assert.Single(Intervals.Of(leaf));
        Assert.Equal(new DateOnly(2012, 2, 29).DayNumber, interval.Low);
        Assert.Equal(new DateOnly(2012, 3, 1).DayNumber, interval.High);
    }

    [Theory]
    [InlineData("custody = 'detained'")]
    [InlineData("represented")]
    [InlineData("age_years IS KNOWN")]
    public void What_has_no_order_has_no_intervals(string text) => Assert.Throws<InvalidOperationException>(
        () => Intervals.Of(Assert.IsType<Condition.Leaf>(SampleFacts.Parse(text), exactMatch: false)));

    private static string Show(Interval interval) =>
        (interval.Low == int.MinValue ? "" : $"{interval.Low}") + ".."
            + (interval.High == int.MaxValue ? "" : $"{interval.High}");
}
