using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>
/// Draws the chain of proceedings: one for every court the case came to, one more when it was decided and came back.
/// </summary>
internal sealed class ProceedingPlanner(ulong seed, DateOnly asOf)
{
    private static readonly byte[] Venue = Codes.Of("C");
    private static readonly byte[] Transfer = Codes.Of("T");
    private static readonly byte[] Removed = Codes.Of("X");
    private static readonly byte[] Deported = Codes.Of("D");

    private readonly int _today = asOf.DayNumber;

    /// <summary>Draws the proceedings of a case whose matter and dates are drawn.</summary>
    public void Draw(CasePlan plan)
    {
        Dice dice = new(seed, plan.Lead, Purpose.Proceedings);
        plan.ProceedingCount = 0;
        if (plan.Kind == Kind.DirectorDecision || dice.Chance(CaseMargins.NoProceeding))
        {
            return;
        }

        int end = plan.EndedOn == 0 ? _today : plan.EndedOn;
        int opened = DrawMoves(plan, ref dice, end);
        if (plan.Stage != Stage.AdministrativelyClosed && plan.Kind <= Kind.Deportation && end - opened > 150)
        {
            opened = DrawEarlierEnd(plan, ref dice, opened, end);
        }

        if (plan.Stage == Stage.Pending && Moved(plan) && dice.Chance(ProceedingMargins.Stranded))
        {
            // The venue was changed and the other court has not opened its file yet.
            NumberThem(plan, ref dice);
            return;
        }

        ref ProceedingPlan current = ref Add(plan, ref dice, plan.Court, plan.Custody, opened);
        if (plan.Stage == Stage.Pending)
        {
            if (dice.Chance(ProceedingMargins.TwoOpen))
            {
                Add(plan, ref dice, plan.Court, plan.Custody, opened);
            }
        }
        else
        {
            End(plan, ref current, ref dice);
            if (dice.Chance(ProceedingMargins.TwoDecidedTogether))
            {
                End(plan, ref Add(plan, ref dice, plan.Court, plan.Custody, opened), ref dice);
            }
        }

        NumberThem(plan, ref dice);
    }

    // Someone released was first heard where they were held, and moved to the court of their home afterwards.
    private static int DrawMoves(CasePlan plan, ref Dice dice, int end)
    {
        (double once, double twice) = ProceedingMargins.Moves[(int)plan.Custody];
        double draw = dice.Below(1 << 20) / (double)(1 << 20);
        int moves = draw < twice ? 2 : draw < once + twice ? 1 : 0;
        int opened = plan.FiledOn;
        for (int i = 0; i < moves && end - opened > 3; i++)
        {
            bool held = plan.Custody == Custody.Detained || (plan.Custody == Custody.Released && i == 0);
            CourtMap courts = plan.Era.Courts;
            Court court = (held ? courts.Detained : courts.AtLiberty(plan.Origin.Region)).Pick(ref dice);
            ref ProceedingPlan moved =
                ref Add(plan, ref dice, court, held ? Custody.Detained : plan.Custody, opened);
            int span = (end - opened) / (moves - i + 1);
            opened += 1 + Math.Min(dice.Wait(held ? 25 : 120), Math.Max(span, 1));
            moved.EndedOn = opened;
            moved.Other = dice.Chance(ProceedingMargins.Transferred) ? Transfer : Venue;
        }

        return opened;
    }

    private static int DrawEarlierEnd(CasePlan plan, ref Dice dice, int opened, int end)
    {
        double draw = dice.Below(1 << 20) / (double)(1 << 20);
        EarlierEnds shares = ProceedingMargins.EarlierEnds[(int)plan.Stage];
        double reopened = plan.Custody == Custody.Detained ? 0 : shares.Reopened;
        double remanded = reopened + shares.Remanded;
        if (draw >= remanded + shares.Recalendared)
        {
            return opened;
        }

        ref ProceedingPlan earlier = ref Add(plan, ref dice, plan.Court, plan.Custody, opened);
        earlier.EndedOn = opened + 30 + dice.Below((end - opened) / 2);
        if (draw < remanded)
        {
            earlier.Decision = plan.Kind == Kind.Deportation ? Deported : Removed;
            earlier.Absent = draw < reopened;
        }
        else
        {
            earlier.Other = ProceedingMargins.Closing(earlier.EndedOn, ref dice);
        }

        return earlier.EndedOn + 1 + dice.Below((end - earlier.EndedOn) / 2);
    }

    private static bool Moved(CasePlan plan) =>
        plan.ProceedingCount > 0
        && plan.Proceedings[plan.ProceedingCount - 1].Other is [(byte)'C' or (byte)'T'];

    private static void End(CasePlan plan, ref ProceedingPlan proceeding, ref Dice dice)
    {
        proceeding.EndedOn = plan.EndedOn;
        if (plan.Stage == Stage.AdministrativelyClosed)
        {
            proceeding.Other = ProceedingMargins.Closing(plan.EndedOn, ref dice);
            return;
        }

        if (ProceedingMargins.AbsentOrder[(int)plan.Kind] is { } order
            && dice.Chance(plan.Era.InAbsentia[(int)plan.Custody]))
        {
            proceeding.Decision = order;
            proceeding.Absent = true;
            return;
        }

        Mix<Outcome> outcomes = plan.Kind != Kind.Removal ? ProceedingMargins.OutcomesOf(plan.Kind)
            : plan.Custody == Custody.Detained ? plan.Era.DetainedOutcomes
            : plan.Era.AtLibertyOutcomes;
        Outcome outcome = outcomes.Pick(ref dice);
        proceeding.Decision = ProceedingMargins.InUse(outcome.Decision, plan.EndedOn);
        proceeding.Other = outcome.Other;
    }

    private static ref ProceedingPlan Add(CasePlan plan, ref Dice dice, Court court, Custody custody, int opened)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[plan.ProceedingCount++];
        byte[][] locations = custody == Custody.Detained ? court.DetainedLocations : court.Locations;

        // The first location of a court hears most of its cases.
        proceeding.Location = locations[dice.Chance(0.7) ? 0 : dice.Below(locations.Length)];
        proceeding.Judge = court.Judges[dice.Below(court.Judges.Length)];
        proceeding.Court = court;
        proceeding.Custody = custody;
        proceeding.OpenedOn = opened;
        proceeding.EndedOn = 0;
        proceeding.Decision = Codes.Blank;
        proceeding.Other = Codes.Blank;
        proceeding.Absent = false;
        proceeding.FirstHearingOn = 0;
        proceeding.FirstHearingAt = Codes.Blank;
        return ref proceeding;
    }

    // Ids rise with time, but not in every case: what is current must not be guessed from the id alone.
    private static void NumberThem(CasePlan plan, ref Dice dice)
    {
        bool reversed = dice.Chance(ProceedingMargins.IdsReversed);
        for (int i = 0; i < plan.ProceedingCount; i++)
        {
            plan.Proceedings[i].Id = CasePlan.ProceedingIdOf(
                plan.Number, reversed ? CasePlan.ProceedingsMax - 1 - i : i);
        }
    }
}
