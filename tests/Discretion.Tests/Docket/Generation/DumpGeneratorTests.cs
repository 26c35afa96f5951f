using System.Globalization;
using System.IO.Compression;
using System.Text;
using Discretion.Engine.Docket.Generation;

namespace Discretion.Tests.Docket.Generation;

public sealed class DumpGeneratorTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using DumpFolder first = DumpFolder.Of(3000, seed: 5, Defective);
        using DumpFolder second = DumpFolder.Of(3000, seed: 5, Defective);

        Assert.Equal(DumpTables.All.Count + 2, first.Names().Length);
        Assert.All(first.Names(), name => Assert.Equal(first.Bytes(name), second.Bytes(name)));
    }

    [Fact]
    public void Another_seed_gives_other_bytes_in_every_table()
    {
        using DumpFolder first = DumpFolder.Of(3000, seed: 5);
        using DumpFolder second = DumpFolder.Of(3000, seed: 6);

        // In 2011 no priorities were recorded.
        Assert.All(
            first.Names().Where(name => name.EndsWith(".csv", StringComparison.Ordinal))
                .Except(["tbl_CasePriorityHistory.csv"]),
            name => Assert.NotEqual(first.Bytes(name), second.Bytes(name)));
    }

    [Fact]
    public void A_case_is_the_same_however_many_others_there_are()
    {
        using DumpFolder few = DumpFolder.Of(200);
        using DumpFolder many = DumpFolder.Of(2000);

        Assert.Equal(Rows(few, "A_TblCase", 0), Rows(many, "A_TblCase", 0));
        Assert.Equal(Rows(few, "tbl_schedule", 2), Rows(many, "tbl_schedule", 2));

        static IEnumerable<string> Rows(DumpFolder dump, string table, int key) => dump.Lines(table + ".csv")
            .Where(line => long.TryParse(line[key], out long id) && id < CasePlan.IdOf(200))
            .Select(line => string.Join('\t', line))
            .Order();
    }

    [Fact]
    public void Child_tables_do_not_stand_in_the_order_of_cases()
    {
        using DumpFolder dump = DumpFolder.Of(5000);

        string[] ids = [.. dump.Rows("B_TblProceeding").Select(row => row["IDNCASE"])];
        int together = ids.Zip(ids.Skip(1)).Count(pair => pair.First == pair.Second);
        int rising = ids.Zip(ids.Skip(1)).Count(pair => Number(pair.First) < Number(pair.Second));

        Assert.InRange(together, 0, ids.Length / 100);
        Assert.InRange(rising, ids.Length * 2 / 5, ids.Length * 3 / 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    public void A_tiny_dump_has_its_cases_and_every_table(int cases)
    {
        using DumpFolder dump = DumpFolder.Of(cases);

        Assert.Equal(DumpTables.All.Count + 1, dump.Names().Length);
        Assert.Equal(cases, dump.Rows("A_TblCase").Count());
        Assert.Equal(cases, dump.Rows("A_TblCase").Select(row => row["IDNCASE"]).Distinct().Count());
    }

    [Fact]
    public void Count_txt_counts_rows_as_the_court_does()
    {
        using DumpFolder dump = DumpFolder.Of(3000, seed: 2, Defective);

        string[][] counts = dump.Lines("Count.txt");
        ILookup<string, string> defects = dump.Lines("defects.tsv").Skip(1).ToLookup(line => line[0], line => line[2]);
        Assert.Equal(DumpTables.All.Select(table => table.File), counts.Select(count => count[0]));
        Assert.All(counts, count =>
        {
            int lines = dump.Lines(count[0] + ".csv").Length - 1;
            int split = defects[count[0]].Count(kind => kind == "SplitLine");
            Assert.Equal(Number(count[1]), lines - split);
        });
    }

    [Fact]
    public void A_zip_holds_the_same_files_dated_with_the_day_of_the_dump()
    {
        using DumpFolder loose = DumpFolder.Of(300);
        using DumpFolder zipped = DumpFolder.Of(300, with: options => options with { Zip = true });
        using DumpFolder again = DumpFolder.Of(300, with: options => options with { Zip = true });

        Assert.Equal(["EOIR Case Data.zip"], zipped.Names());
        Assert.Equal(zipped.Bytes("EOIR Case Data.zip"), again.Bytes("EOIR Case Data.zip"));
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(zipped.Path, "EOIR Case Data.zip"));
        Assert.Equal(loose.Names(), archive.Entries.Select(entry => entry.Name).Order());
        Assert.All(archive.Entries, entry =>
        {
            using MemoryStream bytes = new();
            using Stream stream = entry.Open();
            stream.CopyTo(bytes);
            Assert.Equal("EOIR Case Data/" + entry.Name, entry.FullName);
            Assert.Equal(new DateTime(2011, 11, 17), entry.LastWriteTime.DateTime);
            Assert.Equal(loose.Bytes(entry.Name), bytes.ToArray());
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stopped_work_leaves_nothing_behind(bool zip)
    {
        using DumpFolder folder = new();
        using CancellationTokenSource stop = new();
        Watcher watcher = new(stop);
        DumpOptions options = new(200_000, 1, folder.Path) { Zip = zip, WithTruth = true };

        Assert.ThrowsAny<OperationCanceledException>(() => DumpGenerator.Write(options, watcher, stop.Token));

        Assert.True(watcher.Reports > 0);
        Assert.Empty(folder.Beside);
    }

    [Fact]
    public void A_dump_that_is_there_is_not_overwritten()
    {
        using DumpFolder dump = DumpFolder.Of(3);
        byte[] before = dump.Bytes("A_TblCase.csv");

        IOException error = Assert.Throws<IOException>(
            () => DumpGenerator.Write(new(4, 1, dump.Path), progress: null, CancellationToken.None));

        Assert.Contains("is there already", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, dump.Bytes("A_TblCase.csv"));
        Assert.Single(dump.Beside);
    }

    [Fact]
    public void A_folder_with_other_files_keeps_them()
    {
        using DumpFolder folder = new();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");

        DumpGenerator.Write(new(3, 1, folder.Path), progress: null, CancellationToken.None);

        Assert.Equal(DumpTables.All.Count + 2, folder.Names().Length);
        Assert.Equal("mine", Encoding.UTF8.GetString(folder.Bytes("notes.txt")));
        Assert.Single(folder.Beside);
    }

    [Fact]
    public void Progress_rises_to_the_number_of_cases()
    {
        using DumpFolder folder = new();
        Watcher watcher = new(stop: null);

        DumpGenerator.Write(new(10_000, 1, folder.Path), watcher, CancellationToken.None);

        Assert.True(watcher.Rises);
        Assert.Equal(10_000, watcher.Last);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DumpOptions Defective(DumpOptions options) => options with { DefectShare = 0.05, WithTruth = true };

    private sealed class Watcher(CancellationTokenSource? stop) : IProgress<long>
    {
        public int Reports { get; private set; }

        public long Last { get; private set; }

        public bool Rises { get; private set; } = true;

        public void Report(long value)
        {
            Rises &= value >= Last;
            Last = value;
            Reports++;
            if (Reports == 2)
            {
                stop?.Cancel();
            }
        }
    }
}
