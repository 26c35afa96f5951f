namespace Discretion.Core.Review;

/// <summary>
/// The business days of the federal courts and agencies: Monday to Friday without the legal public holidays.
/// </summary>
/// <remarks>
/// Source: 5 U.S.C. 6103(a) for the days and (b) with Executive Order 11582 for a holiday that falls on a weekend: on a
/// Saturday it is observed the Friday before, on a Sunday the Monday after. Inauguration Day is none, because it is one
/// in the area of Washington alone. A day that a president closes offices by order is none either: nobody knows it
/// beforehand.
/// </remarks>
public static class CourtCalendar
{
    private const int JuneteenthSince = 2021;
    private const int DaysInWeek = 7;

    /// <summary>Whether courts and agencies work on a day.</summary>
    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsObservedHoliday(day);

    /// <summary>The legal public holidays of a year as they are observed, in order; New Year's Day of the year after is
    /// among them when it is observed on this year's last day.</summary>
    public static IReadOnlyList<DateOnly> ObservedHolidays(int year) =>
    [
        .. Holidays(year).Append(new DateOnly(year + 1, 1, 1)).Select(Observed).Where(day => day.Year == year).Order(),
    ];

    /// <summary>The business day that lies so many after a day, or before it when the count is below zero.</summary>
    /// <param name="day">From where; it does not count itself.</param>
    /// <param name="count">How many; 0 gives the day itself, a business day or not.</param>
    public static DateOnly AddBusinessDays(DateOnly day, int count)
    {
        int step = Math.Sign(count);
        DateOnly at = day;
        for (int left = Math.Abs(count); left > 0;)
        {
            at = at.AddDays(step);
            left -= IsBusinessDay(at) ? 1 : 0;
        }

        return at;
    }

    /// <summary>How many business days lie after one day up to and with another.</summary>
    /// <returns>Below zero when <paramref name="to"/> is the earlier of the two.</returns>
    public static int BusinessDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -BusinessDaysBetween(to, from);
        }

        int days = 0;
        for (DateOnly at = from; at < to;)
        {
            at = at.AddDays(1);
            days += IsBusinessDay(at) ? 1 : 0;
        }

        return days;
    }

    /// <summary>The last day on which something may be done that is due on a day: the day itself, or the next business
    /// day when it is none.</summary>
    /// <remarks>Source: 8 CFR 1001.1(h): a period whose last day is a Saturday, a Sunday or a legal holiday runs to the
    /// end of the next day that is none.</remarks>
    public static DateOnly DueOn(DateOnly day) => IsBusinessDay(day) ? day : AddBusinessDays(day, 1);

    private static bool IsObservedHoliday(DateOnly day) => ObservedHolidays(day.Year).Contains(day);

    private static IEnumerable<DateOnly> Holidays(int year)
    {
        yield return new(year, 1, 1);
        yield return Nth(3, DayOfWeek.Monday, year, 1);
        yield return Nth(3, DayOfWeek.Monday, year, 2);
        yield return Last(DayOfWeek.Monday, year, 5);
        if (year >= JuneteenthSince)
        {
            yield return new(year, 6, 19);
        }

        yield return new(year, 7, 4);
        yield return Nth(1, DayOfWeek.Monday, year, 9);
        yield return Nth(2, DayOfWeek.Monday, year, 10);
        yield return new(year, 11, 11);
        yield return Nth(4, DayOfWeek.Thursday, year, 11);
        yield return new(year, 12, 25);
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday or DayOfWeek.Friday => day,
    };

    private static DateOnly Nth(int nth, DayOfWeek weekday, int year, int month)
    {
        DateOnly first = new(year, month, 1);
        int ahead = ((int)weekday - (int)first.DayOfWeek + DaysInWeek) % DaysInWeek;
        return first.AddDays(ahead + (DaysInWeek * (nth - 1)));
    }

    private static DateOnly Last(DayOfWeek weekday, int year, int month)
    {
        DateOnly last = new(year, month, DateTime.DaysInMonth(year, month));
        int back = ((int)last.DayOfWeek - (int)weekday + DaysInWeek) % DaysInWeek;
        return last.AddDays(-back);
    }
}
