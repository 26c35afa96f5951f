using System.Text;
using Discretion.Engine.Docket.Generation;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>A dump of a few cases while mutations change it.</summary>
internal sealed class FuzzDump
{
    /// <summary>The day the facts speak of.</summary>
    public static readonly DateOnly AsOf = new(2011, 11, 17);

    private static readonly string[] WithRows =
    [
        "A_TblCase", "B_TblProceeding", "tbl_schedule", "B_TblProceedCharges", "tbl_Court_Appln", "tbl_RepsAssigned",
        "tbl_Court_Motions", "tbl_CustodyHistory", "tbl_Lead_Rider",
    ];

    private FuzzDump(List<FuzzTable> tables, List<(string Path, byte[] Bytes)> others)
    {
        Tables = tables;
        Others = others;
    }

    /// <summary>Its tables.</summary>
    public List<FuzzTable> Tables { get; }

    /// <summary>Its other files: <c>Count.txt</c>, and what mutations add.</summary>
    public List<(string Path, byte[] Bytes)> Others { get; }

    /// <summary>How it is packed; null for a folder.</summary>
    public FuzzZip? Zip { get; set; }

    /// <summary>Draws a dump without defects, sometimes without some of the tables that are not the cases.</summary>
    public static FuzzDump Draw(ulong seed, int cases, string scratch)
    {
        string folder = Path.Combine(scratch, "drawn");
        DumpOptions options = new(cases, seed, folder) { DefectFactor = 0, EndedShare = 0.3 };
        DumpGenerator.Write(options, null, CancellationToken.None);
        FuzzDice dice = new(seed);
        bool hasAll = dice.OneIn(2);
        List<FuzzTable> tables = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (hasAll || name == "A_TblCase" || dice.OneIn(2))
            {
                byte[] bytes = File.ReadAllBytes(file);
                List<byte[]> lines = [];
                foreach (Range range in bytes.AsSpan().TrimEnd((byte)'\n').Split((byte)'\n'))
                {
                    lines.Add(bytes[range]);
                }

                tables.Add(new(name, [.. Encoding.Latin1.GetString(lines[0]).Split('\t')], lines[1..]));
            }
        }

        byte[] count = File.ReadAllBytes(Path.Combine(folder, "Count.txt"));
        Directory.Delete(folder, recursive: true);
        return new(tables, [("Count.txt", count)]);
    }

    /// <summary>A table by its name; null when there is none.</summary>
    public FuzzTable? this[string name] => Tables.Find(table => table.Name == name);

    /// <summary>One of the tables; those whose rows are kept come more often.</summary>
    public FuzzTable Table(FuzzDice dice)
    {
        FuzzTable[] kept = [.. Tables.Where(table => WithRows.Contains(table.Name))];
        return kept.Length > 0 && !dice.OneIn(3) ? dice.Of(kept) : dice.Of(Tables);
    }

    /// <summary>One of the tables that have lines; null when none has any.</summary>
    public FuzzTable? TableWithLines(FuzzDice dice)
    {
        FuzzTable[] some = [.. Tables.Where(table => table.Lines.Count > 0)];
        FuzzTable[] kept = [.. some.Where(table => WithRows.Contains(table.Name))];
        return kept.Length > 0 && !dice.OneIn(4) ? dice.Of(kept) : some.Length > 0 ? dice.Of(some) : null;
    }

    /// <summary>Its files as bytes. Drawn anew each time, so asked for once.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files() =>
        [.. Tables.Select(table => (table.File, table.Render())), .. Others];

    /// <summary>Writes files into a folder and says what to import: the folder, or the .zip in it.</summary>
    public string Write(IReadOnlyList<(string Path, byte[] Bytes)> files, string folder)
    {
        if (Zip is not null)
        {
            string zip = Path.Combine(folder, "EOIR Case Data.zip");
            File.WriteAllBytes(zip, Zip.Pack(files));
            return zip;
        }

        foreach ((string name, byte[] bytes) in files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return folder;
    }
}
