using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Draws the hearings of a case, past ones with the reason they were put off, the next one without.</summary>
internal sealed class HearingPlanner(ulong seed, DateOnly asOf)
{
    // Past hearings leave room for the ones to come and for bond hearings.
    private const int PastMax = CasePlan.HearingsMax - 10;

    private static readonly byte[] Master = Codes.Of("M");
    private static readonly byte[] Merits = Codes.Of("I");
    private static readonly byte[] ProceedingRecord = Codes.Of("X");
    private static readonly byte[] BondRecord = Codes.Of("B");

    private readonly int _today = asOf.DayNumber;

    /// <summary>Draws the hearings of a case whose proceedings are drawn.</summary>
    public void Draw(CasePlan plan)
    {
        // Households are heard together; someone severed from one is not.
        Dice dice = new(seed, plan.Severed ? plan.Number : plan.Lead, Purpose.Hearings);
        plan.HearingCount = 0;
        plan.LatestHearingOn = 0;
        plan.LatestSlot = 0;
        plan.LatestCalendar = Codes.Blank;
        plan.BondHeardOn = 0;
        if (plan.ProceedingCount == 0)
        {
            return;
        }

        DrawPast(plan, ref dice);
        if (plan.Stage == Stage.Pending)
        {
            DrawNext(plan, ref dice);
        }

        if (plan.Custody != Custody.Never && dice.Chance(HearingMargins.BondHearing))
        {
            DrawBond(plan, ref dice);
        }

        if (plan.HearingCount > 0 && dice.Chance(HearingMargins.OtherRecord))
        {
            ref HearingPlan copied = ref plan.Hearings[dice.Below(plan.HearingCount)];
            byte[] record = HearingMargins.OtherRecords.Pick(ref dice);
            ref HearingPlan copy = ref Add(
                plan, ref dice, copied.Proceeding, copied.InputOn, copied.On, copied.Calendar, copied.Reason);
            copy.Record = record;
        }

        Finish(plan, ref dice);
    }

    private void DrawPast(CasePlan plan, ref Dice dice)
    {
        bool fear = IsFear(plan);
        int masters = 0;
        for (int p = 0; p < plan.ProceedingCount; p++)
        {
            ref ProceedingPlan proceeding = ref plan.Proceedings[p];
            bool detained = proceeding.Custody == Custody.Detained;
            int until = proceeding.EndedOn == 0 ? _today - 1 : proceeding.EndedOn;
            int input = proceeding.OpenedOn + dice.Below(3);
            int on = DayText.Weekday(proceeding.OpenedOn + 1 + dice.Wait(
                detained ? HearingMargins.FirstDaysMeanDetained : plan.Era.HearingDays.First));
            while (on < until && plan.HearingCount < PastMax)
            {
                bool merits = fear || (masters > 1 && dice.Chance(HearingMargins.MeritsAfterMasters));
                masters += merits ? 0 : 1;
                byte[] reason = dice.Chance(HearingMargins.PastWithoutReason)
                    ? Codes.Blank
                    : (merits ? HearingMargins.MeritsReasons : HearingMargins.MasterReasons).Pick(ref dice);
                Add(plan, ref dice, p, input, on, merits ? Merits : Master, reason);
                input = on;
                on = DayText.Weekday(on + 1 + dice.Wait(
                    detained ? HearingMargins.GapDaysMeanDetained : plan.Era.HearingDays.Later));
            }

            if (proceeding.EndedOn != 0 && (proceeding.Decision.Length > 0 || dice.Chance(0.4)))
            {
                bool master = proceeding.Absent || dice.Chance(detained ? 0.92 : 0.5);
                byte[] reason = HearingMargins.FinalReasons.Pick(ref dice);
                Add(plan, ref dice, p, Math.Min(input, until), until, master ? Master : Merits, reason);
            }
        }
    }

