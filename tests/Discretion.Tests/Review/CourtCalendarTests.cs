using Discretion.Core.Review;

namespace Discretion.Tests.Review;

public sealed class CourtCalendarTests
{
    // The Office of Personnel Management's lists of federal holidays for these years.
    [Theory]
    [InlineData(2010, "2010-01-01 2010-01-18 2010-02-15 2010-05-31 2010-07-05 2010-09-06 2010-10-11 2010-11-11 "
        + "2010-11-25 2010-12-24 2010-12-31")]
    [InlineData(2011, "2011-01-17 2011-02-21 2011-05-30 2011-07-04 2011-09-05 2011-10-10 2011-11-11 2011-11-24 "
        + "2011-12-26")]
    [InlineData(2012, "2012-01-02 2012-01-16 2012-02-20 2012-05-28 2012-07-04 2012-09-03 2012-10-08 2012-11-12 "
        + "2012-11-22 2012-12-25")]
    [InlineData(2021, "2021-01-01 2021-01-18 2021-02-15 2021-05-31 2021-06-18 2021-07-05 2021-09-06 2021-10-11 "
        + "2021-11-11 2021-11-25 2021-12-24 2021-12-31")]
    [InlineData(2026, "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 "
        + "2026-11-11 2026-11-26 2026-12-25")]
    public void The_holidays_of_a_year_are_those_that_the_government_keeps(int year, string days) =>
        Assert.Equal(days.Split(' '), CourtCalendar.ObservedHolidays(year).Select(day => $"{day:yyyy-MM-dd}"));

    [Fact]
    public void There_is_no_Juneteenth_before_it_was_law() =>
        Assert.DoesNotContain(new DateOnly(2020, 6, 19), CourtCalendar.ObservedHolidays(2020));

    [Theory]
    [InlineData("2011-11-17", true)]
    [InlineData("2011-11-19", false)]
    [InlineData("2011-11-24", false)]
    [InlineData("2010-12-31", false)]
    [InlineData("2011-12-25", false)]
    [InlineData("2011-12-26", false)]
    public void A_business_day_is_no_weekend_and_no_holiday(string day, bool isBusinessDay) =>
        Assert.Equal(isBusinessDay, CourtCalendar.IsBusinessDay(Day(day)));

    [Theory]
    [InlineData("2011-11-23", 1, "2011-11-25")]
    [InlineData("2011-11-25", 1, "2011-11-28")]
    [InlineData("2011-11-25", -1, "2011-11-23")]
    [InlineData("2011-11-26", 0, "2011-11-26")]
    [InlineData("2011-12-22", 2, "2011-12-27")]
    [InlineData("2012-01-03", -2, "2011-12-29")]
    public void Business_days_are_counted_over_weekends_and_holidays(string from, int count, string to) =>
        Assert.Equal(Day(to), CourtCalendar.AddBusinessDays(Day(from), count));

    [Theory]
    [InlineData("2011-11-23", "2011-11-23", 0)]
    [InlineData("2011-11-23", "2011-11-28", 2)]
    [InlineData("2011-11-28", "2011-11-23", -2)]
    [InlineData("2011-11-26", "2011-11-27", 0)]
    public void The_business_days_between_two_days_leave_out_the_first(string from, string to, int days) =>
        Assert.Equal(days, CourtCalendar.BusinessDaysBetween(Day(from), Day(to)));

    [Fact]
    public void Adding_business_days_and_counting_them_agree()
    {
        DateOnly day = new(2024, 12, 20);
        for (int count = 1; count < 300; count++)
        {
            Assert.Equal(count, CourtCalendar.BusinessDaysBetween(day, CourtCalendar.AddBusinessDays(day, count)));
        }
    }

    [Theory]
    [InlineData("2011-11-24", "2011-11-25")]
    [InlineData("2011-11-26", "2011-11-28")]
    [InlineData("2011-11-28", "2011-11-28")]
    public void What_is_due_on_no_business_day_is_due_on_the_next(string day, string due) =>
        Assert.Equal(Day(due), CourtCalendar.DueOn(Day(day)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
