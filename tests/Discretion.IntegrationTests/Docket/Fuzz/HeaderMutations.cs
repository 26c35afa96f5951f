using System.Globalization;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What can happen to the first line of a table, and to its columns.</summary>
internal static class HeaderMutations
{
    /// <summary>The mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Header("column-twice", (table, dice) =>
        {
            int which = dice.Below(table.Header.Count);
            table.Insert(dice.Below(table.Header.Count + 1), table.Header[which], _ => "9"u8.ToArray());
        }),
        Header("column-under-another's-name", (table, dice) =>
            table.Header[dice.Below(table.Header.Count)] = dice.Of(table.Header)),
        Header("columns-in-another-order", Reorder),
        Header("unknown-name", (table, dice) => table.Header[dice.Below(table.Header.Count)] = "WHAT_IS_THIS"),
        Header("former-name", (table, dice) =>
        {
            int at = dice.Below(table.Header.Count);
            table.Header[at] += dice.Of(["_Remove", "_TO_BE_REMOVED", "_OLD"]);
        }),
        Header("former-column", (table, dice) => table.Insert(
            dice.Below(table.Header.Count + 1),
            table.Name == "D_TblAssociatedBond" ? "REJ" : "FNLDISP",
            _ => "A"u8.ToArray())),
        Header("new-column", (table, dice) => table.Insert(
            dice.Below(table.Header.Count + 1), "NEW_COLUMN", _ => dice.Of<byte[]>([[], [0], [65, 66], [0xFF]]))),
        Header("nameless-column", (table, dice) =>
            table.Header[dice.Below(table.Header.Count)] = dice.Of(["", " ", "\0"])),
        Header("small-letters", (table, _) => Each(table, name => name.ToLower(CultureInfo.InvariantCulture))),
        Header("blanks-around-names", (table, dice) => Each(table, name => dice.OneIn(2) ? name : $" {name}  ")),
        Header("control-in-name", (table, dice) => table.Header[dice.Below(table.Header.Count)] += "\u001B"),
        Header("quoted-names", (table, _) => Each(table, name => $"\"{name}\"")),
        Header("name-lost", (table, dice) => table.Header.RemoveAt(dice.Below(table.Header.Count))),
        Header("name-too-many", (table, dice) => table.Header.Insert(dice.Below(table.Header.Count + 1), "EXTRA")),
        Header("names-cut-off", (table, dice) =>
        {
            int left = 1 + dice.Below(table.Header.Count);
            table.Header.RemoveRange(left, table.Header.Count - left);
        }),
        Header("line-feed-in-header", (table, dice) => table.Header[dice.Below(table.Header.Count)] += "\n"),
        Header("no-header", (table, _) =>
        {
            if (table.Lines.Count > 0)
            {
                table.Header.Clear();
                table.Header.Add(System.Text.Encoding.Latin1.GetString(table.Lines[0]));
                table.Lines.RemoveAt(0);
            }
        }),
        Header("header-only", (table, _) => table.Lines.Clear()),
    ];

    private static Mutation Header(string name, Action<FuzzTable, FuzzDice> change) =>
        new(name, (dump, dice) =>
        {
            FuzzTable table = dump.Table(dice);
            if (table.Header.Count > 0)
            {
                change(table, dice);
            }
        })
        {
            MayRefuse = true,
        };

    private static void Each(FuzzTable table, Func<string, string> change)
    {
        for (int at = 0; at < table.Header.Count; at++)
        {
            table.Header[at] = change(table.Header[at]);
        }
    }

    private static void Reorder(FuzzTable table, FuzzDice dice)
    {
        for (int at = table.Header.Count - 1; at > 0; at--)
        {
            int other = dice.Below(at + 1);
            (table.Header[at], table.Header[other]) = (table.Header[other], table.Header[at]);
            for (int line = 0; line < table.Lines.Count; line++)
            {
                int first = at;
                table.Change(line, cells =>
                {
                    if (first < cells.Count && other < cells.Count)
                    {
                        (cells[first], cells[other]) = (cells[other], cells[first]);
                    }
                });
            }
        }
    }
}
