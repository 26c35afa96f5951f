namespace Discretion.Engine.Docket;

/// <summary>
/// Finds the readings of a row with a wrong number of cells, and takes one only when it is the only one that fits the
/// column types; docs/court-facts.md, Rows.
/// </summary>
/// <param name="columns">For each cell of the header, its column; null when the format does not know it.</param>
/// <param name="keys">The cells that may not be blank: the row's own key, its cases and its proceeding.</param>
internal sealed class RowRepair(IReadOnlyList<ColumnFormat?> columns, IReadOnlyList<int> keys)
{
    /// <summary>More TABs too many than this have too many readings to trust one; so have two missing ones.</summary>
    private const int TabsMax = 2;

    private const int WidestOther = 64;

    // Twice what the columns can hold: a longer line is no row, and every place in it would be tried.
    private readonly int _lineMax =
        2 * columns.Sum(column => 1 + (column is { LengthMax: > 0 } ? column.LengthMax : WidestOther));

    /// <summary>How many cells a whole row has.</summary>
    public int CellCount => columns.Count;

    /// <summary>
    /// The readings of a line that fit, each with its cells joined by TABs. One is the repair; several are none, and
    /// name the cases that the row may belong to.
    /// </summary>
    public IReadOnlyList<byte[]> Read(byte[] line)
    {
        int tooMany = line.AsSpan().Count((byte)'\t') + 1 - CellCount;
        if (line.Length > _lineMax || tooMany is 0 or > TabsMax or < -1)
        {
            return [];
        }

        byte[][] cells = Split(line);
        Readings found = new(this);
        if (tooMany > 0)
        {
            TakeOut(cells, tooMany, 0, found);
        }
        else
        {
            PutIn(cells, found);
        }

        return found.All;
    }

    /// <summary>The readings of two short lines as one row.</summary>
    public IReadOnlyList<byte[]> Rejoin(byte[] first, byte[] second)
    {
        if (first.Length + second.Length > _lineMax)
        {
            return [];
        }

        byte[][] before = Split(first);
        byte[][] after = Split(second);
        Readings found = new(this);
        if (before.Length + after.Length == CellCount)
        {
            found.Try([.. before, .. after]);
        }

        if (before.Length + after.Length == CellCount + 1)
        {
            found.Try([.. before[..^1], Join(before[^1], after[0]), .. after[1..]]);
        }

        return found.All;
    }

    // Each way of joining neighbouring cells until none is too many.
    private static void TakeOut(byte[][] cells, int tabs, int from, Readings found)
    {
        if (tabs == 0)
        {
            found.Try(cells);
            return;
        }

        for (int at = from; at + 1 < cells.Length; at++)
        {
            TakeOut([.. cells[..at], Join(cells[at], cells[at + 1]), .. cells[(at + 2)..]], tabs - 1, at, found);
        }
    }

    // A lost TAB ran two cells together, so each place in each cell is a reading; at a cell's end one of them is blank.
    private static void PutIn(byte[][] cells, Readings found)
    {
        for (int at = 0; at < cells.Length; at++)
        {
            byte[] cell = cells[at];
            for (int place = 0; place <= cell.Length; place++)
            {
                found.Try([.. cells[..at], cell[..place], cell[place..], .. cells[(at + 1)..]]);
            }
        }
    }

    // A stray TAB or line feed is a control character inside a cell, and control characters are taken out.
    private static byte[] Join(byte[] left, byte[] right) => [.. left, .. right];

    private static byte[][] Split(byte[] line)
    {
        List<byte[]> cells = [];
        foreach (Range range in line.AsSpan().Split((byte)'\t'))
        {
            cells.Add(line[range]);
        }

        return [.. cells];
    }

    private static byte[] Clean(byte[] cell)
    {
        bool changed = false;
        return CellText.Clean(cell.ToArray(), ref changed).ToArray();
    }

    private bool Fits(byte[][] cells)
    {
        foreach (int key in keys)
        {
            if (cells[key].Length == 0)
            {
                return false;
            }
        }

        for (int at = 0; at < cells.Length; at++)
        {
            if (columns[at] is { } column && !CellText.Fits(cells[at], column))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Collects the readings that fit; those with the same cells are one.</summary>
    private sealed class Readings(RowRepair repair)
    {
        private readonly List<byte[]> _all = [];

        public IReadOnlyList<byte[]> All => _all;

        public void Try(byte[][] raw)
        {
            byte[][] cells = [.. raw.Select(Clean)];
            if (!repair.Fits(cells))
            {
                return;
            }

            byte[] line = [.. cells.Skip(1).Aggregate(
                new List<byte>(cells[0]), (all, cell) => { all.Add((byte)'\t'); all.AddRange(cell); return all; })];
            if (!_all.Any(known => known.AsSpan().SequenceEqual(line)))
            {
                _all.Add(line);
            }
        }
    }
}
