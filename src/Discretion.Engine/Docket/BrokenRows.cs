namespace Discretion.Engine.Docket;

/// <summary>A line with a wrong number of cells.</summary>
/// <param name="Number">Its 1-based number in the file.</param>
/// <param name="Text">Its bytes; only its beginning when <paramref name="IsOversized"/>.</param>
/// <param name="CellCount">How many cells it has.</param>
/// <param name="IsOversized">Whether it is too long to be any row.</param>
internal sealed record BrokenLine(long Number, byte[] Text, int CellCount, bool IsOversized);

/// <summary>What became of one or two broken lines.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Rule">The rule that mended them, or the reason why none did.</param>
/// <param name="Row">The mended row; null when they are set aside.</param>
/// <param name="Readings">Of lines set aside, the rows that they may be.</param>
internal sealed record MendedRow(
    IReadOnlyList<BrokenLine> Lines, string Rule, byte[]? Row, IReadOnlyList<byte[]> Readings);

/// <summary>
/// Mends broken lines after all others are read, when it is known what the columns hold; docs/court-facts.md, Rows.
/// </summary>
internal sealed class BrokenRows(RowRepair repair, ColumnProfile profile)
{
    /// <summary>In so many short lines on end too much is broken to tell what belongs to what.</summary>
    private const int RunMax = 8;

    // The last line of those in a run that is too long to mend, when the run may go on.
    private long _longRunTo = -1;

    /// <summary>The lines that were not looked at, because what comes next may belong to them.</summary>
    public IReadOnlyList<BrokenLine> Held { get; private set; } = [];

    /// <summary>Mends what has a single reading, and says of the rest why it has none.</summary>
    /// <param name="lines">The broken lines of a table, in the order of the file.</param>
    /// <param name="isRunOver">Whether a whole line or the end comes after the last of them; else it may be one of a
    /// run that goes on.</param>
    public IEnumerable<MendedRow> Mend(IReadOnlyList<BrokenLine> lines, bool isRunOver)
    {
        Held = [];
        for (int at = 0, next; at < lines.Count; at = next)
        {
            next = at + 1;
            if (!IsShort(lines[at]))
            {
                yield return MendOne(lines[at]);
                continue;
            }

            while (next < lines.Count && IsShort(lines[next]) && lines[next].Number == lines[next - 1].Number + 1)
            {
                next++;
            }

            BrokenLine[] run = [.. lines.Skip(at).Take(next - at)];
            bool isLong = run.Length > RunMax || run[0].Number == _longRunTo + 1;
            int told = isRunOver || next < lines.Count ? run.Length : isLong ? run.Length - 1 : 0;
            Held = run[told..];
            _longRunTo = isLong && told > 0 ? run[told - 1].Number : _longRunTo;
            foreach (MendedRow mended in isLong
                ? Enumerable.Range(0, told).Select(place => Doubtful(run, place))
                : told == 0 ? [] : MendRun(run))
            {
                yield return mended;
            }
        }
    }

    private bool IsShort(BrokenLine line) => !line.IsOversized && line.CellCount < repair.CellCount;

    private MendedRow MendOne(BrokenLine line)
    {
        if (line.IsOversized)
        {
            return new([line], "line-too-long", null, []);
        }

        IReadOnlyList<byte[]> readings = repair.Read(line.Text);
        return Single(readings) is { } row
            ? new([line], IsShort(line) ? "missing-tab" : "extra-tab", row, [])
            : new([line], line.Text.Length == 0 ? "empty-line" : "no-single-reading", null, readings);
    }

    // Short lines on end are pieces of rows that a line feed broke, or rows that lost a TAB. They are mended only when
    // there is one way to make rows of all of them; of any others nobody knows what belongs to what, and a piece may
    // pass for a row of another case.
    private IEnumerable<MendedRow> MendRun(BrokenLine[] run)
    {
        if (run.Length == 1)
        {
            return [MendOne(run[0])];
        }

        List<MendedRow[]> ways = [];
        Divide(run, 0, [], ways);
        return ways is [var only] ? only : run.Select((line, at) => Doubtful(run, at));
    }

    private void Divide(BrokenLine[] run, int from, MendedRow[] before, List<MendedRow[]> ways)
    {
        if (from == run.Length)
        {
            ways.Add(before);
            return;
        }

        if (Single(repair.Read(run[from].Text)) is { } whole)
        {
            Divide(run, from + 1, [.. before, new([run[from]], "missing-tab", whole, [])], ways);
        }

        if (from + 1 < run.Length && Single(repair.Rejoin(run[from].Text, run[from + 1].Text)) is { } row)
        {
            Divide(run, from + 2, [.. before, new([run[from], run[from + 1]], "split-line", row, [])], ways);
        }
    }

    private MendedRow Doubtful(BrokenLine[] run, int at)
    {
        IEnumerable<byte[]> readings = repair.Read(run[at].Text);
        readings = at + 1 < run.Length ? readings.Concat(repair.Rejoin(run[at].Text, run[at + 1].Text)) : readings;
        return new(
            [run[at]], run[at].Text.Length == 0 ? "empty-line" : "no-single-reading", null, [.. readings]);
    }

    // The only reading; or of several the only one that is in no column unlike all other rows, or that is so in fewer
    // columns than any other by two.
    private byte[]? Single(IReadOnlyList<byte[]> readings)
    {
        if (readings.Count <= 1)
        {
            return readings.Count == 0 ? null : readings[0];
        }

        (int Surprises, byte[] Row)[] likeliest =
            [.. readings.Select(reading => (profile.Surprises(reading), reading)).OrderBy(reading => reading.Item1)];
        int lead = likeliest[1].Surprises - likeliest[0].Surprises;
        return lead >= 2 || (lead == 1 && likeliest[0].Surprises == 0) ? likeliest[0].Row : null;
    }
}
