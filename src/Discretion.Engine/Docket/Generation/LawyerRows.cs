using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_RepsAssigned: the person's lawyers and the government's.</summary>
internal static class LawyerRows
{
    private static readonly byte[] Court = Codes.Of("COURT");
    private static readonly byte[] Board = Codes.Of("BOARD");
    private static readonly byte[] Person = Codes.Of("ALIEN");
    private static readonly byte[] Government = Codes.Of("INS");
    private static readonly byte[] BoardCode = Codes.Of("BIA");
    private static readonly byte[][] CaseTable = Codes.Many("a_tblcase", "A_Tblcase", "A_TblCase");
    private static readonly byte[][] ProceedingTable = Codes.Many("b_tblproceeding", "B_TblProceeding");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Lawyers);
        bool onCase = CaseCells.AppearanceOnCase(plan);
        int written = 0;
        if (plan.Represented && (!onCase || dice.Chance(0.9)))
        {
            WriteOne(plan, rows, ref dice, ref written, Court, Person, plan.RepresentedOn, first: true);
            int on = plan.RepresentedOn;
            for (int more = 0; more < 3 && dice.Chance(CaseMargins.AnotherLawyer); more++)
            {
                on = Math.Min(on + 1 + dice.Wait(200), plan.Today);
                bool first = dice.Chance(CaseMargins.AnotherLawyerFirst);
                WriteOne(plan, rows, ref dice, ref written, Court, Person, on, first);
            }
        }

        if (plan.Kind != Kind.DirectorDecision && dice.Chance(CaseMargins.GovernmentLawyerRecorded))
        {
            int on = Math.Min(plan.FiledOn + dice.Wait(40), plan.Today);
            WriteOne(plan, rows, ref dice, ref written, Court, Government, on, first: true);
            for (int more = 0; more < 2 && dice.Chance(CaseMargins.AnotherGovernmentLawyer); more++)
            {
                on = Math.Min(on + 1 + dice.Wait(200), plan.Today);
                WriteOne(plan, rows, ref dice, ref written, Court, Government, on, first: true);
            }
        }

        if (plan.Stage == Stage.Completed && dice.Chance(CaseMargins.LawyerBeforeBoard))
        {
            int on = Math.Min(plan.EndedOn + dice.Wait(40), plan.Today);
            WriteOne(plan, rows, ref dice, ref written, Board, Person, on, first: true);
        }
    }

    private static void WriteOne(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, byte[] level, byte[] side, int on, bool first)
    {
        bool government = side == Government;
        bool board = level == Board;
        RowBuffer row = rows.Begin(plan);
        row.Number(2_000_000 + (plan.Number * 8) + written++);
        row.Number(plan.Id);
        row.Code(level);
        row.Code(side);
        if (government)
        {
            row.Code(ProceedingTable[dice.Below(ProceedingTable.Length)]);
            row.Number(CaseCells.LastProceedingId(plan));
        }
        else
        {
            row.Code(CaseTable[dice.Below(CaseTable.Length)]);
            row.Number(plan.Id);
        }

        row.Code(board ? BoardCode : dice.Chance(0.35) ? Codes.Blank : plan.Court.Code);
        row.Day(government ? on : 0);
        row.Day(board ? on : 0);
        row.Day(government || board ? 0 : on);
        row.Letter(first ? '1' : '0');
        rows.End();
    }
}
