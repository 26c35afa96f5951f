using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Draws what a person applied for and what the judge decided.</summary>
internal static class ApplicationPlanner
{
    private static readonly byte[] Asylum = Codes.Of("ASYL");
    private static readonly byte[] Withholding = Codes.Of("ASYW");
    private static readonly byte[] Torture = Codes.Of("WCAT");
    public static readonly byte[] ResidentCancellation = Codes.Of("42A");
    public static readonly byte[] Cancellation = Codes.Of("42B");
    public static readonly byte[] OldWaiver = Codes.Of("212c");
    public static readonly byte[] Adjustment = Codes.Of("245");
    private static readonly byte[] SpecialRule = Codes.Of("I881");
    private static readonly byte[] Suspension = Codes.Of("SUSP");
    public static readonly byte[] VoluntaryDeparture = Codes.Of("VD");

    // NACARA, section 203: Salvadorans and Guatemalans who had come by 1990.
    private static readonly int SpecialRuleEntry = new DateOnly(1990, 10, 1).DayNumber;

    /// <summary>Draws the applications of a case whose proceedings are drawn.</summary>
    public static void Draw(CasePlan plan)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Applications);
        plan.ApplicationCount = 0;
        if (plan.Kind is Kind.CredibleFear or Kind.ClaimedStatus or Kind.Rescission or Kind.DirectorDecision)
        {
            return;
        }

        if (plan.Asylum)
        {
            Add(plan, ref dice, Asylum);
            AddSome(plan, ref dice, 0.92, Withholding);
            AddSome(plan, ref dice, 0.76, Torture);
        }
        else if (plan.Kind is Kind.WithholdingOnly or Kind.ReasonableFear)
        {
            AddSome(plan, ref dice, 0.85, Withholding);
            AddSome(plan, ref dice, 0.8, Torture);
        }
        else
        {
            AddSome(plan, ref dice, ApplicationMargins.AloneWithholding, Withholding);
            AddSome(plan, ref dice, ApplicationMargins.AloneTorture, Torture);
        }

        if (plan.Kind <= Kind.Exclusion)
        {
            AddRelief(plan, ref dice);
        }
    }

    // What one can ask for follows from how one came, how long one has been here and what one is charged with.
    private static void AddRelief(CasePlan plan, ref Dice dice)
    {
        bool longHere = plan.FiledOn - plan.EnteredOn >= ApplicationMargins.CancellationDays;
        if (plan.Manner == Manner.Resident && plan.Criminal)
        {
            AddSome(plan, ref dice, ApplicationMargins.ResidentWithCrime, ResidentCancellation);
            AddSome(plan, ref dice, ApplicationMargins.ResidentOldWaiver, OldWaiver);
        }
        else if (plan.Kind == Kind.Deportation)
        {
            AddSome(plan, ref dice, ApplicationMargins.Suspension, Suspension);
        }
        else if (longHere && !plan.Criminal && plan.AgeWhenFiled >= 18)
        {
            bool special = plan.EnteredOn < SpecialRuleEntry && plan.Origin.Region == Region.Central;
            double share = special ? ApplicationMargins.SpecialRule : plan.Era.Cancellation;
            AddSome(plan, ref dice, share, special ? SpecialRule : Cancellation);
        }

        double adjustment = plan.Manner is Manner.Overstayed or Manner.StatusLost
            ? ApplicationMargins.AdjustmentOverstayed
            : ApplicationMargins.AdjustmentUninspected;
        AddSome(plan, ref dice, adjustment, Adjustment);
        AddSome(plan, ref dice, plan.Era.VoluntaryDeparture, VoluntaryDeparture);
        AddSome(
            plan, ref dice, ApplicationMargins.Waiver, ApplicationMargins.Waivers.Pick(ref dice));
        AddSome(plan, ref dice, ApplicationMargins.Odd, ApplicationMargins.Odds.Pick(ref dice));
    }

    private static void AddSome(
        CasePlan plan, ref Dice dice, double share, byte[] application)
    {
        if (dice.Chance(share))
        {
            Add(plan, ref dice, application);
        }
    }

    private static void Add(CasePlan plan, ref Dice dice, byte[] application)
    {
        int until = plan.EndedOn == 0 ? plan.Today : plan.EndedOn;
        ref ApplicationPlan added = ref plan.Applications[plan.ApplicationCount++];
        added.Code = application;
        added.ReceivedOn = Math.Min(plan.FiledOn + dice.Wait(130), until);
        added.Decision = Decision(plan, ref dice, application);
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
