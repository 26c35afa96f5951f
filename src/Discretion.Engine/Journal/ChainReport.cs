namespace Discretion.Engine.Journal;

/// <summary>What came of reading a whole journal again.</summary>
public sealed record ChainReport
{
    /// <summary>The journal's id; null while no checkpoint was ever made of it.</summary>
    public required string? Journal { get; init; }

    /// <summary>How many entries there are.</summary>
    public required long Entries { get; init; }

    /// <summary>In how many streams.</summary>
    public required int Streams { get; init; }

    /// <summary>The hash of the last entry; 32 zero bytes when there is none.</summary>
    public required byte[] Head { get; init; }

    /// <summary>The entries that are wrong, one fault each, in order.</summary>
    public required IReadOnlyList<ChainFault> Faults { get; init; }

    /// <summary>Every checkpoint, the journal's own first, in order of what they cover.</summary>
    public required IReadOnlyList<CheckpointFinding> Checkpoints { get; init; }

    /// <summary>Whether signatures were checked: no key was known, where they were not.</summary>
    public required bool AreSignaturesChecked { get; init; }

    /// <summary>Whether personal texts were opened and held to their entries: that needs the master key.</summary>
    public required bool IsPersonalTextChecked { get; init; }

    /// <summary>How many personal texts there are.</summary>
    public required long PersonalTexts { get; init; }

    /// <summary>Whether nothing wrong was found.</summary>
    public bool IsWhole => Faults.Count == 0 && Checkpoints.All(one => one.Standing == CheckpointStanding.Fits);

    /// <summary>The last checkpoint from outside that fits; null without one.</summary>
    public CheckpointFinding? LastOutside =>
        Checkpoints.LastOrDefault(one => one is { IsOutside: true, Standing: CheckpointStanding.Fits });

    /// <summary>
    /// The window: how many entries nothing outside vouches for yet. Who can write to the database could have made
    /// these anew without leaving a trace.
    /// </summary>
    public long Window => Entries - (LastOutside?.Checkpoint.Size ?? 0);
}
