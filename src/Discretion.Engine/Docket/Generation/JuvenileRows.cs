namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_JuvenileHistory: what the court recorded on children, and that most are none.</summary>
internal static class JuvenileRows
{
    private const int Juvenile = 1;
    private const int AgedOut = 2;
    private const int UnaccompaniedAsylum = 3;
    private const int Unaccompanied = 4;
    private const int NotApplicable = 5;
    private const int Accompanied = 6;

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Juvenile);
        int written = 0;
        if (plan.AgeWhenFiled >= 18)
        {
            if (dice.Chance(0.158))
            {
                WriteOne(plan, rows, ref dice, ref written, NotApplicable, plan.FiledOn);
            }

            return;
        }

        // Of children who came with their family few are recorded as such.
        if (!dice.Chance(plan.IsRider ? 0.26 : 0.92))
        {
            return;
        }

        int kind = plan.IsRider ? (dice.Chance(0.5) ? Accompanied : NotApplicable)
            : !plan.AloneMinor || dice.Chance(0.33) ? Juvenile
            : plan.Asylum && dice.Chance(0.02) ? UnaccompaniedAsylum
            : Unaccompanied;
        WriteOne(plan, rows, ref dice, ref written, kind, plan.FiledOn);
        // What is recorded of a child alone is looked at again, once or twice, until it is grown.
        for (int again = 1; plan.AloneMinor && again < 3 && dice.Chance(0.68); again++)
        {
            int on = Math.Min(plan.FiledOn + (again * 100) + dice.Wait(200), CaseCells.GrownOn(plan));
            WriteOne(plan, rows, ref dice, ref written, kind, on);
        }

        int grownOn = CaseCells.GrownOn(plan);
        if (grownOn < plan.Today && dice.Chance(0.13))
        {
            WriteOne(plan, rows, ref dice, ref written, AgedOut, grownOn);
        }
    }

    private static void WriteOne(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, int kind, int on)
    {
        int created = Math.Min(on + dice.Below(30), plan.Today);
        RowBuffer row = rows.Begin(plan);
        row.Number(40_000 + (plan.Number * 4) + written++);
        row.Number(plan.Id);
        row.Number(CaseCells.FirstProceedingId(plan));
        row.Number(kind);
        row.Day(created);
        row.Day(dice.Chance(0.66) ? 0 : Math.Min(created + dice.Wait(200), plan.Today));
        rows.End();
    }
}
