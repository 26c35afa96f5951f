using System.Globalization;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Generation;
using Discretion.Engine.Docket.Generation.Margins;
using Row = System.Collections.Generic.Dictionary<string, string>;

namespace Discretion.Tests.Docket.Generation;

/// <summary>What goes together within the cases of a made-up docket, for each national docket.</summary>
public sealed class NationalDocketTests(NationalDocketTests.Dumps dumps) : IClassFixture<NationalDocketTests.Dumps>
{
    private static readonly EoirFormat Format =
        EoirFormat.Read(Path.Combine(AppContext.BaseDirectory, "formats", "eoir"));

    public static TheoryData<int> Years => [.. NationalDocket.All.Select(docket => docket.Year)];

    [Fact]
    public void The_docket_of_the_review_has_as_many_cases_as_the_review_was_of() =>
        Assert.Equal(
            (298_173, new DateOnly(2011, 11, 17)), (NationalDocket.Year2011.Cases, NationalDocket.Year2011.Day));

    [Theory]
    [InlineData(2011)]
    [InlineData(2025)]
    public void A_docket_of_pending_cases_has_none_that_has_ended(int year)
    {
        foreach (IGrouping<string, Row> proceedings in dumps[year].Proceedings.GroupBy(row => row["IDNCASE"]))
        {
            Row last = proceedings.MaxBy(row => row["COMP_DATE"] is { Length: > 0 } ended ? ended : "9")!;
            Assert.True(last["COMP_DATE"].Length == 0 || last["OTHER_COMP"] is "C" or "T", proceedings.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Birth_entry_charge_filing_and_end_follow_on_each_other(int year)
    {
        string today = dumps[year].Docket.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        foreach (Row row in dumps[year].Proceedings)
        {
            Row caseFile = dumps[year].Cases[row["IDNCASE"]];
            string[] days =
            [
                caseFile["C_BIRTHDATE"] is { Length: > 0 } born ? Month(born) : "",
                Day(caseFile["DATE_OF_ENTRY"]), Day(row["OSC_DATE"]), Day(row["INPUT_DATE"]), Day(row["COMP_DATE"]),
                today,
            ];
            string[] known = [.. days.Where(day => day.Length > 0)];
            Assert.Equal(known.Order(StringComparer.Ordinal), known);
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_code_is_known_and_no_decision_is_older_than_its_code(int year)
    {
        foreach (Row row in dumps[year].Proceedings)
        {
            foreach ((string column, string list) in (
                (string, string)[])[("DEC_CODE", "decisions"), ("OTHER_COMP", "other-completions")])
            {
                if (row[column].Length > 0)
                {
                    SourceCode? code = Format.List(list).Find(row[column], row["CASE_TYPE"]);
                    Assert.NotNull(code);
                    Assert.True(code.Since is null || code.Since <= DateOnly.Parse(
                        Day(row["COMP_DATE"]), CultureInfo.InvariantCulture), $"{row[column]} on {row["COMP_DATE"]}");
                }
            }

            Assert.True(Format.List("courts").Holds(row["BASE_CITY_CODE"]), row["BASE_CITY_CODE"]);
            Assert.True(row["NAT"].Length == 0 || Format.List("nationalities").Holds(row["NAT"]), row["NAT"]);
            Assert.True(row["LANG"].Length == 0 || Format.List("languages").Holds(row["LANG"].Trim()), row["LANG"]);
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_language_is_one_that_the_nationality_speaks(int year)
    {
        Dictionary<string, string[]> spoken = new()
        {
            ["MX"] = ["SP", "ENG", "MIX"],
            ["ES"] = ["SP", "ENG"],
            ["CU"] = ["SP", "ENG"],
            ["CH"] = ["MAN", "FOO", "CAN", "FUJ", "ENG"],
            ["HA"] = ["CRE", "FR", "ENG"],
            ["BR"] = ["POR", "ENG"],
        };

        foreach ((string nationality, string[] languages) in spoken)
        {
            Row[] people = [.. dumps[year].Cases.Values
                .Where(row => row["NAT"] == nationality && row["LANG"].Length > 0)];
            Assert.NotEmpty(people);
            Assert.All(people, row => Assert.Contains(row["LANG"].Trim(), languages));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Who_is_detained_is_heard_where_the_detained_are_heard(int year)
    {
        ILookup<string, Court> courts = CourtMargins.Of2011.All.Concat(LaterCourtMargins.Of2025.All)
            .ToLookup(court => Text(court.Code));

        Assert.All(dumps[year].Proceedings, row => Assert.Contains(
            courts[row["BASE_CITY_CODE"]],
            court => (row["CUSTODY"] == "D" ? court.DetainedLocations : court.Locations)
                .Any(location => Text(location) == row["HEARING_LOC_CODE"])));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_detained_are_charged_with_a_crime_more_often(int year)
    {
        HashSet<string> criminal = [.. dumps[year].Folder.Rows("B_TblProceedCharges")
            .Where(row => row["CHARGE"].StartsWith("212a02", StringComparison.Ordinal)
                || row["CHARGE"].StartsWith("237a02", StringComparison.Ordinal))
            .Select(row => row["IDNCASE"])];

        Assert.True(Share("D") > 2.5 * Share("N"), $"{Share("D"):P1} of the detained, {Share("N"):P1} of the others");

        double Share(string custody) => dumps[year].Cases.Values.Where(row => row["CUSTODY"] == custody)
            .Average(row => criminal.Contains(row["IDNCASE"]) ? 1 : 0.0);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_tables_on_children_name_children(int year)
    {
        int seen = 0;
        foreach (Row row in dumps[year].Folder.Rows("tbl_JuvenileHistory").Where(row => row["idnJuvenile"] != "5"))
        {
            string born = dumps[year].Cases[row["idnCase"]]["C_BIRTHDATE"];
            if (born.Length > 0)
            {
                DateOnly first = DateOnly.ParseExact(born, "M/yyyy", CultureInfo.InvariantCulture);
                DateOnly on = DateOnly.Parse(Day(row["DATCREATEDON"]), CultureInfo.InvariantCulture);

                // A year is left for what is recorded late, and a month because the day of birth is not in the file.
                Assert.True(row["idnJuvenile"] == "2"
                    ? on >= first.AddYears(18).AddMonths(-1)
                    : on <= first.AddYears(20), $"kind {row["idnJuvenile"]}, born {born}, recorded {on}");
                seen++;
            }
        }

        Assert.True(seen > 100, $"Only {seen} children have a month of birth.");
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Asylum_goes_with_the_nationality(int year)
    {
        HashSet<string> asylum = [.. dumps[year].Folder.Rows("tbl_Court_Appln")
            .Where(row => row["APPL_CODE"] == "ASYL").Select(row => row["IDNCASE"])];

        Assert.True(Share("CH") > 2 * Share("MX"), $"China {Share("CH"):P1}, Mexico {Share("MX"):P1}");

        double Share(string nationality) => dumps[year].Cases.Values.Where(row => row["NAT"] == nationality)
            .Average(row => asylum.Contains(row["IDNCASE"]) ? 1 : 0.0);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Cancellation_asks_for_ten_years_here(int year)
    {
        ILookup<string, Row> proceedings = dumps[year].Proceedings.ToLookup(row => row["IDNCASE"]);

        Row[] asked = [.. dumps[year].Folder.Rows("tbl_Court_Appln").Where(row => row["APPL_CODE"] == "42B")
            .Where(row => dumps[year].Cases[row["IDNCASE"]]["DATE_OF_ENTRY"].Length > 0)
            .Where(row => proceedings[row["IDNCASE"]].Any(one => one["INPUT_DATE"].Length > 0))];

        Assert.NotEmpty(asked);
        Assert.All(asked, row => Assert.True(
            DateOnly.Parse(Day(dumps[year].Cases[row["IDNCASE"]]["DATE_OF_ENTRY"]), CultureInfo.InvariantCulture)
                .AddYears(10) <= DateOnly.Parse(
                    proceedings[row["IDNCASE"]].Select(one => Day(one["INPUT_DATE"])).Max()!,
                    CultureInfo.InvariantCulture).AddDays(3)));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_family_has_one_court_nationality_and_language(int year)
    {
        Row[] riders = [.. dumps[year].Folder.Rows("tbl_Lead_Rider")];

        Assert.NotEmpty(riders);
        foreach (Row rider in riders)
        {
            Row one = dumps[year].Cases[rider["idnLeadCase"]];
            Row other = dumps[year].Cases[rider["idnRiderCase"]];
            Assert.All((string[])["UPDATE_SITE", "NAT", "LANG", "CASE_TYPE"], column => Assert.True(
                one[column].Trim() == other[column].Trim()
                || one[column] is "" or "??" || other[column] is "" or "??", column));
        }
    }

    [Fact]
    public void An_appeal_from_a_district_director_is_all_there_is_of_its_case()
    {
        string[] cases = [.. dumps[2026].Cases.Values.Where(row => row["CASE_TYPE"] == "DDC")
            .Select(row => row["IDNCASE"])];
        ILookup<string, Row> appeals = dumps[2026].Folder.Rows("tblAppeal").ToLookup(row => row["idncase"]);
        HashSet<string> before = [.. dumps[2026].Proceedings.Select(row => row["IDNCASE"])];

        Assert.NotEmpty(cases);
        Assert.All(cases, one => Assert.DoesNotContain(one, before));
        Assert.All(cases, one => Assert.All(appeals[one], row => Assert.Equal("DD", row["strAppealCategory"])));
        Assert.All(cases, one => Assert.NotEmpty(appeals[one]));
    }

    private static string Day(string cell) => cell.Length >= 10 ? cell[..10] : cell;

    private static string Month(string cell) =>
        DateOnly.ParseExact(cell, "M/yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", null);

    private static string Text(byte[] code) => System.Text.Encoding.UTF8.GetString(code);

    /// <summary>A dump of each docket without defects.</summary>
    public sealed class Dumps : IDisposable
    {
        private readonly Dictionary<int, One> _dumps = NationalDocket.All.ToDictionary(
            docket => docket.Year,
            docket => new One(docket, DumpFolder.Of(8000, seed: 3, options => options with
            {
                Docket = docket, EndedShare = null,
            })));

        internal One this[int year] => _dumps[year];

        public void Dispose()
        {
            foreach (One one in _dumps.Values)
            {
                one.Folder.Dispose();
            }
        }

        internal sealed record One(NationalDocket Docket, DumpFolder Folder)
        {
            public Dictionary<string, Row> Cases { get; } =
                Folder.Rows("A_TblCase").ToDictionary(row => row["IDNCASE"]);

            public Row[] Proceedings { get; } = [.. Folder.Rows("B_TblProceeding")];
        }
    }
}
