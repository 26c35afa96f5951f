using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>What the bytes of one cell say.</summary>
internal static class CellText
{
    /// <summary>Takes control characters out and trims blanks, in place.</summary>
    /// <param name="cell">The cell; its bytes may be moved together.</param>
    /// <param name="changed">Whether anything was taken off.</param>
    /// <returns>The cell without them; empty when it is blank.</returns>
    public static Span<byte> Clean(Span<byte> cell, ref bool changed)
    {
        Span<byte> clean = cell;
        if (cell.ContainsAnyInRange((byte)0, (byte)0x1F) || cell.Contains((byte)0x7F))
        {
            int kept = 0;
            foreach (byte letter in cell)
            {
                if (letter is >= 0x20 and not 0x7F)
                {
                    cell[kept++] = letter;
                }
            }

            clean = cell[..kept];
        }

        changed |= clean.Length != cell.Length;
        return Trim(clean, ref changed);
    }

    /// <summary>Trims blanks.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="changed">Whether anything was taken off.</param>
    public static Span<byte> Trim(Span<byte> cell, ref bool changed)
    {
        if (cell.IsEmpty || (cell[0] != (byte)' ' && cell[^1] != (byte)' '))
        {
            return cell;
        }

        changed = true;
        return cell.Trim((byte)' ');
    }

    /// <summary>The text: UTF-8 where all of it is, else Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    /// <summary>
    /// A key: 1 to 18 digits, with or without the <c>.0</c> that statistical tools add; null for anything else.
    /// </summary>
    public static long? Key(ReadOnlySpan<byte> cell) => Integer(cell.EndsWith(".0"u8) ? cell[..^2] : cell);

    private static long? Integer(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is 0 or > 18)
        {
            return null;
        }

        long value = 0;
        foreach (byte digit in cell)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    /// <summary>A date with or without a time of day; docs/court-facts.md, Cells, 4.</summary>
    public static DateCell Date(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return DateCell.Blank;
        }

        bool dated = cell.Length >= 10 && cell[4] == '-' && cell[7] == '-'
            && Integer(cell[..4]) is { } year and >= 1
            && Integer(cell[5..7]) is { } month and >= 1 and <= 12
            && Integer(cell[8..10]) is { } day and >= 1
            && day <= DateTime.DaysInMonth((int)year, (int)month)
            && IsTimeOfDay(cell[10..]);
        return dated
            ? DateCell.Of(new DateOnly((int)Integer(cell[..4])!, (int)Integer(cell[5..7])!, (int)Integer(cell[8..10])!))
            : DateCell.Unreadable;
    }

    // Nothing, or a blank and HH:MM, HH:MM:SS or HH:MM:SS.fraction.
    private static bool IsTimeOfDay(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        bool minutes = rest.Length >= 6 && rest[0] == ' ' && rest[3] == ':' && IsBelow(rest[1..3], 24)
            && IsBelow(rest[4..6], 60);
        bool seconds = rest.Length == 6 || (rest.Length >= 9 && rest[6] == ':' && IsBelow(rest[7..9], 60));
        bool fraction = rest.Length <= 9 || (rest.Length > 10 && rest[9] == '.' && Integer(rest[10..]) is not null);
        return minutes && seconds && fraction;
    }

    private static bool IsBelow(ReadOnlySpan<byte> digits, int limit) => Integer(digits) is { } value && value < limit;

    /// <summary><c>M/YYYY</c> as the month's first day.</summary>
    public static DateCell Month(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return DateCell.Blank;
        }

        int slash = cell.IndexOf((byte)'/');
        return slash is 1 or 2 && cell.Length == slash + 5
            && Integer(cell[..slash]) is { } month and >= 1 and <= 12
            && Integer(cell[(slash + 1)..]) is { } year and >= 1
                ? DateCell.Of(new DateOnly((int)year, (int)month, 1))
                : DateCell.Unreadable;
    }

    /// <summary>
    /// Whether a cell can stand in a column of a row under repair: blank, or of its type, length and code list, and no
    /// stranger than the court writes: keys fit in 32 bits, and a time has no fraction or one of three digits.
    /// </summary>
    public static bool Fits(ReadOnlySpan<byte> cell, ColumnFormat column)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        return column.Type switch
        {
            ColumnType.Integer => Key(cell) is <= int.MaxValue,
            ColumnType.Date => cell.Length is 10 or 16 or 19 or 23 && Date(cell).HasDate,
            ColumnType.Month => Month(cell).HasDate,
            ColumnType.Time => cell.Length == 4 && Integer(cell) is not null,
            ColumnType.Bit => cell.Length == 1 && cell[0] is (byte)'0' or (byte)'1',
            ColumnType.Guid => Utf8Parser.TryParse(cell, out Guid _, out int read) && read == cell.Length,
            ColumnType.Code or ColumnType.Text =>
                (column.LengthMax == 0 || cell.Length <= column.LengthMax)
                && (column.Codes is null || column.Codes.Holds(Decode(cell))),
        };
    }
}
