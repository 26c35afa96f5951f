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
/// <param name="InOrder">Whether rows stand in the order of cases; the child tables' do not.</param>
/// <param name="Parts">What its rows need of a case beyond the person, the matter and the proceedings.</param>
/// <param name="Nameless">How many of the last columns the header does not name.</param>
/// <param name="Columns">The columns, in the file's order.</param>
/// <param name="Kinds">What each column holds.</param>
/// <param name="Write">Writes the rows of one case.</param>
internal sealed record DumpTable(
    string File,
    bool InOrder,
    CaseParts Parts,
    int Nameless,
    IReadOnlyList<string> Columns,
    IReadOnlyList<CellKind> Kinds,
    Action<CasePlan, RowChunk> Write)
{
    /// <summary>The first line of the file.</summary>
    public string Header => string.Join('\t', Columns.Take(Columns.Count - Nameless));

    /// <summary>Makes a table from its columns, each marked with the letter of its kind.</summary>
    /// <param name="columns">
    /// <c>NAME:k</c>, parted by blanks: <c>k</c> row key, <c>c</c> case key, <c>n</c> number, bit or time,
    /// <c>d</c> day, <c>m</c> month, <c>o</c> code of an open list, <c>x</c> code of a closed list, <c>t</c> text.
    /// </param>
    public static DumpTable Of(
        string file,
        string columns,
        Action<CasePlan, RowChunk> write,
        CaseParts parts = CaseParts.None,
        bool inOrder = false,
        int nameless = 0)
    {
        string[][] named =
            [.. columns.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split(':'))];
        return new(
            file,
            inOrder,
            parts,
            nameless,
            [.. named.Select(part => part[0])],
            [.. named.Select(part => (CellKind)"kcndmoxt".IndexOf(part[1][0], StringComparison.Ordinal))],
            write);
    }
}
