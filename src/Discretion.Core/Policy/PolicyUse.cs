namespace Discretion.Core.Policy;

/// <summary>What a policy may be used for.</summary>
public enum PolicyUse
{
    /// <summary>A desk may review cases under it: it breaks no guardrail.</summary>
    Operative,

    /// <summary>For reading, comparing and what-if only; the guardrails it breaks are listed with it.</summary>
    Descriptive,
}
