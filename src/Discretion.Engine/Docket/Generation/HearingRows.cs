using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes tbl_schedule: one row a hearing.</summary>
internal static class HearingRows
{
    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.HearingRow);
        for (int i = 0; i < plan.HearingCount; i++)
        {
            ref HearingPlan hearing = ref plan.Hearings[i];
            ref ProceedingPlan proceeding = ref plan.Proceedings[hearing.Proceeding];
            RowBuffer row = rows.Begin(plan);
            row.Number(hearing.Id);
            row.Number(proceeding.Id);
            row.Number(plan.Id);
            row.Day(plan.ChargedOn);
            row.Digits(99 - hearing.Proceeding, 2);
            WriteRecord(hearing, row);
            CaseCells.Language(plan, row, ref dice);
            row.Code(proceeding.Location);
            row.Code(proceeding.Court.Code);
            row.Code(proceeding.Judge);
            row.Blank();
            WriteEntry(plan, hearing, row, ref dice);
            row.Code(HearingMargins.Paths.Pick(ref dice));
            row.Code(hearing.Calendar);
            row.Day(hearing.On);
            row.Code(HearingMargins.Starts[hearing.Slot]);
            bool merits = hearing.Calendar[0] == 'I';
            row.Code(dice.Chance(0.1) ? Codes.Blank
                : (merits ? HearingMargins.MeritsStops : HearingMargins.MasterStops)[hearing.Slot]);
            row.Code(hearing.Reason);
            bool detained = proceeding.Custody == Custody.Detained;
            Mix<byte[]> media = hearing.On >= HearingMargins.MediaLaterFrom ? HearingMargins.MediaLater
                : detained ? HearingMargins.MediaDetained : HearingMargins.Media;
            row.Code(media.Pick(ref dice));
            row.Code(HearingMargins.Messages.Pick(ref dice));
            WriteClock(plan, hearing, row, ref dice);
            row.Code(hearing.Type);
            row.Code(HearingMargins.Notices.Pick(ref dice));
            row.Letter('0');
            if (rows.Drift != DumpDrift.Old)
            {
                row.Blank();
            }

            rows.End();
        }
    }

    // A bond hearing has a generation of its own within the proceeding.
    private static void WriteRecord(in HearingPlan hearing, RowBuffer row)
    {
        if (hearing.Record[0] == 'B')
        {
            row.Digits(99, 2);
        }
        else
        {
            row.Blank();
        }

        row.Code(hearing.Record);
    }

    // When the row was entered, and when last changed: at the hearing, or at its entry while it is to come.
    private static void WriteEntry(CasePlan plan, in HearingPlan hearing, RowBuffer row, ref Dice dice)
    {
        int entered = Math.Min(hearing.InputOn, plan.Today);
        int minute = 480 + dice.Below(560);
        row.ShortDay(entered);
        row.Clock(minute);
        bool held = hearing.On < plan.Today;
        int changed = held ? hearing.On : entered;
        minute = held ? 540 + dice.Below(520) : minute;
        row.Moment(changed, minute, dice.Below(60));
        row.Clock(minute);
    }

    private static void WriteClock(CasePlan plan, in HearingPlan hearing, RowBuffer row, ref Dice dice)
    {
        if (dice.Chance(plan.Asylum ? 0.2 : 0.7))
        {
            row.Blank();
        }
        else
        {
            row.Digits(plan.Asylum ? dice.Below(180) : 0, 4);
        }

        if (dice.Chance(0.2))
        {
            row.Blank();
        }
        else
        {
            row.Number(100_000 + (hearing.On * 40L) + (plan.Court.Code[0] * 7L));
        }
    }
}
