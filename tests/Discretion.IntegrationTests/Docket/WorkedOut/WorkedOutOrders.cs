namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>Orders: in absentia, and final. The day is 17 November 2011.</summary>
internal static class WorkedOutOrders
{
    public static IReadOnlyList<WorkedOutCase> All { get; } =
    [
        // In absentia: the latest proceeding that ended here.
        new("An order in absentia is final at once",
            ["B_TblProceeding | COMP_DATE=2011-11-01 | DEC_CODE=X | ABSENTIA=Y"],
            "ordered_in_absentia=yes, case_completed=yes, final_order=yes"),
        new("A change of venue is no end, so the one before it says whether in absentia",
            [
                "B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=O | ABSENTIA=N",
                "B_TblProceeding | COMP_DATE=2011-01-05 | OTHER_COMP=C | ABSENTIA=Y",
            ],
            ""),
        new("An earlier order in absentia no longer counts",
            [
                "B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=X | ABSENTIA=Y",
                "B_TblProceeding | COMP_DATE=2011-01-05 | DEC_CODE=R | ABSENTIA=N",
            ],
            "case_completed=yes"),
        new("A reopened case keeps its order in absentia until another proceeding ends",
            ["B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=X | ABSENTIA=Y", "B_TblProceeding"],
            "ordered_in_absentia=yes"),
        new("Of two that ended on one day the higher number says whether in absentia",
            [
                "B_TblProceeding | IDNPROCEEDING=10 | COMP_DATE=2009-01-05 | DEC_CODE=R | ABSENTIA=N",
                "B_TblProceeding | IDNPROCEEDING=9 | COMP_DATE=2009-01-05 | DEC_CODE=X | ABSENTIA=Y",
            ],
            "case_completed=yes"),
        new("A blank mark is neither",
            ["B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=R"], "ordered_in_absentia=unknown, case_completed=yes"),
        new("An unreadable mark is neither",
            ["B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=R | ABSENTIA=1"],
            "ordered_in_absentia=unknown, case_completed=yes"),
        new("A transfer with an unreadable date does not hide the end before it",
            [
                "B_TblProceeding | COMP_DATE=2009-01-05 | DEC_CODE=R | ABSENTIA=N",
                "B_TblProceeding | COMP_DATE=5 May 2010 | OTHER_COMP=T",
                "B_TblProceeding",
            ],
            ""),

        // Final: removal ordered, the time to appeal is over, nobody appealed.
        new("A removal order is final when the time to appeal has passed",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-11-16"],
            "case_completed=yes, final_order=yes"),
        new("It is not final on the last day to appeal",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-11-17"],
            "case_completed=yes"),
        new("It is not final while an appeal is pending",
            [
                "B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-10-31",
                "tblAppeal | strAppealType=Case Appeal",
            ],
            "case_completed=yes, appeal_pending=yes"),
        new("When the last day to appeal is blank nobody knows",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N"],
            "case_completed=yes, final_order=unknown"),
        new("When the last day to appeal is unreadable nobody knows",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-31-10"],
            "case_completed=yes, final_order=unknown"),
        new("Without appeals nobody knows",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-10-31"],
            "case_completed=yes, discretion_exercised=unknown, appeal_pending=unknown, final_order=unknown")
            { Without = ["tblAppeal"] },
        new("Without appeals an order in absentia is still final",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=X | ABSENTIA=Y"],
            "ordered_in_absentia=yes, case_completed=yes, discretion_exercised=unknown, appeal_pending=unknown, "
            + "final_order=yes") { Without = ["tblAppeal"] },
        new("Removal with protection is an order of removal",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=Z | ABSENTIA=N | DATE_APPEAL_DUE_STATUS=2011-10-31"],
            "case_completed=yes, final_order=yes"),
        new("Deportation is ordered in deportation cases",
            ["B_TblProceeding | CASE_TYPE=DEP | COMP_DATE=1995-10-01 | DEC_CODE=D | ABSENTIA=N "
                + "| DATE_APPEAL_DUE_STATUS=1995-10-31"],
            "case_type=DEP, case_completed=yes, final_order=yes"),
        new("Exclusion is ordered in exclusion cases",
            ["B_TblProceeding | CASE_TYPE=EXC | COMP_DATE=1995-10-01 | DEC_CODE=E | ABSENTIA=N "
                + "| DATE_APPEAL_DUE_STATUS=1995-10-31"],
            "case_type=EXC, case_completed=yes, final_order=yes"),
        new("The letter of another kind of case orders nothing",
            ["B_TblProceeding | COMP_DATE=1995-10-01 | DEC_CODE=D | ABSENTIA=Y | DATE_APPEAL_DUE_STATUS=1995-10-31"],
            "ordered_in_absentia=yes, case_completed=yes"),
        new("Relief granted is no order",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=R | ABSENTIA=N"], "case_completed=yes"),
        new("Voluntary departure may have become an order or not",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=V | ABSENTIA=N"],
            "case_completed=yes, final_order=unknown"),
        new("What L means is not published",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=L | ABSENTIA=Y"],
            "ordered_in_absentia=yes, case_completed=yes, final_order=unknown"),
        new("In a withholding case the order stands in another case",
            ["B_TblProceeding | CASE_TYPE=WHO | COMP_DATE=2011-10-01 | DEC_CODE=D | ABSENTIA=N"],
            "case_type=WHO, case_completed=yes, final_order=unknown"),
        new("In a review of reasonable fear too, even while it is open",
            ["B_TblProceeding | CASE_TYPE=RFR"], "case_type=RFR, final_order=unknown"),
        new("An unreadable decision leaves the order open",
            ["B_TblProceeding | COMP_DATE=2011-10-01 | DEC_CODE=8 | ABSENTIA=N"],
            "case_completed=yes, discretion_exercised=unknown, final_order=unknown"),

        // Appeals.
        new("An appeal of a motion to reopen is an appeal",
            ["tblAppeal | strAppealType=Appeal of IJ MTR"], "appeal_pending=yes"),
        new("The type of an appeal is read in any case of letters",
            ["tblAppeal | strAppealType=CASE APPEAL"], "appeal_pending=yes"),
        new("A bond appeal is not one of the case", ["tblAppeal | strAppealType=Bond Appeal"], ""),
        new("A decided appeal is pending no more",
            ["tblAppeal | strAppealType=Case Appeal | datBIADecision=2011-05-06 | strBIADecision=DIS"], ""),
    ];
}
