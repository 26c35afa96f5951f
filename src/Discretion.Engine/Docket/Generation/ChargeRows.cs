using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes B_TblProceedCharges: the grounds a case was brought on.</summary>
internal static class ChargeRows
{
    private static readonly byte[] NoDocument = Codes.Of("212a07Ai  I");
    private static readonly byte[] Rescission = Codes.Of("246");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Charges);
        int written = 0;
        switch (plan.Kind)
        {
            case Kind.Removal when !dice.Chance(ChargeMargins.None):
                WriteRemoval(plan, rows, ref dice, ref written);
                break;
            case Kind.Deportation:
                WriteOlder(
                    plan, rows, ref dice, ref written, ChargeMargins.Deportation, ChargeMargins.CriminalDeportation);
                break;
            case Kind.Exclusion:
                WriteOlder(plan, rows, ref dice, ref written, ChargeMargins.Exclusion, ChargeMargins.CriminalExclusion);
                break;
            case Kind.Rescission:
                WriteOne(plan, rows, ref dice, ref written, Rescission);
                break;

            // Reviews and cases on one claim alone are not brought on a ground.
            case Kind.Removal or Kind.AsylumOnly or Kind.WithholdingOnly:
            case Kind.CredibleFear or Kind.ReasonableFear or Kind.ClaimedStatus:
                break;
        }
    }

    private static void WriteRemoval(CasePlan plan, RowChunk rows, ref Dice dice, ref int written)
    {
        bool admitted = plan.Manner is Manner.Overstayed or Manner.StatusLost or Manner.Resident;

        // A resident is charged with the crime alone; others with how they came as well.
        if (!plan.Criminal || plan.Manner != Manner.Resident)
        {
            WriteOne(plan, rows, ref dice, ref written, ChargeMargins.FirstByManner[(int)plan.Manner].Pick(ref dice));
            if (!admitted && dice.Chance(ChargeMargins.AlsoNoDocument))
            {
                WriteOne(plan, rows, ref dice, ref written, NoDocument);
            }
        }

        if (plan.Criminal)
        {
            Mix<byte[]> grounds = admitted ? ChargeMargins.CriminalAdmitted : ChargeMargins.CriminalNeverAdmitted;
            WriteOne(plan, rows, ref dice, ref written, grounds.Pick(ref dice));
            if (dice.Chance(ChargeMargins.SecondCriminal))
            {
                WriteOne(plan, rows, ref dice, ref written, grounds.Pick(ref dice));
            }
        }

        bool elderly = plan.AgeWhenFiled >= 65;
        WriteSome(plan, rows, ref dice, ref written, ChargeMargins.Fraud, ChargeMargins.Frauds);
        WriteSome(
            plan,
            rows,
            ref dice,
            ref written,
            elderly ? ChargeMargins.SecurityOfElderly : ChargeMargins.Security,
            ChargeMargins.Securities);
        WriteSome(plan, rows, ref dice, ref written, ChargeMargins.Smuggling, ChargeMargins.Smugglings);
        WriteSome(plan, rows, ref dice, ref written, ChargeMargins.PriorRemoval, ChargeMargins.PriorRemovals);
        WriteSome(plan, rows, ref dice, ref written, ChargeMargins.Clash, ChargeMargins.Clashes);
    }

    private static void WriteOlder(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, Mix<byte[]> grounds, Mix<byte[]> crimes)
    {
        if (plan.Criminal)
        {
            WriteOne(plan, rows, ref dice, ref written, crimes.Pick(ref dice));
        }

        if (!plan.Criminal || dice.Chance(0.3))
        {
            WriteOne(plan, rows, ref dice, ref written, grounds.Pick(ref dice));
        }
    }

    private static void WriteSome(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, double share, Mix<byte[]> grounds)
    {
        if (dice.Chance(share))
        {
            WriteOne(plan, rows, ref dice, ref written, grounds.Pick(ref dice));
        }
    }

    private static void WriteOne(CasePlan plan, RowChunk rows, ref Dice dice, ref int written, byte[] charge)
    {
        RowBuffer row = rows.Begin(plan);
        row.Number(900_000 + (plan.Number * 16) + written++);
        row.Number(plan.Id);
        row.Number(dice.Chance(0.9) ? CaseCells.FirstProceedingId(plan) : CaseCells.LastProceedingId(plan));
        if (dice.Chance(ChargeMargins.PaddedToColumn))
        {
            row.Padded(charge, ChargeMargins.ColumnWidth);
        }
        else
        {
            row.Code(charge);
        }

        row.Code(ChargeMargins.Status(decided: plan.Stage == Stage.Completed).Pick(ref dice));
        rows.End();
    }
}
