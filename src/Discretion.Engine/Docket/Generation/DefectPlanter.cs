using System.Globalization;
using System.Text;
using Discretion.Engine.Docket.Generation.Margins;
using static Discretion.Engine.Docket.Generation.RowCells;

namespace Discretion.Engine.Docket.Generation;

/// <summary>A row after the damage.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Bytes">The row without its last LF.</param>
/// <param name="AddsRow">Whether the row stands beside the whole one instead of taking its place.</param>
internal readonly record struct Damage(DefectKind Kind, byte[] Bytes, bool AddsRow);

/// <summary>Damages rows in the ways of the real file, each chosen and placed by the case's own dice.</summary>
internal sealed class DefectPlanter
{
    private const int Tries = 50;
    private const int TriesOfOneKind = 5;
    private const byte Tab = (byte)'\t';
    private const byte LineFeed = (byte)'\n';

    private static readonly CellKind[] AnyKey = [CellKind.CaseKey, CellKind.RowKey];
    private static readonly CellKind[] AnyCode = [CellKind.OpenCode, CellKind.ClosedCode];
    private static readonly CellKind[] Loose = [CellKind.OpenCode, CellKind.Text];
    private static readonly CellKind[] AnyValue =
        [CellKind.OpenCode, CellKind.ClosedCode, CellKind.Text, CellKind.Day];

    private readonly DumpTable _table;
    private readonly double _share;
    private readonly Mix<DefectKind> _kinds;
    private readonly bool _isReal;

    /// <summary>Makes the planter of one table.</summary>
    public DefectPlanter(DumpTable table, DumpOptions options)
    {
        _table = table;
        _isReal = options.DefectShare is null;
        (_share, Mix<DefectKind>? kinds) = options.DefectShare is { } share
            ? (share, DefectMargins.Kinds)
            : DefectRates.Of(table.File, options.DefectFactor);
        _kinds = kinds ?? DefectMargins.Kinds;
    }

    /// <summary>Whether a row after a broken one shall be broken too, as happens in the real file.</summary>
    public bool BreaksNext(ref Dice dice) => _isReal && dice.Chance(DefectMargins.BreaksNext);

    /// <summary>Damages a row when the dice say so; null when they do not, or no try found a place.</summary>
    /// <param name="plan">The row's case.</param>
    /// <param name="row">A whole row without its LF.</param>
    /// <param name="dice">The case's dice for this table.</param>
    public Damage? Plant(CasePlan plan, ReadOnlySpan<byte> row, ref Dice dice)
    {
        if (!dice.Chance(_share))
        {
            return null;
        }

        // The real rates are of one kind each; where no kind shall be rare, one that does not fit gives way to another.
        DefectKind kind = _kinds.Pick(ref dice);
        for (int tries = 1; tries <= (_isReal ? TriesOfOneKind : Tries); tries++)
        {
            List<byte[]> cells = Split(row);
            if (Damaged(kind, _table, plan, cells, ref dice) is { } bytes && !row.SequenceEqual(bytes))
            {
                return new(kind, bytes, kind == DefectKind.DuplicateCase);
            }

            kind = _isReal ? kind : _kinds.Pick(ref dice);
        }

        return null;
    }

    /// <summary>Breaks a row over two lines; null when it has no place for it.</summary>
    public Damage? Break(ReadOnlySpan<byte> row, ref Dice dice) =>
        SplitLine(_table, Split(row), ref dice) is { } bytes ? new(DefectKind.SplitLine, bytes, false) : null;

