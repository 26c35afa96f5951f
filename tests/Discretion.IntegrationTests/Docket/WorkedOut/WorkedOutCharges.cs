namespace Discretion.IntegrationTests.Docket.WorkedOut;

/// <summary>Charges and applications. The day is 17 November 2011.</summary>
internal static class WorkedOutCharges
{
    private const string NoneCharged = "criminal_ground_charged=no, aggravated_felony_charged=no, "
        + "security_ground_charged=no, fraud_charged=no, smuggling_charged=no";

    public static IReadOnlyList<WorkedOutCase> All { get; } =
    [
        new("One ordinary charge shows that no other ground was charged, but never that nobody was removed before",
            ["B_TblProceedCharges | CHARGE=212a06Ai     | CHG_STATUS=S"], NoneCharged),
        new("A charge padded inside is the same charge",
            ["B_TblProceedCharges | CHARGE=212a02A  i  I | CHG_STATUS=O"], NoneCharged + ", criminal_ground_charged=yes"),
        new("A withdrawn charge is live no more but shows that there are charges",
            ["B_TblProceedCharges | CHARGE=237a02Aiii | CHG_STATUS=W"], NoneCharged),
        new("A charge not sustained is live no more", ["B_TblProceedCharges | CHARGE=237a02Aiii | CHG_STATUS=N"], NoneCharged),
        new("A charge without a finding is live; an aggravated felony is a criminal ground too",
            ["B_TblProceedCharges | CHARGE=237a02Aiii"],
            NoneCharged + ", criminal_ground_charged=yes, aggravated_felony_charged=yes"),
        new("Relatives of others are charged with nothing of their own",
            ["B_TblProceedCharges | CHARGE=212a02Cii", "B_TblProceedCharges | CHARGE=212a02H  ii"], NoneCharged),
        new("A trafficker is", ["B_TblProceedCharges | CHARGE=212a02Hi"], NoneCharged + ", criminal_ground_charged=yes"),
        new("An old crime of moral turpitude is exactly 241a04",
            ["B_TblProceedCharges | CHARGE=241a04"], NoneCharged + ", criminal_ground_charged=yes"),
        new("241a04A is an old security ground and no crime",
            ["B_TblProceedCharges | CHARGE=241a04A"], NoneCharged + ", security_ground_charged=yes"),
        new("The old drug grounds are exact",
            ["B_TblProceedCharges | CHARGE=212a23"], NoneCharged + ", criminal_ground_charged=yes"),
        new("212a23x is not 212a23", ["B_TblProceedCharges | CHARGE=212a23x"], NoneCharged),
        new("Small and capital letters differ in a charge", ["B_TblProceedCharges | CHARGE=237A02AIII"], NoneCharged),
        new("A security ground", ["B_TblProceedCharges | CHARGE=212a03B"], NoneCharged + ", security_ground_charged=yes"),
        new("Fraud is exactly 212a06Ci", ["B_TblProceedCharges | CHARGE=212a06C  i"], NoneCharged + ", fraud_charged=yes"),
        new("A false claim to citizenship is fraud, whatever follows",
            ["B_TblProceedCharges | CHARGE=212a06Cii I"], NoneCharged + ", fraud_charged=yes"),
        new("Marriage fraud", ["B_TblProceedCharges | CHARGE=237a01Gi"], NoneCharged + ", fraud_charged=yes"),
        new("An earlier removal, by its start",
            ["B_TblProceedCharges | CHARGE=212a09Ai  I"], NoneCharged + ", prior_removal_charged=yes"),
        new("An earlier removal, exactly",
            ["B_TblProceedCharges | CHARGE=212a09Ci  II"], NoneCharged + ", prior_removal_charged=yes"),
        new("Polygamy and child abduction carry numbers like it and are not it",
            ["B_TblProceedCharges | CHARGE=212a09A", "B_TblProceedCharges | CHARGE=212a09Ci"], NoneCharged),
        new("A withdrawn charge of an earlier removal says nothing",
            ["B_TblProceedCharges | CHARGE=212a09Aii | CHG_STATUS=W"], NoneCharged),
        new("Smuggling", ["B_TblProceedCharges | CHARGE=237a01Ei"], NoneCharged + ", smuggling_charged=yes"),

        new("The court's criminal mark is a yes without any charge",
            ["B_TblProceeding | CRIM_IND=Y"], "criminal_ground_charged=yes"),
        new("The mark of an earlier proceeding does not count",
            [
                "B_TblProceeding | CRIM_IND=Y | COMP_DATE=2009-01-01 | OTHER_COMP=C", "B_TblProceeding | CRIM_IND=N",
                "B_TblProceedCharges | CHARGE=212a06Ai",
            ],
            NoneCharged),
        new("An unreadable mark leaves a criminal ground open",
            ["B_TblProceeding | CRIM_IND=U", "B_TblProceedCharges | CHARGE=212a06Ai"],
            NoneCharged + ", criminal_ground_charged=unknown"),
        new("Nobody knows the mark when nobody knows which proceeding is current",
            [
                "B_TblProceeding | COMP_DATE=x | OTHER_COMP=C", "B_TblProceeding | COMP_DATE=2009-01-01 | OTHER_COMP=C",
                "B_TblProceedCharges | CHARGE=212a06Ai",
            ],
            NoneCharged + ", criminal_ground_charged=unknown, court=unknown, case_type=unknown, custody=unknown, "
            + "administratively_closed=unknown, case_completed=unknown, final_order=unknown"),
        new("Without charges only the mark says yes", ["B_TblProceeding | CRIM_IND=Y"], "criminal_ground_charged=yes")
            { Without = ["B_TblProceedCharges"] },
        new("Without charges nothing says no", ["B_TblProceeding | CRIM_IND=N"], "") { Without = ["B_TblProceedCharges"] },

        // Applications.
        new("An undecided asylum application is pending", ["tbl_Court_Appln | APPL_CODE=ASYL"],
            "relief_pending=yes, asylum_pending=yes"),
        new("A reserved decision is pending", ["tbl_Court_Appln | APPL_CODE=42B | APPL_DEC=R"],
            "relief_pending=yes, cancellation_pending=yes"),
        new("A decided application is not", ["tbl_Court_Appln | APPL_CODE=WCAT | APPL_DEC=D"], ""),
        new("Leaving voluntarily and withdrawing are no relief",
            ["tbl_Court_Appln | APPL_CODE=VD", "tbl_Court_Appln | APPL_CODE=WD", "tbl_Court_Appln | APPL_CODE=WDL"], ""),
        new("A code that nobody knows is relief too", ["tbl_Court_Appln | APPL_CODE=ZZ9"], "relief_pending=yes"),
        new("An unreadable decision leaves relief open", ["tbl_Court_Appln | APPL_CODE=245 | APPL_DEC=ZZ"],
            "relief_pending=unknown"),
        new("Leaving voluntarily is no relief whatever was decided", ["tbl_Court_Appln | APPL_CODE=VD | APPL_DEC=ZZ"], ""),
        new("An application that names nothing and is decided nobody knows how may be any",
            ["tbl_Court_Appln | APPL_CODE= | APPL_DEC=ZZ"],
            "relief_pending=unknown, asylum_pending=unknown, cancellation_pending=unknown"),
        new("An unreadable decision on asylum leaves asylum open and not cancellation",
            ["tbl_Court_Appln | APPL_CODE=ASYW | APPL_DEC=5"], "relief_pending=unknown, asylum_pending=unknown"),
        new("A pending application that names nothing may be any",
            ["tbl_Court_Appln | APPL_CODE="],
            "relief_pending=unknown, asylum_pending=unknown, cancellation_pending=unknown"),
        new("A pending asylum application outweighs one that names nothing",
            ["tbl_Court_Appln | APPL_CODE=", "tbl_Court_Appln | APPL_CODE=ASYL"],
            "relief_pending=yes, asylum_pending=yes, cancellation_pending=unknown"),
        new("A decided application that names nothing is not pending", ["tbl_Court_Appln | APPL_DEC=D"], ""),
        new("Without applications nobody knows", [],
            "relief_pending=unknown, asylum_pending=unknown, cancellation_pending=unknown") { Without = ["tbl_Court_Appln"] },
    ];
}
