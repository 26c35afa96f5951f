namespace Discretion.Engine.Docket.Generation.Lookups;

/// <summary>The tables of codes that are written: those whose codes the format knows.</summary>
internal static class LookupTables
{
    private const string Plain = "datCreatedOn:on datModifiedOn:mod blnActive:1";
    private const string ActiveFirst = "blnActive:1 datCreatedOn:on datModifiedOn:mod";

    /// <summary>Tables that hold one list of codes as it is, and which.</summary>
    public static readonly IReadOnlyList<(LookupTable Table, string List)> OfOneList =
    [
        (new("tblAdjournmentcodes", """
            idnAdjCode:# strcode:code strDesciption:name Regd_By:A datCreatedOn:on datModifiedOn:mod blnActive:1
            asy_clk_stat:S
            """), "adjournment-reasons"),
        (new("tblLanguage", "idnLang:# strCode:code strDescription:NAME " + Plain), "languages"),
        (new("tblLookUpCaseIdentifier", "idnCaseIdentifier:# strcode:code strDescription:name " + Plain),
            "case-identifiers"),
        (new("tblLookup_CasePriority", """
            idnCasePriority:# strCode:code strDescription:name strDays:28 DATCREATEDON:on DATMODIFIEDON:mod blnActive:1
            blnBypasscal:1
            """), "case-priorities"),
        (new("tblLookupBIADecision", "idnBIAdec:# strCode:code strDescription:name " + ActiveFirst), "board-decisions"),
        (new("tblLookupCaseType", "idnCaseType:# strCode:code strDescription:name " + ActiveFirst + " strAnsirCode:-"),
            "case-types"),
        (new("tblLookupCourtAppDecisions", """
            idnCourtApplnDec:# strCourtApplnDecCode:code strCourtApplnDecDesc:NAME blnActive:1 datCreatedOn:on
            datModifiedOn:mod Comments:-
            """), "application-decisions"),
        (new("tblLookupCustodyStatus", """
            idnCustodyStatus:# strCode:code strSelecBoxVal:code strDescription:name blnActive:1 datCreatedOn:-
            datModifiedOn:mod
            """), "custody"),
        (new("tblLookupFedCourtDecision", "idnFedCourt:# strCode:code strDescription:name " + ActiveFirst),
            "federal-court-decisions"),
        (new("tblLookupMotionType", """
            idnMotionType:# strMotionCode:code strMotionType:M strMotionDesc:name strMotionSummary:-
            strFilingPartyCodes:ALL strLegacyCode:- datCreatedOn:on datModifiedOn:mod blnActive:1
            blnFilePriortoIJDecision:1 blnFileAfterIJDecision:0 intMandatoryIJDecisionByDays:0 blnFeeRequired:0
            blnFileOrally:0 blnHearingRequiredtoFile:0 blnAdminCompleteReq:0 blnIJGrantPriorToHearing:0
            blnCertServiceReqd:0 blnAsylClockAffected:0 blnAsylClockAffectedStart:0
            IntMandatoryResponseDueByDaysDefault:10
            """), "motion-types"),
        (new("tblLookupSex", "idnSex:# strcode:code strDescription:name " + Plain), "sex"),
        (new("tbllookupAppealType", """
            idnAppealType:# strApplCode:code strApplDescription:NAME datCreatedOn:on datModifiedOn:mod blnActive:1
            blnDDAppeal:0
            """), "appeal-types"),
        (new("tbllookupCal_Type", "idnCalType:# strCalTypeCode:code strCalTypeDescription:name " + Plain),
            "calendar-types"),
        (new("tbllookupSchedule_Type", """
            idnSchType:# strCode:code strDescription:name datCreatedOn:on datModifiedOn:mod strSchedType:N blnActive:1
            blnSubsequent:1
            """), "schedule-types"),
        (new("tblLookUp_Appln", """
            idnAppln:# strcode:code strdescription:NAME strAllowedCaseTypes:DEP,EXC,RMV
            strAllowedDecisionCodes:A,D,G,O,W,S,T,M,I,P APL_casetype_1:D APL_casetype_2:E APL_casetype_3:M
            APL_casetype_4:- APL_casetype_5:- APL_casetype_6:- APL_casetype_7:- datCreatedOn:on datModifiedOn:mod
            blnActive:1
            """), "applications"),
    ];

