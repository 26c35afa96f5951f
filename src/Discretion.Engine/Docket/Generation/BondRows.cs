using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes D_TblAssociatedBond: a row for every time bond was asked for.</summary>
internal static class BondRows
{
    private static readonly byte[] Record = Codes.Of("B");
    private static readonly byte[] Master = Codes.Of("M");
    private static readonly byte[] FormerMessage = Codes.Of("SB");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Bonds);
        if (plan.Custody == Custody.Never || plan.ProceedingCount == 0)
        {
            return;
        }

        int on = plan.BondHeardOn;
        if (on == 0 && !dice.Chance(BondMargins.WithoutHearing))
        {
            return;
        }

        on = on == 0 ? plan.Proceedings[0].OpenedOn + 2 + dice.Wait(12) : on;
        int asked = Math.Min(on - 1 - dice.Below(8), plan.Today);
        WriteOne(plan, rows, ref dice, 0, asked, on);
        if (dice.Chance(BondMargins.Again))
        {
            int later = Math.Min(on, plan.Today) + 10 + dice.Wait(60);
            WriteOne(plan, rows, ref dice, 1, Math.Min(later - 4, plan.Today), later);
        }
    }

    private static void WriteOne(CasePlan plan, RowChunk rows, ref Dice dice, int index, int asked, int on)
    {
        ref ProceedingPlan first = ref plan.Proceedings[0];
        bool decided = on < plan.Today && !dice.Chance(BondMargins.Undecided);
        bool former = rows.Drift != DumpDrift.Year2026;
        RowBuffer row = rows.Begin(plan);
        row.Number(1 + (plan.Number * 2) + index);
        row.Number(first.Id);
        row.Number(plan.Id);
        row.Day(plan.ChargedOn);
        row.Code(Record);
        row.Digits(99, 2);
        row.Digits(99 - index, 2);
        row.Day(decided ? on : asked);
        row.Clock(540 + dice.Below(480));
        row.Day(asked);
        row.Clock(480 + dice.Below(540));
        row.Blanks(former ? 1 : 0);
        row.Code(first.Court.Code);
        row.Code(dice.Chance(BondMargins.CourtNameBlank) ? Codes.Blank : first.Court.Homes[0].Town);
        row.Code(first.Location);
        row.Code(dice.Chance(BondMargins.JudgeBlank) ? Codes.Blank : first.Judge);

        // No name of a judge is made up.
        row.Blanks(former ? 1 : 0);
        row.Code(decided ? BondMargins.Decisions.Pick(ref dice) : Codes.Blank);
        row.Day(decided ? on : 0);
        row.Code(dice.Chance(BondMargins.InitialBlank) ? Codes.Blank : BondMargins.Amounts.Pick(ref dice));
        row.Code(BondMargins.Conditions.Pick(ref dice));
        row.Code(BondMargins.Officers.Pick(ref dice));
        row.Code(BondMargins.Media.Pick(ref dice));
        if (former)
        {
            WriteFormer(row, asked, on, ref dice);
        }
        else
        {
            row.Day(asked);
        }

        bool set = decided && !dice.Chance(BondMargins.NewBlank);
        row.Code(set ? BondMargins.Amounts.Pick(ref dice) : Codes.Blank);
        row.Code(decided ? BondMargins.Appeals.Pick(ref dice) : Codes.Blank);
        row.Code(BondMargins.NotFiled.Pick(ref dice));
        row.Day(decided && !dice.Chance(BondMargins.AppealDueBlank) ? on + 30 : 0);
        row.Day(plan.Represented && !dice.Chance(BondMargins.LawyerBlank * 0.8) ? asked : 0);
        row.Blanks(former ? 1 : 0);
        row.Code(BondMargins.Types.Pick(ref dice));
        row.Code(BondMargins.Methods.Pick(ref dice));
        row.Code(BondMargins.Parties.Pick(ref dice));
        row.Blanks(rows.Drift == DumpDrift.Old ? 0 : 1);
        rows.End();
    }

    // The hearing and its two adjournments stood on the bond itself, until the schedule took them over.
    private static void WriteFormer(RowBuffer row, int asked, int on, ref Dice dice)
    {
        bool heard = dice.Chance(BondMargins.FormerHearing);
        bool adjourned = heard && dice.Chance(BondMargins.FormerAdjourned);
        row.Code(dice.Chance(BondMargins.FormerMessage) ? FormerMessage : Codes.Blank);
        row.Day(asked);
        row.Day(heard ? on : 0);
        row.Code(heard ? HearingMargins.Starts[dice.Below(HearingMargins.Starts.Length)] : Codes.Blank);
        row.Code(adjourned ? Master : Codes.Blank);
        row.Day(adjourned ? on : 0);
        row.Code(heard ? HearingMargins.Starts[dice.Below(HearingMargins.Starts.Length)] : Codes.Blank);
        row.Code(adjourned ? HearingMargins.MasterReasons.Pick(ref dice) : Codes.Blank);
        row.Blanks(8);
    }
}
