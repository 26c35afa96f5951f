using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>Reads one table of the court's file whole: every physical line is kept, repaired or set aside.</summary>
internal sealed class TableReader
{
    /// <summary>So many short lines at once are no broken row any more; they are looked at in parts.</summary>
    private const int PiecesMax = 8;

    private const int LinesAhead = 8;

    private readonly TsvReader _lines;
    private readonly SourceTable _table;
    private readonly long[] _normalised;
    private readonly int[] _cells;
    private readonly int[] _numberCells;
    private readonly int[] _caseCells;
    private readonly string[] _header;
    private readonly RowRepair _repair;
    private long _in;
    private long _kept;
    private long _repaired;
    private long _setAside;
    private long _rows;

    private TableReader(TsvReader lines, SourceTable table)
    {
        _lines = lines;
        _table = table;
        _header = lines.Read() ? [.. Enumerable.Range(0, lines.CellCount).Select(HeaderCell)] : [];
        ColumnFormat?[] known = [.. _header.Select(table.Format.Find)];
        _cells = [.. table.Use.Columns.Select(name => CellOf(known, name))];
        _caseCells = [.. table.Format.CaseColumns.Select(name => CellOf(known, name))];
        _numberCells = [.. table.Numbers.Select(column => CellOf(known, column.Format.Name))];
        _normalised = new long[_cells.Length + _numberCells.Length];
        _repair = new(known, [.. _caseCells.Append(_numberCells[0]).Append(ProceedingCell(known))
            .Where(cell => cell >= 0).Distinct()]);
    }

    /// <summary>The cases of which a row was set aside.</summary>
    public HashSet<long> SetAsideCases { get; } = [];

    /// <summary>The rows that were repaired or set aside, by line.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>Whether the header has every column that deciding <em>no</em> needs.</summary>
    public bool CanDecide => _table.Use.Deciding.All(name => _cells[ColumnAt(name)] >= 0)
        && (_numberCells[0] >= 0 || !_table.Use.IsOrderedByKey);

    /// <summary>Reads a table to its end.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="table">Takes the rows.</param>
    /// <param name="progress">Told now and then how many bytes and lines were read.</param>
    /// <param name="cancel">Stops between lines.</param>
    /// <exception cref="DocketException">The header lacks the column with the case's key.</exception>
    public static TableReader Read(
        Stream stream, SourceTable table, Action<long, long>? progress, CancellationToken cancel)
    {
        using TsvReader lines = new(stream);
        TableReader reader = new(lines, table);
        if (lines.Line.Contains((byte)'\r'))
        {
            throw new DocketException($"The lines of {table.Format.File}.csv do not end with a line feed, so it is one "
                + "long line. Convert its line ends to LF and import it again.");
        }

        if (reader._caseCells.Any(cell => cell < 0))
        {
            throw new DocketException(
                $"{table.Format.File}.csv has no column {string.Join(" or ", table.Format.CaseColumns)} "
                + "in its first line. Check that the file is the court's, separated by TABs.");
        }

        reader.ReadLines(progress, cancel);
        return reader;
    }

    /// <summary>The table's account; orphans and control total are added by the importer.</summary>
    public TableReport Report() => new()
    {
        Table = _table.Format.File,
        In = _in,
        Kept = _kept,
        Repaired = _repaired,
        SetAside = _setAside,
        Rows = _rows,
        MissingColumns = [.. _table.Format.Columns
            .Where(column => !_header.Any(column.IsNamed)).Select(column => column.Name)],
        UnknownColumns = [.. _header.Where(name => _table.Format.Find(name) is null)],
        Orphans = _table.Orphans,
        Columns = [.. _table.Columns.Concat(_table.Numbers.Select(number => number.Unreadable))
            .Select((column, at) => ReportColumn(column, _normalised[at]))
            .Where(report => report.Normalised + report.Unreadable + report.Unnamed.Count > 0)],
    };

