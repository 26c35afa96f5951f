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

/// <summary>One table of the dump, as a release has it.</summary>
/// <param name="Number">Its place among the tables, which its dice depend on.</param>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Columns">The columns, in the file's order.</param>
/// <param name="Kinds">What each column holds.</param>
/// <param name="Write">Writes the rows of one case.</param>
internal sealed record DumpTable(
    int Number,
    string File,
    IReadOnlyList<string> Columns,
    IReadOnlyList<CellKind> Kinds,
    Action<CasePlan, RowChunk> Write)
{
    /// <summary>The release whose columns it has.</summary>
    public DumpDrift Drift { get; init; }

    /// <summary>Whether rows stand in the order of cases; the child tables' do not.</summary>
    public bool InOrder { get; init; }

    /// <summary>What its rows need of a case beyond the person, the matter and the proceedings.</summary>
    public CaseParts Parts { get; init; }

    /// <summary>How many of the last columns the header does not name.</summary>
    public int Nameless { get; init; }

    /// <summary>The first release that has it.</summary>
    public DumpDrift Since { get; init; }

    /// <summary>The first line of the file.</summary>
    public string Header => string.Join('\t', Columns.Take(Columns.Count - Nameless));

    /// <summary>Makes a table from its columns, each marked with the letter of its kind.</summary>
    /// <param name="columns">
    /// <c>NAME:k</c>, parted by blanks: <c>k</c> row key, <c>c</c> case key, <c>n</c> number, bit or time,
    /// <c>d</c> day, <c>m</c> month, <c>o</c> code of an open list, <c>x</c> code of a closed list, <c>t</c> text.
    /// A name that changed is written as <c>OLD|2025|2026</c>, with a hyphen where a release had no such column.
    /// </param>
    public static DumpTable Of(
        DumpDrift drift, int number, string file, string columns, Action<CasePlan, RowChunk> write)
    {
        (string Name, string Kind)[] named =
        [
            .. columns.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(column => column.Split(':'))
                .Select(parts => (NameIn(drift, parts[0].Split('|')), parts[1]))
                .Where(column => column.Item1 != "-"),
        ];
        return new(
            number,
            file,
            [.. named.Select(column => column.Name)],
            [.. named.Select(column => (CellKind)"kcndmoxt".IndexOf(column.Kind[0], StringComparison.Ordinal))],
            write)
        {
            Drift = drift,
        };
    }

    private static string NameIn(DumpDrift drift, string[] names) => names.Length == 1 ? names[0] : names[(int)drift];
}
