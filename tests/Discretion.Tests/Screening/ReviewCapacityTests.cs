using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

public sealed class ReviewCapacityTests
{
    // A Thursday.
    private static readonly DateOnly Thursday = new(2011, 11, 17);

    // Seven cases a working day.
    private static readonly ReviewPace Pace = new(Reviewers: 1, MinutesPerCase: 60, HoursPerDay: 7);

    [Theory]
    [InlineData("2011-11-17", 0)]
    [InlineData("2011-11-18", 0)]
    [InlineData("2011-11-19", 1)]
    [InlineData("2011-11-21", 1)]
    [InlineData("2011-11-22", 2)]
    [InlineData("2011-11-25", 5)]
    [InlineData("2012-11-17", 261)]
    public void Working_days_between_two_days_leave_out_both_and_weekends(string before, int days) =>
        Assert.Equal(days, ReviewCapacity.WorkingDaysBetween(Thursday, Day(before)));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, "2011-11-18")]
    [InlineData(7, 1, "2011-11-18")]
    [InlineData(8, 2, "2011-11-21")]
    [InlineData(35, 5, "2011-11-24")]
    [InlineData(36, 6, "2011-11-25")]
    [InlineData(77, 11, "2011-12-02")]
    public void Cases_by_the_pace_give_the_working_days_and_the_last_of_them(int cases, int days, string? lastOn)
    {
        ReviewCapacity capacity = ReviewCapacity.Of(Pace, Thursday, new DateOnly?[cases]);

        Assert.Equal((cases, days), (capacity.Cases, capacity.WorkingDays));
        Assert.Equal(lastOn is null ? null : Day(lastOn), capacity.LastReviewedOn);
        Assert.Empty(capacity.Months);
    }

    [Fact]
    public void A_hearing_is_missed_when_no_working_day_before_it_is_left_for_its_case()
    {
        // On Tuesday the 22nd two working days have gone, with time for 14 cases; by 1 December nine, for 63.
        DateOnly?[] hearings =
        [
            .. Enumerable.Repeat<DateOnly?>(Day("2011-11-18"), 3),
            .. Enumerable.Repeat<DateOnly?>(Day("2011-11-22"), 20),
            .. Enumerable.Repeat<DateOnly?>(Day("2011-12-01"), 40),
            null,
        ];

        ReviewCapacity capacity = ReviewCapacity.Of(Pace, Thursday, hearings);

        Assert.Equal(
            [new(Day("2011-11-01"), 23, 3 + 6), new(Day("2011-12-01"), 40, 0)],
            capacity.Months);
        Assert.Equal((64, 9), (capacity.Cases, capacity.Missed));
    }

    [Fact]
    public void A_pace_that_no_calendar_holds_has_no_last_day()
    {
        ReviewPace slow = new(Reviewers: 1, MinutesPerCase: 100_000, HoursPerDay: 1);

        Assert.Null(ReviewCapacity.Of(slow, Thursday, new DateOnly?[400_000]).LastReviewedOn);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
