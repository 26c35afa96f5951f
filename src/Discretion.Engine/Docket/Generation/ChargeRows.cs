using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes B_TblProceedCharges: one row a ground.</summary>
internal static class ChargeRows
{
    public static void Write(CasePlan plan, RowChunk rows)
    {
        for (int i = 0; i < plan.ChargeCount; i++)
        {
            ref ChargePlan charge = ref plan.Charges[i];
            RowBuffer row = rows.Begin(plan);
            row.Number(900_000 + (plan.Number * CasePlan.ChargesMax) + i);
            row.Number(plan.Id);
            row.Number(charge.Proceeding);
            if (charge.Padded)
            {
                row.Padded(charge.Ground, ChargeMargins.ColumnWidth);
            }
            else
            {
                row.Code(charge.Ground);
            }

            row.Code(charge.Status);
            rows.End();
        }
    }
}
