using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_CustodyHistory, A_TblCaseIdentifier and tbl_CasePriorityHistory.</summary>
internal static class HistoryRows
{
    private const int RowsMax = 4;

    public static void WriteCustody(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.CustodyHistory);
        int written = 0;
        switch (plan.Custody)
        {
            case Custody.Never when dice.Chance(HistoryMargins.NeverDetainedRecorded):
                WriteOne(Custody.Never, 0, 0);
                break;
            case Custody.Detained when dice.Chance(HistoryMargins.DetainedRecorded):
                WriteOne(Custody.Detained, DetainedOn(ref dice), 0);
                break;
            case Custody.Released when dice.Chance(HistoryMargins.ReleasedRecorded):
                if (dice.Chance(HistoryMargins.DetainedBeforeReleased))
                {
                    WriteOne(Custody.Detained, DetainedOn(ref dice), 0);
                }

                WriteOne(
                    Custody.Released,
                    DetainedOn(ref dice),
                    dice.Chance(HistoryMargins.ReleaseWithoutDay) ? 0 : CaseCells.ReleasedOn(plan));
                break;
            case Custody.Never or Custody.Detained or Custody.Released:
                break;
        }

        int DetainedOn(ref Dice dice) => dice.Chance(HistoryMargins.DetentionWithoutDay) ? 0 : plan.ChargedOn;

        void WriteOne(Custody custody, int detainedOn, int releasedOn)
        {
            RowBuffer row = rows.Begin(plan);
            row.Number(29 + (plan.Number * RowsMax) + written++);
            row.Number(plan.Id);
            row.Code(CaseMargins.CustodyCodes[(int)custody]);
            row.Day(detainedOn);
            row.Day(releasedOn);
            rows.End();
        }
    }

    /// <summary>Labels follow from what a case is: a child, a family, cancellation that waits for a number.</summary>
    public static void WriteIdentifiers(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Identifiers);
        int written = 0;
        if (plan.AgeWhenFiled < 18)
        {
            if (dice.Chance(HistoryMargins.ChildLabelled))
            {
                WriteOne(plan.AloneMinor ? HistoryMargins.UnaccompaniedLabel : HistoryMargins.JuvenileLabel);
                if (CaseCells.GrownOn(plan) < plan.Today && dice.Chance(0.3))
                {
                    WriteOne(HistoryMargins.GrownLabel);
                }
            }
        }
        else if (plan.InFamily && dice.Chance(HistoryMargins.FamilyLabelled))
        {
            WriteOne(HistoryMargins.FamilyLabel);
        }

        if (HasReserved(plan) && dice.Chance(HistoryMargins.CancellationLabelled))
        {
            WriteOne(HistoryMargins.ReservedLabel);
        }

        if (dice.Chance(HistoryMargins.OtherLabelled))
        {
            WriteOne(HistoryMargins.Labels.Pick(ref dice));
            if (dice.Chance(HistoryMargins.SecondLabel))
            {
                WriteOne(HistoryMargins.Labels.Pick(ref dice));
            }
        }

        void WriteOne(byte[] label)
        {
            RowBuffer row = rows.Begin(plan);
            row.Number(1 + (plan.Number * 8) + written++);
            row.Number(plan.Id);
            row.Code(label);
            rows.End();
        }
    }

    /// <summary>The priority on the case's own row: of children and families since 2014, else none.</summary>
    public static byte[] PriorityOf(CasePlan plan)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Priorities);
        return plan.FiledOn < HistoryMargins.PrioritiesFrom ? HistoryMargins.NoPriority
            : plan.AloneMinor && dice.Chance(HistoryMargins.ChildHasPriority) ? HistoryMargins.ChildPriority
            : plan.InFamily && dice.Chance(HistoryMargins.FamilyHasPriority)
                ? HistoryMargins.FamilyPriorities.Pick(ref dice)
            : plan.Custody != Custody.Never && dice.Chance(HistoryMargins.HeldHasPriority)
                ? HistoryMargins.HeldPriorities.Pick(ref dice)
            : HistoryMargins.NoPriority;
    }

    /// <summary>Some priorities stand in a table of their own too, most of them of families.</summary>
    public static void WritePriorities(CasePlan plan, RowChunk rows)
    {
        byte[] priority = PriorityOf(plan);
        Dice dice = new(plan.Seed, plan.Number, Purpose.PriorityRow);
        double listed = plan.AloneMinor ? HistoryMargins.ChildListed
            : plan.InFamily ? HistoryMargins.FamilyListed
            : HistoryMargins.HeldListed;
        if (priority == HistoryMargins.NoPriority || !dice.Chance(listed))
        {
            return;
        }

        int on = Math.Min(Math.Max(plan.FiledOn, HistoryMargins.PrioritiesFrom) + dice.Wait(120), plan.Today);
        RowBuffer row = rows.Begin(plan);
        row.Number(1 + plan.Number);
        row.Code(priority);
        row.Number(plan.Id);
        row.Day(on);
        row.Day(on);
        rows.End();
    }

    private static bool HasReserved(CasePlan plan)
    {
        for (int i = 0; i < plan.ApplicationCount; i++)
        {
            if (plan.Applications[i].Decision == ApplicationMargins.Reserved)
            {
                return true;
            }
        }

        return false;
    }
}
