namespace Discretion.Engine.Docket;

/// <summary>A row that was repaired or set aside, with its original text.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>.</param>
/// <param name="Line">Its first physical line, 1-based; the header is 1.</param>
/// <param name="Lines">How many physical lines it took: 2 when two were rejoined.</param>
/// <param name="IsRepaired">Whether it was repaired and kept; else it was set aside.</param>
/// <param name="Reason">The named rule or reason, for example <c>extra-tab</c> or <c>no-reading-fits</c>.</param>
/// <param name="Text">The original text; rejoined lines stand with a line feed between them.</param>
/// <param name="Cases">Of a row set aside, the cases that it names or may belong to; in rising order.</param>
public sealed record RowProblem(
    string Table, long Line, int Lines, bool IsRepaired, string Reason, string Text, IReadOnlyList<long> Cases);

/// <summary>What happened to one column's cells.</summary>
/// <param name="Column">The column.</param>
/// <param name="Normalised">Cells from which blanks at the ends or control characters were taken.</param>
/// <param name="Unreadable">Cells that are there and that the column cannot hold.</param>
/// <param name="UnreadableTexts">The commonest unreadable texts, most first, at most ten.</param>
/// <param name="Unnamed">Codes that the column's list does not have, most first, at most twenty.</param>
public sealed record ColumnReport(
    string Column,
    long Normalised,
    long Unreadable,
    IReadOnlyList<TextCount> UnreadableTexts,
    IReadOnlyList<TextCount> Unnamed);

/// <summary>How often a text stands in a column.</summary>
public sealed record TextCount(string Text, long Count);

/// <summary>The account of one table: <c>In = Kept + Repaired + SetAside</c>, in physical data lines.</summary>
public sealed record TableReport
{
    /// <summary>The file's name without <c>.csv</c>.</summary>
    public required string Table { get; init; }

    /// <summary>Physical lines after the header.</summary>
    public required long In { get; init; }

    /// <summary>Lines kept as they were.</summary>
    public required long Kept { get; init; }

    /// <summary>Lines repaired; a row rejoined from two lines counts as 2.</summary>
    public required long Repaired { get; init; }

    /// <summary>Lines set aside.</summary>
    public required long SetAside { get; init; }

    /// <summary>Rows whose case has no row of its own; they are kept.</summary>
    public long Orphans { get; init; }

    /// <summary>What <c>Count.txt</c> says; null when it says nothing.</summary>
    public long? ControlTotal { get; init; }

    /// <summary>Rows that came out of the lines: kept, repaired (once a row) and set aside.</summary>
    public required long Rows { get; init; }

    /// <summary>Columns of the format that the header lacks.</summary>
    public required IReadOnlyList<string> MissingColumns { get; init; }

    /// <summary>Columns of the header that the format does not know; they are passed over.</summary>
    public required IReadOnlyList<string> UnknownColumns { get; init; }

    /// <summary>The columns in which anything was normalised, unreadable or without a name.</summary>
    public required IReadOnlyList<ColumnReport> Columns { get; init; }
}
