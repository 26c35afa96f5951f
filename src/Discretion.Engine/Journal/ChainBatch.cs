using System.Buffers.Binary;

namespace Discretion.Engine.Journal;

/// <summary>
/// Some thousand entries as they are read, each laid out as it is hashed, so that no byte is moved twice. Their texts
/// stay bytes: what a text is made into could hide a change of it.
/// </summary>
internal sealed class ChainBatch
{
    /// <summary>How many entries a batch takes.</summary>
    public const int RowsMax = 2_048;

    private readonly ChainRow[] _rows = new ChainRow[RowsMax];
    private byte[] _bytes = new byte[1 << 20];
    private int _length;

    /// <summary>How many entries it has.</summary>
    public int Count { get; private set; }

    /// <summary>Empties it.</summary>
    public void Clear() => (Count, _length) = (0, 0);

    /// <summary>An entry.</summary>
    public ref readonly ChainRow this[int at] => ref _rows[at];

    /// <summary>What is hashed of an entry: after the hash of the one before it, which is put in front.</summary>
    public ReadOnlySpan<byte> Hashed(in ChainRow row, ReadOnlySpan<byte> before)
    {
        before.CopyTo(_bytes.AsSpan(row.At));
        return _bytes.AsSpan(row.At, row.HashAt - row.At);
    }

    /// <summary>The bytes of a part of an entry.</summary>
    public ReadOnlySpan<byte> Part(int at, int length) => _bytes.AsSpan(at, length);

    /// <summary>Adds an entry.</summary>
    public void Add(
        long position, ReadOnlySpan<byte> stream, long version, ReadOnlySpan<byte> kind, long recordedAt,
        ReadOnlySpan<byte> act, ReadOnlySpan<byte> body, ReadOnlySpan<byte> hash)
    {
        int start = _length;
        Reserve(EntryHash.Length + 64 + stream.Length + kind.Length + act.Length + body.Length + hash.Length);
        _length += EntryHash.Length;
        Put(EntryHash.Tag);
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), position);
        int streamAt = PutMeasured(stream);
        BinaryPrimitives.WriteUInt32BigEndian(Next(sizeof(uint)), unchecked((uint)version));
        int kindAt = PutMeasured(kind);
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), recordedAt);
        int actAt = PutMeasured(act);
        int bodyAt = PutMeasured(body);
        int hashAt = _length;
        Put(hash);
        _rows[Count++] = new(
            position, version, recordedAt, start, streamAt, stream.Length, kindAt, kind.Length, actAt, act.Length,
            bodyAt, body.Length, hashAt, hash.Length);
    }

    private int PutMeasured(ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), part.Length);
        int at = _length;
        Put(part);
        return at;
    }

    private void Put(ReadOnlySpan<byte> part) => part.CopyTo(Next(part.Length));

    private Span<byte> Next(int length)
    {
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }

    private void Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        }
    }
}

/// <summary>An entry in a <see cref="ChainBatch"/>: its numbers, and where its parts lie.</summary>
internal readonly record struct ChainRow(
    long Position, long Version, long RecordedAt, int At, int StreamAt, int StreamLength, int KindAt, int KindLength,
    int ActAt, int ActLength, int BodyAt, int BodyLength, int HashAt, int HashLength);
