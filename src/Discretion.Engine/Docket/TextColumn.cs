using System.Runtime.InteropServices;
using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>
/// The different texts of one column of a source table, each once, with what it says, and which of them the current row
/// has. Columns of the court's file repeat few texts, so each is parsed once and not once a row.
/// </summary>
/// <param name="format">The column's description.</param>
/// <param name="isOfDays">Whether of a date with a time of day only the day is kept.</param>
internal sealed class TextColumn(ColumnFormat format, bool isOfDays = false)
{
    private const int DayLength = 10;
    private const int FirstYear = 1900;
    private const int Years = 256;

    private readonly List<string?> _texts = [];
    private readonly List<DateCell> _dates = [];
    private readonly List<LetterCell> _letters = [];
    private readonly List<long> _counts = [];
    private byte[] _bytes = new byte[1 << 12];
    private int[] _ends = new int[1 << 8];
    private int[] _slots = new int[1 << 9];
    private int _longCount;
    private (ulong Text, int Number)[] _shortTexts = new (ulong, int)[1 << 6];
    private int _shortCount;
    private int[]? _days;

    /// <summary>The column's description.</summary>
    public ColumnFormat Format => format;

    /// <summary>How many different texts it has; number 0 is always the blank.</summary>
    public int DistinctCount => _texts.Count;

    /// <summary>The number of the current row's text.</summary>
    public int Current { get; private set; }

    /// <summary>The current row's text; null when blank.</summary>
    public string? Text => Distinct(Current);

    /// <summary>The current row's text as a date of the column's type.</summary>
    public DateCell Date => _dates[Current];

    /// <summary>The current row's text as a letter of the column's code list.</summary>
    public LetterCell Letter => _letters[Current];

    /// <summary>A text by its number; null for the blank.</summary>
    public string? Distinct(int number) =>
        number == 0 ? null : _texts[number] ??= CellText.Decode(Bytes(number));

    /// <summary>In how many rows a text stands.</summary>
    public long Occurrences(int number) => _counts[number];

    /// <summary>Whether a text is there and its column cannot hold it.</summary>
    public bool IsUnreadable(int number) => number != 0 && (format.Type switch
    {
        ColumnType.Date or ColumnType.Month => _dates[number].IsUnreadable,
        ColumnType.Bit => _letters[number].IsUnreadable,
        ColumnType.Integer => CellText.Key(Bytes(number)) is null,
        ColumnType.Code => format.Codes is { IsClosed: true } list && !list.Holds(Distinct(number)!),
        _ => false,
    });

    /// <summary>Whether a text is a code that its open list does not have: kept, and reported without a name.</summary>
    public bool IsUnnamed(int number) =>
        number != 0 && format.Codes is { IsClosed: false } list && !list.Holds(Distinct(number)!);

    /// <summary>Takes the cell of the next row.</summary>
    /// <param name="cell">The cleaned cell.</param>
    public void Take(ReadOnlySpan<byte> cell)
    {
        if (_texts.Count == 0)
        {
            Insert([]);
        }

        if (isOfDays && cell.Length > DayLength && CellText.Date(cell).HasDate)
        {
            cell = cell[..DayLength];
        }

        Current = cell.IsEmpty ? 0
            : cell.Length < sizeof(ulong) ? FindShort(cell)
            : format.Type == ColumnType.Date && DayOf(cell) is >= 0 and var day ? FindDay(cell, day)
            : Find(cell);
        CollectionsMarshal.AsSpan(_counts)[Current]++;
    }

    // A text of fewer than eight bytes is a number, with its length above it.
    private int FindShort(ReadOnlySpan<byte> cell)
    {
        ulong text = (ulong)cell.Length << 56;
        for (int i = 0; i < cell.Length; i++)
        {
            text |= (ulong)cell[i] << (8 * i);
        }

        int mask = _shortTexts.Length - 1;
        int slot = (int)((text * 0x9E3779B97F4A7C15) >> 40) & mask;
        for (; _shortTexts[slot].Number != 0; slot = (slot + 1) & mask)
        {
            if (_shortTexts[slot].Text == text)
            {
                return _shortTexts[slot].Number;
            }
        }

        int number = Insert(cell);
        _shortTexts[slot] = (text, number);
        if (++_shortCount * 2 > _shortTexts.Length)
        {
            (ulong Text, int Number)[] all = [.. _shortTexts.Where(entry => entry.Number != 0)];
            _shortTexts = new (ulong, int)[_shortTexts.Length * 2];
            mask = _shortTexts.Length - 1;
            foreach ((ulong Text, int Number) entry in all)
            {
                slot = (int)((entry.Text * 0x9E3779B97F4A7C15) >> 40) & mask;
                while (_shortTexts[slot].Number != 0) { slot = (slot + 1) & mask; }
                _shortTexts[slot] = entry;
            }
        }

        return number;
    }

