namespace Discretion.Engine.Journal;

/// <summary>The end of the chain.</summary>
/// <param name="Size">How many entries there are.</param>
/// <param name="Hash">The last entry's hash; 32 zero bytes when there is none.</param>
/// <param name="RecordedAt">When the last was recorded, or the last checkpoint made, if that was later: nothing is
/// recorded before it any more. The beginning of 1970 when there is none.</param>
public sealed record JournalHead(long Size, ReadOnlyMemory<byte> Hash, DateTimeOffset RecordedAt)
{
    /// <summary>The end of an empty journal.</summary>
    public static readonly JournalHead Empty = new(0, EntryHash.Beginning, DateTimeOffset.UnixEpoch);
}
