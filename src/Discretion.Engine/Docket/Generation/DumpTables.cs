namespace Discretion.Engine.Docket.Generation;

/// <summary>The nine tables that are generated, with the headers of the releases before 2025 (<c>GENDER</c>).</summary>
internal static class DumpTables
{
    private const string CaseColumns = """
        IDNCASE:c ALIEN_CITY:t ALIEN_STATE:o ALIEN_ZIPCODE:t UPDATED_ZIPCODE:t UPDATED_CITY:t NAT:o LANG:o CUSTODY:x
        SITE_TYPE:x E_28_DATE:d ATTY_NBR:n CASE_TYPE:x UPDATE_SITE:o LATEST_HEARING:d LATEST_TIME:n LATEST_CAL_TYPE:x
        UP_BOND_DATE:d UP_BOND_RSN:o CORRECTIONAL_FAC:o RELEASE_MONTH:n RELEASE_YEAR:n INMATE_HOUSING:o DATE_OF_ENTRY:d
        C_ASY_TYPE:o C_BIRTHDATE:m C_RELEASE_DATE:d UPDATED_STATE:o ADDRESS_CHANGEDON:d ZBOND_MRG_FLAG:o GENDER:x
        DATE_DETAINED:d DATE_RELEASED:d LPR:n DETENTION_DATE:d DETENTION_LOCATION:t DCO_LOCATION:t
        DETENTION_FACILITY_TYPE:o CASEPRIORITY_CODE:o
        """;

    private const string ProceedingColumns = """
        IDNPROCEEDING:k IDNCASE:c OSC_DATE:d INPUT_DATE:d BASE_CITY_CODE:o HEARING_LOC_CODE:o IJ_CODE:o TRANS_IN_DATE:d
        PREV_HEARING_LOC:o PREV_HEARING_BASE:o PREV_IJ_CODE:o TRANS_NBR:n HEARING_DATE:d HEARING_TIME:n DEC_TYPE:o
        DEC_CODE:x DEPORTED_1:o DEPORTED_2:o OTHER_COMP:x APPEAL_RSVD:o APPEAL_NOT_FILED:o COMP_DATE:d ABSENTIA:x
        VENUE_CHG_GRANTED:d TRANSFER_TO:o DATE_APPEAL_DUE_STATUS:d TRANSFER_STATUS:o CUSTODY:x CASE_TYPE:x NAT:o LANG:o
        SCHEDULED_HEAR_LOC:o CORRECTIONAL_FAC:o CRIM_IND:x IHP:o AGGRAVATE_FELON:n DATE_DETAINED:d DATE_RELEASED:d
        """;

    private const string HearingColumns = """
        IDNSCHEDULE:k IDNPROCEEDING:n IDNCASE:c OSC_DATE:d GENERATION:n SUB_GENERATION:n REC_TYPE:x LANG:o
        HEARING_LOC_CODE:o BASE_CITY_CODE:o IJ_CODE:o INTERPRETER_CODE:o INPUT_DATE:d INPUT_TIME:n UPDATE_DATE:d
        UPDATE_TIME:n ASSIGNMENT_PATH:o CAL_TYPE:x ADJ_DATE:d ADJ_TIME_START:n ADJ_TIME_STOP:n ADJ_RSN:o ADJ_MEDIUM:o
        ADJ_MSG:o ADJ_ELAP_DAYS:n LNGSESSNID:n SCHEDULE_TYPE:o NOTICE_CODE:o BLNCLOCKOVERRIDE:n EOIRAttorneyID:n
        """;

    private const string ChargeColumns = "IDNPRCDCHG:k IDNCASE:c IDNPROCEEDING:n CHARGE:o CHG_STATUS:x";

    private const string ApplicationColumns =
        "IDNPROCEEDINGAPPLN:k IDNPROCEEDING:n IDNCASE:c APPL_CODE:o APPL_RECD_DATE:d APPL_DEC:x";

    private const string LawyerColumns = """
        IDNREPSASSIGNED:k IDNCASE:c STRATTYLEVEL:x STRATTYTYPE:x PARENT_TABLE:t PARENT_IDN:n BASE_CITY_CODE:o
        INS_TA_DATE_ASSIGNED:d E_27_DATE:d E_28_DATE:d BLNPRIMEATTY:n
        """;

    private const string JuvenileColumns =
        "idnJuvenileHistory:k idnCase:c idnProceeding:n idnJuvenile:x DATCREATEDON:d DATMODIFIEDON:d";

    private const string FamilyColumns = """
        idnLeadRider:k idnLeadCase:c idnRiderCase:c datCreatedOn:d datModifiedOn:d datSeveredOn:d
        idnLeadProceedingStart:n idnLeadProceedingEnd:n idnRiderProceedingStart:n idnRiderProceedingEnd:n blnActive:n
        """;

    private const string AppealColumns = """
        idnAppeal:k idncase:c idnProceeding:n strAppealCategory:o strAppealType:t datAppealFiled:d strFiledBy:o
        datAttorneyE27:d datBIADecision:d strBIADecision:o strBIADecisionType:o strCaseType:o strLang:o strNat:o
        strProceedingIHP:o strCustody:o strProbono:o
        """;

    public static readonly IReadOnlyList<DumpTable> All =
    [
        DumpTable.Of("A_TblCase", 15, CaseColumns, CaseRows.Write, inOrder: true, withHearings: true),
        DumpTable.Of("B_TblProceeding", 17, ProceedingColumns, ProceedingRows.Write, withHearings: true),
        DumpTable.Of("tbl_schedule", 49, HearingColumns, HearingRows.Write, withHearings: true),
        DumpTable.Of("B_TblProceedCharges", 4, ChargeColumns, ChargeRows.Write),
        DumpTable.Of("tbl_Court_Appln", 5, ApplicationColumns, ApplicationRows.Write),
        DumpTable.Of("tbl_RepsAssigned", 7, LawyerColumns, LawyerRows.Write),
        DumpTable.Of("tbl_JuvenileHistory", 1, JuvenileColumns, JuvenileRows.Write),
        DumpTable.Of("tbl_Lead_Rider", 1, FamilyColumns, FamilyRows.Write),
        DumpTable.Of("tblAppeal", 1, AppealColumns, AppealRows.Write),
    ];
}
