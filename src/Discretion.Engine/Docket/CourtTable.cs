using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>What facts need of one table of the court's file.</summary>
/// <param name="Table">Which table it is.</param>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Columns">The columns kept beside the keys, for the facts and for saying where they come from.</param>
/// <param name="Deciding">Those without which the table can say no <em>no</em>.</param>
internal sealed record CourtTable(
    CourtTables Table, string File, IReadOnlyList<string> Columns, IReadOnlyList<string> Deciding)
{
    /// <summary>The columns of other rows' keys that are kept.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Whether its rows are kept; else they are only read and counted.</summary>
    public bool KeepsRows => Columns.Count > 0;

    /// <summary>The facts that a column alone tells, so that without it they are not in the source.</summary>
    public static IReadOnlyDictionary<(string File, string Column), CourtFact[]> OnlyColumns { get; } =
        new Dictionary<(string File, string Column), CourtFact[]>
        {
            [("A_TblCase", "NAT")] = [CourtFact.Nationality],
            [("A_TblCase", "LANG")] = [CourtFact.Language],
            [("A_TblCase", "C_BIRTHDATE")] = [CourtFact.BirthMonth, CourtFact.AgeYears, CourtFact.AgeAtEntryYears],
            [("A_TblCase", "DATE_OF_ENTRY")] =
                [CourtFact.LastEnteredOn, CourtFact.YearsSinceLastEntry, CourtFact.YearsPresent,
                 CourtFact.AgeAtEntryYears],
            [("A_TblCase", "LPR")] = [CourtFact.LawfulPermanentResident],
            [("B_TblProceeding", "OSC_DATE")] = [CourtFact.ChargingDocumentOn],
            [("B_TblProceeding", "INPUT_DATE")] = [CourtFact.FiledOn],
            [("B_TblProceeding", "BASE_CITY_CODE")] = [CourtFact.Court],
            [("B_TblProceeding", "CUSTODY")] = [CourtFact.Custody],
        };

    /// <summary>Whether a fact turns on which of its rows has the higher or lower key.</summary>
    public bool IsOrderedByKey => Table is CourtTables.Proceedings or CourtTables.Hearings or CourtTables.Juveniles;

    /// <summary>Every table that is read, the cases first, then those that facts need.</summary>
    public static IReadOnlyList<CourtTable> All { get; } =
    [
        new(
            CourtTables.Cases,
            "A_TblCase",
            ["NAT", "LANG", "CUSTODY", "CASE_TYPE", "UPDATE_SITE", "E_28_DATE", "LATEST_HEARING", "LATEST_CAL_TYPE",
             "DATE_OF_ENTRY", "C_BIRTHDATE", "LPR"],
            ["E_28_DATE"]),
        new(
            CourtTables.Proceedings,
            "B_TblProceeding",
            ["OSC_DATE", "INPUT_DATE", "BASE_CITY_CODE", "HEARING_LOC_CODE", "CASE_TYPE", "CUSTODY", "CRIM_IND",
             "DEC_CODE", "OTHER_COMP", "COMP_DATE", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"],
            ["CASE_TYPE", "CRIM_IND", "DEC_CODE", "OTHER_COMP", "COMP_DATE", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"]),
        new(
            CourtTables.Hearings,
            "tbl_schedule",
            ["REC_TYPE", "CAL_TYPE", "ADJ_DATE", "ADJ_RSN", "SCHEDULE_TYPE"],
            ["REC_TYPE", "CAL_TYPE", "ADJ_DATE", "ADJ_RSN"]),
        new(CourtTables.Charges, "B_TblProceedCharges", ["CHARGE", "CHG_STATUS"], ["CHARGE", "CHG_STATUS"]),
        new(
            CourtTables.Applications,
            "tbl_Court_Appln",
            ["APPL_CODE", "APPL_RECD_DATE", "APPL_DEC"],
            ["APPL_CODE", "APPL_DEC"]),
        new(
            CourtTables.Representatives,
            "tbl_RepsAssigned",
            ["STRATTYLEVEL", "STRATTYTYPE", "E_28_DATE"],
            ["STRATTYLEVEL", "STRATTYTYPE"]),
        new(CourtTables.Juveniles, "tbl_JuvenileHistory", ["idnJuvenile"], ["idnJuvenile"]),
        new(
            CourtTables.Families,
            "tbl_Lead_Rider",
            ["datSeveredOn", "blnActive"],
            ["datSeveredOn", "blnActive"]),
        new(
            CourtTables.Appeals,
            "tblAppeal",
            ["strAppealType", "datAppealFiled", "datBIADecision", "strBIADecision"],
            ["strAppealType", "datBIADecision", "strBIADecision"]),
        new(CourtTables.None, "tbl_CustodyHistory", ["CUSTODY", "DATDETAINED", "DATRELEASED"], []),
        new(
            CourtTables.None,
            "tbl_Court_Motions",
            ["REC_TYPE", "DEC", "COMP_DATE", "MOTION_RECD_DATE", "STRFILINGPARTY"],
            [])
        {
            Numbers = ["IDNPROCEEDING"],
        },
        Counted("A_TblCaseIdentifier"),
        Counted("tbl_CasePriorityHistory"),
        Counted("D_TblAssociatedBond"),
        Counted("tblAppeal2"),
        Counted("tblAppealFedCourts"),
        Counted("tblThreeMbrReferrals"),
        Counted("tblProBono"),
        Counted("tbl_EOIR_Attorney"),
    ];

    // No fact and no page needs their cells; their rows are accounted for like all others.
    private static CourtTable Counted(string file) => new(CourtTables.None, file, [], []);
}
