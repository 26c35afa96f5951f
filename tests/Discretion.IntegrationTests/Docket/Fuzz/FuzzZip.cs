using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>
/// Packs files by the letter of the .zip format, in the ways that other programs have and the library that reads them
/// would not write.
/// </summary>
internal sealed class FuzzZip
{
    private static readonly Encoding OldNames = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>Whether the files stand in it as they are.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether every size and place is written as in an archive of more than 4 GB.</summary>
    public bool Is64 { get; init; }

    /// <summary>The folder in the .zip, in the old code page; empty for none.</summary>
    public string Inside { get; init; } = "";

    /// <summary>Whether the files say that they are locked with a password.</summary>
    public bool IsLocked { get; init; }

    /// <summary>What happens to its bytes in the end.</summary>
    public List<Func<byte[], byte[]>> OnBytes { get; } = [];

    /// <summary>The bytes of the .zip.</summary>
    public byte[] Pack(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using MemoryStream zip = new();
        using BinaryWriter to = new(zip);
        List<(Entry Entry, long At)> entries = [];
        foreach ((string path, byte[] bytes) in files)
        {
            Entry entry = new(OldNames.GetBytes(Inside + path), Packed(bytes), bytes.Length, Crc32.HashToUInt32(bytes));
            entries.Add((entry, zip.Position));
            to.Write(0x04034B50);
            WriteCommon(to, entry, 16);
            to.Write(entry.Name);
            WriteSizes(to, entry, null);
            to.Write(entry.Packed);
        }

        long from = zip.Position;
        foreach ((Entry entry, long at) in entries)
        {
            to.Write(0x02014B50);
            to.Write((short)45);
            WriteCommon(to, entry, 24);
            to.Write((short)0);
            to.Write((short)0);
            to.Write((short)0);
            to.Write(0);
            to.Write(Is64 ? -1 : (int)at);
            to.Write(entry.Name);
            WriteSizes(to, entry, at);
        }

        WriteEnd(to, entries.Count, from, zip.Position - from);
        to.Flush();
        return OnBytes.Aggregate(zip.ToArray(), (before, change) => change(before));
    }

    private sealed record Entry(byte[] Name, byte[] Packed, long Length, uint Checksum);

    private byte[] Packed(byte[] bytes)
    {
        if (IsStored)
        {
            return bytes;
        }

        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    // What a file's own header and its line in the directory have in common.
    private void WriteCommon(BinaryWriter to, Entry entry, short extraInDirectory)
    {
        to.Write((short)45);
        to.Write((short)(IsLocked ? 1 : 0));
        to.Write((short)(IsStored ? 0 : 8));
        to.Write((short)0);
        to.Write((short)(((2011 - 1980) << 9) | (11 << 5) | 17));
        to.Write(entry.Checksum);
        to.Write(Is64 ? uint.MaxValue : (uint)entry.Packed.Length);
        to.Write(Is64 ? uint.MaxValue : (uint)entry.Length);
        to.Write((short)entry.Name.Length);
        to.Write((short)(Is64 ? 4 + extraInDirectory : 0));
    }

    private void WriteSizes(BinaryWriter to, Entry entry, long? at)
    {
        if (!Is64)
        {
            return;
        }

        to.Write((short)1);
        to.Write((short)(at is null ? 16 : 24));
        to.Write(entry.Length);
        to.Write((long)entry.Packed.Length);
        if (at is { } place)
        {
            to.Write(place);
        }
    }

    private void WriteEnd(BinaryWriter to, int count, long from, long length)
    {
        if (Is64)
        {
            to.Write(0x06064B50);
            to.Write(44L);
            to.Write((short)45);
            to.Write((short)45);
            to.Write(0);
            to.Write(0);
            to.Write((long)count);
            to.Write((long)count);
            to.Write(length);
            to.Write(from);
            to.Write(0x07064B50);
            to.Write(0);
            to.Write(from + length);
            to.Write(1);
        }

        to.Write(0x06054B50);
        to.Write((short)0);
        to.Write((short)0);
        to.Write(Is64 ? ushort.MaxValue : (ushort)count);
        to.Write(Is64 ? ushort.MaxValue : (ushort)count);
        to.Write(Is64 ? uint.MaxValue : (uint)length);
        to.Write(Is64 ? uint.MaxValue : (uint)from);
        to.Write((short)0);
    }
}
