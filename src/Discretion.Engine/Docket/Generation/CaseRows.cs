using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes A_TblCase: one row a case.</summary>
internal static class CaseRows
{
    public static readonly byte[] MaleCode = Codes.Of("M");
    public static readonly byte[] FemaleCode = Codes.Of("F");

    public static void Write(CasePlan plan, RowChunk rows)
    {
        Dice dice = new(plan.Seed, plan.Number, Purpose.CaseRow);
        RowBuffer row = rows.Begin(plan);
        row.Number(plan.Id);
        WriteAddress(plan, row, ref dice);
        bool court = plan.Kind != Kind.DirectorDecision;
        CaseCells.Nationality(plan, row);
        CaseCells.Language(plan, row, ref dice);
        row.Code(court ? CaseMargins.CustodyCodes[(int)plan.Custody] : Codes.Blank);
        row.Code(CaseMargins.SiteTypes.Pick(ref dice));
        row.Day(CaseCells.AppearanceOnCase(plan) ? plan.RepresentedOn : 0);
        row.Code(CaseMargins.LawyerNumbers.Pick(ref dice));
        row.Code(CaseMargins.KindCodes[(int)plan.Kind]);
        row.Code(court ? plan.Court.Code : Codes.Blank);
        WriteLatestHearing(plan, row, ref dice);
        row.Blanks(2);
        row.Code(CaseMargins.Prisons.Pick(ref dice));
        WriteLegacyRelease(row, ref dice);
        row.Blank();
        bool entryBlank = dice.Chance(
            plan.Manner == Manner.Uninspected
                ? CaseMargins.EntryBlankUninspected
                : CaseMargins.EntryBlankOtherwise);
        row.Day(entryBlank ? 0 : plan.EnteredOn);
        if (rows.Drift == DumpDrift.Old)
        {
            row.Blank();
        }

        bool clock = plan.Asylum || dice.Chance(CaseMargins.ClockWithoutAsylum);
        row.Code(clock ? CaseMargins.AsylumClocks.Pick(ref dice) : Codes.Blank);
        if (dice.Chance(CaseMargins.BirthBlank))
        {
            row.Blank();
        }
        else
        {
            row.Month(DateOnly.FromDayNumber(plan.BornOn));
        }

        row.Blanks(2);
        row.Day(dice.Chance(0.35) ? Math.Min(plan.FiledOn + dice.Wait(300), plan.Today) : 0);
        row.Blank();
        row.Code(dice.Chance(CaseMargins.SexBlank) ? Codes.Blank : plan.Male ? MaleCode : FemaleCode);
        CaseCells.Detention(plan, row, plan.Custody, dice.Chance(CaseMargins.DetainedOnCase));
        WriteResidentBit(plan, row, ref dice);
        row.Blanks(4);
        if (rows.Drift != DumpDrift.Old)
        {
            row.Code(HistoryRows.PriorityOf(plan));
        }

        rows.End();
    }

    private static void WriteAddress(CasePlan plan, RowBuffer row, ref Dice dice)
    {
        // A household lives in one town.
        Dice place = new(plan.Seed, plan.Lead, Purpose.Town);
        (byte[] town, int postal) = plan.Court.Homes[place.Below(plan.Court.Homes.Length)];
        if (dice.Chance(CaseMargins.AddressBlank))
        {
            row.Blanks(2);
        }
        else
        {
            row.Code(town);
            row.Code(plan.Court.State);
        }

        if (dice.Chance(CaseMargins.PostalBlank))
        {
            row.Blank();
        }
        else
        {
            row.Digits((postal * 100) + place.Below(100), 5);
        }

        row.Blanks(2);
    }

    private static void WriteLatestHearing(CasePlan plan, RowBuffer row, ref Dice dice)
    {
        if (plan.LatestHearingOn == 0
            || (plan.LatestHearingOn < plan.Today && dice.Chance(CaseMargins.LatestHearingBlank)))
        {
            row.Blanks(3);
            return;
        }

        row.Day(plan.LatestHearingOn);
        row.Code(HearingMargins.Starts[plan.LatestSlot]);
        row.Code(dice.Chance(CaseMargins.CalendarBlank) ? Codes.Blank : plan.LatestCalendar);
    }

    private static void WriteLegacyRelease(RowBuffer row, ref Dice dice)
    {
        if (dice.Chance(0.21))
        {
            row.Digits(0, 2);
            row.Digits(0, 4);
        }
        else
        {
            row.Blanks(2);
        }
    }

    private static void WriteResidentBit(CasePlan plan, RowBuffer row, ref Dice dice)
    {
        bool recorded = dice.Chance(CaseMargins.ResidentBitRecorded);
        bool set = plan.Manner == Manner.Resident && dice.Chance(CaseMargins.ResidentBitSet);
        if (recorded)
        {
            row.Letter(set ? '1' : '0');
        }
        else
        {
            row.Blank();
        }
    }
}
