namespace Discretion.Engine.Journal;

/// <summary>An entry of the journal.</summary>
/// <param name="Position">Its place among all, from 1 without a gap.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its place in the stream, from 1 without a gap.</param>
/// <param name="Kind">What happened.</param>
/// <param name="RecordedAt">When it was recorded, to the microsecond; never before the entry before it.</param>
/// <param name="Act">The act of a person that made it; null when none did.</param>
/// <param name="Body">Canonical JSON; with a member <c>personal</c>, a commitment, when it had a personal part.</param>
/// <param name="Personal">The personal part; null when it has none, when that was erased, or when it was not asked
/// for.</param>
/// <param name="Hash">32 bytes: see <see cref="EntryHash"/>.</param>
public sealed record Entry(
    long Position, string Stream, int Version, string Kind, DateTimeOffset RecordedAt, Guid? Act, byte[] Body,
    byte[]? Personal, byte[] Hash);
