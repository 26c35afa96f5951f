using Discretion.Core.Facts;

namespace Discretion.Core.Docket;

/// <summary>Ages from a birth known only by its month.</summary>
public static class Age
{
    /// <summary>A birth more than this many months ago is taken for an error of the record: 110 years.</summary>
    public const int MonthsMax = 1_320;

    /// <summary>Whole years from the birth month to a day: two values in the birthday month, else one.</summary>
    /// <param name="birthMonth">Any day of the birth month; not after the month of <paramref name="on"/>.</param>
    /// <param name="on">The day.</param>
    public static (int Low, int High) On(DateOnly birthMonth, DateOnly on)
    {
        int years = on.Year - birthMonth.Year;
        return on.Month.CompareTo(birthMonth.Month) switch
        {
            > 0 => (years, years),
            0 => (Math.Max(0, years - 1), years),
            < 0 => (years - 1, years - 1),
        };
    }

    /// <summary>Whether a birth month can be right on a day.</summary>
    public static bool IsPossible(DateOnly birthMonth, DateOnly on) =>
        on.MonthNumber() - birthMonth.MonthNumber() is >= 0 and <= MonthsMax;
}
