namespace Discretion.Engine.Docket.Generation;

/// <summary>The nineteen tables that are generated.</summary>
internal static class DumpTables
{
    private const CaseParts Board = CaseParts.Appeals | CaseParts.Charges | CaseParts.Applications;

    private static readonly DumpTable[][] ByDrift = [.. Enum.GetValues<DumpDrift>().Select(Make)];

    /// <summary>The tables as in the release of July 2026.</summary>
    public static IReadOnlyList<DumpTable> All => Of(DumpDrift.Year2026);

    /// <summary>The tables that a release has, with its columns.</summary>
    public static IReadOnlyList<DumpTable> Of(DumpDrift drift) =>
        [.. ByDrift[(int)drift].Where(table => table.Since <= drift)];

    private static DumpTable[] Make(DumpDrift drift)
    {
        int number = 0;
        return
        [
            Of("A_TblCase", DumpColumns.Case, CaseRows.Write) with { Parts = CaseParts.Hearings, InOrder = true },
            Of("B_TblProceeding", DumpColumns.Proceeding, ProceedingRows.Write) with { Parts = CaseParts.Hearings },
            Of("tbl_schedule", DumpColumns.Hearing, HearingRows.Write) with { Parts = CaseParts.Hearings },
            Of("B_TblProceedCharges", DumpColumns.Charge, ChargeRows.Write) with { Parts = CaseParts.Charges },
            Of("tbl_Court_Appln", DumpColumns.Application, ApplicationRows.Write) with
            {
                Parts = CaseParts.Applications,
            },
            Of("tbl_RepsAssigned", DumpColumns.Lawyer, LawyerRows.Write),
            Of("tbl_JuvenileHistory", DumpColumns.Juvenile, JuvenileRows.Write),
            Of("tbl_Lead_Rider", DumpColumns.Family, FamilyRows.Write),
            Of("tblAppeal", DumpColumns.Appeal, AppealRows.Write) with { Parts = CaseParts.Appeals },
            Of("tblAppeal2", DumpColumns.SecondAppeals, AppealRows.WriteSecondList) with
            {
                Parts = CaseParts.Appeals,
                Since = DumpDrift.Year2025,
            },
            Of("tblAppealFedCourts", DumpColumns.FederalCourts, BoardRows.WriteFederalCourts) with
            {
                Parts = CaseParts.Appeals,
            },
            Of("tblThreeMbrReferrals", DumpColumns.ThreeMembers, BoardRows.WriteThreeMembers) with
            {
                Parts = CaseParts.Appeals,
            },
            Of("tblProBono", DumpColumns.ProBono, ProBonoRows.Write) with { Parts = Board },
            Of("tbl_CustodyHistory", DumpColumns.CustodyHistory, HistoryRows.WriteCustody),
            Of("A_TblCaseIdentifier", DumpColumns.Identifiers, HistoryRows.WriteIdentifiers) with
            {
                Parts = CaseParts.Applications,
            },
            Of("tbl_CasePriorityHistory", DumpColumns.Priorities, HistoryRows.WritePriorities),
            Of("D_TblAssociatedBond", DumpColumns.Bonds, BondRows.Write) with { Parts = CaseParts.Hearings },
            Of("tbl_Court_Motions", DumpColumns.Motions, MotionRows.Write) with { Nameless = 2 },
            Of("tbl_EOIR_Attorney", DumpColumns.ListedLawyers, ListedLawyerRows.Write),
        ];

        DumpTable Of(string file, string columns, Action<CasePlan, RowChunk> write) =>
            DumpTable.Of(drift, number++, file, columns, write);
    }
}
