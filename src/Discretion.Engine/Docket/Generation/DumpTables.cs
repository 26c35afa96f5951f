namespace Discretion.Engine.Docket.Generation;

/// <summary>The nineteen tables that are generated, as in the release of July 2026.</summary>
internal static class DumpTables
{
    private const CaseParts Board = CaseParts.Appeals | CaseParts.Charges | CaseParts.Applications;

    public static readonly IReadOnlyList<DumpTable> All =
    [
        DumpTable.Of("A_TblCase", DumpColumns.Case, CaseRows.Write, CaseParts.Hearings, inOrder: true),
        DumpTable.Of("B_TblProceeding", DumpColumns.Proceeding, ProceedingRows.Write, CaseParts.Hearings),
        DumpTable.Of("tbl_schedule", DumpColumns.Hearing, HearingRows.Write, CaseParts.Hearings),
        DumpTable.Of("B_TblProceedCharges", DumpColumns.Charge, ChargeRows.Write, CaseParts.Charges),
        DumpTable.Of("tbl_Court_Appln", DumpColumns.Application, ApplicationRows.Write, CaseParts.Applications),
        DumpTable.Of("tbl_RepsAssigned", DumpColumns.Lawyer, LawyerRows.Write),
        DumpTable.Of("tbl_JuvenileHistory", DumpColumns.Juvenile, JuvenileRows.Write),
        DumpTable.Of("tbl_Lead_Rider", DumpColumns.Family, FamilyRows.Write),
        DumpTable.Of("tblAppeal", DumpColumns.Appeal, AppealRows.Write, CaseParts.Appeals),
        DumpTable.Of("tblAppeal2", DumpColumns.SecondAppeals, AppealRows.WriteSecondList, CaseParts.Appeals),
        DumpTable.Of("tblAppealFedCourts", DumpColumns.FederalCourts, BoardRows.WriteFederalCourts, CaseParts.Appeals),
        DumpTable.Of("tblThreeMbrReferrals", DumpColumns.ThreeMembers, BoardRows.WriteThreeMembers, CaseParts.Appeals),
        DumpTable.Of("tblProBono", DumpColumns.ProBono, ProBonoRows.Write, Board),
        DumpTable.Of("tbl_CustodyHistory", DumpColumns.CustodyHistory, HistoryRows.WriteCustody),
        DumpTable.Of(
            "A_TblCaseIdentifier", DumpColumns.Identifiers, HistoryRows.WriteIdentifiers, CaseParts.Applications),
        DumpTable.Of("tbl_CasePriorityHistory", DumpColumns.Priorities, HistoryRows.WritePriorities),
        DumpTable.Of("D_TblAssociatedBond", DumpColumns.Bonds, BondRows.Write, CaseParts.Hearings),
        DumpTable.Of("tbl_Court_Motions", DumpColumns.Motions, MotionRows.Write, nameless: 2),
        DumpTable.Of("tbl_EOIR_Attorney", DumpColumns.ListedLawyers, ListedLawyerRows.Write),
    ];
}
