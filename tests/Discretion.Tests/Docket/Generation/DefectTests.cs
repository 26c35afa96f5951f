using System.Globalization;
using Discretion.Engine.Docket.Generation;

namespace Discretion.Tests.Docket.Generation;

/// <summary>The defects that are planted, and the file that tells them.</summary>
public sealed class DefectTests
{
    [Fact]
    public void Every_defect_is_told_and_no_other_row_is_broken()
    {
        using DumpFolder dump =
            DumpFolder.Of(3000, seed: 3, options => options with { DefectShare = 0.05, WithTruth = true });

        Planted[] planted = Told(dump);

        Assert.Equal(19, planted.Select(defect => defect.Kind).Distinct().Count());
        AssertNoOtherIsBroken(dump, planted);
    }

    [Fact]
    public void Where_many_are_asked_for_every_kind_that_the_real_tables_have_is_told()
    {
        using DumpFolder dump = DumpFolder.Of(20_000, seed: 3, Many(2_000));

        Planted[] planted = Told(dump);

        Assert.Equal(
            Enum.GetNames<Discretion.Engine.Docket.Generation.Margins.DefectKind>().Except(["PaddedCode"]).Order(),
            planted.Select(defect => defect.Kind).Distinct().Order());
        AssertNoOtherIsBroken(dump, planted);
    }

    [Fact]
    public void At_the_real_rates_nearly_every_row_is_whole()
    {
        using DumpFolder dump = DumpFolder.Of(
            20_000, seed: 4, options => new(options.Cases, options.Seed, options.OutFolder) { WithTruth = true });

        ILookup<string, Planted> planted = Told(dump).ToLookup(defect => defect.Kind);

        // 12,213 charges and 3,687 lawyers of nothing in the nation, and about one entry too late in 1,400 cases.
        Assert.InRange(planted["OrphanProceeding"].Count(), 5, 30);
        Assert.InRange(planted["EntryAfterCharge"].Count(), 3, 30);
        Assert.InRange(planted.Where(kind => kind.Key is "ExtraTab" or "MissingTab" or "SplitLine").Sum(kind =>
            kind.Count()), 0, 3);
    }

    [Fact]
    public void Three_hundred_times_as_many_are_three_hundred_times_the_real_share()
    {
        using DumpFolder dump = DumpFolder.Of(50_000, seed: 4, Many(300));

        Planted[] planted = Told(dump);

        // Of 98, 2 and 93 in 12.66 million cases.
        Assert.InRange(Count("A_TblCase", "ExtraTab"), 85, 150);
        Assert.InRange(Count("A_TblCase", "HiddenShift"), 80, 145);
        Assert.InRange(Count("A_TblCase", "MissingTab"), 0, 10);
        Assert.InRange(Count("B_TblProceedCharges", "ExtraTab"), 0, 0);

        int Count(string table, string kind) =>
            planted.Count(defect => defect.Table == table && defect.Kind == kind);
    }

    [Fact]
    public void Most_stray_tabs_of_cases_are_in_the_town_and_a_hidden_shift_reaches_the_last_cell()
    {
        using DumpFolder dump = DumpFolder.Of(20_000, seed: 9, Many(1_000));

        string[][] lines = dump.Lines("A_TblCase.csv");
        foreach (Planted defect in Told(dump).Where(defect => defect.Table == "A_TblCase"))
        {
            string[] after = lines[defect.Line - 1];
            if (defect.Kind == "ExtraTab")
            {
                Assert.Equal(defect.Row[1], after[1] + after[2]);
                Assert.Equal(defect.Row[2..], after[3..]);
            }

            if (defect.Kind == "HiddenShift" && defect.Row[^1].Length == 0)
            {
                Assert.Equal(defect.Row.Length, after.Length);
                Assert.Equal(defect.Row[6..^1], after[7..]);
            }
        }
    }

    [Fact]
    public void A_row_broken_over_two_lines_is_its_two_lines_and_now_and_then_the_next_is_broken_too()
    {
        using DumpFolder dump = DumpFolder.Of(20_000, seed: 9, Many(1_500));

        int next = 0;
        foreach (IGrouping<string, Planted> table in Told(dump).GroupBy(defect => defect.Table))
        {
            string[][] lines = dump.Lines(table.Key + ".csv");
            HashSet<int> split = [.. table.Where(defect => defect.Kind == "SplitLine").Select(defect => defect.Line)];
            Assert.All(table, defect => Assert.Equal(split.Contains(defect.Line) ? 2 : 1, defect.Lines));
            foreach (Planted defect in table.Where(defect => defect.Kind == "SplitLine"))
            {
                string[] first = lines[defect.Line - 1];
                string[] second = lines[defect.Line];
                string[][] whole =
                [
                    [.. first, .. second],
                    [.. first[..^1], first[^1] + second[0], .. second[1..]],
                ];
                Assert.Contains(defect.Row, whole);
                next += split.Contains(defect.Line + 2) ? 1 : 0;
            }
        }

        Assert.InRange(next, 1, 40);
    }

    private static Func<DumpOptions, DumpOptions> Many(double factor) =>
        options => options with { DefectShare = null, DefectFactor = factor, WithTruth = true };

    private sealed record Planted(string Table, int Line, string Kind, string[] Row, int Lines);

    private static Planted[] Told(DumpFolder dump)
    {
        string[][] lines = dump.Lines("defects.tsv");
        Assert.Equal(["table", "line", "defect", "row", "lines"], lines[0]);
        return [.. lines.Skip(1).Select(line =>
            new Planted(line[0], Number(line[1]), line[2], line[3].Split("\\t"), Number(line[4])))];
    }

    private static void AssertNoOtherIsBroken(DumpFolder dump, Planted[] planted)
    {
        ILookup<string, Planted> defects = planted.ToLookup(defect => defect.Table);
        foreach (DumpTable table in DumpTables.All)
        {
            string[][] lines = dump.Lines(table.File + ".csv");
            HashSet<int> broken = [];
            foreach (Planted defect in defects[table.File])
            {
                broken.UnionWith(Enumerable.Range(defect.Line - 1, defect.Lines));
                Assert.Equal(table.Columns.Count, defect.Row.Length);
                Assert.NotEqual(string.Join('\t', defect.Row), string.Join('\t', lines[defect.Line - 1]));
            }

            Assert.All(
                Enumerable.Range(1, lines.Length - 1).Where(i => !broken.Contains(i)),
                i => Assert.Equal(table.Columns.Count, lines[i].Length));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
