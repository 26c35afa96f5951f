namespace Discretion.Engine.Journal;

/// <summary>What came of holding a journal to a checkpoint.</summary>
/// <param name="Name">The file; null for one that the journal keeps itself.</param>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Standing">How it fits.</param>
public sealed record CheckpointFinding(string? Name, Checkpoint Checkpoint, CheckpointStanding Standing)
{
    /// <summary>Whether it came from outside, where who can write to the journal cannot reach it.</summary>
    public bool IsOutside => Name is not null;
}
