namespace Discretion.Engine.Docket.Sheets;

/// <summary>What a cell of a spreadsheet holds.</summary>
public enum SheetCellKind
{
    /// <summary>Nothing, or blanks only.</summary>
    Blank,

    /// <summary>Text, as it was typed; every cell of a CSV file.</summary>
    Text,

    /// <summary>A number of a spreadsheet program.</summary>
    Number,

    /// <summary>A date of a spreadsheet program, which needs no order of day and month.</summary>
    Date,

    /// <summary>An error of a spreadsheet program, such as <c>#REF!</c>.</summary>
    Error,
}

/// <summary>A cell of a spreadsheet.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text, trimmed; a date as <c>2011-04-03</c>, yes and no of the program as TRUE and
/// FALSE.</param>
/// <param name="Day">The day of a date.</param>
/// <param name="IsFormula">Whether the spreadsheet program computes it.</param>
public readonly record struct SheetCell(SheetCellKind Kind, string Text, DateOnly? Day = null, bool IsFormula = false)
{
    /// <summary>An empty cell.</summary>
    public static SheetCell Blank { get; } = new(SheetCellKind.Blank, "");

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Kind == SheetCellKind.Blank;

    /// <summary>A cell of text; blanks alone make it blank.</summary>
    public static SheetCell OfText(string text) =>
        text.Trim() is { Length: > 0 } trimmed ? new(SheetCellKind.Text, trimmed) : Blank;
}
