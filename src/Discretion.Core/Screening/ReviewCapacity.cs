namespace Discretion.Core.Screening;

/// <summary>What reviewers can do in a day.</summary>
/// <param name="Reviewers">How many people: 1 or more.</param>
/// <param name="MinutesPerCase">How long one case takes: 1 or more.</param>
/// <param name="HoursPerDay">Hours of review in a working day: 1 to 24.</param>
public sealed record ReviewPace(int Reviewers, int MinutesPerCase, int HoursPerDay)
{
    /// <summary>The minutes of all reviewers in a working day.</summary>
    public long MinutesPerDay => (long)Reviewers * HoursPerDay * 60;

    /// <summary>Working days until so many cases are reviewed.</summary>
    public long DaysFor(long cases) => ((cases * MinutesPerCase) + MinutesPerDay - 1) / MinutesPerDay;
}

/// <summary>The cases whose next hearing is in one month, reviewed in the order of their hearings.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Hearings">How many hearings.</param>
/// <param name="Missed">How many come before a reviewer reaches the case.</param>
public readonly record struct MonthOfHearings(DateOnly Month, int Hearings, int Missed);

/// <summary>
/// Cases set against the time of reviewers: soonest hearing first, Monday to Friday, from the day after the docket's. A
/// case is reached in time when its review is finished on a day before its hearing; one that is not waits until all
/// others are reviewed.
/// </summary>
/// <remarks>It counts and proposes nothing. Holidays are left out, and days on which a case waits for papers.</remarks>
public sealed class ReviewCapacity
{
    private ReviewCapacity(int cases, long days, DateOnly? lastOn, IReadOnlyList<MonthOfHearings> months) =>
        (Cases, WorkingDays, LastReviewedOn, Months) = (cases, days, lastOn, months);

    /// <summary>How many cases.</summary>
    public int Cases { get; }

    /// <summary>Working days until the last is reviewed.</summary>
    public long WorkingDays { get; }

    /// <summary>The day on which the last is reviewed; null without a case, and beyond the calendar.</summary>
    public DateOnly? LastReviewedOn { get; }

    /// <summary>The months that have a hearing, rising; cases without one are in none.</summary>
    public IReadOnlyList<MonthOfHearings> Months { get; }

    /// <summary>How many hearings come before a reviewer reaches the case.</summary>
    public int Missed => Months.Sum(month => month.Missed);

    /// <summary>Works it out.</summary>
    /// <param name="pace">What reviewers can do.</param>
    /// <param name="asOf">The docket's day.</param>
    /// <param name="hearings">The next hearing of each case, in any order; null where none is known: those come
    /// last.</param>
    public static ReviewCapacity Of(ReviewPace pace, DateOnly asOf, IEnumerable<DateOnly?> hearings)
    {
        DateOnly?[] all = [.. hearings];
        SortedDictionary<DateOnly, int> byDay = [];
        foreach (DateOnly day in all.OfType<DateOnly>())
        {
            byDay[day] = byDay.GetValueOrDefault(day) + 1;
        }

        List<MonthOfHearings> months = [];
        long reviewed = 0;
        foreach ((DateOnly day, int count) in byDay)
        {
            long inTime = Math.Min(
                count, (WorkingDaysBetween(asOf, day) * pace.MinutesPerDay / pace.MinutesPerCase) - reviewed);
            reviewed += inTime;
            DateOnly month = new(day.Year, day.Month, 1);
            MonthOfHearings last = months.Count > 0 && months[^1].Month == month ? months[^1] : new(month, 0, 0);
            months.RemoveAll(one => one.Month == month);
            months.Add(new(month, last.Hearings + count, last.Missed + count - (int)inTime));
        }

        long days = pace.DaysFor(all.Length);
        return new(all.Length, days, days == 0 ? null : DayAfter(asOf, days), months);
    }

    /// <summary>Working days after one day and before another.</summary>
    public static long WorkingDaysBetween(DateOnly after, DateOnly before)
    {
        long days = Math.Max(0, before.DayNumber - after.DayNumber - 1);
        long weeks = days / 7;
        long rest = Enumerable.Range(1, (int)(days % 7)).Count(one => IsWorkingDay(after.AddDays(one)));
        return (weeks * 5) + rest;
    }

    // The day on which so many working days after a day are over.
    private static DateOnly? DayAfter(DateOnly after, long workingDays)
    {
        long weeks = (workingDays - 1) / 5;
        if (weeks > 100_000)
        {
            return null;
        }

        DateOnly day = after.AddDays((int)weeks * 7);
        for (long left = workingDays - (weeks * 5); left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
