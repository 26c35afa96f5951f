namespace Discretion.Engine.Journal;

/// <summary>What the journal notes of itself.</summary>
public sealed class JournalMark
{
    /// <summary>The mark by which a master key is known again without telling it.</summary>
    public const string MasterKey = "master-key";

    /// <summary>Which.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required byte[] Value { get; init; }
}
