namespace Discretion.Engine.Screening;

/// <summary>How many cases a condition answers yes, no and unknown; cases, not people.</summary>
public readonly record struct Tally(int Yes, int No, int Unknown)
{
    /// <summary>All three together: every case that was asked.</summary>
    public int Cases => Yes + No + Unknown;
}
