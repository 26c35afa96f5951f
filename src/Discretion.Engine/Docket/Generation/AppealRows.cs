using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tblAppeal: what went to the Board of Immigration Appeals, decided or not.</summary>
internal static class AppealRows
{
    private static readonly byte[] Category = Codes.Of("IJ");
    private static readonly byte[] CaseAppeal = Codes.Of("Case Appeal");
    private static readonly byte[] AppealOfMotion = Codes.Of("Appeal of IJ MTR");
    private static readonly byte[] BondAppeal = Codes.Of("Bond Appeal");
    private static readonly byte[] MotionToBoard = Codes.Of("MTR BIA");
    private static readonly byte[] Interlocutory = Codes.Of("Interlocutory Appeal");
    private static readonly byte[] Remanded = Codes.Of("REM");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Appeals);
        int written = 0;
        for (int i = 0; i < plan.ProceedingCount; i++)
        {
            ref ProceedingPlan proceeding = ref plan.Proceedings[i];
            if (proceeding.Decision.Length == 0)
            {
                continue;
            }

            bool cameBack = i + 1 < plan.ProceedingCount && plan.Stage == Stage.Pending;
            if (cameBack && !proceeding.Absent)
            {
                // Decided, appealed and sent back: that is why there is a later proceeding.
                int sentBack = plan.Proceedings[i + 1].OpenedOn;
                WriteOne(plan, rows, ref dice, ref written, i, CaseAppeal, proceeding.EndedOn + 20, sentBack, Remanded);
            }
            else if (!cameBack)
            {
                WriteAfterDecision(plan, rows, ref dice, ref written, i);
            }
        }

        if (plan.Custody != Custody.Never && dice.Chance(ProceedingMargins.BondAppeal))
        {
            WriteDrawn(plan, rows, ref dice, ref written, 0, BondAppeal, plan.FiledOn + 20 + dice.Wait(30));
        }

        if (plan.Stage == Stage.Pending && dice.Chance(ProceedingMargins.InterlocutoryAppeal))
        {
            WriteDrawn(plan, rows, ref dice, ref written, 0, Interlocutory, plan.FiledOn + dice.Wait(200));
        }
    }

    private static void WriteAfterDecision(CasePlan plan, RowChunk rows, ref Dice dice, ref int written, int index)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[index];
        int filed = proceeding.EndedOn + (proceeding.Absent ? 30 + dice.Wait(400) : 10 + dice.Below(21));
        double share = proceeding.Absent ? ProceedingMargins.AppealOfAbsence : ProceedingMargins.AppealOfDecision;
        if (dice.Chance(share))
        {
            byte[] type = proceeding.Absent ? AppealOfMotion : CaseAppeal;
            WriteDrawn(plan, rows, ref dice, ref written, index, type, filed);
        }

        if (dice.Chance(ProceedingMargins.MotionToBoard))
        {
            WriteDrawn(plan, rows, ref dice, ref written, index, MotionToBoard, filed + 90 + dice.Wait(300));
        }
    }

    // Filed by the day of the dump or not at all; decided when the Board had the time.
    private static void WriteDrawn(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, int index, byte[] type, int filed)
    {
        if (filed > plan.Today)
        {
            return;
        }

        int decided = filed + 20 + dice.Wait(ProceedingMargins.BoardDaysMean);
        Mix<byte[]> decisions = type == MotionToBoard
            ? ProceedingMargins.BoardMotionDecisions
            : ProceedingMargins.BoardDecisions;
        byte[] decision = decisions.Pick(ref dice);
        WriteOne(plan, rows, ref dice, ref written, index, type, filed, decided > plan.Today ? 0 : decided, decision);
    }

    private static void WriteOne(
        CasePlan plan,
        RowChunk rows,
        ref Dice dice,
        ref int written,
        int index,
        byte[] type,
        int filed,
        int decided,
        byte[] decision)
    {
        RowBuffer row = rows.Begin(plan);
        row.Number(500_000 + (plan.Number * 16) + written++);
        row.Number(plan.Id);
        row.Number(index < plan.ProceedingCount
            ? plan.Proceedings[index].Id
            : CaseCells.FirstProceedingId(plan));
        row.Code(Category);
        row.Code(type);
        row.Day(Math.Min(filed, plan.Today));
        row.Code(ProceedingMargins.AppealFilers.Pick(ref dice));
        row.Day(plan.Represented ? Math.Min(filed + dice.Below(20), plan.Today) : 0);
        row.Day(decided);
        row.Code(decided == 0 ? Codes.Blank : decision);
        row.Code(decided == 0 ? Codes.Blank : ProceedingMargins.BoardDecisionTypes.Pick(ref dice));
        row.Code(CaseMargins.KindCodes[(int)plan.Kind]);
        CaseCells.Language(plan, row, ref dice);
        CaseCells.Nationality(plan, row);
        row.Blank();
        row.Code(CaseMargins.CustodyCodes[(int)plan.Custody]);
        row.Blank();
        rows.End();
    }
}
