using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>Where the words of a review's story take their names from.</summary>
/// <param name="Policy">The policy version of the review, with its path.</param>
/// <param name="Person">The name of a person of an id.</param>
/// <param name="Zone">The time zone of the office.</param>
public sealed record ReviewNames(PolicyVersion Policy, Func<string, string> Person, TimeZoneInfo Zone);
