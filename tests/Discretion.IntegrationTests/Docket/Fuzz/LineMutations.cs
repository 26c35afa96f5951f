namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What can happen to lines.</summary>
internal static class LineMutations
{
    /// <summary>The mutations.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Line("extra-tab", (lines, at, dice) => lines[at] = Put(lines[at], dice, (byte)'\t')),
        Line("several-extra-tabs", (lines, at, dice) =>
        {
            for (int times = 2 + dice.Below(3); times > 0; times--)
            {
                lines[at] = Put(lines[at], dice, (byte)'\t');
            }
        }),
        Line("missing-tab", (lines, at, dice) => lines[at] = WithoutTab(lines[at], dice)),
        Line("two-missing-tabs", (lines, at, dice) => lines[at] = WithoutTab(WithoutTab(lines[at], dice), dice)),
        Line("shifted-cells", (lines, at, dice) => lines[at] = WithoutTab(Put(lines[at], dice, (byte)'\t'), dice)),
        Line("split-line", (lines, at, dice) => lines[at] = Put(lines[at], dice, (byte)'\n')),
        Line("thrice-split-line", (lines, at, dice) =>
            lines[at] = Put(Put(Put(lines[at], dice, (byte)'\n'), dice, (byte)'\n'), dice, (byte)'\n')),
        Line("line-feed-for-tab", (lines, at, dice) => lines[at] = InsteadOfTab(lines[at], dice, (byte)'\n')),
        Line("blanks-for-tab", (lines, at, dice) => lines[at] = InsteadOfTab(lines[at], dice, (byte)' ')),
        Line("joined-lines", (lines, at, _) =>
        {
            if (at + 1 < lines.Count)
            {
                lines[at] = [.. lines[at], .. lines[at + 1]];
                lines.RemoveAt(at + 1);
            }
        }),
        Line("cut-line", (lines, at, dice) => lines[at] = lines[at][..dice.Below(lines[at].Length + 1)]),
        Line("cut-beginning", (lines, at, dice) => lines[at] = lines[at][dice.Below(lines[at].Length + 1)..]),
        Line("duplicated-row", (lines, at, dice) => lines.Insert(dice.Below(lines.Count + 1), lines[at])),
        Line("same-keys-other-cells", (lines, at, dice) =>
        {
            byte[] other = FuzzTable.Join(FuzzTable.Split(lines[at])
                .Select((cell, place) => place < 3 ? cell : "1"u8.ToArray()));
            lines.Insert(dice.Below(lines.Count + 1), other);
        }),
        Line("lost-row", (lines, at, _) => lines.RemoveAt(at)),
        Line("blank-line", (lines, _, dice) => lines.Insert(dice.Below(lines.Count + 1), [])),
        Line("several-blank-lines", (lines, at, dice) =>
            lines.InsertRange(at, Enumerable.Repeat(Array.Empty<byte>(), 2 + dice.Below(20)))),
        Line("line-of-blanks", (lines, at, dice) =>
            lines.Insert(at, [.. Enumerable.Repeat((byte)' ', 1 + dice.Below(200))])),
        Line("line-of-tabs", (lines, at, dice) =>
            lines.Insert(at, [.. Enumerable.Repeat((byte)'\t', 1 + dice.Below(80))])),
        Line("wide-line", (lines, at, dice) =>
            lines[at] = [.. lines[at], .. Enumerable.Repeat((byte)'\t', 200 + dice.Below(50_000))]),
        Line("long-line", (lines, at, dice) =>
            lines.Insert(at, [.. Enumerable.Repeat((byte)'z', 10_000 + dice.Below(1_000_000))])),
        Line("line-longer-than-any-row", (lines, at, dice) =>
        {
            byte[] line = new byte[(6 << 20) + dice.Below(1 << 20)];
            Array.Fill(line, (byte)'\t', 0, dice.Below(line.Length));
            lines.Insert(at, line);
        }),
        Line("second-header", (lines, at, _) => lines.Insert(at, "IDNCASE\tIDNCASE\tIDNCASE"u8.ToArray())),
        Line("random-line", (lines, at, dice) => lines.Insert(at,
            [.. Enumerable.Range(0, dice.Below(300)).Select(_ => (byte)dice.Below(256))])),
        Line("changed-byte", (lines, at, dice) =>
        {
            if (lines[at].Length > 0)
            {
                lines[at] = [.. lines[at]];
                lines[at][dice.Below(lines[at].Length)] = (byte)dice.Below(256);
            }
        }),
        Line("quoted-line", (lines, at, _) =>
            lines[at] = FuzzTable.Join(FuzzTable.Split(lines[at]).Select(cell => (byte[])[34, .. cell, 34]))),
        Line("commas-for-tabs", (lines, at, _) =>
            lines[at] = [.. lines[at].Select(letter => letter == (byte)'\t' ? (byte)',' : letter)]),
        Line("shuffled-lines", (lines, _, dice) =>
        {
            for (int at = lines.Count - 1; at > 0; at--)
            {
                int other = dice.Below(at + 1);
                (lines[at], lines[other]) = (lines[other], lines[at]);
            }
        }),
        new("rows-of-no-case", (dump, dice) =>
        {
            if (dump["A_TblCase"] is { Lines.Count: > 0 } cases)
            {
                cases.Lines.RemoveAt(dice.Below(cases.Lines.Count));
            }
        }),
        new("many-rows-broken-alike", (dump, dice) =>
        {
            if (dump["B_TblProceedCharges"] is { Lines: [{ Length: < 1_000 } first, ..] } charges)
            {
                byte[] broken = Put(first, dice, (byte)'\t');
                charges.Lines.AddRange(Enumerable.Repeat(broken, 1_100));
            }
        })
        {
            MayRefuse = true,
        },
    ];

    private static Mutation Line(string name, Action<List<byte[]>, int, FuzzDice> change) => new(name, (dump, dice) =>
    {
        if (dump.TableWithLines(dice) is { } table)
        {
            change(table.Lines, dice.Below(table.Lines.Count), dice);
        }
    });

    private static byte[] Put(byte[] line, FuzzDice dice, byte letter)
    {
        int at = dice.Below(line.Length + 1);
        return [.. line[..at], letter, .. line[at..]];
    }

    private static byte[] WithoutTab(byte[] line, FuzzDice dice) =>
        Tab(line, dice) is >= 0 and var at ? [.. line[..at], .. line[(at + 1)..]] : line;

    private static byte[] InsteadOfTab(byte[] line, FuzzDice dice, byte letter) =>
        Tab(line, dice) is >= 0 and var at ? [.. line[..at], letter, .. line[(at + 1)..]] : line;

    private static int Tab(byte[] line, FuzzDice dice)
    {
        int[] tabs = [.. line.Index().Where(one => one.Item == (byte)'\t').Select(one => one.Index)];
        return tabs.Length == 0 ? -1 : dice.Of(tabs);
    }
}
