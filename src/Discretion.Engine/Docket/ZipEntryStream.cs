using System.IO.Compression;
using System.IO.Hashing;

namespace Discretion.Engine.Docket;

/// <summary>
/// An entry of a .zip, with an archive of its own that it closes with itself. Its end is only an end when the length
/// and the checksum that the .zip promises are right: the library looks at neither.
/// </summary>
internal sealed class ZipEntryStream : Stream
{
    private readonly string _path;
    private readonly ZipArchive _archive;
    private readonly ZipArchiveEntry _entry;
    private readonly Stream _inner;
    private readonly Crc32 _checksum = new();
    private long _read;

    private ZipEntryStream(string path, ZipArchive archive, ZipArchiveEntry entry)
    {
        _path = path;
        _archive = archive;
        _entry = entry;
        _inner = entry.Open();
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens an entry. An archive is not safe for two readers at once, so each has its own.</summary>
    /// <param name="path">The .zip.</param>
    /// <param name="number">The entry's place in the archive's list.</param>
    /// <exception cref="DocketException">The .zip is damaged, locked, or packed in a way that is not known.</exception>
    public static ZipEntryStream Open(string path, int number)
    {
        ZipArchive archive = ZipFile.OpenRead(path);
        ZipArchiveEntry entry = archive.Entries[number];
        if (entry.IsEncrypted)
        {
            archive.Dispose();
            throw new DocketException(
                $"{entry.FullName} in {path} is locked with a password. Unpack it and give the folder.");
        }

        try
        {
            return new(path, archive, entry);
        }
        catch (Exception wrong) when (IsDamage(wrong))
        {
            archive.Dispose();
            throw NotWhole(path, $"{entry.FullName}: {wrong.Message}");
        }
    }

    /// <summary>What to tell of a .zip that cannot be unpacked.</summary>
    public static DocketException NotWhole(string path, string why) => new(
        $"{path} is not a whole .zip: {why.TrimEnd('.')}. Download it again, or unpack it and give the folder.");

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = _inner.Read(buffer);
        }
        catch (Exception wrong) when (IsDamage(wrong))
        {
            throw NotWhole(_path, $"{_entry.FullName}: {wrong.Message}");
        }

        _checksum.Append(buffer[..read]);
        _read += read;
        if (read == 0 && buffer.Length > 0)
        {
            CheckEnd();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or NotSupportedException or EndOfStreamException;

    private void CheckEnd()
    {
        if (_read != _entry.Length)
        {
            throw NotWhole(_path, $"{_entry.FullName} should have {_entry.Length} bytes and has {_read}");
        }

        if (_checksum.GetCurrentHashAsUInt32() != _entry.Crc32)
        {
            throw NotWhole(_path, $"the bytes of {_entry.FullName} do not have the checksum that the .zip gives them");
        }
    }
}
