namespace Discretion.Engine.Docket.Generation;

/// <summary>The columns of every table in the file's order, each with the letter of its kind.</summary>
internal static class DumpColumns
{
    public const string Case = """
        IDNCASE:c ALIEN_CITY:t ALIEN_STATE:o ALIEN_ZIPCODE:t UPDATED_ZIPCODE:t UPDATED_CITY:t NAT:o LANG:o CUSTODY:x
        SITE_TYPE:x E_28_DATE:d ATTY_NBR:n CASE_TYPE:x UPDATE_SITE:o LATEST_HEARING:d LATEST_TIME:n LATEST_CAL_TYPE:x
        UP_BOND_DATE:d UP_BOND_RSN:o CORRECTIONAL_FAC:o RELEASE_MONTH:n RELEASE_YEAR:n INMATE_HOUSING:o DATE_OF_ENTRY:d
        FNLDISP|-|-:o C_ASY_TYPE:o C_BIRTHDATE:m C_RELEASE_DATE:d UPDATED_STATE:o ADDRESS_CHANGEDON:d ZBOND_MRG_FLAG:o
        GENDER|Sex|Sex:x DATE_DETAINED:d DATE_RELEASED:d LPR:n DETENTION_DATE:d DETENTION_LOCATION:t DCO_LOCATION:t
        DETENTION_FACILITY_TYPE:o -|CASEPRIORITY_CODE|CASEPRIORITY_CODE:o
        """;

    public const string Proceeding = """
        IDNPROCEEDING:k IDNCASE:c OSC_DATE:d INPUT_DATE:d BASE_CITY_CODE:o HEARING_LOC_CODE:o IJ_CODE:o TRANS_IN_DATE:d
        PREV_HEARING_LOC:o PREV_HEARING_BASE:o PREV_IJ_CODE:o TRANS_NBR:n HEARING_DATE:d HEARING_TIME:n DEC_TYPE:o
        DEC_CODE:x DEPORTED_1:o DEPORTED_2:o OTHER_COMP:x APPEAL_RSVD:o APPEAL_NOT_FILED:o COMP_DATE:d ABSENTIA:x
        VENUE_CHG_GRANTED:d TRANSFER_TO:o DATE_APPEAL_DUE_STATUS:d TRANSFER_STATUS:o CUSTODY:x CASE_TYPE:x NAT:o LANG:o
        SCHEDULED_HEAR_LOC:o CORRECTIONAL_FAC:o CRIM_IND:x IHP:o AGGRAVATE_FELON:n DATE_DETAINED:d DATE_RELEASED:d
        """;

    public const string Hearing = """
        IDNSCHEDULE:k IDNPROCEEDING:n IDNCASE:c OSC_DATE:d GENERATION:n SUB_GENERATION:n REC_TYPE:x LANG:o
        HEARING_LOC_CODE:o BASE_CITY_CODE:o IJ_CODE:o INTERPRETER_CODE:o INPUT_DATE:d INPUT_TIME:n UPDATE_DATE:d
        UPDATE_TIME:n ASSIGNMENT_PATH:o CAL_TYPE:x ADJ_DATE:d ADJ_TIME_START:n ADJ_TIME_STOP:n ADJ_RSN:o ADJ_MEDIUM:o
        ADJ_MSG:o ADJ_ELAP_DAYS:n LNGSESSNID:n SCHEDULE_TYPE:o NOTICE_CODE:o BLNCLOCKOVERRIDE:n
        -|EOIRAttorneyID|EOIRAttorneyID:n
        """;

    public const string Charge = "IDNPRCDCHG:k IDNCASE:c IDNPROCEEDING:n CHARGE:o CHG_STATUS:x";

    public const string Application =
        "IDNPROCEEDINGAPPLN:k IDNPROCEEDING:n IDNCASE:c APPL_CODE:o APPL_RECD_DATE:d APPL_DEC:x";

    public const string Lawyer = """
        IDNREPSASSIGNED:k IDNCASE:c STRATTYLEVEL:x STRATTYTYPE:x PARENT_TABLE:t PARENT_IDN:n BASE_CITY_CODE:o
        INS_TA_DATE_ASSIGNED:d E_27_DATE:d E_28_DATE:d BLNPRIMEATTY:n
        """;

