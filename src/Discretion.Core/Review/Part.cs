namespace Discretion.Core.Review;

/// <summary>The parts of a case that somebody must have opened, or may not open yet.</summary>
public static class Part
{
    /// <summary>The case itself: its record.</summary>
    public const string Case = "case";

    /// <summary>What the policy's factors find.</summary>
    public const string Findings = "findings";

    /// <summary>What was recommended.</summary>
    public const string Recommendation = "recommendation";

    /// <summary>What was decided.</summary>
    public const string Decision = "decision";

    /// <summary>The whole story.</summary>
    public const string Story = "story";
}
