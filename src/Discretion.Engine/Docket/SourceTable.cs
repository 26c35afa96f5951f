namespace Discretion.Engine.Docket;

/// <summary>
/// Takes the rows of one source table as they are read: folds each into its case, and keeps its cells for the release.
/// </summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, TextColumn> _columns;
    private readonly CourtStates _states;
    private readonly Action<int>? _fold;
    private readonly RowSpill? _rows;

    /// <summary>Makes the table.</summary>
    /// <param name="format">The table's description.</param>
    /// <param name="use">What is needed of it.</param>
    /// <param name="states">Takes what facts need of the rows.</param>
    /// <param name="fold">Makes the action that takes the current row into the case of a place.</param>
    /// <param name="rows">Keeps the rows; null when nobody needs them.</param>
    public SourceTable(
        TableFormat format,
        CourtTable use,
        CourtStates states,
        Func<SourceTable, Action<int>?> fold,
        RowSpill? rows)
    {
        Format = format;
        Use = use;
        _states = states;
        _rows = rows;
        Columns = [.. use.Columns.Concat(rows is null ? [] : use.Also)
            .Select(name =>
                new TextColumn(format.Columns[format.IndexOf(name)], use.Days.Contains(name)))];
        Numbers = use.KeepsRows
            ? [.. (rows is null ? [] : use.Numbers).Prepend(format.Key)
                .Select(name => new NumberColumn(format.Columns[format.IndexOf(name)]))]
            : [];
        _columns = Columns.ToDictionary(column => column.Format.Name, StringComparer.Ordinal);
        _fold = fold(this);
    }

    /// <summary>The table's description.</summary>
    public TableFormat Format { get; }

    /// <summary>What is needed of it.</summary>
    public CourtTable Use { get; }

    /// <summary>Rows whose case has no row of its own.</summary>
    public long Orphans { get; private set; }

    /// <summary>The kept columns of keys, the row's own first.</summary>
    public IReadOnlyList<NumberColumn> Numbers { get; }

    /// <summary>The other kept columns, those for the facts first.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>The current row's own key.</summary>
    public long Key => Numbers[0].Current;

    /// <summary>A kept column by its name.</summary>
    public TextColumn this[string column] => _columns[column];

    /// <summary>Whether a case's own row has come before.</summary>
    public bool IsDuplicate(long caseKey) =>
        Use.Table == Core.Docket.CourtTables.Cases && _states.Index.Find(caseKey) >= 0;

    /// <summary>Tells which cases come soon, so that they are at hand then.</summary>
    /// <param name="later">A case that comes later; its place is asked for.</param>
    /// <param name="soon">One that comes sooner; its part in the table is asked for.</param>
    public void LookAhead(long? later, long? soon)
    {
        if (later is { } far)
        {
            _states.Index.Prefetch(far);
        }

        if (soon is { } near && _states.Index.Find(near) is >= 0 and var place)
        {
            _states.Prefetch(Use.Table, place);
        }
    }

    /// <summary>Takes the row whose cells the columns have taken.</summary>
    /// <param name="line">Its line; of a rejoined row its first.</param>
    /// <param name="cases">Its case; two where a row joins two.</param>
    public void TakeRow(int line, ReadOnlySpan<long> cases)
    {
        if (Use.Table == Core.Docket.CourtTables.Cases)
        {
            _states.Index.TryAdd(cases[0]);
            _states.Keys.Add(cases[0]);
            _states.Lines.Add(line);
        }

        bool found = cases.IsEmpty;
        foreach (long caseKey in cases)
        {
            int place = _states.Index.Find(caseKey);
            found |= place >= 0;
            if (place >= 0)
            {
                _fold?.Invoke(place);
            }
        }

        Orphans += found ? 0 : 1;
        _rows?.Take(this, line, cases);
    }

    /// <summary>
    /// Takes the row whose cells the columns have taken and of which nobody knows whether it was there on D: it is kept
    /// and tells nothing.
    /// </summary>
    /// <param name="line">Its line.</param>
    /// <param name="cases">Its cases.</param>
    public void TakeUndated(int line, ReadOnlySpan<long> cases)
    {
        foreach (long caseKey in cases)
        {
            _states.MarkUndated(caseKey, Use.Table);
        }

        _rows?.Take(this, line, cases);
    }
}
