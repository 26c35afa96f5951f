using System.Text;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What can stand in a cell.</summary>
internal static class CellMutations
{
    private static readonly string[] Impossible =
    [
        "2925-01-01 00:00:00.000", "1900-01-01", "0000-00-00", "2011-02-30", "2011-13-01", "3/2035", "99/9999",
        "10000-01-01", "2011-11-17 25:00", "-001-01-01", "9999-12-31 23:59:59.999", "0001-01-01",
    ];

    private static readonly string[] Ambiguous =
        ["03/04/2011", "4/3/11", "2011-04", "20110403", "Apr 3 2011", "3-APR-2011", "2011-04-03T00:00:00Z", "40636"];

    private static readonly string[] Absent = ["NA", "NULL", "NaN", "N/A", "null", "\\N", "None", "-", "."];

    private static readonly string[] Odd =
    [
        "\"", "\"\"", "\"a", "a\"b", "'", "''; DROP TABLE cases", "\\", "\\t", "\\\"", "=1+1", "@SUM(A1)", ",", ";",
        "|", "{0}", "%s", "<b>", "../..", "\u00A0",
    ];

    // Neither TAB nor line feed, which are mutations of lines.
    private static readonly int[] Controls = [1, 2, 6, 7, 8, 11, 12, 13, 14, 26, 28, 31, 127];

    /// <summary>The mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Cell("nul-in-cell", (cell, dice) => Put(cell, dice, 0)),
        Cell("only-nul-in-cell", (_, _) => [0]),
        Cell("escape-in-cell", (cell, dice) => Put(cell, dice, 0x1B)),
        Cell("control-in-cell", (cell, dice) => Put(cell, dice, (byte)dice.Of(Controls))),
        Cell("no-utf8-in-cell", (cell, dice) => Put(cell, dice, (byte)(0x80 + dice.Below(128)))),
        Cell("utf8-in-cell", (_, dice) =>
            Encoding.UTF8.GetBytes(dice.Of(["JOSÉ", "PEÑA", "北京", "😀", "\uFEFF"]))),
        Cell("old-code-page-in-cell", (_, _) => [.. "SAN JOS"u8, 0x82]),
        Cell("odd-character-in-cell", (_, dice) => Encoding.Latin1.GetBytes(dice.Of(Odd))),
        Cell("padded-cell", (cell, dice) => [.. cell, .. Enumerable.Repeat((byte)' ', 1 + dice.Below(20))]),
        Cell("indented-cell", (cell, dice) => [.. Enumerable.Repeat((byte)' ', 1 + dice.Below(3)), .. cell]),
        Cell("blank-cell", (_, dice) => [.. Enumerable.Repeat((byte)' ', dice.Below(2))]),
        Cell("absent-word-in-cell", (_, dice) => Encoding.ASCII.GetBytes(dice.Of(Absent))),
        Cell("impossible-date", (_, dice) => Encoding.ASCII.GetBytes(dice.Of(Impossible))),
        Cell("ambiguous-date", (_, dice) => Encoding.ASCII.GetBytes(dice.Of(Ambiguous))),
        Cell("very-long-cell", (_, dice) => [.. Enumerable.Repeat((byte)'x', 1_000 + dice.Below(300_000))]),
        Cell("random-bytes-in-cell", (_, dice) => [.. Enumerable.Range(0, 1 + dice.Below(12))
            .Select(_ => (byte)dice.Below(256)).Where(letter => letter is not ((byte)'\t' or (byte)'\n'))]),
        Key("timestamp-in-key", (_, _) => "2011-11-17 08:30:00.000"u8.ToArray()),
        Key("huge-key", (_, dice) => Encoding.ASCII.GetBytes(dice.Of(
            ["2000000000", "60000000", "67108864", "2147483648", "999999999999999999", "9223372036854775808",
             "99999999999999999999999"]))),
        Key("negative-key", (_, dice) => Encoding.ASCII.GetBytes(dice.Of(["-1", "-2147483648", "-0", "+5"]))),
        Key("statistician's-key", (key, dice) => dice.OneIn(2)
            ? [.. key, .. ".0"u8] : [.. "0000"u8, .. key]),
        Key("no-number-in-key", (_, dice) => Encoding.ASCII.GetBytes(
            dice.Of(["FC", "", " ", "0", "1e5", "1,000", "12 3", "0x10", "\u0000"]))),
        Key("other-key", (key, dice) => [.. key.SkipLast(1), (byte)('0' + dice.Below(10))]),
    ];

    private static byte[] Put(byte[] cell, FuzzDice dice, byte letter)
    {
        int at = dice.Below(cell.Length + 1);
        return [.. cell[..at], letter, .. cell[at..]];
    }

    private static Mutation Cell(string name, Func<byte[], FuzzDice, byte[]> change) => new(name, (dump, dice) =>
        Change(dump, dice, change, (_, cells) => dice.Below(cells)));

    // One of the columns of keys stands first in every table, and the other two beside it.
    private static Mutation Key(string name, Func<byte[], FuzzDice, byte[]> change) => new(name, (dump, dice) =>
        Change(dump, dice, change, (_, cells) => dice.Below(Math.Min(3, cells))));

    private static void Change(
        FuzzDump dump, FuzzDice dice, Func<byte[], FuzzDice, byte[]> change, Func<FuzzTable, int, int> which)
    {
        for (int times = 1 + dice.Below(3); times > 0; times--)
        {
            if (dump.TableWithLines(dice) is { } table)
            {
                table.Change(dice.Below(table.Lines.Count), cells =>
                {
                    int at = which(table, cells.Count);
                    cells[at] = change(cells[at], dice);
                });
            }
        }
    }
}
