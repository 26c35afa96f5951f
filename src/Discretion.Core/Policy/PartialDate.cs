using System.Globalization;

namespace Discretion.Core.Policy;

/// <summary>A date known to the day, or only to the month or year.</summary>
/// <param name="First">The first day that it can be.</param>
/// <param name="Last">The last; the same when the day is known.</param>
public readonly record struct PartialDate(DateOnly First, DateOnly Last)
{
    /// <summary>Whether the day itself is known.</summary>
    public bool IsExact => First == Last;

    /// <summary>Reads <c>2022-06-25</c>, <c>2022-06</c> or <c>2022</c>; null when it is none of them.</summary>
    public static PartialDate? Parse(string text)
    {
        if (Day(text, "yyyy-MM-dd") is { } day)
        {
            return new(day, day);
        }

        return Day(text, "yyyy-MM") is { } month ? new(month, month.AddMonths(1).AddDays(-1))
            : Day(text, "yyyy") is { } year ? new(year, year.AddYears(1).AddDays(-1))
            : null;
    }

    /// <summary>The text that it was read from.</summary>
    public override string ToString() => First.ToString(
        IsExact ? "yyyy-MM-dd" : First.Year == Last.Year && First.Month == Last.Month ? "yyyy-MM" : "yyyy",
        CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
