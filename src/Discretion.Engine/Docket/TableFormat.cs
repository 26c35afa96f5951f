using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>What a cell of a column holds; decides which reading of a broken row fits.</summary>
public enum ColumnType
{
    /// <summary>Digits.</summary>
    Integer,

    /// <summary><c>YYYY-MM-DD</c>, with or without a time of day.</summary>
    Date,

    /// <summary>Four digits, <c>0830</c>.</summary>
    Time,

    /// <summary>0 or 1.</summary>
    Bit,

    /// <summary><c>M/YYYY</c>.</summary>
    Month,

    /// <summary>A GUID.</summary>
    Guid,

    /// <summary>A short code.</summary>
    Code,

    /// <summary>Free text.</summary>
    Text,
}

/// <summary>One column of a table of the source.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Aliases">Other names that releases have used.</param>
/// <param name="Type">What it holds.</param>
/// <param name="LengthMax">The most characters of a code or text; 0 when there is no limit.</param>
/// <param name="Codes">The list its codes come from, or null.</param>
public sealed record ColumnFormat(string Name, IReadOnlyList<string> Aliases, ColumnType Type, int LengthMax,
    CodeList? Codes)
{
    /// <summary>The protected facts that a cell tells of a case.</summary>
    public IReadOnlyList<string> Reveals { get; init; } = [];

    /// <summary>Whether a header means this column: by name or alias, without regard to case.</summary>
    public bool IsNamed(string header) =>
        Name.Equals(header, StringComparison.OrdinalIgnoreCase)
        || Aliases.Any(alias => alias.Equals(header, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One table of the source.</summary>
/// <param name="File">The file's name without <c>.csv</c>.</param>
/// <param name="Name">What its rows are.</param>
/// <param name="Key">The column with the row's own key.</param>
/// <param name="CaseColumns">The columns that carry a case's key; two where a row joins two cases, none where a row
/// names no case.</param>
/// <param name="Columns">Every column, in the file's order.</param>
public sealed record TableFormat(
    string File, Bilingual Name, string Key, IReadOnlyList<string> CaseColumns, IReadOnlyList<ColumnFormat> Columns)
{
    /// <summary>In a table that names no case, the column with the key of an appeal; else null.</summary>
    public string? AppealColumn { get; init; }

    /// <summary>The protected facts that a row tells of a case by being there.</summary>
    public IReadOnlyList<string> Reveals { get; init; } = [];

    /// <summary>How many of the last columns the header does not name, though every row has their cells.</summary>
    public int Nameless { get; init; }

    /// <summary>Columns that older releases had, wherever they stood; the present one has them no more.</summary>
    public IReadOnlyList<ColumnFormat> Former { get; init; } = [];

    /// <summary>The column that a header means, of now or of an older release; null when the format does not know
    /// it.</summary>
    public ColumnFormat? Find(string header) =>
        Columns.Concat(Former).FirstOrDefault(column => column.IsNamed(header));

    /// <summary>The position of a column in <see cref="Columns"/>.</summary>
    /// <exception cref="InvalidOperationException">The format has no such column: a defect of
    /// <c>formats/</c>.</exception>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"formats/ describes no column {column} in {File}.");
    }
}
