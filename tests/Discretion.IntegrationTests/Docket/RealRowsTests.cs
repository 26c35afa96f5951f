using Discretion.Engine.Docket;
using Discretion.IntegrationTests.Docket.WorkedOut;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>
/// Real rows of June 2023, with every fact worked out by hand as of 1 June 2023.
/// The page beside them says where they come from.
/// </summary>
public sealed class RealRowsTests
{
    private static readonly DateOnly AsOf = new(2023, 6, 1);

    // Six of the nine tables are not there, so nothing can be said of charges, applications, representatives,
    // juveniles,
    // families or appeals; "discretion was never exercised" would need the appeals.
    private const string SixTablesMissing =
        "represented=unknown, criminal_ground_charged=unknown, aggravated_felony_charged=unknown, "
        + "security_ground_charged=unknown, fraud_charged=unknown, prior_removal_charged=unknown, "
        + "smuggling_charged=unknown, relief_pending=unknown, asylum_pending=unknown, cancellation_pending=unknown, "
        + "discretion_exercised=unknown, appeal_pending=unknown, in_family_group=unknown, juvenile=unknown, ";

    // A case without a proceeding has no court, no kind and no course; whether it is completed nobody can say, so nor
    // can anybody say how long the person has been here.
    private const string NoProceeding = SixTablesMissing
        + "court=unknown, case_type=unknown, custody=unknown, ordered_in_absentia=unknown, "
        + "administratively_closed=unknown, case_completed=unknown, final_order=unknown, ";

    [Fact]
    public async Task They_import_whole()
    {
        using ScratchFolder scratch = new();

        DocketRelease release = await CourtFiles.ImportAsync(CourtFiles.Shipped("Docket/RealRows"), AsOf, scratch.Path);

        Assert.Equal(
            [
                "A_TblCase: 5 in, 5 kept, 0 repaired, 0 set aside, 0 orphans",
                "B_TblProceeding: 5 in, 5 kept, 0 repaired, 0 set aside, 5 orphans",
                "tbl_schedule: 68 in, 68 kept, 0 repaired, 0 set aside, 68 orphans",
            ],
            release.Manifest.Tables.Where(table => table.In > 0).Select(table =>
                $"{table.Table}: {table.In} in, {table.Kept} kept, {table.Repaired} repaired, "
                + $"{table.SetAside} set aside, {table.Orphans} orphans"));
        Assert.All(
            release.Manifest.Tables.SelectMany(table => table.Columns),
            column => Assert.Equal(0, column.Unreadable));
        Assert.Equal(5, release.Manifest.Cases);
        Assert.Null(release.FindCase(8222761, CourtFiles.Vocabulary));
    }

    [Fact]
    public async Task Each_case_says_what_a_person_worked_out() => await AssertSaysAsync(
        CourtFiles.Shipped("Docket/RealRows"),
        new()
        {
            // Born November 2004: in June 2023 not yet 19, in October 2022 not yet 18. Entered 14 October 2022, seven
            // months ago. The schedule has no row of the case, so the hearing of 27 May 2025 named on it is the next.
            [11812380] = NoProceeding + "nationality=ES, language=SP, next_hearing_on=2025-05-27, "
                + "next_hearing_kind=master, birth_month=2004-11, age_years=18, last_entered_on=2022-10-14, "
                + "years_since_last_entry=0, age_at_entry_years=0..17",

            // Born October 1998: 24 since last October, and so at the entry in December 2022 too.
            [11812381] = NoProceeding + "nationality=PE, language=SP, next_hearing_on=2027-04-07, "
                + "next_hearing_kind=master, birth_month=1998-10, age_years=24, last_entered_on=2022-12-17, "
                + "years_since_last_entry=0, age_at_entry_years=0..24",

            // Born March 1992: 31 since March, and so at the entry in May 2023.
            [11812382] = NoProceeding + "nationality=ER, language=ENG, next_hearing_on=2023-11-28, "
                + "next_hearing_kind=master, birth_month=1992-03, age_years=31, last_entered_on=2023-05-03, "
                + "years_since_last_entry=0, age_at_entry_years=0..31",

            // Born July 1995: 28 only next month.
            [11812383] = NoProceeding + "nationality=VE, language=SP, next_hearing_on=2025-07-15, "
                + "next_hearing_kind=master, birth_month=1995-07, age_years=27, last_entered_on=2023-05-03, "
                + "years_since_last_entry=0, age_at_entry_years=0..27",

            // Born February 2016: a child of 7 who entered at 7, with the case before (same address, hearing
            // and entry).
            [11812384] = NoProceeding + "nationality=VE, language=SP, next_hearing_on=2025-07-15, "
                + "next_hearing_kind=master, birth_month=2016-02, age_years=7, last_entered_on=2023-05-03, "
                + "years_since_last_entry=0, age_at_entry_years=0..7",
        });

