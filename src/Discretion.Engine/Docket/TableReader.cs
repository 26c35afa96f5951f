using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>Reads one table of the court's file whole: every physical line is kept, repaired or set aside.</summary>
internal sealed class TableReader
{
    /// <summary>So many broken lines are kept until they are mended.</summary>
    private const int BrokenMax = 1 << 14;

    private const long BrokenBytesMax = 32 << 20;

    private const int LinesAhead = 8;

    private readonly TsvReader _lines;
    private readonly SourceTable _table;
    private readonly ProblemSpill _problems;
    private readonly long[] _normalised;
    private readonly int[] _cells;
    private readonly int[] _numberCells;
    private readonly int[] _caseCells;
    private readonly string[] _header;
    private readonly ColumnProfile _profile;
    private readonly BrokenRows _mender;
    private readonly List<BrokenLine> _broken = [];
    private readonly SortedDictionary<string, long> _rules = new(StringComparer.Ordinal);
    private long _brokenBytes;
    private long _in;
    private long _kept;
    private long _repaired;
    private long _setAside;
    private long _rows;

    private TableReader(TsvReader lines, SourceTable table, ProblemSpill problems)
    {
        _lines = lines;
        _table = table;
        _problems = problems;
        string[] named = lines.Read() ? [.. Enumerable.Range(0, lines.CellCount).Select(HeaderCell)] : [];
        _header = [.. named, .. Nameless(table.Format, named)];
        ColumnFormat?[] known = [.. _header.Select(table.Format.Find)];
        _cells = [.. table.Columns.Select(column => CellOf(known, column.Format.Name))];
        _caseCells = [.. table.Format.CaseColumns.Select(name => CellOf(known, name))];
        _numberCells = [.. table.Numbers.Select(column => CellOf(known, column.Format.Name))];
        _normalised = new long[_cells.Length + _numberCells.Length];
        _profile = new(known);
        int[] keys = [CellOf(known, table.Format.Key), ProceedingCell(known)];
        RowRepair repair = new(known, [.. _caseCells.Concat(keys).Where(cell => cell >= 0).Distinct()]);
        _mender = new(repair, _profile);
    }

    /// <summary>The cases of which a row was set aside.</summary>
    public HashSet<long> SetAsideCases { get; } = [];

    /// <summary>How many rows each rule mended.</summary>
    public IReadOnlyDictionary<string, long> Rules => _rules;

    /// <summary>Whether the header has every column that deciding <em>no</em> needs.</summary>
    public bool CanDecide => _table.Use.Deciding.All(name => _cells[ColumnAt(name)] >= 0)
        && (!_table.Use.IsOrderedByKey || _numberCells[0] >= 0);

    /// <summary>Reads a table to its end.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="table">Takes the rows.</param>
    /// <param name="problems">Takes those that are repaired or set aside.</param>
    /// <param name="progress">Told now and then how many bytes and lines were read.</param>
    /// <param name="cancel">Stops between lines.</param>
    /// <exception cref="DocketException">The header lacks the column with the case's key.</exception>
    public static TableReader Read(
        Stream stream,
        SourceTable table,
        ProblemSpill problems,
        Action<long, long>? progress,
        CancellationToken cancel)
    {
        using TsvReader lines = new(stream);
        TableReader reader = new(lines, table, problems);
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

    // In some tables every row has more cells than the header has names.
    private static IEnumerable<string> Nameless(TableFormat format, string[] named) =>
        format.Columns.TakeLast(format.Nameless).Select(column => column.Name)
            .Where(name => !named.Contains(name, StringComparer.OrdinalIgnoreCase));

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
        while (_lines.Read())
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
                _profile.Learn(_lines);
                TakeWhole();
                if (_broken.Count >= BrokenMax)
                {
                    Mend(isRunOver: true);
                }
            }
            else
            {
                _broken.Add(new(_lines.LineNumber, _lines.Line.ToArray(), _lines.CellCount, _lines.IsOversized));
                _brokenBytes += _lines.Line.Length;
                if (_broken.Count >= 2 * BrokenMax || _brokenBytes >= BrokenBytesMax)
                {
                    Mend(isRunOver: false);
                }
            }
        }

        Mend(isRunOver: true);
        progress?.Invoke(_lines.BytesRead, _in);
    }

    private void Mend(bool isRunOver)
    {
        foreach (MendedRow mended in _mender.Mend(_broken, isRunOver))
        {
            byte[] original = [.. mended.Lines[0].Text];
            if (mended.Lines.Count > 1)
            {
                original = [.. original, (byte)'\n', .. mended.Lines[1].Text];
            }

            if (mended.Row is { } row)
            {
                Repaired(original, mended.Lines[0].Number, mended.Lines.Count, mended.Rule, row);
            }
            else
            {
                SetAside(original, mended.Lines[0].Number, mended.Rule, mended.Readings);
            }
        }

        _broken.Clear();
        _broken.AddRange(_mender.Held);
        _brokenBytes = 0;
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
        string? reason = TakeRow(new(_lines, null), _lines.LineNumber);
        if (reason is null)
        {
            _kept++;
            _rows++;
        }
        else
        {
            SetAside(_lines.Line.ToArray(), _lines.LineNumber, reason, []);
        }
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
        _rules[rule] = _rules.GetValueOrDefault(rule) + 1;
        _problems.Add(number, lines, true, rule, original, []);
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
        _problems.Add(number, lines, false, reason, line, cases);
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

            // A copy, because cleaning moves a cell's bytes together and a cell may be asked for twice.
            return repaired is not null ? CellText.Clean(repaired[cell].ToArray(), ref changed)
                : lines.HasControls ? CellText.Clean(lines.Cell(cell).ToArray(), ref changed)
                : CellText.Trim(lines.Cell(cell), ref changed);
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
