using System.Globalization;
using System.IO.Compression;
using System.Text;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket.Generation;

/// <summary>The folder of code tables in a generated dump.</summary>
public sealed class LookupFolderTests(LookupFolderTests.Dump dump) : IClassFixture<LookupFolderTests.Dump>
{
    private readonly DumpFolder _dump = dump.Folder;

    [Fact]
    public void Every_list_of_codes_that_a_table_uses_has_its_table()
    {
        Assert.Equal(22, Files().Length);
        foreach ((string file, string column, string list) in (IEnumerable<(string, string, string)>)
        [
            ("tblLookupNationality", "NAT_CODE", "nationalities"),
            ("tblLanguage", "strCode", "languages"),
            ("tblLookupMotionType", "strMotionCode", "motion-types"),
            ("tblAdjournmentcodes", "strcode", "adjournment-reasons"),
            ("tblLookupBaseCity", "BASE_CITY_CODE", "courts"),
            ("tbllookupSchedule_Type", "strCode", "schedule-types"),
        ])
        {
            Assert.Equal(
                Repository.Eoir.List(list).Codes
                    .Where(code => code.Since is null || code.Since <= new DateOnly(2011, 11, 17))
                    .Select(code => code.Code),
                _dump.Rows("Lookup/" + file).Select(row => row[column]));
        }
    }

    [Fact]
    public void Every_row_has_as_many_cells_as_the_header_and_Count_txt_counts_them()
    {
        Dictionary<string, string> counts =
            _dump.Lines("Count.txt").ToDictionary(count => count[0], count => count[1]);

        foreach (string file in Files())
        {
            string[][] lines = _dump.Lines($"Lookup/{file}.csv");
            Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
            Assert.Equal(counts[file], (lines.Length - 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void They_have_the_defects_of_the_real_ones()
    {
        List<Dictionary<string, string>> decisions = [.. _dump.Rows("Lookup/tblLookupCourtDecision")];

        Assert.Equal(
            ["WAS", "HOU"],
            _dump.Rows("Lookup/tblLookupHloc").Where(row => row["HEARING_LOC_CODE"] == "IAD")
                .Select(row => row["HEARING_BASE_CITY"]));
        Assert.Contains(
            decisions.GroupBy(row => (row["strCaseType"], row["strDecCode"], row["strDecType"])),
            same => same.Select(row => row["blnActive"]).Order().SequenceEqual(["0", "1"]));
        Assert.Contains(decisions, row => row["strFinalDisposition"] == "\0");
        Assert.Contains(decisions, row => row["strDecDescription"].Contains('\0', StringComparison.Ordinal));
        Assert.Contains(_dump.Rows("Lookup/tblLookupNationality"), row => row["NAT_CODE"] == "NA");
        Assert.Contains(_dump.Rows("Lookup/tblLookUpCaseIdentifier"), row => row["strcode"] == "NA");
        Assert.Contains(_dump.Rows("Lookup/tblLookup_CasePriority"), row => row["strCode"] == "N/A");
    }

    [Fact]
    public void A_charge_is_padded_and_says_whether_it_is_criminal()
    {
        Dictionary<string, string>[] charges = [.. _dump.Rows("Lookup/tbllookupCharges")];

        Assert.Equal("1", charges.Single(row => row["strCode"] == "212a02Ai  I")["criminal_flag"]);
        Assert.Equal("0", charges.Single(row => row["strCode"] == "212a07Ai  I")["criminal_flag"]);
        Assert.Equal("1", charges.Single(row => row["strCode"] == "237a02Aiii")["aggravate_felon"]);
    }

    [Fact]
    public void A_zip_has_the_folder_too()
    {
        using DumpFolder zipped =
            DumpFolder.Of(20, with: options => options with { Zip = true, Lookups = Repository.Eoir });

        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(zipped.Path, "EOIR Case Data.zip"));

        Assert.All(Files(), file =>
        {
            using StreamReader reader =
                new(archive.GetEntry($"EOIR Case Data/Lookup/{file}.csv")!.Open(), Encoding.Latin1);
            Assert.Equal(Encoding.Latin1.GetString(_dump.Bytes($"Lookup/{file}.csv")), reader.ReadToEnd());
        });
    }

    private string[] Files() => [.. Directory.EnumerateFiles(Path.Combine(_dump.Path, "Lookup"))
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>One dump for all tests.</summary>
    public sealed class Dump : IDisposable
    {
        internal DumpFolder Folder { get; } =
            DumpFolder.Of(20, with: options => options with { Lookups = Repository.Eoir });

        public void Dispose() => Folder.Dispose();
    }
}
