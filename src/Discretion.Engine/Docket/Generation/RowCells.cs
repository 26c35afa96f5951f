namespace Discretion.Engine.Docket.Generation;

/// <summary>A row as its cells, while it is being damaged.</summary>
internal static class RowCells
{
    /// <summary>The first cell of the kinds from a random place on, around the end; −1 when there is none.</summary>
    public static int Find(
        DumpTable table, List<byte[]> cells, ref Dice dice, bool filled, params ReadOnlySpan<CellKind> kinds)
    {
        int from = dice.Below(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            int at = (from + i) % cells.Count;
            if (kinds.Contains(table.Kinds[at]) && (!filled || cells[at].Length > 0))
            {
                return at;
            }
        }

        return -1;
    }

    public static int Named(DumpTable table, string column)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i] == column)
            {
                return i;
            }
        }

        return -1;
    }

    public static byte[] With(byte[] cell, int place, byte what) => [.. cell[..place], what, .. cell[place..]];

    public static List<byte[]> Split(ReadOnlySpan<byte> row)
    {
        List<byte[]> cells = [];
        foreach (Range range in row.Split((byte)'\t'))
        {
            cells.Add(row[range].ToArray());
        }

        return cells;
    }

    public static byte[] Join(List<byte[]> cells)
    {
        byte[] row = new byte[cells.Sum(cell => cell.Length) + cells.Count - 1];
        cells[0].CopyTo(row, 0);
        int at = cells[0].Length;
        foreach (byte[] cell in cells.Skip(1))
        {
            row[at++] = (byte)'\t';
            cell.CopyTo(row, at);
            at += cell.Length;
        }

        return row;
    }
}
