using Discretion.Core.Facts;

namespace Discretion.Core.Docket;

/// <summary>What a last entry says of how long a person has been here; docs/court-facts.md has the rules.</summary>
/// <remarks>Someone whose last entry is recorded may have come before it, so nothing here has a fixed far
/// end.</remarks>
public static class Presence
{
    /// <summary>Whole years in the country: from those since the last entry to the person's age.</summary>
    /// <param name="entered">The last entry.</param>
    /// <param name="yearsSince">Whole years since it; asked for only when <paramref name="entered"/> is known.</param>
    /// <param name="age">The age; unknown gives no upper end.</param>
    /// <param name="completed">Whether the case is completed; the person may then have left, so only a no will
    /// do.</param>
    public static FactSlot YearsPresent(FactSlot entered, FactSlot yearsSince, FactSlot age, FactSlot completed) =>
        !entered.IsKnown ? entered
        : !completed.IsKnown ? completed
        : completed.Low == 1 ? FactSlot.Unknown(UnknownReason.NotInSource)
        : FactSlot.Of(yearsSince.Low, age.IsKnown ? age.High : int.MaxValue);

    /// <summary>The age when first coming to live here: at most that at the last entry, and at least 0.</summary>
    public static FactSlot AgeAtEntry(int ageAtLastEntryMost) => FactSlot.Of(0, ageAtLastEntryMost);
}
