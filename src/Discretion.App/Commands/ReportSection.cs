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

    /// <summary>What a reader must not miss.</summary>
    public sealed record Notice(string Text) : ReportBlock;

    /// <summary>Where something comes from.</summary>
    /// <param name="Text">The paper and the place in it.</param>
    /// <param name="Mark">What is to be said against it; null when nothing is.</param>
    public sealed record Source(string Text, string? Mark) : ReportBlock;

    /// <summary>What a program reads, letter by letter.</summary>
    public sealed record Exact(string Text) : ReportBlock;

    /// <summary>A text with an address on the web.</summary>
    public sealed record Link(string Text, string Address) : ReportBlock;

    /// <summary>A text with others under it.</summary>
    public sealed record Tree(ReportTree Of) : ReportBlock;

    /// <summary>Texts one below the other, each with the part of the report that it names, if there is one.</summary>
    public sealed record Items(IReadOnlyList<ReportItem> Of) : ReportBlock;

    /// <summary>Names with what they stand for.</summary>
    public sealed record Pairs(IReadOnlyList<(string Name, string Value)> Of) : ReportBlock;

    /// <summary>Names with blocks that belong to them.</summary>
    public sealed record Entries(IReadOnlyList<ReportEntry> Of) : ReportBlock;

    /// <summary>A part under a heading of its own, one step below that of what it stands in.</summary>
    /// <param name="Id">Its name in a link, one of a kind in the report.</param>
    /// <param name="Title">Its heading.</param>
    /// <param name="Code">Its name for programs; null when it has none.</param>
    /// <param name="Blocks">What it holds.</param>
    public sealed record Part(string Id, string Title, string? Code, IReadOnlyList<ReportBlock> Blocks) : ReportBlock;

    /// <summary>A table. The first cell of a row names it.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows; each has a cell a column.</param>
    public sealed record Grid(string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
        : ReportBlock
    {
        /// <summary>Whether it is narrow and short, so that it fits a screen and paper need not cut it.</summary>
        public bool IsSmall { get; init; }
    }
}

/// <summary>A text with others under it.</summary>
internal sealed record ReportTree(string Text, IReadOnlyList<ReportTree> Under);

/// <summary>A text that may name a part of the report.</summary>
/// <param name="Text">The text.</param>
/// <param name="Part">The id of the part; null when there is none.</param>
internal sealed record ReportItem(string Text, string? Part);

/// <summary>A name with blocks that belong to it.</summary>
internal sealed record ReportEntry(string Name, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>A name with one block.</summary>
    public ReportEntry(string name, ReportBlock block)
        : this(name, [block])
    {
    }

    /// <summary>A name with a text.</summary>
    public ReportEntry(string name, string text)
        : this(name, new ReportBlock.Paragraph(text))
    {
    }
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