    public const string Juvenile =
        "idnJuvenileHistory:k idnCase:c idnProceeding:n idnJuvenile:x DATCREATEDON:d DATMODIFIEDON:d";

    public const string Family = """
        idnLeadRider:k idnLeadCase:c idnRiderCase:c datCreatedOn:d datModifiedOn:d datSeveredOn:d
        idnLeadProceedingStart:n idnLeadProceedingEnd:n idnRiderProceedingStart:n idnRiderProceedingEnd:n blnActive:n
        """;

    public const string Appeal = """
        idnAppeal:k idncase:c idnProceeding:n strAppealCategory:o strAppealType:t datAppealFiled:d strFiledBy:o
        datAttorneyE27:d datBIADecision:d strBIADecision:o strBIADecisionType:o strCaseType:o strLang:o strNat:o
        strProceedingIHP:o strCustody:o strProbono:o
        """;

    public const string SecondAppeals = "idnAppeal:k idncase:c idnProceeding:n";

    public const string FederalCourts =
        "idnAppealFedCourts:k lngAppealID:n datRequestedByOIL:d strFedCourtDecision:o";

    public const string ThreeMembers =
        "idn3MemberReferral:k lngAppealID:n datReferredTo3Member:d datRemovedFromReferral:d";

    public const string ProBono = """
        Case_type:x DEC_212C:o DEC_245:o NBR_OF_CHGS:n Other_dec1:o Other_dec2:o P_EOIR42A_DEC:o P_EOIR42B_DEC:o
        VD_DEC:o WD_DEC:o strCorFacility:o datTranscriptServedAlien:d strProceedingIHP:o strFiledby:o strNat:t strLang:o
        blnOARequestedbyAlien:n blnOARequestedbyINS:n blnOARequestedbyAmicus:n Charge_1:o Charge_2:o Charge_3:o
        Charge_4:o Charge_5:o Charge_6:o recd_212C:o recd_245:o VD_recd:o WD_recd:o P_EOIR42A_Recd:o P_EOIR42B_Recd:o
        Dec_Code:x other_comp:x CRIM_IND:x strA1:t strA2:t strA3:t strAlienRegion:t
        strAlienGender|strAlienSex|strAlienSex:x strINSStatus:t strPossibility:t datROPreview:d
        blnSelectedbyCoordinator:n blnSelectedbyScreener:n OptionA:n DCO_Location:t CaseID:o Date_Of_Entry:d
        Inmate_Housing:o datmailedtoNGO:d idnAppeal:n datBriefCurrentlyDueAlien:d idnRepl:k blnIntrpr:n strIntrprLang:o
        ScreenerIdn:n strDCAddress1:t strDCAddress2:t strDCCity:t strDCState:o strDCZip:o blnProcessed:n datCreatedOn:d
        datModifiedOn:d strCustody:x
        """;

    public const string CustodyHistory = "IDNCUSTODY:k IDNCASE:c CUSTODY:x DATDETAINED:d DATRELEASED:d";

    public const string Identifiers = "IDNCASEID:k IDNCASE:c CASE_ID:o";

    public const string Priorities =
        "idnCasePriHistory:k casePriority_code:o idnCase:c DATCREATEDON:d DATMODIFIEDON:d";

