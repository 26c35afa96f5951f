namespace Discretion.Engine.Journal;

/// <summary>What is to be appended.</summary>
/// <param name="Stream">The stream, such as <c>review/…</c>.</param>
/// <param name="ExpectedVersion">The version of the stream that it was made upon; 0 for a new stream.</param>
/// <param name="Kind">What happened, such as <c>decided</c>.</param>
/// <param name="Body">A canonical JSON object without a member <c>personal</c>, which the journal puts in.</param>
/// <param name="Personal">What tells of a person, canonical JSON: sealed, outside the hash, and erasable; null for
/// nothing.</param>
public sealed record NewEntry(
    string Stream, int ExpectedVersion, string Kind, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte>? Personal = null)
{
    /// <summary>The kinds of entry that only an act of a person makes.</summary>
    public static readonly IReadOnlyList<string> KindsOfActs = ["decided", "advice-signed"];

    /// <summary>The act that makes it: given exactly for the <see cref="KindsOfActs"/>.</summary>
    public ActOfRecord? Act { get; init; }

    /// <summary>Writes what stands beside the entry, such as its row in the worklist, in the same transaction; null
    /// for nothing. It runs on the journal's own thread and is to be quick.</summary>
    public Action<JournalContext, Entry>? Beside { get; init; }
}
