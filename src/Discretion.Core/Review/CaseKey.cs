namespace Discretion.Core.Review;

/// <summary>The case that a review is of.</summary>
/// <param name="Source">What its key belongs to: <c>court</c> for the court's file, or <c>list/NAME</c> for an office's
/// own list.</param>
/// <param name="Id">Its key there: the court's IDNCASE, or a client's random id. Never an A-number.</param>
public sealed record CaseKey(string Source, string Id)
{
    /// <summary>As it is written: <c>court:5461523</c>.</summary>
    public override string ToString() => $"{Source}:{Id}";
}

/// <summary>The policy version that a review is held under.</summary>
/// <param name="Hash">SHA-256 of what its files say, lower-case hexadecimal.</param>
public sealed record PolicyKey(string Id, string Version, string Hash);

/// <summary>The docket release that a review rests on.</summary>
/// <param name="Name">Its name in the home folder.</param>
/// <param name="AsOf">The day that it speaks of.</param>
/// <param name="Hash">SHA-256 of its manifest, lower-case hexadecimal.</param>
public sealed record ReleaseKey(string Name, DateOnly AsOf, string Hash);
