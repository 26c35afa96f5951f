using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Discretion.Engine.Journal;

/// <summary>
/// The personal parts of entries. The chain holds a commitment to each, salted so that nobody can guess the text; the
/// text itself is sealed with a key of its stream and can be erased while the chain stays whole.
/// </summary>
internal static class PersonalText
{
    /// <summary>The member of a body that holds the commitment.</summary>
    public const string Member = "personal";

    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The commitment, in hex: SHA-256 of the salt and the text.</summary>
    public static string Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> text)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A body with the commitment put in.</summary>
    public static byte[] Bind(ReadOnlySpan<byte> body, string commitment)
    {
        JsonObject tree = JsonNode.Parse(body)!.AsObject();
        tree.Add(Member, commitment);
        return CanonicalJson.Write(tree);
    }

    /// <summary>The commitment that a body holds; null when the entry had no personal part.</summary>
    public static string? CommitmentIn(ReadOnlyMemory<byte> body)
    {
        // Most entries have none, and to look for the name is quicker than to read them.
        if (body.Span.IndexOf("\"personal\":"u8) < 0)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.TryGetProperty(Member, out JsonElement member) ? member.GetString() : null;
    }

    /// <summary>Seals a text with the key of its stream, which is drawn with the stream's first.</summary>
    public static PersonalRow Seal(
        JournalContext journal, MasterKey master, string stream, long position, byte[] salt, ReadOnlySpan<byte> text)
    {
        byte[] key;
        if (KeyOf(journal, master, stream) is { } known)
        {
            key = known;
        }
        else
        {
            key = SealedBox.NewKey();
            journal.StreamKeys.Add(new() { Stream = stream, Key = master.Wrap(key, PlaceOf(stream)) });
        }

        return new() { Position = position, Salt = salt, Text = SealedBox.Seal(key, text, PlaceOf(stream, position)) };
    }

    /// <summary>The key of a stream; null when it has none, or none any more.</summary>
    /// <exception cref="JournalException">It is not what was stored.</exception>
    public static byte[]? KeyOf(JournalContext journal, MasterKey master, string stream) =>
        journal.StreamKeys.Find(stream) is not { } stored ? null
        : master.Unwrap(stored.Key, PlaceOf(stream)) ?? throw Changed(stream, "the key of its personal parts");

    /// <summary>Opens a text and holds it to the commitment.</summary>
    /// <exception cref="JournalException">It is not what was recorded.</exception>
    public static byte[] Open(byte[] key, EntryRow entry, PersonalRow personal) =>
        SealedBox.Open(key, personal.Text, PlaceOf(entry.Stream, entry.Position)) is { } text
        && CommitmentIn(entry.Body) == Commitment(personal.Salt, text)
            ? text
            : throw Changed(entry.Stream, $"the personal part of entry {entry.Position}");

    public static JournalException Changed(string stream, string what) => new(
        $"The journal's stream {stream} is not what was recorded. This was changed, moved or taken out: {what}. Put "
        + "your copy of the journal back.");

    private static string PlaceOf(string stream) => $"stream {stream}";

    private static string PlaceOf(string stream, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"personal {position} {stream}");
}
