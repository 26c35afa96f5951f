using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Draws what went to the Board of Immigration Appeals, decided or not.</summary>
internal static class AppealPlanner
{
    public static readonly byte[] CaseAppeal = Codes.Of("Case Appeal");

    private static readonly byte[] BondAppeal = Codes.Of("Bond Appeal");
    private static readonly byte[] AppealOfMotion = Codes.Of("Appeal of IJ MTR");
    private static readonly byte[] MotionToBoard = Codes.Of("MTR BIA");
    private static readonly byte[] Interlocutory = Codes.Of("Interlocutory Appeal");
    private static readonly byte[] Remanded = Codes.Of("REM");

    /// <summary>Draws the appeals of a case whose proceedings are drawn.</summary>
    public static void Draw(CasePlan plan)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Appeals);
        plan.AppealCount = 0;
        if (plan.Kind == Kind.DirectorDecision)
        {
            DrawFromDirector(plan, ref dice);
            return;
        }

        for (int i = 0; i < plan.ProceedingCount; i++)
        {
            ref ProceedingPlan proceeding = ref plan.Proceedings[i];
            if (proceeding.Decision.Length == 0)
            {
                continue;
            }

            bool cameBack =
                i + 1 < plan.ProceedingCount && plan.Proceedings[i + 1].OpenedOn > proceeding.EndedOn;
            if (cameBack && !proceeding.Absent)
            {
                // Decided, appealed and sent back: that is why there is a later proceeding.
                int sentBack = plan.Proceedings[i + 1].OpenedOn;
                Add(plan, ref dice, i, CaseAppeal, proceeding.EndedOn + 20, sentBack, Remanded);
            }
            else if (!cameBack)
            {
                DrawAfterDecision(plan, ref dice, i);
            }
        }

        if (plan.Custody != Custody.Never && dice.Chance(ProceedingMargins.BondAppeal))
        {
            DrawOne(plan, ref dice, 0, BondAppeal, plan.FiledOn + 20 + dice.Wait(30));
        }

        if (plan.Stage == Stage.Pending && dice.Chance(ProceedingMargins.InterlocutoryAppeal))
        {
            DrawOne(plan, ref dice, 0, Interlocutory, plan.FiledOn + dice.Wait(200));
        }
    }

    // The appeal is all that the court has of such a case.
    private static void DrawFromDirector(CasePlan plan, ref Dice dice)
    {
        for (int filed = plan.FiledOn; ; filed += 200 + dice.Wait(200))
        {
            DrawOne(plan, ref dice, 0, ProceedingMargins.DirectorAppeals.Pick(ref dice), filed);
            if (!dice.Chance(ProceedingMargins.DirectorAppealAgain))
            {
                return;
            }
        }
    }

    private static void DrawAfterDecision(CasePlan plan, ref Dice dice, int index)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[index];
        int filed = proceeding.EndedOn + (proceeding.Absent ? 30 + dice.Wait(400) : 10 + dice.Below(21));
        double share = proceeding.Absent ? ProceedingMargins.AppealOfAbsence : ProceedingMargins.AppealOfDecision;
        if (dice.Chance(share))
        {
            DrawOne(plan, ref dice, index, proceeding.Absent ? AppealOfMotion : CaseAppeal, filed);
        }

        if (dice.Chance(ProceedingMargins.MotionToBoard))
        {
            DrawOne(plan, ref dice, index, MotionToBoard, filed + 90 + dice.Wait(300));
        }
    }

    // Filed by the day of the dump or not at all; decided when the Board had the time.
    private static void DrawOne(CasePlan plan, ref Dice dice, int index, byte[] type, int filed)
    {
        if (filed > plan.Today)
        {
            return;
        }

        int decided = filed + 20 + dice.Wait(ProceedingMargins.BoardDaysMean(filed));
        Mix<byte[]> decisions = type == MotionToBoard
            ? ProceedingMargins.BoardMotionDecisions
            : ProceedingMargins.BoardDecisions;
        byte[] decision = decisions.Pick(ref dice);
        Add(plan, ref dice, index, type, filed, decided > plan.Today ? 0 : decided, decision);
    }

    private static void Add(
        CasePlan plan, ref Dice dice, int index, byte[] type, int filed, int decided, byte[] decision)
    {
        ref AppealPlan appeal = ref plan.Appeals[plan.AppealCount];
        appeal.Id = CasePlan.AppealIdOf(plan.Number, plan.AppealCount++);
        appeal.Proceeding =
            index < plan.ProceedingCount ? plan.Proceedings[index].Id
            : plan.Kind == Kind.DirectorDecision ? 0
            : CaseCells.FirstProceedingId(plan);
        appeal.Type = type;
        appeal.FiledOn = Math.Min(filed, plan.Today);
        appeal.Filer = ProceedingMargins.AppealFilers.Pick(ref dice);
        appeal.LawyerOn = plan.Represented ? Math.Min(filed + dice.Below(20), plan.Today) : 0;
        appeal.DecidedOn = decided;
        appeal.Decision = decided == 0 ? Codes.Blank : decision;
        appeal.DecisionType = decided == 0 ? Codes.Blank : ProceedingMargins.BoardDecisionTypes.Pick(ref dice);
        appeal.Language = CaseCells.FormOfLanguage(plan, ref dice);
    }
}