    private void DrawNext(CasePlan plan, ref Dice dice)
    {
        HearingMargins.Next shows = HearingMargins.NextShows.Pick(ref dice);
        byte[] calendar = IsFear(plan) ? Merits : plan.Era.NextCalendar.Pick(ref dice);
        bool detained = plan.Custody == Custody.Detained;
        int days = detained ? dice.Wait(HearingMargins.NextDaysMeanDetained)
            : calendar[0] == 'I' ? 7 + dice.Wait(plan.Era.NextDays.Merits)
            : dice.Wait(plan.Era.NextDays.Master);
        days = Math.Min(days, detained ? HearingMargins.NextDaysMaxDetained : HearingMargins.NextDaysMax);
        int on = dice.Chance(HearingMargins.NextToday) ? _today : DayText.Weekday(_today + 1 + days);
        int last = plan.ProceedingCount - 1;
        int input = plan.HearingCount > 0
            ? plan.Hearings[plan.HearingCount - 1].On
            : Math.Min(plan.Proceedings[last].OpenedOn, _today - 1);
        if (shows == HearingMargins.Next.None)
        {
            return;
        }

        if (shows == HearingMargins.Next.OnCaseOnly)
        {
            plan.LatestHearingOn = on;
            plan.LatestSlot = dice.Below(HearingMargins.Starts.Length);
            plan.LatestCalendar = calendar;
            return;
        }

        if (dice.Chance(HearingMargins.FutureButPutOff))
        {
            // Put off before it was held: it stands there, earlier than the next hearing, and is not the next hearing.
            int earlier = DayText.Weekday(_today + 1 + dice.Below(on - _today));
            Add(plan, ref dice, last, input, earlier, calendar, HearingMargins.MasterReasons.Pick(ref dice));
        }

        Add(plan, ref dice, last, input, on, calendar, Codes.Blank);
        if (dice.Chance(HearingMargins.TwoOnOneDay))
        {
            Add(plan, ref dice, last, input, on, calendar[0] == 'I' ? Master : Merits, Codes.Blank);
        }
    }

    private void DrawBond(CasePlan plan, ref Dice dice)
    {
        ref ProceedingPlan first = ref plan.Proceedings[0];
        int on = DayText.Weekday(first.OpenedOn + 2 + dice.Wait(9));
        for (int again = 0; again < 3 && on < _today && dice.Chance(HearingMargins.BondHearingAgain); again++)
        {
            AddBond(plan, ref dice, first.OpenedOn, on, HearingMargins.MasterReasons.Pick(ref dice));
            on = DayText.Weekday(on + 2 + dice.Wait(8));
        }

        plan.BondHeardOn = on;
        AddBond(
            plan, ref dice, first.OpenedOn, on, on < _today ? HearingMargins.FinalReasons.Pick(ref dice) : Codes.Blank);
    }

    private static void AddBond(CasePlan plan, ref Dice dice, int input, int on, byte[] reason)
    {
        ref HearingPlan bond = ref Add(plan, ref dice, 0, input, on, Merits, reason);
        bond.Record = BondRecord;
        bond.Type = HearingMargins.ScheduleType((byte)'I', bond: true, false, false, false, 0);
    }

    private static ref HearingPlan Add(
        CasePlan plan, ref Dice dice, int proceeding, int input, int on, byte[] calendar, byte[] reason)
    {
        ref HearingPlan hearing = ref plan.Hearings[plan.HearingCount];
        hearing.Proceeding = proceeding;
        hearing.InputOn = input;
        hearing.On = on;
        hearing.Slot = dice.Below(HearingMargins.Starts.Length);
        hearing.Record = ProceedingRecord;
        hearing.Calendar = calendar;
        hearing.Reason = reason;
        hearing.Type = HearingMargins.ScheduleType(
            calendar[0],
            bond: false,
            IsFear(plan),
            plan.Proceedings[proceeding].Custody == Custody.Detained,
            plan.Asylum,
            plan.HearingCount);
        plan.HearingCount++;
        return ref hearing;
    }

    // Ids in the order of entry would let a reader that takes the first row for the lowest id go unnoticed.
    private static void Finish(CasePlan plan, ref Dice dice)
    {
        int scramble = dice.Below(CasePlan.HearingsMax);
        bool onCase = plan.LatestHearingOn == 0;
        for (int i = 0; i < plan.HearingCount; i++)
        {
            ref HearingPlan hearing = ref plan.Hearings[i];
            hearing.Id = CasePlan.HearingIdOf(plan.Number, i ^ scramble);
            ref ProceedingPlan proceeding = ref plan.Proceedings[hearing.Proceeding];
            if (proceeding.FirstHearingOn == 0)
            {
                proceeding.FirstHearingOn = hearing.On;
                proceeding.FirstHearingAt = HearingMargins.Starts[hearing.Slot];
            }

            if (onCase && hearing.Record == ProceedingRecord && hearing.On >= plan.LatestHearingOn)
            {
                plan.LatestHearingOn = hearing.On;
                plan.LatestSlot = hearing.Slot;
                plan.LatestCalendar = hearing.Calendar;
            }
        }
    }

    private static bool IsFear(CasePlan plan) => plan.Kind is Kind.CredibleFear or Kind.ReasonableFear;
}
