namespace Discretion.Engine.Docket.Generation;

/// <summary>A planted defect.</summary>
/// <param name="Line">How many lines of the chunk stand before the damaged row.</param>
/// <param name="Lines">How many lines the damaged row takes.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Row">The row as it was, without its LF.</param>
internal readonly record struct PlantedDefect(int Line, int Lines, Margins.DefectKind Kind, byte[] Row);

/// <summary>The rows of some cases in one table: drawn on any thread, then written in their turn.</summary>
internal sealed class RowChunk
{
    private readonly RowBuffer _drawn = new();
    private readonly RowBuffer _ordered = new();
    private readonly List<Row> _rows = [];
    private readonly List<(Margins.DefectKind Kind, byte[] Row)> _damage = [];
    private readonly List<PlantedDefect> _defects = [];
    private readonly DumpTable _table;
    private readonly DefectPlanter _planter;

    private CasePlan _plan = null!;
    private Dice _dice;
    private int _start;
    private bool _isRewritten;

    public RowChunk(DumpTable table, DumpOptions options)
    {
        _table = table;
        _planter = new(table, options);
    }

    /// <summary>The release whose columns the rows have.</summary>
    public DumpDrift Drift => _table.Drift;

    /// <summary>The chunk as it is written; every line ends with LF.</summary>
    public ReadOnlySpan<byte> Bytes => _isRewritten ? _ordered.Written : _drawn.Written;

    /// <summary>Rows as the court counts them: a row broken over two lines is one.</summary>
    public int RowCount => _rows.Count;

    public int LineCount { get; private set; }

    public IReadOnlyList<PlantedDefect> Defects => _defects;

    /// <summary>Empties the chunk.</summary>
    public void Clear()
    {
        _drawn.Clear();
        _rows.Clear();
        _damage.Clear();
    }

    /// <summary>Writes the rows of one case.</summary>
    public void Write(CasePlan plan)
    {
        _plan = plan;
        _dice = Dice.Of(plan.Seed, plan.Number, _table.Number, Purpose.Defects);
        _table.Write(plan, this);
    }

    /// <summary>Puts the rows in the order they are written in.</summary>
    public void Finish(ulong seed, long chunk) => Arrange(Dice.Of(seed, chunk, _table.Number, Purpose.Order));

    /// <summary>Begins a row; its cells go to what is returned.</summary>
    public RowBuffer Begin(CasePlan plan)
    {
        _drawn.EnsureRowFits();
        _start = _drawn.Length;
        return _drawn;
    }

    /// <summary>Ends the row, and damages it when the dice say so.</summary>
    public void End()
    {
        _drawn.CloseRow();
        int length = _drawn.Length - _start;
        ReadOnlySpan<byte> row = _drawn.Written.Slice(_start, length - 1);
        if (_planter.Plant(_plan, row, ref _dice) is not { } damage)
        {
            _rows.Add(new(_start, length, 1, -1));
            return;
        }

        _damage.Add((damage.Kind, row.ToArray()));
        if (damage.AddsRow)
        {
            _rows.Add(new(_start, length, 1, -1));
            _start = _drawn.Length;
        }

        _drawn.Replace(_start, [.. damage.Bytes, (byte)'\n']);
        int lines = 1 + damage.Bytes.AsSpan().Count((byte)'\n');
        _rows.Add(new(_start, _drawn.Length - _start, lines, _damage.Count - 1));
    }

    // Rows of a case that stand together would make every join look cheaper than it is.
    private void Arrange(Dice dice)
    {
        for (int i = _rows.Count - 1; i > 0 && !_table.InOrder; i--)
        {
            int other = dice.Below(i + 1);
            (_rows[i], _rows[other]) = (_rows[other], _rows[i]);
        }

        _isRewritten = BreakNeighbours(ref dice) || !_table.InOrder;
        _ordered.Clear();
        _defects.Clear();
        LineCount = 0;
        foreach (Row row in _rows)
        {
            if (_isRewritten)
            {
                _ordered.Append(_drawn.Written.Slice(row.Start, row.Length));
            }

            if (row.Damage >= 0)
            {
                _defects.Add(new(LineCount, row.Lines, _damage[row.Damage].Kind, _damage[row.Damage].Row));
            }

            LineCount += row.Lines;
        }
    }

    private bool BreakNeighbours(ref Dice dice)
    {
        bool any = false;
        for (int i = 0; i + 1 < _rows.Count; i++)
        {
            if (_rows[i].Damage < 0 || _damage[_rows[i].Damage].Kind != Margins.DefectKind.SplitLine
                || _rows[i + 1].Damage >= 0 || !_planter.BreaksNext(ref dice))
            {
                continue;
            }

            Row next = _rows[i + 1];
            byte[] whole = _drawn.Written.Slice(next.Start, next.Length - 1).ToArray();
            if (_planter.Break(whole, ref dice) is { } damage)
            {
                _damage.Add((damage.Kind, whole));
                _rows[i + 1] = new(_drawn.Length, damage.Bytes.Length + 1, 2, _damage.Count - 1);
                _drawn.Append([.. damage.Bytes, (byte)'\n']);
                any = true;
                i++;
            }
        }

        return any;
    }

    private readonly record struct Row(int Start, int Length, int Lines, int Damage);
}
