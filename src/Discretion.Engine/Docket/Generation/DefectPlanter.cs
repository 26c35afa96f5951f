using System.Globalization;
using System.Text;
using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>A row after the damage.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Bytes">The row without its last LF.</param>
/// <param name="AddsRow">Whether the row stands beside the whole one instead of taking its place.</param>
internal readonly record struct Damage(DefectKind Kind, byte[] Bytes, bool AddsRow);

/// <summary>Damages rows in the ways of the real file, each chosen and placed by the case's own dice.</summary>
internal static class DefectPlanter
{
    private const byte Tab = (byte)'\t';
    private const byte Break = (byte)'\n';

    private static readonly CellKind[] AnyKey = [CellKind.CaseKey, CellKind.RowKey];
    private static readonly CellKind[] AnyCode = [CellKind.OpenCode, CellKind.ClosedCode];
    private static readonly CellKind[] Loose = [CellKind.OpenCode, CellKind.Text];
    private static readonly CellKind[] AnyValue =
        [CellKind.OpenCode, CellKind.ClosedCode, CellKind.Text, CellKind.Day];

    /// <summary>Damages a row; null when none of many tries found a kind that the row allows.</summary>
    /// <param name="row">A whole row without its LF.</param>
    public static Damage? Plant(DumpTable table, CasePlan plan, ReadOnlySpan<byte> row, ref Dice dice)
    {
        for (int tries = 0; tries < 50; tries++)
        {
            DefectKind kind = DefectMargins.Kinds.Pick(ref dice);
            List<byte[]> cells = Split(row);
            if (Damaged(kind, table, plan, cells, ref dice) is { } bytes && !row.SequenceEqual(bytes))
            {
                return new(kind, bytes, kind == DefectKind.DuplicateCase);
            }
        }

        return null;
    }

    private static byte[]? Damaged(
        DefectKind kind, DumpTable table, CasePlan plan, List<byte[]> cells, ref Dice dice) => kind switch
        {
            DefectKind.ExtraTab => InsertTab(table, cells, ref dice),
            DefectKind.MissingTab => RemoveTab(cells, ref dice),
            DefectKind.SplitLine => SplitLine(table, cells, ref dice),
            DefectKind.HiddenShift => Shift(cells, ref dice),
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
            cells[at] = [.. cells[at], Break, .. cells[at + 1]];
            cells.RemoveAt(at + 1);
        }
        else
        {
            cells[at] = With(cells[at], dice.Below(cells[at].Length + 1), Break);
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
        byte[] text = Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture));
        return Set(cells, Find(table, cells, ref dice, true, CellKind.CaseKey), [text], ref dice);
    }

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

    // The first cell of the kinds from a random place on, around the end; −1 when there is none.
    private static int Find(
        DumpTable table, List<byte[]> cells, ref Dice dice, bool filled, params ReadOnlySpan<CellKind> kinds)
    {
        int from = dice.Below(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            int at = (from + i) % cells.Count;
            if (kinds.Contains(table.Kinds[at]) && (!filled || cells[at].Length > 0))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Named(DumpTable table, string column)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i] == column)
            {
                return i;
            }
        }

        return -1;
    }

    private static byte[] With(byte[] cell, int place, byte what) => [.. cell[..place], what, .. cell[place..]];

    private static List<byte[]> Split(ReadOnlySpan<byte> row)
    {
        List<byte[]> cells = [];
        foreach (Range range in row.Split(Tab))
        {
            cells.Add(row[range].ToArray());
        }

        return cells;
    }

    private static byte[] Join(List<byte[]> cells)
    {
        byte[] row = new byte[cells.Sum(cell => cell.Length) + cells.Count - 1];
        cells[0].CopyTo(row, 0);
        int at = cells[0].Length;
        foreach (byte[] cell in cells.Skip(1))
        {
            row[at++] = Tab;
            cell.CopyTo(row, at);
            at += cell.Length;
        }

        return row;
    }
}
