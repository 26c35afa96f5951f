using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tblAppealFedCourts and tblThreeMbrReferrals: what became of some appeals.</summary>
internal static class BoardRows
{
    private static readonly byte[] Remanded = Codes.Of("REM");

    public static void WriteFederalCourts(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.FederalCourts);
        for (int i = 0; i < plan.AppealCount; i++)
        {
            ref AppealPlan appeal = ref plan.Appeals[i];
            if (appeal.DecidedOn == 0 || !dice.Chance(BoardMargins.ToFederalCourt))
            {
                continue;
            }

            int asked = Math.Min(appeal.DecidedOn + 40 + dice.Wait(60), plan.Today);
            RowBuffer row = rows.Begin(plan);
            row.Number(1_000_000 + (plan.Number * CasePlan.AppealsMax) + i);
            if (dice.Chance(BoardMargins.FederalWithoutAppeal))
            {
                row.Blank();
            }
            else
            {
                row.Number(appeal.Id);
            }

            row.ShortDay(dice.Chance(BoardMargins.FederalWithoutDay) ? 0 : asked);
            row.Code(dice.Chance(BoardMargins.FederalRemand) ? Remanded : Codes.Blank);
            rows.End();
        }
    }

    public static void WriteThreeMembers(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.ThreeMembers);
        for (int i = 0; i < plan.AppealCount; i++)
        {
            if (!dice.Chance(BoardMargins.ToThreeMembers))
            {
                continue;
            }

            ref AppealPlan appeal = ref plan.Appeals[i];
            int until = appeal.DecidedOn == 0 ? plan.Today : appeal.DecidedOn;
            int referred = Math.Min(appeal.FiledOn + 30 + dice.Wait(200), until);
            bool taken = dice.Chance(BoardMargins.TakenFromThreeMembers);
            RowBuffer row = rows.Begin(plan);
            row.Number(1 + (plan.Number * CasePlan.AppealsMax) + i);
            row.Number(appeal.Id);
            row.Day(referred);
            row.Day(taken ? Math.Min(referred + 1 + dice.Wait(90), until) : 0);
            rows.End();
        }
    }
}