    [Fact]
    public async Task Proceedings_and_hearings_say_what_a_person_worked_out_when_their_cases_are_there()
    {
        // The case rows of these proceedings and hearings were not printed. One with a number and nothing else
        // stands in.
        using ScratchFolder scratch = new();
        string folder = scratch.Sub("source");
        long[] numbers = [10095854, 10504057, 9589112, 10504059, 10504060, 8222761, 8432612, 8145563, 8497116];
        string header = File.ReadLines(Path.Combine(CourtFiles.Shipped("Docket/RealRows"), "A_TblCase.csv")).First();
        string blanks = new('\t', header.Count(letter => letter == '\t'));
        File.WriteAllText(Path.Combine(folder, "A_TblCase.csv"), string.Concat(
            numbers.Select(number => $"{number}{blanks}\n").Prepend(header + "\n")));
        foreach (string table in (string[])["B_TblProceeding.csv", "tbl_schedule.csv"])
        {
            File.Copy(Path.Combine(CourtFiles.Shipped("Docket/RealRows"), table), Path.Combine(folder, table));
        }

        // Each has one proceeding, open (no COMP_DATE), of removal, never detained, without decision: nothing ordered.
        // CRIM_IND is N, but without charges that is no answer. The hearing on a proceeding is its first, not the next.
        const string Open = SixTablesMissing;
        await AssertSaysAsync(folder, new()
        {
            [10095854] = Open + "court=PHI, charging_document_on=2021-11-23, filed_on=2022-03-29",
            [10504057] = Open + "court=HSG, charging_document_on=2022-03-30, filed_on=2022-03-30",
            [9589112] = Open + "court=NYV, charging_document_on=2019-05-11, filed_on=2022-03-30",
            [10504059] = Open + "court=SMO, charging_document_on=2022-03-30, filed_on=2022-03-30",
            [10504060] = Open + "court=SNA, charging_document_on=2022-03-30, filed_on=2022-04-28",

            // 24 hearings from 8 June 2017 to 8 August 2019, all past and all with a reason for adjournment:
            // there is no
            // next one. No reason is PD. Its five proceedings were not printed, so its course is unknown.
            [8222761] = NoProceeding,

            // 29 hearings from March 2018 to June 2020, likewise.
            [8432612] = NoProceeding,

            // One hearing each, in June 2017 (printed twice) and September 2018, likewise.
            [8145563] = NoProceeding,
            [8497116] = NoProceeding,
        });
    }

    // What a fact is when it is not named is WorkedOutCases.Plain. The oracle is asked the same.
    private static async Task AssertSaysAsync(string folder, Dictionary<long, string> expected)
    {
        using ScratchFolder scratch = new();
        DocketRelease release = await CourtFiles.ImportAsync(folder, AsOf, scratch.Path);
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        CourtFactsOracle.Build(connection, folder, AsOf);
        string[] byHand = [.. expected.OrderBy(one => one.Key).SelectMany(one => Lines(
            one.Key, WorkedOutCases.FactsOf(new($"case {one.Key}", [], one.Value))))];

        string[] byImporter = [.. CourtFactTexts.Read(connection, CourtFiles.CasesSql(release))
            .OrderBy(one => one.Key).SelectMany(one => Lines(one.Key, one.Value))];
        string[] byOracle = [.. CourtFactTexts.Read(connection, "oracle")
            .OrderBy(one => one.Key).SelectMany(one => Lines(one.Key, one.Value))];

        Assert.Equal(byHand, byOracle);
        Assert.Equal(byHand, byImporter);
    }

    private static IEnumerable<string> Lines(long number, Dictionary<string, string> facts) =>
        facts.Select(fact => $"{number} {fact.Key}={fact.Value}").Order(StringComparer.Ordinal);
}
