using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tblAppeal and tblAppeal2: what went to the Board of Immigration Appeals, decided or not.</summary>
internal static class AppealRows
{
    private static readonly byte[] Judge = Codes.Of("IJ");
    private static readonly byte[] Director = Codes.Of("DD");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        for (int i = 0; i < plan.AppealCount; i++)
        {
            ref AppealPlan appeal = ref plan.Appeals[i];
            RowBuffer row = rows.Begin(plan);
            row.Number(appeal.Id);
            row.Number(plan.Id);
            WriteProceeding(row, appeal.Proceeding);
            row.Code(plan.Kind == Kind.DirectorDecision ? Director : Judge);
            row.Code(appeal.Type);
            row.Day(appeal.FiledOn);
            row.Code(appeal.Filer);
            row.Day(appeal.LawyerOn);
            row.Day(appeal.DecidedOn);
            row.Code(appeal.Decision);
            row.Code(appeal.DecisionType);
            row.Code(CaseMargins.KindCodes[(int)plan.Kind]);
            CaseCells.Language(plan, row, appeal.Language);
            CaseCells.Nationality(plan, row);
            row.Blank();
            row.Code(CaseMargins.CustodyCodes[(int)plan.Custody]);
            row.Blank();
            rows.End();
        }
    }

    // Four of five appeals stand here a second time; nobody has said why.
    public static void WriteSecondList(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.SecondAppeals);
        for (int i = 0; i < plan.AppealCount; i++)
        {
            bool listed = dice.Chance(BoardMargins.InSecondList);
            bool noProceeding = dice.Chance(BoardMargins.SecondListWithoutProceeding);
            if (!listed)
            {
                continue;
            }

            ref AppealPlan appeal = ref plan.Appeals[i];
            RowBuffer row = rows.Begin(plan);
            row.Number(appeal.Id);
            row.Number(plan.Id);
            WriteProceeding(row, noProceeding ? 0 : appeal.Proceeding);
            rows.End();
        }
    }

    private static void WriteProceeding(RowBuffer row, long proceeding)
    {
        if (proceeding == 0)
        {
            row.Blank();
        }
        else
        {
            row.Number(proceeding);
        }
    }
}
