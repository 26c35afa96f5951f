using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>Rows read back from the disk, by case and, within a case, in the order of the file.</summary>
internal sealed class SpilledRows
{
    private readonly byte[] _bytes;
    private readonly int _recordBytes;
    private readonly int _keys;
    private readonly int[] _order;

    public SpilledRows(byte[] bytes, int recordBytes, int keys)
    {
        _bytes = bytes;
        _recordBytes = recordBytes;
        _keys = keys;
        _order = [.. Enumerable.Range(0, bytes.Length / recordBytes)];
        long[] cases = [.. _order.Select(record => Read<long>(record, 0))];
        Array.Sort(cases, _order);
        for (int from = 0, to; from < cases.Length; from = to)
        {
            for (to = from + 1; to < cases.Length && cases[to] == cases[from];) { to++; }
            Array.Sort(_order, from, to - from);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _order.Length;

    /// <summary>A row's key: 0 the case that it stands with, then each case that it names, then its own keys.</summary>
    public long Key(int row, int key) => Read<long>(_order[row], key * sizeof(long));

    /// <summary>A row's line.</summary>
    public int Line(int row) => Read<int>(_order[row], _keys * sizeof(long));

    /// <summary>The number of a row's text in a column.</summary>
    public int Text(int row, int column) =>
        Read<int>(_order[row], (_keys * sizeof(long)) + ((1 + column) * sizeof(int)));

    private T Read<T>(int record, int offset)
        where T : struct
        => MemoryMarshal.Read<T>(_bytes.AsSpan((record * _recordBytes) + offset));
}
