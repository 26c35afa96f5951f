namespace Discretion.Engine.Journal;

/// <summary>Holds a journal to checkpoints.</summary>
/// <param name="journal">The journal's id; null when it has none.</param>
/// <param name="chain">The chain that was gone along.</param>
/// <param name="keys">The keys that may have signed; none to leave signatures alone.</param>
internal sealed class CheckpointPass(string? journal, ChainPass chain, IReadOnlyList<VerifyingKey> keys)
{
    /// <summary>How a checkpoint fits.</summary>
    public CheckpointStanding Standing(Checkpoint one) =>
        one.Journal != journal ? CheckpointStanding.OtherJournal
        : keys.Count > 0 && !keys.Any(one.IsSignedBy) ? CheckpointStanding.NotSigned
        : one.Size > chain.Size ? CheckpointStanding.Cut
        : chain.MarkAt(one.Size) is not { Head: { } head } mark || !head.AsSpan().SequenceEqual(one.Head)
            ? CheckpointStanding.OtherHead
        : mark.RecordedAt > JournalTime.Of(one.MadeAt) || mark.NextRecordedAt < JournalTime.Of(one.MadeAt)
            ? CheckpointStanding.OtherTime
        : CheckpointStanding.Fits;
}
