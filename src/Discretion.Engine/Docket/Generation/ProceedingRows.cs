using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes B_TblProceeding: one row for every court a case came to and every time it came back.</summary>
internal static class ProceedingRows
{
    private static readonly byte[] Yes = Codes.Of("Y");
    private static readonly byte[] No = Codes.Of("N");
    private static readonly byte[] Zero = Codes.Of("0");
    private static readonly byte[] NoMove = Codes.Of("00");
    private static readonly byte[] PrisonProgram = Codes.Of("S");
    private static readonly byte[] AppealNotFiled = Codes.Of("X");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.ProceedingRow);
        bool noCharge = dice.Chance(CaseMargins.ChargedOnBlank);
        bool criminal = plan.Criminal ? dice.Chance(0.96) : dice.Chance(ChargeMargins.IndicatorAlone);
        for (int i = 0; i < plan.ProceedingCount; i++)
        {
            ref ProceedingPlan proceeding = ref plan.Proceedings[i];
            RowBuffer row = rows.Begin(plan);
            row.Number(proceeding.Id);
            row.Number(plan.Id);
            row.Day(noCharge ? 0 : plan.ChargedOn);
            row.Day(dice.Chance(CaseMargins.FiledOnBlank) ? 0 : proceeding.OpenedOn);
            row.Code(proceeding.Court.Code);
            row.Code(proceeding.Location);
            row.Code(dice.Chance(ProceedingMargins.JudgeBlank) ? Codes.Blank : proceeding.Judge);
            WriteOrigin(plan, i, row, ref dice);
            row.Day(FirstHearingOn(proceeding, ref dice));
            row.Code(proceeding.FirstHearingAt);
            WriteEnd(plan, i, row, ref dice);
            row.Code(CaseMargins.CustodyCodes[(int)proceeding.Custody]);
            row.Code(CaseMargins.KindCodes[(int)plan.Kind]);
            CaseCells.Nationality(plan, row);
            CaseCells.Language(plan, row, ref dice);
            row.Code(dice.Chance(0.74) ? Codes.Blank : proceeding.Location);
            row.Code(CaseMargins.Prisons.Pick(ref dice));
            row.Code(dice.Chance(CaseMargins.CriminalIndicatorBlank) ? Codes.Blank : criminal ? Yes : No);
            row.Code(plan.Criminal && dice.Chance(0.15) ? PrisonProgram : Codes.Blank);
            row.Code(dice.Chance(ProceedingMargins.AggravatedBlank) ? Codes.Blank : Zero);
            WriteDetention(plan, proceeding, row, ref dice);
            rows.End();
        }
    }

    // Of what ended without a hearing in the schedule, half had its day all the same.
    private static int FirstHearingOn(in ProceedingPlan proceeding, ref Dice dice) =>
        proceeding.FirstHearingOn == 0 && dice.Chance(ProceedingMargins.HearingAtEnd)
            ? proceeding.EndedOn
            : proceeding.FirstHearingOn;

    // Where the case came from, when another court had it before.
    private static void WriteOrigin(CasePlan plan, int index, RowBuffer row, ref Dice dice)
    {
        if (!CameByMove(plan, index))
        {
            row.Blanks(4);
            row.Code(dice.Chance(0.2) ? NoMove : Codes.Blank);
            return;
        }

        ref ProceedingPlan before = ref plan.Proceedings[index - 1];
        row.Day(plan.Proceedings[index].OpenedOn);
        row.Code(before.Location);
        row.Code(before.Court.Code);
        row.Code(before.Judge);
        row.Digits(index, 2);
    }

    private static void WriteEnd(CasePlan plan, int index, RowBuffer row, ref Dice dice)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[index];
        bool moved = IsMove(proceeding);
        bool decided = proceeding.Decision.Length > 0;
        bool ended = proceeding.EndedOn != 0;
        bool typed = decided || (ended && (!moved || dice.Chance(ProceedingMargins.MoveHasDecisionType)));
        row.Code(typed ? ProceedingMargins.DecisionTypes.Pick(ref dice) : Codes.Blank);
        row.Code(proceeding.Decision);
        bool sent = decided && (char)proceeding.Decision[0] is 'X' or 'V' or 'D' or 'E';
        row.Code(sent ? plan.Origin.Code : Codes.Blank);
        row.Blank();
        row.Code(proceeding.Other);
        row.Code(decided && !proceeding.Absent ? ProceedingMargins.AppealsReserved.Pick(ref dice) : Codes.Blank);
        row.Code(decided && dice.Chance(0.07) ? AppealNotFiled : Codes.Blank);
        row.Day(proceeding.EndedOn);
        bool presence = ended && (!moved || !dice.Chance(ProceedingMargins.MoveWithoutPresence));
        row.Code(!presence ? Codes.Blank : proceeding.Absent ? Yes : No);
        row.Day(moved ? proceeding.EndedOn : 0);
        row.Code(moved ? NextLocation(plan, index) : Codes.Blank);
        bool due = decided ? !dice.Chance(ProceedingMargins.AppealDueBlank)
            : ended && (!moved || dice.Chance(ProceedingMargins.MoveHasAppealDue));
        row.Day(due ? proceeding.EndedOn + 30 : 0);
        row.Code(CameByMove(plan, index) ? plan.Proceedings[index - 1].Other : Codes.Blank);
    }

    private static void WriteDetention(CasePlan plan, in ProceedingPlan proceeding, RowBuffer row, ref Dice dice)
    {
        bool recorded = dice.Chance(CaseMargins.DetainedOnProceeding);
        bool released = proceeding.Custody == Custody.Detained && proceeding.EndedOn != 0
            && dice.Chance(ProceedingMargins.HeldThenReleased);
        CaseCells.Detention(plan, row, released ? Custody.Released : proceeding.Custody, recorded);
    }

    private static byte[] NextLocation(CasePlan plan, int index) =>
        index + 1 < plan.ProceedingCount ? plan.Proceedings[index + 1].Location : plan.Court.Locations[0];

    private static bool CameByMove(CasePlan plan, int index) => index > 0 && IsMove(plan.Proceedings[index - 1]);

    private static bool IsMove(in ProceedingPlan proceeding) =>
        proceeding.Other.Length > 0 && (char)proceeding.Other[0] is 'C' or 'T';
}
