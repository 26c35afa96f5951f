namespace Discretion.Core.Policy;

/// <summary>What a text lets a factor or a list do to a case. Anything but weighing breaks a guardrail.</summary>
public enum Effect
{
    /// <summary>A person weighs it with everything else.</summary>
    Weighs,

    /// <summary>It decides the case by itself.</summary>
    Decides,

    /// <summary>It closes the case.</summary>
    Closes,

    /// <summary>It takes the case out of what discretion may be used for.</summary>
    Excludes,
}
