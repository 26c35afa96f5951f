using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>What facts need of one table of the court's file.</summary>
/// <param name="Table">Which table it is.</param>
/// <param name="File">Its file's name without <c>.csv</c>.</param>
/// <param name="Columns">The columns beside the keys that facts come from; kept too.</param>
/// <param name="Deciding">Those without which the table can say no <em>no</em>.</param>
internal sealed record CourtTable(
    CourtTables Table, string File, IReadOnlyList<string> Columns, IReadOnlyList<string> Deciding)
{
    /// <summary>The columns of other rows' keys that are kept.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>
    /// The columns that are kept for people to read, and for telling what stood there on an earlier day.
    /// </summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Those of <see cref="Also"/> of which the day is kept and the time of day is not.</summary>
    /// <remarks>A time to the millisecond is in nearly every row another text, and nobody needs it.</remarks>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>Whether its rows are kept; else they are only read and counted.</summary>
    public bool KeepsRows => Columns.Count + Also.Count > 0;

    /// <summary>The tables that facts need.</summary>
    public static IEnumerable<CourtTable> ForFacts => All.Where(use => use.Table != CourtTables.None);

    /// <summary>Facts that are not in a source: a column alone tells them, and it lacks that column.</summary>
    public static CourtFact[] NotCarried(IEnumerable<TableReport> reports) => [.. reports
        .SelectMany(report => report.MissingColumns
            .SelectMany(column => OnlyColumns.GetValueOrDefault((report.Table, column), [])))];

    private static readonly Dictionary<(string File, string Column), CourtFact[]> OnlyColumns =
        new()
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
            ["NAT", "LANG", "E_28_DATE", "LATEST_HEARING", "LATEST_CAL_TYPE", "DATE_OF_ENTRY", "C_BIRTHDATE", "LPR"],
            ["E_28_DATE"])
        {
            Also = ["CUSTODY", "CASE_TYPE", "UPDATE_SITE"],
        },
        new(
            CourtTables.Proceedings,
            "B_TblProceeding",
            ["OSC_DATE", "INPUT_DATE", "BASE_CITY_CODE", "CASE_TYPE", "CUSTODY", "CRIM_IND", "DEC_CODE", "OTHER_COMP",
             "COMP_DATE", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"],
            ["CASE_TYPE", "CRIM_IND", "DEC_CODE", "OTHER_COMP", "COMP_DATE", "ABSENTIA", "DATE_APPEAL_DUE_STATUS"])
        {
            Also = ["HEARING_LOC_CODE", "IJ_CODE"],
        },
        new(
            CourtTables.Hearings,
            "tbl_schedule",
            ["REC_TYPE", "CAL_TYPE", "ADJ_DATE", "ADJ_RSN"],
            ["REC_TYPE", "CAL_TYPE", "ADJ_DATE", "ADJ_RSN"])
        {
            Numbers = ["IDNPROCEEDING"],
            Also = ["HEARING_LOC_CODE", "IJ_CODE", "SCHEDULE_TYPE", "INPUT_DATE", "UPDATE_DATE"],
            Days = ["INPUT_DATE", "UPDATE_DATE"],
        },
        new(CourtTables.Charges, "B_TblProceedCharges", ["CHARGE", "CHG_STATUS"], ["CHARGE", "CHG_STATUS"])
        {
            Numbers = ["IDNPROCEEDING"],
        },
        new(CourtTables.Applications, "tbl_Court_Appln", ["APPL_CODE", "APPL_DEC"], ["APPL_CODE", "APPL_DEC"])
        {
            Numbers = ["IDNPROCEEDING"],
            Also = ["APPL_RECD_DATE"],
        },
        new(
            CourtTables.Representatives,
            "tbl_RepsAssigned",
            ["STRATTYLEVEL", "STRATTYTYPE"],
            ["STRATTYLEVEL", "STRATTYTYPE"])
        {
            Also = ["E_28_DATE"],
        },
        new(CourtTables.Juveniles, "tbl_JuvenileHistory", ["idnJuvenile"], ["idnJuvenile"])
        {
            Also = ["DATCREATEDON"],
            Days = ["DATCREATEDON"],
        },
        new(
            CourtTables.Families,
            "tbl_Lead_Rider",
            ["datSeveredOn", "blnActive"],
            ["datSeveredOn", "blnActive"])
        {
            Also = ["datCreatedOn"],
            Days = ["datCreatedOn"],
        },
        new(
            CourtTables.Appeals,
            "tblAppeal",
            ["strAppealType", "datBIADecision", "strBIADecision"],
            ["strAppealType", "datBIADecision", "strBIADecision"])
        {
            Also = ["strAppealCategory", "strFiledBy", "datAppealFiled"],
        },
        new(CourtTables.None, "tbl_CustodyHistory", [], [])
        {
            Also = ["CUSTODY", "DATDETAINED", "DATRELEASED"],
        },
        new(CourtTables.None, "tbl_Court_Motions", [], [])
        {
            Numbers = ["IDNPROCEEDING"],
            Also = ["REC_TYPE", "DEC", "COMP_DATE", "MOTION_RECD_DATE", "STRFILINGPARTY"],
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
