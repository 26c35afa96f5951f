using System.Text;
using CsCheck;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class BrokenRowsTests
{
    private static readonly ColumnFormat?[] Columns =
    [
        new("KEY", [], ColumnType.Integer, 0, null), new("WHEN", [], ColumnType.Date, 0, null),
        new("FLAG", [], ColumnType.Bit, 0, null), new("CITY", [], ColumnType.Text, 9, null),
    ];

    // Rows that lost a TAB, have one too many, or were broken; whole ones stand between them and are not here.
    private static readonly string[] Texts =
    [
        "1\t2011-11-17\t1", "2\t2011-11-17", "1\tBOSTON", "3\t2011-11-171\tMIAMI", "4", "\t", "", "5\t\t\tX\tY",
        "MIAMI",
    ];

    [Fact]
    public void Lines_that_come_in_parts_are_mended_as_if_they_came_at_once() =>
        Gen.Select(
            Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[1, 2], Gen.Bool).Array[0, 60], Gen.Int[1, 12])
        .Sample((lines, size) =>
        {
            BrokenLine[] all = new BrokenLine[lines.Length];
            long number = 1;
            foreach ((int at, (int which, int step, bool goesOn)) in lines.Index())
            {
                number += goesOn ? 1 : step;
                string text = Texts[which];
                all[at] = new(
                    number, Encoding.UTF8.GetBytes(text), text.Count(letter => letter == '\t') + 1, false);
            }

            IEnumerable<string> atOnce = Told(Rows().Mend(all, isRunOver: true));

            Assert.Equal(atOnce, InParts(all, size));
        });

    private static List<string> InParts(BrokenLine[] all, int size)
    {
        BrokenRows rows = Rows();
        List<string> told = [];
        foreach (BrokenLine[] part in all.Chunk(size))
        {
            told.AddRange(Told(rows.Mend([.. rows.Held, .. part], isRunOver: false)));
        }

        return [.. told, .. Told(rows.Mend([.. rows.Held], isRunOver: true))];
    }

    private static IEnumerable<string> Told(IEnumerable<MendedRow> rows) => rows.Select(row =>
        $"{string.Join('+', row.Lines.Select(line => line.Number))} {row.Rule} "
            + (row.Row is null ? $"of {row.Readings.Count}" : Encoding.UTF8.GetString(row.Row)));

    private static BrokenRows Rows() => new(new RowRepair(Columns, [0]), new ColumnProfile(Columns));
}
