using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Draws the grounds a case was brought on.</summary>
internal static class ChargePlanner
{
    private static readonly byte[] NoDocument = Codes.Of("212a07Ai  I");
    private static readonly byte[] Rescission = Codes.Of("246");

    /// <summary>Draws the charges of a case whose matter and proceedings are drawn.</summary>
    public static void Draw(CasePlan plan)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Charges);
        plan.ChargeCount = 0;
        switch (plan.Kind)
        {
            case Kind.Removal when !dice.Chance(ChargeMargins.None):
                AddRemoval(plan, ref dice);
                break;
            case Kind.Deportation:
                AddOlder(
                    plan, ref dice, ChargeMargins.Deportation, ChargeMargins.CriminalDeportation);
                break;
            case Kind.Exclusion:
                AddOlder(plan, ref dice, ChargeMargins.Exclusion, ChargeMargins.CriminalExclusion);
                break;
            case Kind.Rescission:
                Add(plan, ref dice, Rescission);
                break;

            // Reviews and cases on one claim alone are not brought on a ground.
            case Kind.Removal or Kind.AsylumOnly or Kind.WithholdingOnly:
            case Kind.CredibleFear or Kind.ReasonableFear or Kind.ClaimedStatus or Kind.DirectorDecision:
                break;
        }
    }

    private static void AddRemoval(CasePlan plan, ref Dice dice)
    {
        bool admitted = plan.Manner is Manner.Overstayed or Manner.StatusLost or Manner.Resident;

        // A resident is charged with the crime alone; others with how they came as well.
        if (!plan.Criminal || plan.Manner != Manner.Resident)
        {
            Add(plan, ref dice, ChargeMargins.FirstByManner[(int)plan.Manner].Pick(ref dice));
            if (!admitted && dice.Chance(plan.Era.AlsoNoDocument))
            {
                Add(plan, ref dice, NoDocument);
            }
        }

        if (plan.Criminal)
        {
            Mix<byte[]> grounds = admitted ? ChargeMargins.CriminalAdmitted : ChargeMargins.CriminalNeverAdmitted;
            Add(plan, ref dice, grounds.Pick(ref dice));
            if (dice.Chance(ChargeMargins.SecondCriminal))
            {
                Add(plan, ref dice, grounds.Pick(ref dice));
            }
        }

        AddSome(plan, ref dice, ChargeMargins.Fraud, ChargeMargins.Frauds);
        AddSome(plan, ref dice, ChargeMargins.Security, ChargeMargins.Securities);
        AddSome(plan, ref dice, ChargeMargins.Smuggling, ChargeMargins.Smugglings);
        AddSome(plan, ref dice, ChargeMargins.PriorRemoval, ChargeMargins.PriorRemovals);
        AddSome(plan, ref dice, ChargeMargins.Clash, ChargeMargins.Clashes);
    }

    private static void AddOlder(
        CasePlan plan, ref Dice dice, Mix<byte[]> grounds, Mix<byte[]> crimes)
    {
        if (plan.Criminal)
        {
            Add(plan, ref dice, crimes.Pick(ref dice));
        }

        if (!plan.Criminal || dice.Chance(0.3))
        {
            Add(plan, ref dice, grounds.Pick(ref dice));
        }
    }

    private static void AddSome(
        CasePlan plan, ref Dice dice, double share, Mix<byte[]> grounds)
    {
        if (dice.Chance(share))
        {
            Add(plan, ref dice, grounds.Pick(ref dice));
        }
    }

    private static void Add(CasePlan plan, ref Dice dice, byte[] charge)
    {
        ref ChargePlan added = ref plan.Charges[plan.ChargeCount++];
        added.Ground = charge;
        added.Proceeding = dice.Chance(0.9) ? CaseCells.FirstProceedingId(plan) : CaseCells.LastProceedingId(plan);
        added.Padded = dice.Chance(ChargeMargins.PaddedToColumn);
        added.Status = ChargeMargins.Status(decided: plan.Stage == Stage.Completed).Pick(ref dice);
    }
}