    private byte[]? Damaged(
        DefectKind kind, DumpTable table, CasePlan plan, List<byte[]> cells, ref Dice dice) => kind switch
        {
            DefectKind.ExtraTab => _isReal && Named(table, "ALIEN_CITY") is >= 0 and var town
                ? InsertTab(cells, town, ref dice)
                : InsertTab(table, cells, ref dice),
            DefectKind.TwoTabs =>
                InsertTab(table, cells, ref dice) is null ? null : InsertTab(table, cells, ref dice),
            DefectKind.MissingTab => RemoveTab(cells, ref dice),
            DefectKind.SplitLine => SplitLine(table, cells, ref dice),
            DefectKind.HiddenShift => _isReal ? ShiftToTheEnd(cells, ref dice) : Shift(cells, ref dice),
            DefectKind.StrayQuote => Insert(table, cells, (byte)'"', ref dice, Loose),
            DefectKind.NulInside =>
                Insert(table, cells, 0, ref dice, AnyValue),
            DefectKind.NulValue => FillBlank(cells, 0, ref dice),
            DefectKind.BlankValue => FillBlank(cells, (byte)' ', ref dice),
            DefectKind.ControlValue =>
                Set(cells, Find(table, cells, ref dice, false, AnyCode), DefectMargins.Controls, ref dice),
            DefectKind.Latin1Town => Set(cells, Named(table, "ALIEN_CITY"), DefectMargins.Towns, ref dice),
            DefectKind.ImpossibleDay =>
                Set(cells, Find(table, cells, ref dice, true, CellKind.Day), DefectMargins.Days, ref dice),
            DefectKind.ImpossibleBirth => Set(cells, Named(table, "C_BIRTHDATE"), DefectMargins.Births, ref dice),
            DefectKind.EntryAfterCharge => EnterLate(table, plan, cells, ref dice),
            DefectKind.BadKey =>
                Set(cells, Find(table, cells, ref dice, true, AnyKey), DefectMargins.Keys, ref dice),
            DefectKind.DuplicateCase => Duplicate(table, cells),
            DefectKind.Orphan => Orphan(table, cells, ref dice),
            DefectKind.UnknownCode =>
                Set(cells, Find(table, cells, ref dice, true, CellKind.OpenCode), DefectMargins.UnknownCodes, ref dice),
            DefectKind.PaddedCode =>
                Pad(cells, Find(table, cells, ref dice, true, AnyCode), ref dice),
            DefectKind.WrongCode =>
                Set(cells, Find(table, cells, ref dice, true, CellKind.ClosedCode), DefectMargins.WrongCodes, ref dice),
            DefectKind.OrphanProceeding => Strand(table, cells, ref dice),
            DefectKind.OtherParent => Set(cells, Named(table, "PARENT_IDN"), [Text(plan.Id + 1)], ref dice),
            DefectKind.NoKey => Set(cells, Find(table, cells, ref dice, true, CellKind.RowKey), [[]], ref dice),
            DefectKind.DayAsKey =>
                Set(cells, Find(table, cells, ref dice, true, CellKind.CaseKey), DefectMargins.Keys[1..2], ref dice),
        };

    // A TAB within a cell, which cuts it in two, or one before it, which pushes everything to the right.
    private static byte[]? InsertTab(DumpTable table, List<byte[]> cells, ref Dice dice)
    {
        int at = Find(table, cells, ref dice, true, AnyValue);
        if (at < 0)
        {
            return null;
        }

        int place = dice.Chance(0.5) ? 0 : dice.Below(cells[at].Length);
        cells[at] = With(cells[at], place, Tab);
        return Join(cells);
    }

    // In the real cases the TAB is mostly in the town, which people typed: all from the state on stands one too far on.
    private static byte[]? InsertTab(List<byte[]> cells, int at, ref Dice dice)
    {
        if (cells[at].Length == 0)
        {
            return null;
        }

        cells[at] = With(cells[at], 1 + dice.Below(cells[at].Length), Tab);
        return Join(cells);
    }

    private static byte[] RemoveTab(List<byte[]> cells, ref Dice dice)
    {
        int at = dice.Below(cells.Count - 1);
        cells[at] = [.. cells[at], .. cells[at + 1]];
        cells.RemoveAt(at + 1);
        return Join(cells);
    }

