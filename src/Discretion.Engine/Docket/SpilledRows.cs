using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>Rows read back from the disk, by case and, within a case, by line.</summary>
internal sealed class SpilledRows
{
    private readonly byte[] _bytes;
    private readonly int _recordBytes;
    private readonly int _keys;

    public SpilledRows(byte[] bytes, int recordBytes, int keys)
    {
        _recordBytes = recordBytes;
        _keys = keys;
        Count = bytes.Length / recordBytes;
        int[] order = [.. Enumerable.Range(0, Count)];
        long[] cases = [.. order.Select(record => MemoryMarshal.Read<long>(bytes.AsSpan(record * recordBytes)))];
        Array.Sort(cases, order);
        for (int from = 0, to; from < cases.Length; from = to)
        {
            for (to = from + 1; to < cases.Length && cases[to] == cases[from];) { to++; }
            order.AsSpan(from, to - from).Sort((a, b) => LineIn(bytes, a).CompareTo(LineIn(bytes, b)));
        }

        // Put in order once, because each column is read from the first row to the last.
        _bytes = new byte[bytes.Length];
        for (int row = 0; row < order.Length; row++)
        {
            bytes.AsSpan(order[row] * recordBytes, recordBytes).CopyTo(_bytes.AsSpan(row * recordBytes));
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>A row's key: 0 the case that it stands with, then each case that it names, then its own keys.</summary>
    public long Key(int row, int key) => Read<long>(row, key * sizeof(long));

    /// <summary>A row's line.</summary>
    public int Line(int row) => Read<int>(row, _keys * sizeof(long));

    /// <summary>The number of a row's text in a column.</summary>
    public int Text(int row, int column) =>
        Read<int>(row, (_keys * sizeof(long)) + ((1 + column) * sizeof(int)));

    private int LineIn(byte[] bytes, int record) =>
        MemoryMarshal.Read<int>(bytes.AsSpan((record * _recordBytes) + (_keys * sizeof(long))));

    private T Read<T>(int row, int offset)
        where T : struct
        => MemoryMarshal.Read<T>(_bytes.AsSpan((row * _recordBytes) + offset));
}
