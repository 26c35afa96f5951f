using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>One event of a review, told to a reader.</summary>
/// <param name="When">The day and the time at the office: <c>5 December 2011, 10:32</c>.</param>
/// <param name="What">Who did what: one sentence.</param>
/// <param name="Details">Why, and what else belongs to it: a sentence each.</param>
public sealed record StoryEntry(Bilingual When, Bilingual What, IReadOnlyList<Bilingual> Details);
