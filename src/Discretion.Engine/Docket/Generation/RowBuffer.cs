using System.Buffers.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Rows as bytes, cell after cell. Every method writes one cell and the TAB after it.</summary>
internal sealed class RowBuffer
{
    // The longest row the tables can make is under half of this.
    private const int RowBytesMax = 2048;

    private byte[] _bytes = new byte[1 << 16];

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void EnsureRowFits()
    {
        if (_bytes.Length - Length < RowBytesMax)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }
    }

    public void Code(byte[] code)
    {
        code.CopyTo(_bytes, Length);
        Length += code.Length;
        Blank();
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
        Blank();
    }

    /// <summary>A code with blanks after it up to a width.</summary>
    public void Padded(byte[] code, int width)
    {
        _bytes.AsSpan(Length, width).Fill((byte)' ');
        code.CopyTo(_bytes, Length);
        Length += Math.Max(width, code.Length);
        Blank();
    }

    public void Blank() => _bytes[Length++] = (byte)'\t';

    public void Blanks(int count)
    {
        _bytes.AsSpan(Length, count).Fill((byte)'\t');
        Length += count;
    }

    public void Letter(char letter)
    {
        _bytes[Length++] = (byte)letter;
        Blank();
    }

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(Length), out int written);
        Length += written;
        Blank();
    }

    /// <summary>A number with leading zeros.</summary>
    public void Digits(int number, int width)
    {
        for (int i = width - 1; i >= 0; i--)
        {
            _bytes[Length + i] = (byte)('0' + (number % 10));
            number /= 10;
        }

        Length += width;
        Blank();
    }

    /// <summary>A time of day as four digits, <c>0830</c>.</summary>
    public void Clock(int minuteOfDay) => Digits((minuteOfDay / 60 * 100) + (minuteOfDay % 60), 4);

    /// <summary>A GUID in capitals, parted by hyphens.</summary>
    public void Guid(ulong high, ulong low)
    {
        for (int digit = 0; digit < 32; digit++)
        {
            if (digit is 8 or 12 or 16 or 20)
            {
                _bytes[Length++] = (byte)'-';
            }

            ulong part = digit < 16 ? high : low;
            _bytes[Length++] = "0123456789ABCDEF"u8[(int)(part >> (60 - (digit % 16 * 4))) & 15];
        }

        Blank();
    }

    /// <summary>A day with the time of midnight; blank for day 0.</summary>
    public void Day(int day)
    {
        if (day != 0)
        {
            DayText.Of(day).CopyTo(_bytes.AsSpan(Length));
            " 00:00:00.000"u8.CopyTo(_bytes.AsSpan(Length + 10));
            Length += 23;
        }

        Blank();
    }

    /// <summary>A day alone; blank for day 0.</summary>
    public void ShortDay(int day)
    {
        if (day != 0)
        {
            DayText.Of(day).CopyTo(_bytes.AsSpan(Length));
            Length += 10;
        }

        Blank();
    }

    /// <summary>A day with a time within it.</summary>
    public void Moment(int day, int minuteOfDay, int second)
    {
        DayText.Of(day).CopyTo(_bytes.AsSpan(Length));
        " 00:00:00.000"u8.CopyTo(_bytes.AsSpan(Length + 10));
        TwoDigits(Length + 11, minuteOfDay / 60);
        TwoDigits(Length + 14, minuteOfDay % 60);
        TwoDigits(Length + 17, second);
        Length += 23;
        Blank();
    }

    /// <summary>A month as <c>M/YYYY</c>.</summary>
    public void Month(DateOnly day)
    {
        Utf8Formatter.TryFormat(day.Month, _bytes.AsSpan(Length), out int written);
        Length += written;
        _bytes[Length++] = (byte)'/';
        Digits(day.Year, 4);
    }

    /// <summary>Makes the last TAB the end of the line.</summary>
    public void CloseRow() => _bytes[Length - 1] = (byte)'\n';

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Puts other bytes in the place of everything from <paramref name="start"/>.</summary>
    public void Replace(int start, ReadOnlySpan<byte> bytes)
    {
        Length = start;
        Append(bytes);
    }

    private void TwoDigits(int at, int number)
    {
        _bytes[at] = (byte)('0' + (number / 10));
        _bytes[at + 1] = (byte)('0' + (number % 10));
    }
}