    public const string Bonds = """
        IDNASSOCBOND:k IDNPROCEEDING:n IDNCASE:c OSC_DATE:d REC_TYPE:x GENERATION:n SUB_GENERATION:n UPDATE_DATE:d
        UPDATE_TIME:n INPUT_DATE:d INPUT_TIME:n REJ|REJ_TO_BE_REMOVED|-:o BASE_CITY_CODE:o BASE_CITY_NAME:t
        HEARING_LOC_CODE:o IJ_CODE:o IJ_NAME|IJ_NAME_TO_BE_REMOVED|-:t DEC:o COMP_DATE:d INITIAL_BOND:n REL_CON:o
        INS_TA:o BOND_HEARING_TELEPHONIC:o SEND_MSG_WU|SEND_MSG_WU_TO_BE_REMOVED|-:o BOND_HEAR_REQ_DATE:d
        BOND_HEARING_DATE|BOND_HEARING_DATE_TO_BE_REMOVED|-:d BOND_HEARING_TIME|BOND_HEARING_TIME_TO_BE_REMOVED|-:n
        ADJ1_CAL_TYPE|ADJ1_CAL_TYPE_TO_BE_REMOVED|-:x ADJ1_DATE|ADJ1_DATE_TO_BE_REMOVED|-:d
        ADJ1_TIME|ADJ1_TIME_TO_BE_REMOVED|-:n ADJ1_RSN|ADJ1_RSN_TO_BE_REMOVED|-:o
        ADJ1_TELEPHONIC|ADJ1_TELEPHONIC_TO_BE_REMOVED|-:o ADJ1_MSG|ADJ1_MSG_TO_BE_REMOVED|-:o
        ADJ2_CAL_TYPE|ADJ2_CAL_TYPE_TO_BE_REMOVED|-:x ADJ2_DATE|ADJ2_DATE_TO_BE_REMOVED|-:d
        ADJ2_TIME|ADJ2_TIME_TO_BE_REMOVED|-:n ADJ2_RSN|ADJ2_RSN_TO_BE_REMOVED|-:o
        ADJ2_TELEPHONIC|ADJ2_TELEPHONIC_TO_BE_REMOVED|-:o ADJ2_MSG|ADJ2_MSG_TO_BE_REMOVED|-:o NEW_BOND:n APPEAL_REVD:o
        APPEAL_NOT_FILED:o DATE_APPEAL_DUE:d E_28_DATE:d SCHEDULED_HEAR_LOC|SCHEDULED_HEAR_LOC_TO_BE_REMOVED|-:o
        BOND_TYPE:o FILING_METHOD:o FILING_PARTY:o -|DECISION_DUE_DATE|DECISION_DUE_DATE:d
        """;

    public const string Motions = """
        IDNMOTION:k IDNPROCEEDING:n IDNCASE:c OSC_DATE:d REC_TYPE:o GENERATION:n SUB_GENERATION:n UPDATE_DATE:d
        UPDATE_TIME:n INPUT_DATE:d INPUT_TIME:n REJ|REJ|REJ_Remove:o BASE_CITY_CODE:o HEARING_LOC_CODE:o IJ_CODE:o
        IJ_NAME|IJ_NAME|IJ_NAME_Remove:t DEC:o COMP_DATE:d MOTION_RECD_DATE:d DATMOTIONDUE:d
        WU_MSG|WU_MSG|WU_MSG_Remove:o APPEAL_RSVD:o APPEAL_NOT_FILED:o RESP_DUE_DATE:d STAY_GRANT:o JURISDICTION:o
        DATE_APPEAL_DUE:d DATE_TO_BIA:d DECISION_RENDERED|DECISION_RENDERED|DECISION_RENDERED_Remove:d
        DATE_MAILED_TO_IJ:d DATE_RECD_FROM_BIA:d DATE_TO_BIA_UPDATE|DATE_TO_BIA_UPDATE|DATE_TO_BIA_UPDATE_Remove:d
        STRFILINGPARTY:o STRFILINGMETHOD:o STRCERTOFSERVICECODE:o E_28_RECPTFLAG|E_28_RECPTFLAG|E_28_RECPTFLAG_Remove:o
        E_28_DATE:d O_CLOCK_OPTION:o SCHEDULED_HEAR_LOC|SCHEDULED_HEAR_LOC|SCHEDULED_HEAR_LOC_Remove:o
        BLNDELETED|BLNDELETED|BLNDELETED_Remove:o strDJScenario:n column41:d column42:o
        """;

    public const string ListedLawyers = """
        EOIRAttorneyID:k OldAttorneyID:n BaseCityCode:o blnAttorneyActive:n Source_Flag:o datCreatedOn:d datModifiedOn:d
        """;
}
