using System.IO.Compression;
using System.Text;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

/// <summary>A .zip that is damaged, or made to harm, is refused with its name or read as what it is.</summary>
public sealed class DocketSourceTests : IDisposable
{
    private const string Cases = "IDNCASE\tNAT\n1\tMX\n2\tGT\n";
    private const string Table = "A_TblCase";
    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    private string Zip => Path.Combine(_folder, "cases.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_of_a_zip_is_read_whole()
    {
        Write(("EOIR Case Data/A_TblCase.csv", Cases));

        Assert.Equal(Cases, Read());
    }

    [Fact]
    public void A_byte_that_changed_in_a_zip_is_found_out()
    {
        Write(("A_TblCase.csv", Cases));
        Damage("MX"u8, "MY"u8);

        Assert.Equal(
            $"{Zip} is not a whole .zip: the bytes of A_TblCase.csv do not have the checksum that the .zip gives them. "
                + "Download it again, or unpack it and give the folder.",
            Assert.Throws<DocketException>(Read).Message);
    }

    [Fact]
    public void An_entry_that_is_locked_with_a_password_is_refused()
    {
        Write(("A_TblCase.csv", Cases));
        byte[] bytes = File.ReadAllBytes(Zip);
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        File.WriteAllBytes(Zip, bytes);

        Assert.Equal(
            $"A_TblCase.csv in {Zip} is locked with a password. Unpack it and give the folder.",
            Assert.Throws<DocketException>(Read).Message);
    }

    [Fact]
    public void A_zip_that_was_cut_off_is_refused()
    {
        Write(("A_TblCase.csv", Cases));
        byte[] bytes = File.ReadAllBytes(Zip);
        File.WriteAllBytes(Zip, bytes[..(bytes.Length / 2)]);

        Assert.StartsWith(
            $"{Zip} is not a whole .zip: ", Assert.Throws<DocketException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_for_one_table_are_refused()
    {
        Write(("A_TblCase.csv", Cases), ("old/a_tblcase.CSV", Cases));

        Assert.Equal(
            $"{Zip} has two files for a_tblcase.csv. Take one of them out.",
            Assert.Throws<DocketException>(Read).Message);
    }

    [Fact]
    public void An_empty_entry_is_no_second_table()
    {
        Write(("A_TblCase.csv", ""), ("A_TblCase.csv", Cases));

        Assert.Equal(Cases, Read());
    }

    [Fact]
    public void An_entry_that_points_out_of_the_zip_is_read_and_written_nowhere()
    {
        Write(("../../A_TblCase.csv", Cases));

        Assert.Equal(Cases, Read());
        Assert.Equal([Zip], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_zip_in_a_zip_has_no_tables()
    {
        Write(("A_TblCase.csv", Cases));
        string outer = Path.Combine(_folder, "outer.zip");
        using (ZipArchive zip = ZipFile.Open(outer, ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(Zip, "cases.zip");
        }

        Assert.StartsWith(
            $"{outer} has no A_TblCase.csv",
            Assert.Throws<DocketException>(() => DocketSource.Open(outer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_counts_that_is_none_is_refused()
    {
        Write(("A_TblCase.csv", Cases), ("Count.txt", new string('9', (1 << 20) + 1)));

        Assert.Equal(
            $"{Zip} has a Count.txt of 1048577 bytes, which is no list of tables and their rows. Take it out.",
            Assert.Throws<DocketException>(Read).Message);
    }

    private string Read()
    {
        using StreamReader reader = new(DocketSource.Open(Zip).OpenTable(Table));
        return reader.ReadToEnd();
    }

    // Not packed, so that a test can find a text in the bytes.
    private void Write(params (string Entry, string Text)[] entries)
    {
        using ZipArchive zip = ZipFile.Open(Zip, ZipArchiveMode.Create);
        foreach ((string entry, string text) in entries)
        {
            using Stream stream = zip.CreateEntry(entry, CompressionLevel.NoCompression).Open();
            stream.Write(Encoding.ASCII.GetBytes(text));
        }
    }

    private void Damage(ReadOnlySpan<byte> text, ReadOnlySpan<byte> into)
    {
        byte[] bytes = File.ReadAllBytes(Zip);
        into.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(text)));
        File.WriteAllBytes(Zip, bytes);
    }
}
