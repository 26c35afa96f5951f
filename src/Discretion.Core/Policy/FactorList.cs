using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>Whose approval a departure from a list needs.</summary>
/// <param name="Role">One of the policy's roles, by id.</param>
/// <param name="Text">What they approve.</param>
/// <param name="Citation">Where the memo says it.</param>
public sealed record ListException(string Role, Bilingual Text, Citation Citation);

/// <summary>
/// A list of factors that the memo treats alike: the 2011 review's lists A and B, a ranked priority, aggravating or
/// mitigating things. Its finding is that any of its factors is a yes.
/// </summary>
public sealed record FactorList
{
    /// <summary>Stable name, unique in the policy.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Which way its factors weigh.</summary>
    public required Weight Weight { get; init; }

    /// <summary>The memo's label of a ranked priority, for example <c>1</c> or <c>B</c>; null without one.</summary>
    public string? Tier { get; init; }

    /// <summary>What the text lets the list do; anything but weighing breaks a guardrail.</summary>
    public Effect Effect { get; init; }

    /// <summary>Its factors, by id; at least one.</summary>
    public required IReadOnlyList<string> Factors { get; init; }

    /// <summary>Whose approval a departure needs; null when the text names nobody.</summary>
    public ListException? Exception { get; init; }

    /// <summary>Where the memo has it.</summary>
    public required Citation Citation { get; init; }
}
