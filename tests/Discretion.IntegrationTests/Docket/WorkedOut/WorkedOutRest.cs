namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>Hearings, families, juveniles, and rows that were set aside. The day is 17 November 2011.</summary>
internal static class WorkedOutRest
{
    public static IReadOnlyList<WorkedOutCase> All { get; } =
    [
        new("The next hearing is the earliest from today on that was not put off",
            [
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-11-16",
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-11-18 | ADJ_RSN=14",
                "tbl_schedule | REC_TYPE=B | CAL_TYPE=M | ADJ_DATE=2011-11-19",
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=I | ADJ_DATE=2012-02-03 00:00:00.000",
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2012-02-04",
            ],
            "next_hearing_on=2012-02-03, next_hearing_kind=individual"),
        new("A hearing today is the next one",
            ["tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-11-17"],
            "next_hearing_on=2011-11-17, next_hearing_kind=master"),
        new("Of two on one day the lower number is the next, and nine is lower than ten",
            [
                "tbl_schedule | IDNSCHEDULE=10 | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-12-01",
                "tbl_schedule | IDNSCHEDULE=9 | REC_TYPE=X | CAL_TYPE=I | ADJ_DATE=2011-12-01",
            ],
            "next_hearing_on=2011-12-01, next_hearing_kind=individual"),
        new("A number that nobody can read is lower than every other",
            [
                "tbl_schedule | IDNSCHEDULE=10 | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-12-01",
                "tbl_schedule | IDNSCHEDULE=x | REC_TYPE=X | CAL_TYPE=I | ADJ_DATE=2011-12-01",
            ],
            "next_hearing_on=2011-12-01, next_hearing_kind=individual"),
        new("The schedule goes before the hearing named on the case",
            [
                "A_TblCase | LATEST_HEARING=2011-11-20 | LATEST_CAL_TYPE=I",
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-12-01",
            ],
            "next_hearing_on=2011-12-01, next_hearing_kind=master"),
        new("When the schedule has none the hearing named on the case is the next",
            [
                "A_TblCase | LATEST_HEARING=2011-11-20 00:00:00.000 | LATEST_CAL_TYPE=I",
                "tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-10-01 | ADJ_RSN=14",
            ],
            "next_hearing_on=2011-11-20, next_hearing_kind=individual"),
        new("A past hearing named on the case is not the next",
            ["A_TblCase | LATEST_HEARING=2011-11-16 | LATEST_CAL_TYPE=I"], ""),
        new("A hearing of a blank kind is a hearing",
            ["tbl_schedule | REC_TYPE=X | ADJ_DATE=2011-12-01"], "next_hearing_on=2011-12-01"),
        new("Any other kind is another kind",
            ["tbl_schedule | REC_TYPE=X | CAL_TYPE=1030 | ADJ_DATE=2011-12-01"],
            "next_hearing_on=2011-12-01, next_hearing_kind=other"),
        new("A hearing on a day that does not exist is none",
            ["tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-11-31"], ""),
        new("Without the schedule the hearing named on the case is not to be trusted",
            ["A_TblCase | LATEST_HEARING=2011-11-20 | LATEST_CAL_TYPE=I"], "discretion_under_consideration=unknown")
            { Without = ["tbl_schedule"] },
        new("A hearing put off to consider discretion",
            ["tbl_schedule | REC_TYPE=X | CAL_TYPE=M | ADJ_DATE=2011-10-01 | ADJ_RSN=PD"],
            "discretion_under_consideration=yes"),

        new("A lead is in a family group",
            ["tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=1"], "in_family_group=yes"),
        new("A rider is in a family group",
            ["tbl_Lead_Rider | idnLeadCase=77 | idnRiderCase=# | blnActive=1"], "in_family_group=yes"),
        new("A severed family is none",
            ["tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=1 | datSeveredOn=2010-01-01"], ""),
        new("An inactive row makes none", ["tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=0"], ""),
        new("An unreadable row leaves it open",
            ["tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=true"], "in_family_group=unknown"),
        new("A severed family is none, whatever the mark",
            ["tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=true | datSeveredOn=2010-01-01"], ""),
        new("A readable row outweighs it",
            [
                "tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=77 | blnActive=true",
                "tbl_Lead_Rider | idnLeadCase=# | idnRiderCase=78 | blnActive=1",
            ],
            "in_family_group=yes"),
        new("Without the table of families nobody knows",
            [],
            "in_family_group=unknown") { Without = ["tbl_Lead_Rider"] },

        new("The highest number tells whether a juvenile, and ten is higher than nine",
            ["tbl_JuvenileHistory | idnJuvenileHistory=10 | idnJuvenile=5",
                "tbl_JuvenileHistory | idnJuvenileHistory=9 | idnJuvenile=1"],
            ""),
        new("An unaccompanied child", ["tbl_JuvenileHistory | idnJuvenile=4"], "juvenile=yes"),
        new("Who turned 18 is none", ["tbl_JuvenileHistory | idnJuvenile=2"], ""),
        new("A blank mark leaves it open", ["tbl_JuvenileHistory | idnJuvenile="], "juvenile=unknown"),
        new("An unreadable mark leaves it open", ["tbl_JuvenileHistory | idnJuvenile=7"], "juvenile=unknown"),
        new("Without the table of juveniles nobody knows",
            [],
            "juvenile=unknown") { Without = ["tbl_JuvenileHistory"] },

        new("A row beyond repair turns its table's no into unknown",
            ["tbl_Court_Appln := 5|7|#|some words|ASYL|more words|and more|D"],
            "relief_pending=unknown, asylum_pending=unknown, cancellation_pending=unknown"),
        new("A row beyond repair leaves a yes a yes",
            ["tbl_Court_Appln := 6|7|#|some words|ASYL|more words|and more|D", "tbl_Court_Appln | APPL_CODE=ASYL"],
            "relief_pending=yes, asylum_pending=yes, cancellation_pending=unknown"),
        new("A row whose case nobody can read changes nothing",
            ["tbl_Court_Appln | IDNCASE=x1 | APPL_CODE=ASYL", "tbl_Court_Appln | IDNCASE= | APPL_CODE=ASYL"], ""),
        new("A second row of one case is set aside, and might have named a representative",
            ["A_TblCase | NAT=MX", "A_TblCase | NAT=CU | E_28_DATE=2010-01-01"],
            "nationality=MX, represented=unknown"),
        new("Nothing but the case itself",
            ["A_TblCase | E_28_DATE=2010-01-01 | C_BIRTHDATE=3/1990 | DATE_OF_ENTRY=2001-05-06 | LPR=1"],
            "court=unknown, case_type=unknown, custody=unknown, represented=yes, birth_month=1990-03, age_years=21, "
            + "last_entered_on=2001-05-06, years_since_last_entry=10, age_at_entry_years=0..11, "
            + "lawful_permanent_resident=yes, ordered_in_absentia=unknown, relief_pending=unknown, "
            + "asylum_pending=unknown, cancellation_pending=unknown, administratively_closed=unknown, "
            + "case_completed=unknown, discretion_exercised=unknown, discretion_under_consideration=unknown, "
            + "appeal_pending=unknown, final_order=unknown, in_family_group=unknown, juvenile=unknown")
        {
            Without =
            [
                "B_TblProceeding", "tbl_schedule", "B_TblProceedCharges", "tbl_Court_Appln", "tbl_RepsAssigned",
                "tbl_JuvenileHistory", "tbl_Lead_Rider", "tblAppeal",
            ],
        },
    ];
}
