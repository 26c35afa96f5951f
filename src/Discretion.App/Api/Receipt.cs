using System.Globalization;
using Discretion.Engine.Journal;

namespace Discretion.App.Api;

/// <summary>
/// That something was recorded: all of it stands in the journal's entry, so that the same request sent again is
/// answered with the same bytes, whatever happened since.
/// </summary>
/// <param name="Review">The review.</param>
/// <param name="Version">Its version now: the If-Match of the next command.</param>
/// <param name="Kind">What happened.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Position">The entry's place in the journal.</param>
/// <param name="Hash">The entry's hash, which binds it and all before it.</param>
internal sealed record Receipt(
    Guid Review, int Version, string Kind, DateTimeOffset RecordedAt, long Position, string Hash)
{
    private const string Streams = "review/";

    /// <summary>Of an entry of a review.</summary>
    public static Receipt Of(Entry entry) => new(
        Guid.ParseExact(entry.Stream[Streams.Length..], "n"), entry.Version, entry.Kind, entry.RecordedAt,
        entry.Position, Convert.ToHexStringLower(entry.Hash));

    /// <summary>The version as an entity tag: <c>"7"</c>.</summary>
    public static string Tag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
