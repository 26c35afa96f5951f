namespace Discretion.Engine.Docket;

/// <summary>Who told what stands in a cell of an office's own list, and when.</summary>
/// <param name="Place">The cell as spreadsheet programs name it, <c>F5</c>, or the line of a mapping file.</param>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
public sealed record Telling(string Place, string By, DateOnly On);

/// <summary>One cell of the source that a fact rests on, or the statement that there is no row.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>; of an office's own list the file's name.</param>
/// <param name="RowKey">The row's own key; null when there is no row or its key could not be read.</param>
/// <param name="Column">The column; null when there is no row.</param>
/// <param name="Raw">The cell's text with blanks and control characters taken off; null when blank.</param>
/// <param name="Line">The row's line in the source file; null when there is no row.</param>
public sealed record FactCell(string Table, string? RowKey, string? Column, string? Raw, long? Line)
{
    /// <summary>Who told it; null for a cell of the court's file.</summary>
    public Telling? Told { get; init; }

    /// <summary>The statement that a table has no row for the case.</summary>
    public static FactCell NoRow(string table) => new(table, null, null, null, null);
}