    public static readonly LookupTable Nationalities = new("tblLookupNationality", """
        ID:# NAT_CODE:code NAT_NAME:NAME NAT_COUNTRY_NAME:NAME NAT_NACARA_COUNTRY:* datCreatedOn:on datModifiedOn:mod
        blnActive:1
        """);

    public static readonly LookupTable PersonNationalities = new("tblLookupAlienNat", """
        idnNat:# strCode:code strDescription:NAME Nacara:* blnActive:1 datCreatedOn:on datModifiedOn:mod
        """);

    public static readonly LookupTable Juveniles = new(
        "tblLookup_Juvenile", "idnJuvenile:code strCode:* strDescription:name DATCREATEDON:on DATMODIFIEDON:mod");

    public static readonly LookupTable Charges = new("tbllookupCharges", """
        idnCharges:# strCode:code strCodeString:code strCodeDescription:name applicable_case_type1:R
        applicable_case_type2:- applicable_case_type3:- criminal_flag:* aggravate_felon:* DatCreatedOn:on
        DatModifiedOn:mod blnActive:1
        """);

    public static readonly LookupTable Decisions = new("tblLookupCourtDecision", """
        idnCourtDecision:# strCaseType:* strDecCode:code strDecDescription:name strDecType:* strFinalDisposition:*
        blnActive:1 datCreatedOn:on datModifiedOn:mod
        """);

    public static readonly LookupTable Courts = new("tblLookupBaseCity", """
        idnBaseCity:# BASE_CITY_CODE:code BASE_CITY_NAME:* BaseAutomated:M BASE_ST_ADDRESS:* BASE_CITY:NAME BASE_STATE:*
        BASE_ZIP_1:* BASE_ZIP_2:- BASE_PHONE_NO:1111111111 strRegion:*
        """ + "\n" + string.Join(' ', OldFlags().Select(name => name + ":-")) + "\n" + """
        RopDefault:- RopPrtClass:- BaseSplPrtClass:- datCreatedOn:on datModifiedOn:mod blnActive:1 blnBCIS:0
        """);

    public static readonly LookupTable Locations = new("tblLookupHloc", """
        idnHloc:# HEARING_LOC_CODE:code HEARING_LOC_NAME:NAME HEARING_CORR_TITLE:* HEARING_ST_ADDRESS:* HEARING_CITY:*
        HEARING_STATE:* HEARING_ZIP:* HEARING_PHONE_NO:1111111111 HEARING_BASE_CITY:* Hear_Admin_Hear_Loc:*
        Hear_Trans_COV_City:CAF Hear_Det_Type:* Hear_Active_Flg:Y datCreatedOn:on datModifiedOn:mod blnActive:1 ROPLoc:*
        intCalDetainDays:2 intCalINSAsyPDays:0 intCalINSAsyMDays:0 intCalINSDays:0 intCalEOIRDays:30 intCalCFRDays:0
        intCalCDRDays:0 CircuitCourt:* blnPrnWksOnAdd:0 blnPrnRopOnAdd:0
        """);

    // Eighty columns on ten forms that nobody fills any more.
    private static IEnumerable<string> OldFlags()
    {
        string[] forms = ["BaseEoir1", "BaseEoir2", "BaseEoir5", "BaseEoir6", "BaseEoir7", "BaseEoir34", "BaseEoir35",
            "BaseEoir36", "BaseEoir39", "I122"];
        return forms.SelectMany(form => (string[])
            ["Flag", "Code", "Suba", "Subb", "Subc", "Subd", "Sube", "Subf"], (form, part) => form + part);
    }
}
