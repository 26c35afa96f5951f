namespace Discretion.Engine.Docket;

/// <summary>
/// What the whole rows of a table hold in each column, so that of several readings of a broken row the one can be told
/// that looks like the others. It never makes a reading fit that the column types refuse.
/// </summary>
internal sealed class ColumnProfile(IReadOnlyList<ColumnFormat?> columns)
{
    /// <summary>So many rows are looked at.</summary>
    private const int RowsMax = 1 << 16;

    /// <summary>Of a column with more different texts only their shapes count.</summary>
    private const int TextsMax = 1 << 11;

    private readonly HashSet<string>?[] _texts = [.. columns.Select(_ => new HashSet<string>())];
    private readonly HashSet<string>[] _shapes = [.. columns.Select(_ => new HashSet<string>())];
    private readonly bool[] _everBlank = new bool[columns.Count];
    private int _rows;

    /// <summary>Learns from the current line, a whole row.</summary>
    public void Learn(TsvReader line)
    {
        if (_rows >= RowsMax)
        {
            return;
        }

        _rows++;
        for (int at = 0; at < columns.Count; at++)
        {
            bool ignored = false;
            ReadOnlySpan<byte> cell = CellText.Trim(line.Cell(at), ref ignored);
            _everBlank[at] |= cell.IsEmpty;
            if (!cell.IsEmpty)
            {
                string text = CellText.Decode(cell);
                _shapes[at].Add(Shape(text));
                _texts[at]?.Add(text);
                _texts[at] = _texts[at]?.Count > TextsMax ? null : _texts[at];
            }
        }
    }

    /// <summary>In how many columns a row is unlike every row that was learnt from.</summary>
    public int Surprises(byte[] row)
    {
        int at = 0;
        int surprises = 0;
        foreach (Range range in row.AsSpan().Split((byte)'\t'))
        {
            ReadOnlySpan<byte> cell = row.AsSpan(range);
            string text = CellText.Decode(cell);
            bool isNew = cell.IsEmpty ? !_everBlank[at]
                : _texts[at] is { } texts ? !texts.Contains(text)
                : !_shapes[at].Contains(Shape(text));
            surprises += isNew ? 1 : 0;
            at++;
        }

        return surprises;
    }

    // A run of letters is an A, a run of digits a 9: 2011-11-17 is 9-9-9.
    private static string Shape(string text)
    {
        Span<char> shape = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char letter in text)
        {
            char kind = char.IsAsciiDigit(letter) ? '9' : char.IsLetter(letter) ? 'A' : letter;
            if (length == 0 || shape[length - 1] != kind || kind is not ('9' or 'A'))
            {
                shape[length++] = kind;
            }
        }

        return new string(shape[..length]);
    }
}
