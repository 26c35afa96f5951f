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

    private readonly Stream _stream;
    private byte[] _buffer = new byte[ChunkBytes + LineBytesMax];
    private int[] _separators = new int[1 << 16];
    private int _separatorCount;
    private int _nextSeparator;
    private int _lineStart;
    private int _filled;
    private int _firstCell;
    private bool _ended;
    private bool _skipping;

    public TsvReader(Stream stream) => _stream = stream;

    /// <summary>The current line's 1-based number in the file; the header is 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>How many cells the line has: one more than it has TABs.</summary>
    public int CellCount { get; private set; }

    /// <summary>Whether the line was longer than <see cref="LineBytesMax"/> and only its beginning is here.</summary>
    public bool IsOversized { get; private set; }

    /// <summary>The bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The line without its end (LF, or CR LF).</summary>
    public Span<byte> Line => _buffer.AsSpan(LineFrom, LineTo - LineFrom);

    private int LineFrom { get; set; }

    private int LineTo { get; set; }

    /// <summary>A cell of the line, as it stands there.</summary>
    public Span<byte> Cell(int index)
    {
        int from = index == 0 ? LineFrom : _separators[_firstCell + index - 1] + 1;
        int to = index == CellCount - 1 ? LineTo : _separators[_firstCell + index];
        return _buffer.AsSpan(from, to - from);
    }

    /// <summary>Goes to the next line; false at the end. An empty rest after the last LF is no line.</summary>
    public bool Read()
    {
        while (true)
        {
            int first = _nextSeparator;
            while (_nextSeparator < _separatorCount)
            {
                int at = _separators[_nextSeparator++];
                if (_buffer[at] == (byte)'\n')
                {
                    int from = _lineStart;
                    _lineStart = at + 1;
                    if (_skipping)
                    {
                        _skipping = false;
                        first = _nextSeparator;
                        continue;
                    }

                    return Take(from, at, first, _nextSeparator - 1);
                }
            }

            _nextSeparator = first;
            if (!Fill())
            {
                int from = _lineStart;
                _lineStart = _filled;
                return from < _filled && !_skipping && Take(from, _filled, first, _separatorCount);
            }

            if (IsTooLong())
            {
                return true;
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    private bool Take(int from, int to, int firstSeparator, int endSeparator)
    {
        _nextSeparator = Math.Min(endSeparator + 1, _separatorCount);
        LineNumber++;
        IsOversized = false;
        LineFrom = from;
        LineTo = to > from && _buffer[to - 1] == (byte)'\r' ? to - 1 : to;
        _firstCell = firstSeparator;
        CellCount = endSeparator - firstSeparator + 1;
        return true;
    }

    // Gives the beginning of a line that does not fit as a line of one cell, and passes over its rest.
    private bool IsTooLong()
    {
        if (_skipping || _filled - _lineStart < LineBytesMax
            || _separators.AsSpan(_nextSeparator, _separatorCount - _nextSeparator)
            .ContainsAnyNewLine(_buffer))
        {
            return false;
        }

        LineNumber++;
        IsOversized = true;
        LineFrom = _lineStart;
        LineTo = _lineStart + 1_000;
        CellCount = 1;
        _lineStart = _filled;
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

        int kept = _skipping ? 0 : _filled - _lineStart;
        int keptSeparators = _skipping ? 0 : _separatorCount - _nextSeparator;
        if (kept > 0 && _lineStart > 0)
        {
            _buffer.AsSpan(_lineStart, kept).CopyTo(_buffer);
        }

        for (int i = 0; i < keptSeparators; i++)
        {
            _separators[i] = _separators[_nextSeparator + i] - _lineStart;
        }

        _lineStart = 0;
        _nextSeparator = 0;
        int read = _stream.ReadAtLeast(_buffer.AsSpan(kept, ChunkBytes), ChunkBytes, throwOnEndOfStream: false);
        BytesRead += read;
        _filled = kept + read;
        _separatorCount = keptSeparators;
        Scan(kept, _filled);
        _ended = read < ChunkBytes;
        return read > 0;
    }

    private void Scan(int from, int to)
    {
        if (_separators.Length < _separatorCount + (to - from))
        {
            Array.Resize(ref _separators, _separatorCount + (to - from));
        }

        ref byte start = ref MemoryMarshal.GetArrayDataReference(_buffer);
        Vector256<byte> tab = Vector256.Create((byte)'\t');
        Vector256<byte> lineFeed = Vector256.Create((byte)'\n');
        int at = from;
        int count = _separatorCount;
        for (; at + Vector256<byte>.Count <= to; at += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref start, (nuint)at);
            uint found = (Vector256.Equals(bytes, tab) | Vector256.Equals(bytes, lineFeed))
                .ExtractMostSignificantBits();
            while (found != 0)
            {
                _separators[count++] = at + BitOperations.TrailingZeroCount(found);
                found &= found - 1;
            }
        }

        for (; at < to; at++)
        {
            if (_buffer[at] is (byte)'\t' or (byte)'\n')
            {
                _separators[count++] = at;
            }
        }

        _separatorCount = count;
    }
}

internal static class SeparatorExtensions
{
    /// <summary>Whether one of the places in the buffer holds a line feed.</summary>
    public static bool ContainsAnyNewLine(this Span<int> places, byte[] buffer)
    {
        foreach (int place in places)
        {
            if (buffer[place] == (byte)'\n')
            {
                return true;
            }
        }

        return false;
    }
}
