using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>
/// Writes tbl_Court_Motions: a motion for each turn that a case took, and others. A row has two cells more than the
/// header has names, as in the real file.
/// </summary>
internal static class MotionRows
{
    private const int RowsMax = 32;

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.Motions);
        int written = 0;
        for (int i = 0; i < plan.ProceedingCount; i++)
        {
            WriteTurn(plan, rows, ref dice, ref written, i);
        }

        int until = plan.EndedOn == 0 ? plan.Today : plan.EndedOn;
        double share = plan.Represented ? MotionMargins.OtherOfRepresented : MotionMargins.OtherOfUnrepresented;
        int last = plan.ProceedingCount - 1;
        for (int tries = 0; tries < 3 && last >= 0; tries++)
        {
            if (dice.Chance(share))
            {
                int filed = plan.FiledOn + 5 + dice.Below(Math.Max(until - plan.FiledOn - 5, 1));
                WriteOther(plan, rows, ref dice, ref written, last, Math.Min(filed, plan.Today));
            }
        }

        if (plan.Stage == Stage.Completed && last >= 0 && dice.Chance(MotionMargins.ReopeningDenied))
        {
            int filed = plan.EndedOn + 20 + dice.Wait(300);
            if (filed <= plan.Today)
            {
                WriteOne(plan, rows, ref dice, ref written, last, MotionMargins.Reopening, MotionMargins.ByPerson,
                    filed, MotionMargins.Decisions.Pick(ref dice));
            }
        }
    }

    // Venue changed, closed, put back on the calendar, reopened: each was moved for and granted.
    private static void WriteTurn(CasePlan plan, RowChunk rows, ref Dice dice, ref int written, int index)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[index];
        bool comesBack = index + 1 < plan.ProceedingCount && plan.Proceedings[index + 1].OpenedOn > proceeding.EndedOn;
        switch (proceeding.Other)
        {
            case [(byte)'C'] when dice.Chance(MotionMargins.VenueMotionRecorded):
                WriteOne(plan, rows, ref dice, ref written, index, MotionMargins.Venue,
                    dice.Chance(0.9) ? MotionMargins.ByPerson : MotionMargins.ByGovernment,
                    proceeding.EndedOn - 3 - dice.Below(20), MotionMargins.Granted);
                break;
            case [(byte)'A' or (byte)'Y' or (byte)'M' or (byte)'K']:
                WriteOne(plan, rows, ref dice, ref written, index, MotionMargins.Closing,
                    dice.Chance(0.4) ? MotionMargins.ByBoth
                        : dice.Chance(0.5) ? MotionMargins.ByGovernment : MotionMargins.ByPerson,
                    proceeding.EndedOn - 3 - dice.Below(40), MotionMargins.Granted);
                if (comesBack)
                {
                    WriteOne(plan, rows, ref dice, ref written, index, MotionMargins.Recalendaring,
                        dice.Chance(0.6) ? MotionMargins.ByGovernment : MotionMargins.ByPerson,
                        plan.Proceedings[index + 1].OpenedOn - 2 - dice.Below(20), MotionMargins.Granted);
                }

                break;
            default:
                if (comesBack && proceeding.Absent)
                {
                    WriteOne(plan, rows, ref dice, ref written, index, MotionMargins.ReopeningAfterAbsence,
                        MotionMargins.ByPerson, plan.Proceedings[index + 1].OpenedOn - 2 - dice.Below(20),
                        MotionMargins.Granted);
                }

                break;
        }
    }

    private static void WriteOther(
        CasePlan plan, RowChunk rows, ref Dice dice, ref int written, int index, int filed)
    {
        byte[] kind = MotionMargins.Others.Pick(ref dice);
        bool governments =
            kind is [(byte)'U'] or [(byte)'P', (byte)'M'] && dice.Chance(MotionMargins.ByGovernmentMostly);
        byte[] party = governments ? MotionMargins.ByGovernment : MotionMargins.Parties.Pick(ref dice);
        byte[] decision =
            dice.Chance(MotionMargins.Undecided) ? Codes.Blank : MotionMargins.Decisions.Pick(ref dice);
        WriteOne(plan, rows, ref dice, ref written, index, kind, party, filed, decision);
    }

    private static void WriteOne(
        CasePlan plan,
        RowChunk rows,
        ref Dice dice,
        ref int written,
        int index,
        byte[] kind,
        byte[] party,
        int filed,
        byte[] decision)
    {
        ref ProceedingPlan proceeding = ref plan.Proceedings[index];
        filed = Math.Max(filed, plan.FiledOn);
        int ruled = decision.Length == 0 ? 0 : Math.Min(DayText.Weekday(filed + 1 + dice.Wait(18)), plan.Today);
        RowBuffer row = rows.Begin(plan);
        row.Number(20 + (plan.Number * RowsMax) + written++);
        row.Number(proceeding.Id);
        row.Number(plan.Id);
        row.Day(plan.ChargedOn);
        row.Code(kind);
        row.Digits(99 - index, 2);
        if (dice.Chance(MotionMargins.SubGenerationFilled))
        {
            row.Digits(99, 2);
        }
        else
        {
            row.Blank();
        }

        row.Day(ruled == 0 ? filed : ruled);
        row.Clock(540 + dice.Below(480));
        row.Day(filed);
        row.Clock(480 + dice.Below(540));
        row.Blank();
        row.Code(proceeding.Court.Code);
        row.Code(proceeding.Location);
        row.Code(dice.Chance(MotionMargins.JudgeBlank) ? Codes.Blank : proceeding.Judge);

        // The name of a judge stands here in rows of before 2000. None is made up.
        row.Blank();
        row.Code(decision);
        row.Day(ruled);
        row.Day(dice.Chance(MotionMargins.ReceivedBlank) ? 0 : filed);
        row.Day(dice.Chance(MotionMargins.DueFilled) ? filed + 14 : 0);
        row.Blank();
        row.Code(MotionMargins.Appeals.Pick(ref dice));
        row.Code(MotionMargins.NotFiled.Pick(ref dice));
        row.Day(dice.Chance(MotionMargins.ResponseBlank) ? 0 : filed + 10);
        row.Code(MotionMargins.Stays.Pick(ref dice));
        row.Code(MotionMargins.Jurisdictions.Pick(ref dice));
        row.Day(ruled != 0 && dice.Chance(MotionMargins.AppealDueFilled) ? ruled + 30 : 0);
        row.Blanks(5);
        row.Code(party);
        row.Code(MotionMargins.Methods.Pick(ref dice));
        row.Code(MotionMargins.Services.Pick(ref dice));
        row.Blank();
        row.Day(plan.Represented && dice.Chance(MotionMargins.LawyerFilled * 2) ? filed : 0);
        row.Code(MotionMargins.Clocks.Pick(ref dice));
        row.Code(dice.Chance(MotionMargins.LocationFilled) ? proceeding.Location : Codes.Blank);
        row.Blank();
        row.Letter('0');
        if (dice.Chance(MotionMargins.NamelessDayFilled))
        {
            row.Moment(filed, 480 + dice.Below(600), 0);
        }
        else
        {
            row.Blank();
        }

        row.Code(MotionMargins.Nameless.Pick(ref dice));
        rows.End();
    }
}
