namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_Court_Appln: one row an application.</summary>
internal static class ApplicationRows
{
    public static void Write(CasePlan plan, RowChunk rows)
    {
        for (int i = 0; i < plan.ApplicationCount; i++)
        {
            ref ApplicationPlan application = ref plan.Applications[i];
            RowBuffer row = rows.Begin(plan);
            row.Number(1_500_000 + (plan.Number * CasePlan.ApplicationsMax) + i);
            row.Number(CaseCells.LastProceedingId(plan));
            row.Number(plan.Id);
            row.Code(application.Code);
            row.Day(application.ReceivedOn);
            row.Code(application.Decision);
            rows.End();
        }
    }
}