    private static ColumnReport ReportColumn(TextColumn column, long normalised)
    {
        int[] unreadable = [.. Enumerable.Range(0, column.DistinctCount).Where(column.IsUnreadable)];
        return new(
            column.Format.Name,
            normalised,
            unreadable.Sum(column.Occurrences),
            Commonest(column, unreadable, 10),
            Commonest(column, Enumerable.Range(0, column.DistinctCount).Where(column.IsUnnamed), 20));
    }

    private static TextCount[] Commonest(TextColumn column, IEnumerable<int> numbers, int most) =>
        [.. numbers.Select(number => new TextCount(column.Distinct(number)!, column.Occurrences(number)))
            .OrderByDescending(text => text.Count).ThenBy(text => text.Text, StringComparer.Ordinal).Take(most)];

    private string HeaderCell(int cell)
    {
        bool changed = false;
        return CellText.Decode(CellText.Clean(_lines.Cell(cell), ref changed)).TrimStart('\uFEFF');
    }

    private static int CellOf(ColumnFormat?[] known, string column) =>
        Array.FindIndex(known, format => format?.Name == column);

    // Only an appeal can lack its proceeding.
    private int ProceedingCell(ColumnFormat?[] known) => _table.Use.Table == CourtTables.Appeals ? -1
        : Array.FindIndex(known, format => format is not null && format.IsNamed("IDNPROCEEDING"));

    private int ColumnAt(string name)
    {
        for (int at = 0; at < _table.Use.Columns.Count; at++)
        {
            if (_table.Use.Columns[at] == name)
            {
                return at;
            }
        }

        throw new InvalidOperationException($"{name} is not kept.");
    }

    private void ReadLines(Action<long, long>? progress, CancellationToken cancel)
    {
        bool more = _lines.Read();
        while (more)
        {
            _in++;
            if ((_in & 0xFFFF) == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Invoke(_lines.BytesRead, _in);
            }

            if (_lines.CellCount == _header.Length && !_lines.IsOversized)
            {
                LookAhead();
                TakeWhole();
                more = _lines.Read();
            }
            else
            {
                more = TakeBroken();
            }
        }

        progress?.Invoke(_lines.BytesRead, _in);
    }

    // Cases come in any order, so where the next ones are kept is asked for before they are needed.
    private void LookAhead()
    {
        if (_caseCells.Length > 0)
        {
            _table.LookAhead(
                CellText.Key(_lines.Ahead(2 * LinesAhead, _caseCells[0])),
                CellText.Key(_lines.Ahead(LinesAhead, _caseCells[0])));
        }
    }

    private void TakeWhole()
    {
        // Cleaning a cell moves its bytes, and a row that is set aside keeps its own text.
        byte[]? original = _lines.HasControls ? _lines.Line.ToArray() : null;
        string? reason = TakeRow(new(_lines, null), _lines.LineNumber);
        if (reason is null)
        {
            _kept++;
            _rows++;
        }
        else
        {
            SetAside(original ?? _lines.Line.ToArray(), _lines.LineNumber, reason, []);
        }
    }

    // A short line may be the first half of a row that a line feed broke; then the next line is short too.
    private bool TakeBroken()
    {
        byte[] line = _lines.Line.ToArray();
        long number = _lines.LineNumber;
        if (_lines.IsOversized)
        {
            SetAside(line, number, "line-too-long", []);
            return _lines.Read();
        }

        bool isShort = _lines.CellCount < _header.Length;
        bool more = _lines.Read();
        if (isShort && more && _lines.CellCount < _header.Length && !_lines.IsOversized)
        {
            return TakePieces(line, number);
        }

        IReadOnlyList<byte[]> readings = _repair.Read(line);
        if (readings is [var only])
        {
            Repaired(line, number, 1, isShort ? "missing-tab" : "extra-tab", only);
        }
        else
        {
            SetAside(line, number, line.Length == 0 ? "empty-line" : "no-single-reading", readings);
        }

        return more;
    }

