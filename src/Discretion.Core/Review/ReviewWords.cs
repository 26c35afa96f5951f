using System.Diagnostics;
using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>A review's events as plain sentences in both languages: who, when, what and why.</summary>
public static class ReviewWords
{
    /// <summary>An event, told.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="names">Where names come from.</param>
    public static StoryEntry Of(ReviewEvent happened, ReviewNames names)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(names);
        return new(
            When(TimeZoneInfo.ConvertTime(happened.At, names.Zone)),
            WorkWords.What(happened, names) ?? OutcomeWords.What(happened, names) ?? BesideWords.What(happened, names)
                ?? throw new UnreachableException($"No words for {happened.GetType().Name}."),
            StoryDetails.Of(happened, names));
    }

    private static Bilingual When(DateTimeOffset at)
    {
        Bilingual day = DateWords.Day(DateOnly.FromDateTime(at.DateTime));
        string time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new($"{day.En}, {time}", $"{day.Es}, {time}");
    }
}
