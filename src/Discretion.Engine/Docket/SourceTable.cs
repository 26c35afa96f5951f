namespace Discretion.Engine.Docket;

/// <summary>The kept columns of one source table in memory, row by row as they stand in the file.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, TextColumn> _columns;

    public SourceTable(TableFormat format, CourtTable use)
    {
        Format = format;
        Use = use;
        Columns = [.. use.Columns.Select(name => new TextColumn(format.Columns[format.IndexOf(name)]))];
        _columns = Columns.ToDictionary(column => column.Format.Name, StringComparer.Ordinal);
    }

    /// <summary>The table's description.</summary>
    public TableFormat Format { get; }

    /// <summary>What facts need of it.</summary>
    public CourtTable Use { get; }

    /// <summary>How many rows are kept.</summary>
    public int Count => Lines.Count;

    /// <summary>Each row's 1-based line in the file; of a rejoined row its first.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Each row's own key; -1 when it is blank or unreadable.</summary>
    public List<long> Keys { get; } = [];

    /// <summary>Each row's case; of a row that joins two, the first.</summary>
    public List<long> Cases { get; } = [];

    /// <summary>The second case of each row that joins two; else empty.</summary>
    public List<long> SecondCases { get; } = [];

    /// <summary>The other kept columns.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>A kept column by its name.</summary>
    public TextColumn this[string column] => _columns[column];

    /// <summary>Adds a row.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="key">Its key; -1 when unreadable.</param>
    /// <param name="cases">One case key or two.</param>
    public void AddKeys(long line, long key, ReadOnlySpan<long> cases)
    {
        Lines.Add(checked((int)line));
        Keys.Add(key);
        Cases.Add(cases[0]);
        if (cases.Length > 1)
        {
            SecondCases.Add(cases[1]);
        }
    }
}
