namespace Discretion.Engine.Docket.Generation;

/// <summary>A planted defect.</summary>
/// <param name="Line">How many lines of the chunk stand before the damaged row.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Row">The row as it was, without its LF.</param>
internal readonly record struct PlantedDefect(int Line, Margins.DefectKind Kind, byte[] Row);

/// <summary>The rows of some cases in one table: drawn on any thread, then written in their turn.</summary>
internal sealed class RowChunk
{
    // Cases a chunk; rows of one chunk are shuffled among themselves.
    public const int CasesMax = 1024;

    private readonly CasePlan _plan = new();
    private readonly RowBuffer _drawn = new();
    private readonly RowBuffer _ordered = new();
    private readonly List<Row> _rows = [];
    private readonly List<(Margins.DefectKind Kind, byte[] Row)> _damage = [];
    private readonly List<PlantedDefect> _defects = [];

    private DumpTable _table = DumpTables.All[0];
    private double _defectShare;
    private Dice _dice;
    private int _start;

    /// <summary>The chunk as it is written; every line ends with LF.</summary>
    public ReadOnlySpan<byte> Bytes => _table.InOrder ? _drawn.Written : _ordered.Written;

    /// <summary>Rows as the court counts them: a row broken over two lines is one.</summary>
    public int RowCount => _rows.Count;

    public int LineCount { get; private set; }

    public IReadOnlyList<PlantedDefect> Defects => _defects;

    /// <summary>Draws the cases at some places of the table's order.</summary>
    public void Fill(
        DumpTable table, int tableNumber, CasePlanner planner, CaseOrder order, long chunk, double defectShare)
    {
        _table = table;
        _defectShare = defectShare;
        _drawn.Clear();
        _rows.Clear();
        _damage.Clear();
        long first = chunk * CasesMax;
        long end = Math.Min(first + CasesMax, order.Count);
        for (long place = first; place < end; place++)
        {
            planner.Draw(_plan, order.CaseAt(place), table.WithHearings);
            _dice = new(_plan.Seed, (_plan.Number * 16) + tableNumber, Purpose.Defects);
            table.Write(_plan, this);
        }

        Arrange(new(_plan.Seed, (chunk * 16) + tableNumber, Purpose.Order));
    }

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
        if (!_dice.Chance(_defectShare))
        {
            _rows.Add(new(_start, length, 1, -1));
            return;
        }

        ReadOnlySpan<byte> row = _drawn.Written.Slice(_start, length - 1);
        if (DefectPlanter.Plant(_table, _plan, row, ref _dice) is not { } damage)
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
        _ordered.Clear();
        _defects.Clear();
        LineCount = 0;
        for (int i = _rows.Count - 1; i > 0 && !_table.InOrder; i--)
        {
            int other = dice.Below(i + 1);
            (_rows[i], _rows[other]) = (_rows[other], _rows[i]);
        }

        foreach (Row row in _rows)
        {
            if (!_table.InOrder)
            {
                _ordered.Append(_drawn.Written.Slice(row.Start, row.Length));
            }

            if (row.Damage >= 0)
            {
                _defects.Add(new(LineCount, _damage[row.Damage].Kind, _damage[row.Damage].Row));
            }

            LineCount += row.Lines;
        }
    }

    private readonly record struct Row(int Start, int Length, int Lines, int Damage);
}
