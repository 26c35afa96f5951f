namespace Discretion.Engine.Docket;

/// <summary>One cell of the source that a fact rests on, or the statement that there is no row.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>.</param>
/// <param name="RowKey">The row's own key; null when there is no row or its key could not be read.</param>
/// <param name="Column">The column; null when there is no row.</param>
/// <param name="Raw">The cell's text with blanks and control characters taken off; null when blank.</param>
/// <param name="Line">The row's line in the source file; null when there is no row.</param>
public sealed record FactCell(string Table, string? RowKey, string? Column, string? Raw, long? Line)
{
    /// <summary>The statement that a table has no row for the case.</summary>
    public static FactCell NoRow(string table) => new(table, null, null, null, null);
}
