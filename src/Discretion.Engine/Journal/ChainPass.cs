using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Discretion.Engine.Journal;

/// <summary>Goes along the chain once, entry by entry, and notes what is wrong.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="sizes">The sizes that checkpoints name: what the journal was then is kept.</param>
internal sealed class ChainPass(ChainFaults faults, IEnumerable<long> sizes)
{
    private static readonly byte[][] KindsOfActs = [.. NewEntry.KindsOfActs.Select(Encoding.UTF8.GetBytes)];

    private readonly Dictionary<byte[], StreamEnd> _ends = new(ByteTexts.Comparer);
    private readonly Dictionary<long, ChainMark> _marks =
        sizes.Distinct().ToDictionary(size => size, _ => new ChainMark());

    private readonly byte[] _computed = new byte[EntryHash.Length];
    private readonly byte[] _before = new byte[EntryHash.Length];
    private long _recordedAt = long.MinValue;

    /// <summary>How many entries there are.</summary>
    public long Size { get; private set; }

    /// <summary>The hash of the last.</summary>
    public ReadOnlySpan<byte> Head => _before;

    /// <summary>The streams, as their links number them.</summary>
    public List<byte[]> Streams { get; } = [];

    /// <summary>The entries that have an act, or should.</summary>
    public List<ActLink> Acts { get; } = [];

    /// <summary>What the journal was at a size; null when it never had it.</summary>
    public ChainMark? MarkAt(long size) => _marks.TryGetValue(size, out ChainMark? mark) && mark.Head is not null
        ? mark : null;

    /// <summary>Goes on along some entries.</summary>
    public void Check(ChainBatch batch)
    {
        for (int at = 0; at < batch.Count; at++)
        {
            Check(batch, in batch[at]);
        }
    }

    private void Check(ChainBatch batch, in ChainRow row)
    {
        if (row.Position != Size + 1)
        {
            faults.Add(Size + 1, ChainFaultKind.Position);
        }

        ref StreamEnd end = ref EndOf(batch.Part(row.StreamAt, row.StreamLength));
        ReadOnlySpan<byte> hash = batch.Part(row.HashAt, row.HashLength);
        if (FaultIn(batch, in row, hash, end.Version) is { } fault)
        {
            faults.Add(row.Position, fault);
        }

        Link(batch, in row, end.Number);
        Mark(in row, hash);
        end.Version = row.Version;
        _before.AsSpan().Clear();
        hash[..Math.Min(hash.Length, EntryHash.Length)].CopyTo(_before);
        (Size, _recordedAt) = (row.Position, row.RecordedAt);
    }

    private ChainFaultKind? FaultIn(ChainBatch batch, in ChainRow row, ReadOnlySpan<byte> hash, long version)
    {
        SHA256.HashData(batch.Hashed(in row, _before), _computed);
        return !hash.SequenceEqual(_computed) || row.Version is < 0 or > uint.MaxValue ? ChainFaultKind.Hash
            : row.Version != version + 1 ? ChainFaultKind.Version
            : row.RecordedAt < _recordedAt ? ChainFaultKind.Time
            : !CanonicalCheck.IsObject(batch.Part(row.BodyAt, row.BodyLength)) ? ChainFaultKind.Body
            : null;
    }

    private void Link(ChainBatch batch, in ChainRow row, int stream)
    {
        ReadOnlySpan<byte> kind = batch.Part(row.KindAt, row.KindLength);
        bool isOfAct = false;
        foreach (byte[] one in KindsOfActs)
        {
            isOfAct |= kind.SequenceEqual(one);
        }

        if (isOfAct || row.ActLength > 0)
        {
            Acts.Add(new(row.Position, stream, isOfAct && row.ActLength == ActLink.IdLength
                ? new Guid(batch.Part(row.ActAt, row.ActLength), bigEndian: true) : null));
        }
    }

    private void Mark(in ChainRow row, ReadOnlySpan<byte> hash)
    {
        if (_marks.Count == 0)
        {
            return;
        }

        if (_marks.TryGetValue(Size, out ChainMark? last))
        {
            last.NextRecordedAt = row.RecordedAt;
        }

        if (_marks.TryGetValue(row.Position, out ChainMark? mark))
        {
            mark.Head = hash.ToArray();
            mark.RecordedAt = row.RecordedAt;
        }
    }

    private ref StreamEnd EndOf(ReadOnlySpan<byte> stream)
    {
        ref StreamEnd end = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _ends.GetAlternateLookup<ReadOnlySpan<byte>>(), stream, out bool isThere);
        if (!isThere)
        {
            end.Number = Streams.Count;
            Streams.Add(stream.ToArray());
        }

        return ref end;
    }

    private struct StreamEnd
    {
        public int Number;
        public long Version;
    }
}

/// <summary>What a journal was at a size.</summary>
internal sealed class ChainMark
{
    /// <summary>The last entry's hash; null when the journal never had the size.</summary>
    public byte[]? Head { get; set; }

    /// <summary>When the last entry was recorded.</summary>
    public long RecordedAt { get; set; }

    /// <summary>When the entry after it was recorded; null when there is none.</summary>
    public long? NextRecordedAt { get; set; }
}

/// <summary>An entry and the act that it names.</summary>
/// <param name="Position">The entry.</param>
/// <param name="Stream">Its stream's number.</param>
/// <param name="Act">The act; null when it names none, or should name none.</param>
internal readonly record struct ActLink(long Position, int Stream, Guid? Act)
{
    /// <summary>The length of an act's id in bytes.</summary>
    public const int IdLength = 16;
}
