using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_EOIR_Attorney: the court's list of lawyers, which says nothing of a case.</summary>
internal static class ListedLawyerRows
{
    public static void Write(CasePlan plan, RowChunk rows)
    {
        if (plan.Number % HistoryMargins.CasesPerLawyer != 0)
        {
            return;
        }

        Dice dice = new(plan.Seed, plan.Number, Purpose.Lawyer);
        int on = Math.Min(plan.FiledOn, plan.Today);
        RowBuffer row = rows.Begin(plan);
        WriteKey(plan, plan.Number, row);
        if (dice.Chance(HistoryMargins.LawyerWithoutOldNumber))
        {
            row.Blank();
        }
        else
        {
            row.Number(2_000_000 + (plan.Number / HistoryMargins.CasesPerLawyer));
        }

        row.Code(dice.Chance(HistoryMargins.LawyerWithoutCourt) ? Codes.Blank : plan.Court.Code);
        row.Letter(dice.Chance(HistoryMargins.LawyerActive) ? '1' : '0');
        row.Code(HistoryMargins.LawyerSources.Pick(ref dice));
        row.Moment(on, 480 + dice.Below(600), dice.Below(60));
        row.Moment(Math.Min(on + dice.Wait(500), plan.Today), 480 + dice.Below(600), dice.Below(60));
        rows.End();
    }

    /// <summary>The key of the lawyer who stands in the list beside a case.</summary>
    private static void WriteKey(CasePlan plan, long number, RowBuffer row)
    {
        Dice key = new(plan.Seed, number, Purpose.LawyerKey);
        row.Guid(key.Next(), key.Next());
    }
}
