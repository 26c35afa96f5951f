namespace Discretion.App.Commands;

/// <summary>A part of a report under one heading.</summary>
/// <param name="Id">Its name in a link; letters and dashes.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record ReportSection(string Id, string Title, IReadOnlyList<ReportBlock> Blocks);

/// <summary>A piece of a report, the same on a terminal and on a page.</summary>
internal abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>A text.</summary>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <summary>Names with what they stand for.</summary>
    public sealed record Pairs(IReadOnlyList<(string Name, string Value)> Of) : ReportBlock;

    /// <summary>A table. The first cell of a row names it.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows; each has a cell a column.</param>
    public sealed record Grid(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
        : ReportBlock;
}

/// <summary>One column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether its cells are numbers, and stand on the right.</param>
internal sealed record ReportColumn(string Name, bool IsNumber = false)
{
    /// <summary>A column of numbers.</summary>
    public static ReportColumn Number(string name) => new(name, IsNumber: true);
}

/// <summary>One row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Explained">Words that explain the first cell, where there is room for them.</param>
internal sealed record ReportRow(IReadOnlyList<string> Cells, string? Explained = null);