    // Within the first or the last cell a break would leave one line that passes for a whole row.
    private static byte[]? SplitLine(DumpTable table, List<byte[]> cells, ref Dice dice)
    {
        int at = Find(table, cells, ref dice, true, AnyValue);
        if (at < 1 || at > cells.Count - 2)
        {
            return null;
        }

        if (dice.Chance(0.3))
        {
            cells[at] = [.. cells[at], LineFeed, .. cells[at + 1]];
            cells.RemoveAt(at + 1);
        }
        else
        {
            cells[at] = With(cells[at], dice.Below(cells[at].Length + 1), LineFeed);
        }

        return Join(cells);
    }

    // A blank cell too many here and one too few there: the number of cells is right, what they hold is not.
    private static byte[]? Shift(List<byte[]> cells, ref Dice dice)
    {
        int from = 1 + dice.Below(cells.Count - 1);
        int blank = cells.FindIndex(from, cell => cell.Length == 0);
        if (blank <= from)
        {
            return null;
        }

        cells.RemoveAt(blank);
        cells.Insert(from, Codes.Blank);
        return Join(cells);
    }

    // The same to the end of the row, whose last cell was blank and is lost: custody shows the language, and so on.
    private static byte[]? ShiftToTheEnd(List<byte[]> cells, ref Dice dice)
    {
        if (cells[^1].Length > 0)
        {
            return Shift(cells, ref dice);
        }

        cells.RemoveAt(cells.Count - 1);
        cells.Insert(2 + dice.Below(Math.Min(4, cells.Count - 2)), Codes.Blank);
        return Join(cells);
    }

    private static byte[]? Insert(
        DumpTable table, List<byte[]> cells, byte what, ref Dice dice, params ReadOnlySpan<CellKind> kinds)
    {
        int at = Find(table, cells, ref dice, true, kinds);
        if (at < 0)
        {
            return null;
        }

        cells[at] = With(cells[at], dice.Below(cells[at].Length + 1), what);
        return Join(cells);
    }

    private static byte[]? FillBlank(List<byte[]> cells, byte what, ref Dice dice)
    {
        int at = cells.FindIndex(dice.Below(cells.Count), cell => cell.Length == 0);
        return at < 0 ? null : Set(cells, at, [[what]], ref dice);
    }

    private static byte[]? EnterLate(DumpTable table, CasePlan plan, List<byte[]> cells, ref Dice dice)
    {
        int on = plan.Today - dice.Below(15);
        return on <= plan.ChargedOn ? null
            : Set(cells, Named(table, "DATE_OF_ENTRY"), [[.. DayText.Of(on), .. " 00:00:00.000"u8]], ref dice);
    }

    private static byte[]? Duplicate(DumpTable table, List<byte[]> cells)
    {
        int site = Named(table, "SITE_TYPE");
        if (site < 0)
        {
            return null;
        }

        cells[site] = cells[site] is [(byte)'I'] ? [(byte)'M'] : [(byte)'I'];
        return Join(cells);
    }

    private static byte[]? Orphan(DumpTable table, List<byte[]> cells, ref Dice dice)
    {
        if (table.InOrder)
        {
            return null;
        }

        int id = dice.Between(DefectMargins.OrphanIdFrom, DefectMargins.OrphanIdTo);
        return Set(cells, Find(table, cells, ref dice, true, CellKind.CaseKey), [Text(id)], ref dice);
    }

    private static byte[]? Strand(DumpTable table, List<byte[]> cells, ref Dice dice) => Set(
        cells,
        Named(table, "IDNPROCEEDING"),
        [Text(dice.Between(DefectMargins.OrphanProceedingFrom, DefectMargins.OrphanProceedingTo))],
        ref dice);

    private static byte[] Text(long number) => Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    private static byte[]? Pad(List<byte[]> cells, int at, ref Dice dice) =>
        at < 0 ? null : Set(cells, at, [[.. cells[at], .. "   "u8[..(1 + dice.Below(3))]]], ref dice);

    private static byte[]? Set(List<byte[]> cells, int at, byte[][] values, ref Dice dice)
    {
        if (at < 0)
        {
            return null;
        }

        cells[at] = values[dice.Below(values.Length)];
        return Join(cells);
    }
}
