using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Discretion.Engine.Docket;

/// <summary>
/// Reads a table line by line from bytes: LF ends a line, TAB a cell, nothing quotes and nothing escapes. One pass over
/// the bytes finds both; a line's cells are places in the buffer, never copies.
/// </summary>
internal sealed class TsvReader : IDisposable
{
    /// <summary>A longer line cannot be a row of any table; it is passed over and reported.</summary>
    public const int LineBytesMax = 4 << 20;

    private const int ChunkBytes = 1 << 20;
    private const int PooledMax = 1 << 21;

    private readonly Stream _stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes + LineBytesMax);
    private int _filled;
    private bool _ended;

    // Where TABs and line feeds stand in the buffer; which of them are line feeds; where control characters stand.
    private int[] _separators = ArrayPool<int>.Shared.Rent(1 << 16);
    private int[] _lineEnds = ArrayPool<int>.Shared.Rent(1 << 13);
    private int[] _controls = ArrayPool<int>.Shared.Rent(1 << 8);
    private int _separatorCount;
    private int _lineEndCount;
    private int _controlCount;

    // What comes after the current line.
    private int _nextStart;
    private int _nextSeparator;
    private int _nextLineEnd;
    private int _nextControl;
    private bool _skipping;

    private int _firstCell;
    private int _from;
    private int _to;

    public TsvReader(Stream stream) => _stream = stream;

    /// <summary>The current line's 1-based number in the file; the header is 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>How many cells the line has: one more than it has TABs.</summary>
    public int CellCount { get; private set; }

    /// <summary>Whether the line was longer than <see cref="LineBytesMax"/> and only its beginning is here.</summary>
    public bool IsOversized { get; private set; }

    /// <summary>Whether the line has control characters other than its TABs and its end.</summary>
    public bool HasControls { get; private set; }

    /// <summary>The bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The line without its end (LF, or CR LF).</summary>
    public Span<byte> Line => _buffer.AsSpan(_from, _to - _from);

    /// <summary>A cell of the line, as it stands there.</summary>
    public Span<byte> Cell(int index)
    {
        int from = index == 0 ? _from : _separators[_firstCell + index - 1] + 1;
        int to = index == CellCount - 1 ? _to : _separators[_firstCell + index];
        return _buffer.AsSpan(from, to - from);
    }

    /// <summary>A cell of a line further on, when it is read already and has so many cells; else empty.</summary>
    /// <param name="lines">How many lines on, 1 or more.</param>
    /// <param name="index">The cell; not a line's last.</param>
    public ReadOnlySpan<byte> Ahead(int lines, int index)
    {
        int line = _nextLineEnd + lines - 1;
        if (line >= _lineEndCount)
        {
            return [];
        }

        int first = line == _nextLineEnd ? _nextSeparator : _lineEnds[line - 1] + 1;
        int before = index == 0 ? first - 1 : first + index - 1;
        if (before < 0 || first + index >= _lineEnds[line])
        {
            return [];
        }

        int from = _separators[before] + 1;
        return _buffer.AsSpan(from, _separators[first + index] - from);
    }

    /// <summary>Goes to the next line; false at the end. An empty rest after the last LF is no line.</summary>
    public bool Read()
    {
        while (true)
        {
            while (_nextLineEnd < _lineEndCount)
            {
                int end = _lineEnds[_nextLineEnd++];
                (int from, int first) = (_nextStart, _nextSeparator);
                _nextStart = _separators[end] + 1;
                _nextSeparator = end + 1;
                if (!_skipping)
                {
                    return Take(from, _separators[end], first, end);
                }

                _skipping = false;
            }

            if (!Fill())
            {
                (int from, int first) = (_nextStart, _nextSeparator);
                (_nextStart, _nextSeparator) = (_filled, _separatorCount);
                return from < _filled && !_skipping && Take(from, _filled, first, _separatorCount);
            }

            if (!_skipping && _nextLineEnd == _lineEndCount && _filled - _nextStart >= LineBytesMax)
            {
                return TakeBeginning();
            }
        }
    }

    /// <summary>Closes the stream and gives the buffers to the next reader; the line is gone then.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        Return(_separators);
        Return(_lineEnds);
        Return(_controls);
        (_buffer, _separators, _lineEnds, _controls) = ([], [], [], []);
        (_from, _to) = (0, 0);
    }

    private bool Take(int from, int to, int firstSeparator, int endSeparator)
    {
        LineNumber++;
        IsOversized = false;
        _from = from;
        _to = to > from && _buffer[to - 1] == (byte)'\r' ? to - 1 : to;
        _firstCell = firstSeparator;
        CellCount = endSeparator - firstSeparator + 1;
        while (_nextControl < _controlCount && _controls[_nextControl] < from)
        {
            _nextControl++;
        }

        HasControls = _nextControl < _controlCount && _controls[_nextControl] < _to;
        return true;
    }

    // Gives the beginning of a line that does not fit as a line of one cell, and passes over its rest.
    private bool TakeBeginning()
    {
        Take(_nextStart, _nextStart + 1_000, 0, 0);
        IsOversized = true;
        _nextStart = _filled;
        _nextSeparator = _separatorCount;
        _skipping = true;
        return true;
    }

    // Keeps the unfinished line, reads on behind it and finds the separators of what is new.
    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        int from = _skipping ? _filled : _nextStart;
        int kept = _filled - from;
        _buffer.AsSpan(from, kept).CopyTo(_buffer);
        _separatorCount = Keep(_separators, _skipping ? _separatorCount : _nextSeparator, _separatorCount, from);
        while (_nextControl < _controlCount && _controls[_nextControl] < from)
        {
            _nextControl++;
        }

        _controlCount = Keep(_controls, _nextControl, _controlCount, from);
        _nextStart = _nextSeparator = _nextControl = _nextLineEnd = _lineEndCount = 0;
        int read = _stream.ReadAtLeast(_buffer.AsSpan(kept, ChunkBytes), ChunkBytes, throwOnEndOfStream: false);
        BytesRead += read;
        _filled = kept + read;
        Scan(kept, _filled);
        _ended = read < ChunkBytes;
        return read > 0;
    }

    private static int Keep(int[] places, int first, int count, int moved)
    {
        for (int at = first; at < count; at++)
        {
            places[at - first] = places[at] - moved;
        }

        return count - first;
    }

    private void Scan(int from, int to)
    {
        Grow(ref _separators, _separatorCount + (to - from));
        ref byte start = ref MemoryMarshal.GetArrayDataReference(_buffer);
        Vector256<byte> tab = Vector256.Create((byte)'\t');
        Vector256<byte> lineFeed = Vector256.Create((byte)'\n');
        Vector256<byte> blank = Vector256.Create((byte)' ');
        Vector256<byte> delete = Vector256.Create((byte)0x7F);
        int at = from;
        for (; at + Vector256<byte>.Count <= to; at += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref start, (nuint)at);
            uint lines = Vector256.Equals(bytes, lineFeed).ExtractMostSignificantBits();
            uint found = Vector256.Equals(bytes, tab).ExtractMostSignificantBits() | lines;
            uint controls = (Vector256.LessThan(bytes, blank) | Vector256.Equals(bytes, delete))
                .ExtractMostSignificantBits() & ~found;
            Found(at, found, lines);
            if (controls != 0)
            {
                Controls(at, controls);
            }
        }

        for (; at < to; at++)
        {
            byte letter = _buffer[at];
            if (letter is (byte)'\t' or (byte)'\n')
            {
                Found(at, 1, letter == (byte)'\n' ? 1U : 0);
            }
            else if (letter is < (byte)' ' or 0x7F)
            {
                Controls(at, 1);
            }
        }
    }

    private void Found(int at, uint found, uint lines)
    {
        int[] separators = _separators;
        int count = _separatorCount;
        for (uint rest = found; rest != 0; rest &= rest - 1)
        {
            separators[count++] = at + BitOperations.TrailingZeroCount(rest);
        }

        for (; lines != 0; lines &= lines - 1)
        {
            uint before = found & ((lines & (0U - lines)) - 1);
            Grow(ref _lineEnds, _lineEndCount + 1);
            _lineEnds[_lineEndCount++] = _separatorCount + BitOperations.PopCount(before);
        }

        _separatorCount = count;
    }

    private void Controls(int at, uint found)
    {
        Grow(ref _controls, _controlCount + 32);
        for (; found != 0; found &= found - 1)
        {
            _controls[_controlCount++] = at + BitOperations.TrailingZeroCount(found);
        }
    }

    private static void Grow(ref int[] places, int count)
    {
        if (places.Length < count)
        {
            // What a line of millions of TABs needs is not kept for readers that never meet another.
            int[] more = count <= PooledMax
                ? ArrayPool<int>.Shared.Rent(count)
                : GC.AllocateUninitializedArray<int>(count + (count / 4));
            places.CopyTo(more, 0);
            Return(places);
            places = more;
        }
    }

    private static void Return(int[] places)
    {
        if (places.Length <= PooledMax)
        {
            ArrayPool<int>.Shared.Return(places);
        }
    }
}
