namespace Discretion.Engine.Docket.Generation;

/// <summary>What a column holds, as far as it decides how a cell of it can be damaged.</summary>
internal enum CellKind
{
    RowKey,
    CaseKey,
    Number,
    Day,
    Month,
    OpenCode,
    ClosedCode,
    Text,
}

/// <summary>One table of the dump.</summary>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Share">About its part of all bytes, in percent: how far progress moves while it is written.</param>
/// <param name="InOrder">Whether rows stand in the order of cases; the child tables' do not.</param>
/// <param name="WithHearings">Whether its rows need the case's hearings.</param>
/// <param name="Columns">The header, in the file's order.</param>
/// <param name="Kinds">What each column holds.</param>
/// <param name="Write">Writes the rows of one case.</param>
internal sealed record DumpTable(
    string File,
    int Share,
    bool InOrder,
    bool WithHearings,
    IReadOnlyList<string> Columns,
    IReadOnlyList<CellKind> Kinds,
    Action<CasePlan, RowChunk> Write)
{
    /// <summary>Makes a table from its columns, each marked with the letter of its kind.</summary>
    /// <param name="columns">
    /// <c>NAME:k</c>, parted by blanks: <c>k</c> row key, <c>c</c> case key, <c>n</c> number, bit or time,
    /// <c>d</c> day, <c>m</c> month, <c>o</c> code of an open list, <c>x</c> code of a closed list, <c>t</c> text.
    /// </param>
    public static DumpTable Of(
        string file,
        int share,
        string columns,
        Action<CasePlan, RowChunk> write,
        bool inOrder = false,
        bool withHearings = false)
    {
        string[][] parts =
            [.. columns.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split(':'))];
        return new(
            file,
            share,
            inOrder,
            withHearings,
            [.. parts.Select(part => part[0])],
            [.. parts.Select(part => (CellKind)"kcndmoxt".IndexOf(part[1][0], StringComparison.Ordinal))],
            write);
    }
}
