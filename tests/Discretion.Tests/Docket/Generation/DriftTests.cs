using System.IO.Compression;
using System.Text;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket.Generation;

/// <summary>The same cases under the names and columns of other releases, and in other files.</summary>
public sealed class DriftTests
{
    [Theory]
    [InlineData(DumpDrift.Old, 18, "GENDER", "REJ", "IJ_NAME")]
    [InlineData(DumpDrift.Year2025, 19, "Sex", "REJ_TO_BE_REMOVED", "IJ_NAME")]
    [InlineData(DumpDrift.Year2026, 19, "Sex", null, "IJ_NAME_Remove")]
    public void A_release_has_the_names_of_its_time(
        DumpDrift drift, int tables, string sex, string? bondRejection, string motionJudge)
    {
        using DumpFolder dump = DumpFolder.Of(400, with: options => options with { Drift = drift });

        Assert.Equal(tables + 1, dump.Names().Length);
        Assert.Contains(sex, dump.Lines("A_TblCase.csv")[0]);
        Assert.Equal(bondRejection is not null, dump.Lines("D_TblAssociatedBond.csv")[0].Contains(bondRejection));
        Assert.Contains(motionJudge, dump.Lines("tbl_Court_Motions.csv")[0]);
        Assert.Equal(drift == DumpDrift.Old, dump.Lines("A_TblCase.csv")[0].Contains("FNLDISP"));
    }

    [Theory]
    [InlineData(DumpDrift.Old)]
    [InlineData(DumpDrift.Year2025)]
    public void The_format_knows_every_name_and_the_cells_are_those_of_the_present_release(DumpDrift drift)
    {
        using DumpFolder before = DumpFolder.Of(400, with: options => options with { Drift = drift });
        using DumpFolder now = DumpFolder.Of(400);

        foreach (DumpTable table in DumpTables.Of(drift).Where(table => table.File != "D_TblAssociatedBond"))
        {
            TableFormat format = Repository.Eoir.Table(table.File);
            string[][] then = before.Lines(table.File + ".csv");
            string[][] present = now.Lines(table.File + ".csv");
            string?[] names = [.. then[0].Select(name => format.Find(name)?.Name)];
            Assert.All(names, Assert.NotNull);
            Assert.Equal(present.Length, then.Length);
            foreach (string name in names.Intersect(present[0]).OfType<string>())
            {
                int at = Array.IndexOf(names, name);
                int presentAt = Array.IndexOf(present[0], name);
                Assert.Equal(present.Skip(1).Select(line => line[presentAt]), then.Skip(1).Select(line => line[at]));
            }
        }
    }

    [Theory]
    [InlineData(DumpDrift.Old)]
    [InlineData(DumpDrift.Year2025)]
    public void Every_row_of_bonds_fills_the_columns_that_were_dropped_later(DumpDrift drift)
    {
        using DumpFolder dump = DumpFolder.Of(2000, with: options => options with { Drift = drift });

        TableFormat format = Repository.Eoir.Table("D_TblAssociatedBond");
        string[][] lines = dump.Lines("D_TblAssociatedBond.csv");
        ColumnFormat[] columns = [.. lines[0].Select(name => format.Find(name)!)];

        Assert.Equal(drift == DumpDrift.Old ? 48 : 49, columns.Length);
        Assert.All(lines, line => Assert.Equal(columns.Length, line.Length));
        foreach ((ColumnFormat column, int at) in columns.Select((column, at) => (column, at)))
        {
            Assert.All(lines.Skip(1), line => Assert.True(
                line[at].Length == 0 || DumpContentTests.Holds(column, line[at]), $"{column.Name} holds {line[at]}"));
        }

        int date = Array.FindIndex(columns, column => column.Name == "BOND_HEARING_DATE");
        Assert.Contains(lines.Skip(1), line => line[date].Length > 0);
    }

    [Fact]
    public void Lines_end_with_both_signs_when_asked_for()
    {
        using DumpFolder plain = DumpFolder.Of(200);
        using DumpFolder both = DumpFolder.Of(200, with: options => options with { Crlf = true });

        Assert.All(plain.Names(), name => Assert.Equal(
            Encoding.Latin1.GetString(plain.Bytes(name)).Replace("\n", "\r\n", StringComparison.Ordinal),
            Encoding.Latin1.GetString(both.Bytes(name))));
    }

    [Theory]
    [InlineData(ZipNames.Utf8)]
    [InlineData(ZipNames.Cp437)]
    public void A_zip_can_have_a_name_with_an_accent_in_either_encoding(ZipNames names)
    {
        using DumpFolder dump =
            DumpFolder.Of(20, with: options => options with { Zip = true, ZipNames = names });

        Encoding encoding = names == ZipNames.Utf8
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(437)!;
        byte[] inside = encoding.GetBytes("EOIR Case Data (año)/A_TblCase.csv");
        byte[] zip = dump.Bytes("EOIR Case Data.zip");
        using ZipArchive archive = new(new MemoryStream(zip), ZipArchiveMode.Read, false, encoding);

        Assert.True(zip.AsSpan().IndexOf(inside) > 0);
        Assert.NotNull(archive.GetEntry("EOIR Case Data (año)/A_TblCase.csv"));

        // Bit 11 of the flags says UTF-8; old programs leave it unset.
        Assert.Equal(names == ZipNames.Utf8, (zip[7] & 0x08) != 0);
    }
}
