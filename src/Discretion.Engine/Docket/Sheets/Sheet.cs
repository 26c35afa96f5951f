namespace Discretion.Engine.Docket.Sheets;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">As a spreadsheet program counts it, from 1.</param>
/// <param name="Cells">From the first column on; a row may have fewer or more than the headings.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell of a column, counted from 0; blank beyond the row's end.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Blank;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.IsBlank);
}

/// <summary>Cells that a spreadsheet program shows as one; all but the first are blank.</summary>
/// <param name="FirstRow">From 1.</param>
/// <param name="LastRow">From 1.</param>
/// <param name="FirstColumn">From 0.</param>
/// <param name="LastColumn">From 0.</param>
public sealed record MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>One sheet of a spreadsheet, or a CSV file, as it stands.</summary>
/// <param name="File">The file's name without its folder.</param>
/// <param name="Name">The sheet's name; of a CSV file the file's name without its ending.</param>
/// <param name="Rows">Its rows with their numbers; the first has the headings.</param>
/// <param name="Merged">The merged cells.</param>
public sealed record Sheet(
    string File, string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged)
{
    /// <summary>The name of a column, counted from 0, as spreadsheet programs show it: A, B, …, Z, AA.</summary>
    public static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
