namespace Discretion.Core.Facts;

/// <summary>The calendar arithmetic that facts need.</summary>
public static class DateOnlyExtensions
{
    extension(DateOnly from)
    {
        /// <summary>Whole years from this date to another, as the calendar counts them.</summary>
        /// <param name="to">The later date. A 29 February start completes a year on 1 March.</param>
        /// <returns>0 or more when <paramref name="to"/> is not earlier; never rounded up.</returns>
        public int WholeYearsTo(DateOnly to) =>
            to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);

        /// <summary>Months since year 0, for comparing months without days.</summary>
        public int MonthNumber() => (from.Year * 12) + from.Month - 1;
    }
}
