using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Discretion.Engine.Journal;

/// <summary>
/// The hash that binds an entry to all before it. Every part is preceded by its length, so that no two entries give the
/// same bytes.
/// </summary>
/// <remarks>Source: docs/journal.md, from which a stranger can write a second one.</remarks>
public static class EntryHash
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Length = 32;

    /// <summary>What stands before the first entry: 32 zero bytes.</summary>
    public static readonly ReadOnlyMemory<byte> Beginning = new byte[Length];

    /// <summary>What is hashed right after the hash before.</summary>
    internal static ReadOnlySpan<byte> Tag => "discretion-entry-1\n"u8;

    /// <summary>The hash of an entry.</summary>
    /// <param name="previous">The hash of the entry before, 32 bytes.</param>
    /// <param name="position">From 1.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="version">From 1.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="recordedAt">Microseconds since the beginning of 1970, UTC.</param>
    /// <param name="act">The act of a person that made it; null when none did.</param>
    /// <param name="body">Its canonical body.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(
        ReadOnlySpan<byte> previous, long position, string stream, int version, string kind, long recordedAt, Guid? act,
        ReadOnlySpan<byte> body)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(previous.Length, Length);
        Encoding utf8 = Encoding.UTF8;
        ReadOnlySpan<byte> prefix = Tag;
        byte[] bytes = new byte[Length + prefix.Length + sizeof(long) + sizeof(uint) + utf8.GetByteCount(stream)
            + sizeof(int) + sizeof(uint) + utf8.GetByteCount(kind) + sizeof(long) + sizeof(uint)
            + (act is null ? 0 : 16) + sizeof(uint) + body.Length];
        Span<byte> rest = bytes;
        Put(ref rest, previous);
        Put(ref rest, prefix);
        Put(ref rest, position);
        PutText(ref rest, stream);
        BinaryPrimitives.WriteInt32BigEndian(rest, version);
        rest = rest[sizeof(int)..];
        PutText(ref rest, kind);
        Put(ref rest, recordedAt);
        PutLength(ref rest, act is null ? 0 : 16);
        if (act is { } id)
        {
            id.TryWriteBytes(rest, bigEndian: true, out int written);
            rest = rest[written..];
        }

        PutLength(ref rest, body.Length);
        Put(ref rest, body);
        return SHA256.HashData(bytes);
    }

    private static void Put(ref Span<byte> to, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(to);
        to = to[bytes.Length..];
    }

    private static void Put(ref Span<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, number);
        to = to[sizeof(long)..];
    }

    private static void PutLength(ref Span<byte> to, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(to, length);
        to = to[sizeof(int)..];
    }

    private static void PutText(ref Span<byte> to, string text)
    {
        PutLength(ref to, Encoding.UTF8.GetByteCount(text));
        to = to[Encoding.UTF8.GetBytes(text, to)..];
    }
}
