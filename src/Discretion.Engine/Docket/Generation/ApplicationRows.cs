using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_Court_Appln: what a person applied for and what the judge decided.</summary>
internal static class ApplicationRows
{
    private static readonly byte[] Asylum = Codes.Of("ASYL");
    private static readonly byte[] Withholding = Codes.Of("ASYW");
    private static readonly byte[] Torture = Codes.Of("WCAT");
    private static readonly byte[] ResidentCancellation = Codes.Of("42A");
    private static readonly byte[] Cancellation = Codes.Of("42B");
    private static readonly byte[] OldWaiver = Codes.Of("212c");
    private static readonly byte[] Adjustment = Codes.Of("245");
    private static readonly byte[] SpecialRule = Codes.Of("I881");
    private static readonly byte[] Suspension = Codes.Of("SUSP");
    private static readonly byte[] VoluntaryDeparture = Codes.Of("VD");

    // NACARA, section 203: Salvadorans and Guatemalans who had come by 1990.
    private static readonly int SpecialRuleEntry = new DateOnly(1990, 10, 1).DayNumber;

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Applications);
        int written = 0;
        if (plan.Kind is Kind.CredibleFear or Kind.ClaimedStatus or Kind.Rescission)
        {
            return;
        }

        if (plan.Asylum)
        {
            WriteOne(plan, rows, ref dice, ref written, Asylum);
            WriteSome(plan, rows, ref dice, ref written, 0.87, Withholding);
            WriteSome(plan, rows, ref dice, ref written, 0.66, Torture);
        }
        else if (plan.Kind is Kind.WithholdingOnly or Kind.ReasonableFear)
        {
            WriteSome(plan, rows, ref dice, ref written, 0.85, Withholding);
            WriteSome(plan, rows, ref dice, ref written, 0.8, Torture);
        }
        else
        {
            WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.AloneWithholding, Withholding);
            WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.AloneTorture, Torture);
        }

        if (plan.Kind <= Kind.Exclusion)
        {
            WriteRelief(plan, rows, ref dice, ref written);
        }
    }

    // What one can ask for follows from how one came, how long one has been here and what one is charged with.
    private static void WriteRelief(CasePlan plan, RowChunk rows, ref Dice dice, ref int written)
    {
        bool longHere = plan.FiledOn - plan.EnteredOn >= ApplicationMargins.CancellationDays;
        if (plan.Manner == Manner.Resident && plan.Criminal)
        {
            WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.ResidentWithCrime, ResidentCancellation);
            WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.ResidentOldWaiver, OldWaiver);
        }
        else if (plan.Kind == Kind.Deportation)
        {
            WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.Suspension, Suspension);
        }
        else if (longHere && !plan.Criminal && plan.AgeWhenFiled >= 18)
        {
            bool special = plan.EnteredOn < SpecialRuleEntry && plan.Origin.Region == Region.Central;
            double share = special ? ApplicationMargins.SpecialRule : ApplicationMargins.NonResidentCancellation;
            WriteSome(plan, rows, ref dice, ref written, share, special ? SpecialRule : Cancellation);
        }

        double adjustment = plan.Manner is Manner.Overstayed or Manner.StatusLost
            ? ApplicationMargins.AdjustmentOverstayed
            : ApplicationMargins.AdjustmentUninspected;
        WriteSome(plan, rows, ref dice, ref written, adjustment, Adjustment);
        WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.VoluntaryDeparture, VoluntaryDeparture);
        WriteSome(
            plan, rows, ref dice, ref written, ApplicationMargins.Waiver, ApplicationMargins.Waivers.Pick(ref dice));
        WriteSome(plan, rows, ref dice, ref written, ApplicationMargins.Odd, ApplicationMargins.Odds.Pick(ref dice));
    }

    private static void WriteSome(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, double share, byte[] application)
    {
        if (dice.Chance(share))
        {
            WriteOne(plan, rows, ref dice, ref written, application);
        }
    }

    private static void WriteOne(CasePlan plan, RowChunk rows, ref Dice dice, ref int written, byte[] application)
    {
        int until = plan.EndedOn == 0 ? plan.Today : plan.EndedOn;
        RowBuffer row = rows.Begin(plan);
        row.Number(1_500_000 + (plan.Number * 16) + written++);
        row.Number(CaseCells.LastProceedingId(plan));
        row.Number(plan.Id);
        row.Code(application);
        row.Day(Math.Min(plan.FiledOn + dice.Wait(130), until));
        row.Code(Decision(plan, ref dice, application));
        rows.End();
    }

    private static byte[] Decision(CasePlan plan, ref Dice dice, byte[] application)
    {
        bool cancellation = application == Cancellation || application == Suspension;
        if (plan.Stage == Stage.Pending && cancellation && dice.Chance(ApplicationMargins.CancellationReserved))
        {
            return ApplicationMargins.Reserved;
        }

        bool relief = plan.ProceedingCount > 0
            && plan.Proceedings[plan.ProceedingCount - 1].Decision is [(byte)'R' or (byte)'G'];
        byte[] decision = ApplicationMargins.Decisions(plan.Stage, relief).Pick(ref dice);
        return application == Torture && decision is [(byte)'G'] ? ApplicationMargins.TortureGranted : decision;
    }
}
