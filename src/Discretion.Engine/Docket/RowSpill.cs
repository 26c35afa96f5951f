using System.Runtime.InteropServices;

namespace Discretion.Engine.Docket;

/// <summary>
/// Keeps the rows of a table on the disk until they can be written by case: records of one length in a part for each
/// range of case keys. A part's records stand in the order of the file, so that sorting one part at a time is enough.
/// </summary>
internal sealed class RowSpill : IDisposable
{
    private const int BlockBytes = 1 << 16;
    private readonly string _path;
    private readonly long[] _bounds;
    private readonly int _keys;
    private readonly int _recordBytes;
    private readonly int _blockBytes;
    private readonly Part[] _parts;
    private FileStream? _file;

    /// <summary>Makes an empty one.</summary>
    /// <param name="path">The file to make when memory is not enough; it is removed in the end.</param>
    /// <param name="bounds">The first case key of each part but the first, rising.</param>
    /// <param name="use">The columns that are kept.</param>
    /// <param name="caseColumns">How many cases a row names.</param>
    public RowSpill(string path, long[] bounds, CourtTable use, int caseColumns)
    {
        _path = path;
        _bounds = bounds;
        _keys = 1 + caseColumns + 1 + use.Numbers.Count;
        _recordBytes = (_keys * sizeof(long)) + ((1 + use.Columns.Count + use.Also.Count) * sizeof(int));
        _blockBytes = BlockBytes / _recordBytes * _recordBytes;
        _parts = [.. Enumerable.Range(0, bounds.Length + 1).Select(_ => new Part())];
    }

    /// <summary>How many rows it holds.</summary>
    public long Rows { get; private set; }

    /// <summary>How many parts there are.</summary>
    public int Parts => _parts.Length;

    /// <summary>The first case keys of parts of about so many cases.</summary>
    /// <param name="keys">The cases' keys, in any order.</param>
    /// <param name="parts">How many parts there shall be, about.</param>
    public static long[] Bounds(IReadOnlyList<long> keys, int parts)
    {
        const int SampleMax = 1 << 16;
        int step = Math.Max(1, keys.Count / SampleMax);
        List<long> sample = [];
        for (int at = 0; at < keys.Count; at += step)
        {
            sample.Add(keys[at]);
        }

        sample.Sort();
        return [.. Enumerable.Range(1, Math.Max(0, parts - 1))
            .Select(part => sample.Count == 0 ? 0 : sample[(int)((long)part * sample.Count / parts)]).Distinct()];
    }

    /// <summary>Keeps the current row of a table, once for each case that it names.</summary>
    public void Take(SourceTable table, int line, ReadOnlySpan<long> cases)
    {
        for (int at = 0; at < cases.Length; at++)
        {
            if (at > 0 && cases[at] == cases[0])
            {
                continue;
            }

            Rows++;
            Span<byte> record = Room(_parts[PartOf(cases[at])]);
            Span<long> keys = MemoryMarshal.Cast<byte, long>(record[..(_keys * sizeof(long))]);
            keys[0] = cases[at];
            cases.CopyTo(keys[1..]);
            for (int number = 0; number < table.Numbers.Count; number++)
            {
                keys[1 + cases.Length + number] = table.Numbers[number].Current;
            }

            Span<int> cells = MemoryMarshal.Cast<byte, int>(record[(_keys * sizeof(long))..]);
            cells[0] = line;
            for (int text = 0; text < table.Columns.Count; text++)
            {
                cells[1 + text] = table.Columns[text].Current;
            }
        }
    }

    /// <summary>The rows of a part, by case and line.</summary>
    public SpilledRows Read(int part)
    {
        Part one = _parts[part];
        byte[] bytes = new byte[(one.Blocks.Count * _blockBytes) + one.Filled];
        int at = 0;
        foreach (long offset in one.Blocks)
        {
            _file!.Position = offset;
            _file.ReadExactly(bytes, at, _blockBytes);
            at += _blockBytes;
        }

        one.Buffer.AsSpan(0, one.Filled).CopyTo(bytes.AsSpan(at));
        one.Buffer = [];
        return new(bytes, _recordBytes, _keys);
    }

    public void Dispose()
    {
        _file?.Dispose();
        File.Delete(_path);
    }

    private int PartOf(long caseKey)
    {
        int found = Array.BinarySearch(_bounds, caseKey);
        return found < 0 ? ~found : found + 1;
    }

    private Span<byte> Room(Part part)
    {
        if (part.Filled == part.Buffer.Length)
        {
            if (part.Filled == _blockBytes)
            {
                Flush(part);
            }
            else
            {
                Array.Resize(ref part.Buffer, Math.Min(_blockBytes, Math.Max(part.Filled * 4, 16 * _recordBytes)));
            }
        }

        part.Filled += _recordBytes;
        return part.Buffer.AsSpan(part.Filled - _recordBytes, _recordBytes);
    }

    private void Flush(Part part)
    {
        _file ??= new FileStream(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1);
        part.Blocks.Add(_file.Position);
        _file.Write(part.Buffer, 0, part.Filled);
        part.Filled = 0;
    }

    private sealed class Part
    {
        public byte[] Buffer = [];

        public int Filled { get; set; }

        public List<long> Blocks { get; } = [];
    }
}
