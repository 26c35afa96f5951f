namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>Which proceeding is current, and what it says. The day is 17 November 2011.</summary>
internal static class WorkedOutProceedings
{
    public static IReadOnlyList<WorkedOutCase> All { get; } =
    [
        // Which one.
        new("Of two open proceedings the higher number is current, and ten is higher than nine",
            ["B_TblProceeding | IDNPROCEEDING=9",
                "B_TblProceeding | IDNPROCEEDING=10 | BASE_CITY_CODE=NYC | CUSTODY=D"],
            "court=NYC, custody=detained"),
        new("A number that a statistical tool wrote as a decimal is the number",
            ["B_TblProceeding | IDNPROCEEDING=9.0", "B_TblProceeding | IDNPROCEEDING=10.0 | BASE_CITY_CODE=NYC"],
            "court=NYC"),
        new("An open proceeding is current though another was completed later than it was made",
            [
                "B_TblProceeding | IDNPROCEEDING=9 | BASE_CITY_CODE=NYC",
                "B_TblProceeding | IDNPROCEEDING=10 | COMP_DATE=2011-03-04 | OTHER_COMP=C",
            ],
            "court=NYC"),
        new("When all are completed the latest is current",
            [
                "B_TblProceeding | IDNPROCEEDING=9 | COMP_DATE=2011-03-04 | OTHER_COMP=C "
                + "| BASE_CITY_CODE=NYC | CASE_TYPE=WHO",
                "B_TblProceeding | IDNPROCEEDING=10 | COMP_DATE=2009-03-04 | OTHER_COMP=T",
            ],
            "court=NYC, case_type=WHO, final_order=unknown"),
        new("When two were completed on one day the higher number is current",
            [
                "B_TblProceeding | IDNPROCEEDING=10 | COMP_DATE=2011-03-04 | OTHER_COMP=C | BASE_CITY_CODE=NYC",
                "B_TblProceeding | IDNPROCEEDING=9 | COMP_DATE=2011-03-04 00:00:00.000 | OTHER_COMP=C",
            ],
            "court=NYC"),
        new("When none is open and one of several is unreadable nobody knows which is current",
            [
                "B_TblProceeding | COMP_DATE=2011-03-44 | OTHER_COMP=C | OSC_DATE=2008-01-02 | INPUT_DATE=2008-01-09",
                "B_TblProceeding | COMP_DATE=2011-03-04 | OTHER_COMP=C",
            ],
            "court=unknown, case_type=unknown, custody=unknown, charging_document_on=2008-01-02, filed_on=2008-01-09, "
            + "administratively_closed=unknown, case_completed=unknown, final_order=unknown"),
        new("An open one is current though another's end is unreadable; in absentia is not to be told",
            ["B_TblProceeding | COMP_DATE=2011-03-44", "B_TblProceeding | BASE_CITY_CODE=NYC"],
            "court=NYC, ordered_in_absentia=unknown"),
        new("The only proceeding is current though its end is unreadable",
            ["A_TblCase | DATE_OF_ENTRY=2001-05-06", "B_TblProceeding | COMP_DATE=2011-03-44"],
            "last_entered_on=2001-05-06, years_since_last_entry=10, ordered_in_absentia=unknown, "
            + "case_completed=unknown"),

        new("A closing is no completion though its date is unreadable",
            ["B_TblProceeding | COMP_DATE=2011-03-44 | OTHER_COMP=B"],
            "ordered_in_absentia=unknown, administratively_closed=yes"),
        new("Of two completed on one day at different times the higher number is current",
            [
                "B_TblProceeding | IDNPROCEEDING=10 | COMP_DATE=2011-03-04 08:00 | OTHER_COMP=C | BASE_CITY_CODE=NYC",
                "B_TblProceeding | IDNPROCEEDING=9 | COMP_DATE=2011-03-04 16:00 | OTHER_COMP=C",
            ],
            "court=NYC"),

        // None at all.
        new("A case without a proceeding: what proceedings tell is unknown, the rest is not",
            ["-B_TblProceeding", "A_TblCase | DATE_OF_ENTRY=2001-05-06", "B_TblProceedCharges | CHARGE=212a06Ai"],
            "court=unknown, case_type=unknown, custody=unknown, last_entered_on=2001-05-06, years_since_last_entry=10, "
            + "criminal_ground_charged=unknown, aggravated_felony_charged=no, security_ground_charged=no, "
            + "fraud_charged=no, smuggling_charged=no, ordered_in_absentia=unknown, administratively_closed=unknown, "
            + "case_completed=unknown, discretion_exercised=unknown, final_order=unknown"),
        new("Without the table of proceedings it is the same",
            [],
            "court=unknown, case_type=unknown, custody=unknown, ordered_in_absentia=unknown, "
            + "administratively_closed=unknown, case_completed=unknown, discretion_exercised=unknown, "
            + "final_order=unknown")
            { Without = ["B_TblProceeding"] },
        new("Without the table of proceedings an appeal still proves that discretion was exercised",
            ["tblAppeal | strAppealType=Case Appeal | datBIADecision=2011-05-06 | strBIADecision=APD"],
            "court=unknown, case_type=unknown, custody=unknown, ordered_in_absentia=unknown, "
            + "administratively_closed=unknown, case_completed=unknown, discretion_exercised=yes, final_order=unknown")
            { Without = ["B_TblProceeding"] },

        // Codes of the current one.
        new("A court is three capital letters or digits", ["B_TblProceeding | BASE_CITY_CODE=Q1X"], "court=Q1X"),
        new("Small letters are no court", ["B_TblProceeding | BASE_CITY_CODE=los"], "court=unknown"),
        new("A blank court is unknown", ["B_TblProceeding | BASE_CITY_CODE="], "court=unknown"),
        new("A released person is released", ["B_TblProceeding | CUSTODY=R"], "custody=released"),
        new("An unknown mark of custody is unknown", ["B_TblProceeding | CUSTODY=S"], "custody=unknown"),
        new("Whether an unknown kind of case has a final order nobody knows",
            ["B_TblProceeding | CASE_TYPE=SP"], "case_type=unknown, final_order=unknown"),
        new("The case began with the earliest readable dates of all its proceedings",
            [
                "B_TblProceeding | OSC_DATE=2007-06-05 | INPUT_DATE=2007-08-09 | COMP_DATE=2008-01-02 | OTHER_COMP=T",
                "B_TblProceeding | OSC_DATE=2007-06-04 00:00:00.000 | INPUT_DATE=2009-01-01",
                "B_TblProceeding | OSC_DATE=1007-31-01",
            ],
            "charging_document_on=2007-06-04, filed_on=2007-08-09"),

        // Completed, closed, discretion.
        new("An administrative closure is no completion, and discretion may hide in it",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=A | ABSENTIA=N"],
            "administratively_closed=yes, discretion_exercised=unknown"),
        new("Discretion exercised by closing",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=Y | ABSENTIA=N"],
            "administratively_closed=yes, discretion_exercised=yes"),
        new("A closing for not appearing is no discretion",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=B | ABSENTIA=N"], "administratively_closed=yes"),
        new("A government that does not pursue the case completes it, and discretion may hide in it",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=F | ABSENTIA=N"],
            "case_completed=yes, discretion_exercised=unknown"),
        new("Discretion may hide in a termination",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | DEC_CODE=T | ABSENTIA=N"],
            "case_completed=yes, discretion_exercised=unknown"),
        new("Discretion exercised by terminating, in an earlier proceeding",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | DEC_CODE=I | ABSENTIA=N", "B_TblProceeding"],
            "discretion_exercised=yes"),
        new("Discretion exercised at the Board outweighs a termination that may hide it",
            [
                "B_TblProceeding | COMP_DATE=2010-01-05 | DEC_CODE=T | ABSENTIA=N",
                "tblAppeal | strAppealType=Case Appeal | datBIADecision=2011-05-06 | strBIADecision=WPD",
            ],
            "case_completed=yes, discretion_exercised=yes"),
        new("An unreadable decision in an earlier proceeding leaves discretion open",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=C | DEC_CODE=9", "B_TblProceeding"],
            "discretion_exercised=unknown"),
        new("A transfer completes nothing", ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=T"], ""),
        new("An unreadable completion code leaves all open",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=7 | ABSENTIA=N"],
            "ordered_in_absentia=unknown, administratively_closed=unknown, case_completed=unknown, "
            + "discretion_exercised=unknown"),
        new("An unreadable completion code on an open proceeding leaves closure open and completion no",
            ["B_TblProceeding | OTHER_COMP=7"], "administratively_closed=unknown, discretion_exercised=unknown"),
        new("Without appeals nobody can say that discretion was never exercised", [],
            "discretion_exercised=unknown, appeal_pending=unknown") { Without = ["tblAppeal"] },
        new("Without appeals a court's own closing still says yes",
            ["B_TblProceeding | COMP_DATE=2010-01-05 | OTHER_COMP=M | ABSENTIA=N"],
            "administratively_closed=yes, discretion_exercised=yes, appeal_pending=unknown")
        { Without = ["tblAppeal"] },
    ];
}
