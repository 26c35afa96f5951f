namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_Lead_Rider: one row for every rider, joining it to its household's lead.</summary>
internal static class FamilyRows
{
    public static void Write(CasePlan plan, RowChunk rows)
    {
        if (!plan.IsRider)
        {
            return;
        }

        Dice dice = new(plan.Seed, plan.Number, Purpose.Family);
        int joined = Math.Min(plan.FiledOn + dice.Below(20), plan.Today);
        int severed = plan.Severed ? Math.Min(joined + 1 + dice.Wait(250), plan.Today) : 0;
        RowBuffer row = rows.Begin(plan);
        row.Number(1 + plan.Number);
        row.Number(CasePlan.IdOf(plan.Lead));
        row.Number(plan.Id);
        row.Day(joined);
        row.Day(plan.Severed ? severed : joined);
        row.Day(severed);
        WriteProceedings(plan.Lead, 0, plan, row);
        WriteProceedings(plan.Number, CaseCells.FirstProceedingId(plan), plan, row);
        row.Letter(plan.Severed ? '0' : '1');
        rows.End();
    }

    // The lead's chain of proceedings has the rider's shape, so its ids follow from the rider's.
    private static void WriteProceedings(long number, long own, CasePlan plan, RowBuffer row)
    {
        long shift = own == 0 ? (number - plan.Number) * CasePlan.ProceedingsMax : 0;
        row.Number(CaseCells.FirstProceedingId(plan) + shift);
        if (plan.Severed)
        {
            row.Number(CaseCells.LastProceedingId(plan) + shift);
        }
        else
        {
            row.Blank();
        }
    }
}