    // Most dates stand at midnight and in one of these years; each has a place of its own.
    private int FindDay(ReadOnlySpan<byte> cell, int day)
    {
        _days ??= new int[Years * 12 * 31];
        return _days[day] != 0 ? _days[day] : _days[day] = Find(cell);
    }

    private static int DayOf(ReadOnlySpan<byte> cell)
    {
        if (cell.Length != 23 || !cell[10..].SequenceEqual(" 00:00:00.000"u8) || cell[4] != '-' || cell[7] != '-')
        {
            return -1;
        }

        int year = (Two(cell) * 100) + Two(cell[2..]) - FirstYear;
        int month = Two(cell[5..]) - 1;
        int day = Two(cell[8..]) - 1;
        return (uint)year < Years && (uint)month < 12 && (uint)day < 31 ? (((year * 12) + month) * 31) + day : -1;

        // Two digits; what is none makes a number that is no year, month or day.
        static int Two(ReadOnlySpan<byte> digits)
        {
            uint tens = (uint)(digits[0] - '0');
            uint ones = (uint)(digits[1] - '0');
            return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : 1_000_000;
        }
    }

    private int Find(ReadOnlySpan<byte> cell)
    {
        int mask = _slots.Length - 1;
        int slot = Hash(cell) & mask;
        while (_slots[slot] != 0)
        {
            int number = _slots[slot];
            if (Bytes(number).SequenceEqual(cell))
            {
                return number;
            }

            slot = (slot + 1) & mask;
        }

        int added = Insert(cell);
        _slots[slot] = added;
        if (++_longCount * 2 > _slots.Length)
        {
            Rehash();
        }

        return added;
    }

    private ReadOnlySpan<byte> Bytes(int number) => _bytes.AsSpan(_ends[number - 1], _ends[number] - _ends[number - 1]);

    private int Insert(ReadOnlySpan<byte> cell)
    {
        int number = _texts.Count;
        int from = number == 0 ? 0 : _ends[number - 1];
        while (_bytes.Length < from + cell.Length) { Array.Resize(ref _bytes, _bytes.Length * 2); }
        if (_ends.Length <= number) { Array.Resize(ref _ends, _ends.Length * 2); }
        cell.CopyTo(_bytes.AsSpan(from));
        _ends[number] = from + cell.Length;
        _texts.Add(null);
        _counts.Add(0);
        _dates.Add(format.Type switch
        {
            ColumnType.Date => CellText.Date(cell),
            ColumnType.Month => CellText.Month(cell),
            _ => DateCell.Blank,
        });
        _letters.Add(LetterOf(cell));
        return number;
    }

    private LetterCell LetterOf(ReadOnlySpan<byte> cell) =>
        cell.Length == 0 ? LetterCell.Blank
        : cell.Length > 1 ? LetterCell.Unreadable
        : format.Type == ColumnType.Bit ? (cell[0] is (byte)'0' or (byte)'1' ? LetterIn(cell) : LetterCell.Unreadable)
        : format.Codes is { IsClosed: true } list && !list.Holds(CellText.Decode(cell)) ? LetterCell.Unreadable
        : LetterIn(cell);

    private static LetterCell LetterIn(ReadOnlySpan<byte> cell) => new((char)cell[0]);

    private void Rehash()
    {
        int[] slots = new int[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int number = 1; number < _texts.Count; number++)
        {
            if (Bytes(number).Length < sizeof(ulong))
            {
                continue;
            }

            int slot = Hash(Bytes(number)) & mask;
            while (slots[slot] != 0) { slot = (slot + 1) & mask; }
            slots[slot] = number;
        }

        _slots = slots;
    }

    // Eight bytes at a time, multiplied and folded; the same on every machine.
    private static int Hash(ReadOnlySpan<byte> cell)
    {
        ulong hash = (ulong)cell.Length * 0x9E3779B97F4A7C15;
        while (cell.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(cell)) * 0xFF51AFD7ED558CCD;
            hash ^= hash >> 32;
            cell = cell[8..];
        }

        ulong rest = 0;
        for (int i = 0; i < cell.Length; i++)
        {
            rest |= (ulong)cell[i] << (8 * i);
        }

        hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53;
        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }
}
