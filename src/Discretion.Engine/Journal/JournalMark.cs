namespace Discretion.Engine.Journal;

/// <summary>What the journal notes of itself.</summary>
public sealed class JournalMark
{
    /// <summary>The mark by which a master key is known again without telling it.</summary>
    public const string MasterKey = "master-key";

    /// <summary>The mark that tells this journal from every other: 16 random bytes, drawn with its first
    /// entry.</summary>
    public const string JournalId = "journal-id";

    /// <summary>Which.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required byte[] Value { get; init; }
}
