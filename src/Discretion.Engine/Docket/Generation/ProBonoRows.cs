using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tblProBono: appeals screened for a lawyer without pay, with what the judge decided.</summary>
internal static class ProBonoRows
{
    private const int ChargesMax = 6;

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.ProBono);
        for (int i = 0; i < plan.AppealCount; i++)
        {
            ref AppealPlan appeal = ref plan.Appeals[i];
            if (appeal.Type == AppealPlanner.CaseAppeal && dice.Chance(BoardMargins.Screened))
            {
                WriteOne(plan, rows, ref dice, i);
            }
        }
    }

    private static void WriteOne(CasePlan plan, RowChunk rows, ref Dice dice, int index)
    {
        ref AppealPlan appeal = ref plan.Appeals[index];
        int until = appeal.DecidedOn == 0 ? plan.Today : appeal.DecidedOn;
        int served = Math.Min(appeal.FiledOn + 30 + dice.Wait(120), until);
        bool detained = plan.Custody == Custody.Detained;
        bool selected = dice.Chance(BoardMargins.Selected);
        RowBuffer row = rows.Begin(plan);
        row.Code(CaseMargins.KindCodes[(int)plan.Kind]);
        Decision(plan, row, ApplicationPlanner.OldWaiver);
        Decision(plan, row, ApplicationPlanner.Adjustment);
        row.Digits(Math.Min(plan.ChargeCount, 99), dice.Chance(0.62) ? 1 : 2);
        row.Code(BoardMargins.OtherDecisions.Pick(ref dice));
        row.Blank();
        Decision(plan, row, ApplicationPlanner.ResidentCancellation);
        Decision(plan, row, ApplicationPlanner.Cancellation);
        Decision(plan, row, ApplicationPlanner.VoluntaryDeparture);
        row.Blank();
        row.Code(detained && dice.Chance(0.25) ? CaseMargins.PrisonFederal : Codes.Blank);
        row.Day(served);
        row.Code(detained && dice.Chance(0.25) ? CaseMargins.PrisonState : Codes.Blank);
        row.Code(appeal.Filer);
        CaseCells.Nationality(plan, row);
        CaseCells.Language(plan, row, LanguageForm.Plain);
        row.Letter('0');
        row.Letter('0');
        row.Letter('0');
        WriteCharges(plan, row);
        Received(plan, row, ApplicationPlanner.OldWaiver);
        Received(plan, row, ApplicationPlanner.Adjustment);
        Received(plan, row, ApplicationPlanner.VoluntaryDeparture);
        row.Blank();
        Received(plan, row, ApplicationPlanner.ResidentCancellation);
        Received(plan, row, ApplicationPlanner.Cancellation);
        row.Code(plan.ProceedingCount == 0 ? Codes.Blank : plan.Proceedings[plan.ProceedingCount - 1].Decision);
        row.Blank();
        row.Letter(plan.Criminal ? 'Y' : 'N');
        row.Blanks(4);
        row.Code(dice.Chance(0.515) ? Codes.Blank : plan.Male ? CaseRows.MaleCode : CaseRows.FemaleCode);
        row.Code(BoardMargins.Statuses.Pick(ref dice));
        row.Code(BoardMargins.Possibilities.Pick(ref dice));
        row.Day(selected && dice.Chance(0.24) ? served + 10 : 0);
        row.Letter(selected ? '1' : '0');
        row.Letter(selected && dice.Chance(0.23) ? '1' : '0');
        row.Code(BoardMargins.Options.Pick(ref dice));
        row.Blanks(2);
        row.Day(dice.Chance(0.30) ? 0 : plan.EnteredOn);
        row.Blank();
        row.Day(selected && dice.Chance(0.2) ? Math.Min(served + 12, plan.Today) : 0);
        row.Number(appeal.Id);
        row.Day(Math.Min(served + 21, plan.Today));
        row.Number(1 + (plan.Number * CasePlan.AppealsMax) + index);
        row.Letter(dice.Chance(0.02) ? '1' : '0');
        row.Blanks(7);
        row.Letter('0');
        row.Day(dice.Chance(0.06) ? 0 : Math.Min(served + 5, plan.Today));
        row.Day(dice.Chance(0.82) ? 0 : Math.Min(served + 12, plan.Today));
        row.Code(dice.Chance(0.06) ? Codes.Blank : CaseMargins.CustodyCodes[(int)plan.Custody]);
        rows.End();
    }

    private static void WriteCharges(CasePlan plan, RowBuffer row)
    {
        for (int i = 0; i < ChargesMax; i++)
        {
            row.Code(i < plan.ChargeCount ? plan.Charges[i].Ground : Codes.Blank);
        }
    }

    private static void Received(CasePlan plan, RowBuffer row, byte[] application) =>
        row.Code(Find(plan, application) < 0 ? Codes.Blank : CaseMargins.Crossed);

    private static void Decision(CasePlan plan, RowBuffer row, byte[] application) =>
        row.Code(Find(plan, application) is >= 0 and var at ? plan.Applications[at].Decision : Codes.Blank);

    private static int Find(CasePlan plan, byte[] application)
    {
        for (int i = 0; i < plan.ApplicationCount; i++)
        {
            if (plan.Applications[i].Code == application)
            {
                return i;
            }
        }

        return -1;
    }
}