    // Short lines that follow each other are pieces. Exactly two that make one row in one way only are rejoined; of any
    // others nobody knows what belongs to what, and a piece may pass for a row of another case.
    private bool TakePieces(byte[] line, long number)
    {
        List<byte[]> pieces = [line];
        bool more = true;
        while (more && pieces.Count < PiecesMax && _lines.CellCount < _header.Length && !_lines.IsOversized)
        {
            _in++;
            pieces.Add(_lines.Line.ToArray());
            more = _lines.Read();
        }

        if (pieces is [var first, var second] && _repair.Rejoin(first, second) is [var whole]
            && (_repair.Read(first).Count == 0 || _repair.Read(second).Count == 0))
        {
            Repaired([.. first, (byte)'\n', .. second], number, 2, "split-line", whole);
            return more;
        }

        for (int at = 0; at < pieces.Count; at++)
        {
            IEnumerable<byte[]> readings = _repair.Read(pieces[at]);
            readings = at + 1 < pieces.Count ? readings.Concat(_repair.Rejoin(pieces[at], pieces[at + 1])) : readings;
            SetAside(pieces[at], number + at, pieces[at].Length == 0 ? "empty-line" : "no-single-reading", readings);
        }

        return more;
    }

    private void Repaired(byte[] original, long number, int lines, string rule, byte[] whole)
    {
        byte[][] cells = [.. Ranges(whole).Select(range => whole[range])];
        string? reason = TakeRow(new(_lines, cells), number);
        if (reason is not null)
        {
            SetAside(original, number, reason, [], lines);
            return;
        }

        _repaired += lines;
        _rows++;
        Problems.Add(new(_table.Format.File, number, lines, true, rule, CellText.Decode(original), []));
    }

    private void SetAside(byte[] line, long number, string reason, IEnumerable<byte[]> readings, int lines = 1)
    {
        _setAside += lines;
        _rows++;
        SortedSet<long> cases = [];
        foreach (byte[] reading in readings.Prepend(line))
        {
            Range[] cells = [.. Ranges(reading)];
            foreach (int cell in _caseCells.Where(cell => cell < cells.Length))
            {
                bool changed = false;
                if (CellText.Key(CellText.Clean(reading[cells[cell]], ref changed)) is { } caseKey)
                {
                    cases.Add(caseKey);
                }
            }
        }

        SetAsideCases.UnionWith(cases);
        Problems.Add(new(_table.Format.File, number, lines, false, reason, CellText.Decode(line), [.. cases]));
    }

    private static List<Range> Ranges(byte[] line)
    {
        List<Range> ranges = [];
        foreach (Range range in line.AsSpan().Split((byte)'\t'))
        {
            ranges.Add(range);
        }

        return ranges;
    }

    /// <summary>The cells of a row: of the line that was read, or of a repaired one.</summary>
    private readonly ref struct Row(TsvReader lines, byte[][]? repaired)
    {
        public ReadOnlySpan<byte> Clean(int cell, ref bool changed)
        {
            if (cell < 0)
            {
                return [];
            }

            Span<byte> raw = repaired is null ? lines.Cell(cell) : repaired[cell];
            return repaired is null && !lines.HasControls
                ? CellText.Trim(raw, ref changed)
                : CellText.Clean(raw, ref changed);
        }
    }

    // Adds the row, or says why it must be set aside.
    private string? TakeRow(Row row, long lineNumber)
    {
        bool ignored = false;
        Span<long> cases = stackalloc long[_caseCells.Length];
        for (int i = 0; i < cases.Length; i++)
        {
            if (CellText.Key(row.Clean(_caseCells[i], ref ignored)) is not { } caseKey)
            {
                return "case-key-unreadable";
            }

            cases[i] = caseKey;
        }

        if (cases.Length > 0 && _table.IsDuplicate(cases[0]))
        {
            return "duplicate-case";
        }

        for (int at = 0; at < _cells.Length; at++)
        {
            bool changed = false;
            _table.Columns[at].Take(row.Clean(_cells[at], ref changed));
            _normalised[at] += changed ? 1 : 0;
        }

        for (int at = 0; at < _numberCells.Length; at++)
        {
            bool changed = false;
            _table.Numbers[at].Take(row.Clean(_numberCells[at], ref changed));
            _normalised[_cells.Length + at] += changed ? 1 : 0;
        }

        _table.TakeRow(checked((int)lineNumber), cases);
        return null;
    }
}
