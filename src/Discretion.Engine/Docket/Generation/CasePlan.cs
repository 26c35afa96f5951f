using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>One proceeding of a case. Days are day numbers; 0 is none.</summary>
internal struct ProceedingPlan
{
    public long Id;
    public Court Court;
    public byte[] Location;
    public byte[] Judge;
    public Custody Custody;
    public int OpenedOn;
    public int EndedOn;
    public byte[] Decision;
    public byte[] Other;
    public bool Absent;
    public int FirstHearingOn;
    public byte[] FirstHearingAt;
}

/// <summary>One hearing of a case.</summary>
internal struct HearingPlan
{
    public long Id;
    public int Proceeding;
    public int InputOn;
    public int On;
    public int Slot;
    public byte[] Record;
    public byte[] Calendar;
    public byte[] Reason;
    public byte[] Type;
}

/// <summary>One ground that a case was brought on.</summary>
internal struct ChargePlan
{
    public byte[] Ground;
    public long Proceeding;
    public bool Padded;
    public byte[] Status;
}

/// <summary>One application for relief.</summary>
internal struct ApplicationPlan
{
    public byte[] Code;
    public int ReceivedOn;
    public byte[] Decision;
}

/// <summary>One appeal or motion to the Board of Immigration Appeals.</summary>
internal struct AppealPlan
{
    public long Id;
    public long Proceeding;
    public byte[] Type;
    public int FiledOn;
    public byte[] Filer;
    public int LawyerOn;

    /// <summary>0 while the Board has not decided.</summary>
    public int DecidedOn;
    public byte[] Decision;
    public byte[] DecisionType;
    public LanguageForm Language;
}

/// <summary>How a cell shows a language.</summary>
internal enum LanguageForm
{
    Plain,
    Padded,
    Blank,
}

/// <summary>What of a case a table needs beyond its person, matter and proceedings: the dearest parts.</summary>
[Flags]
internal enum CaseParts
{
    None = 0,
    Hearings = 1,
    Appeals = 2,
    Charges = 4,
    Applications = 8,
}

/// <summary>
/// One case before it is written: drawn from the seed and the case's number alone, into the same object as the case
/// before, so that a dump of any size takes the same memory.
/// </summary>
internal sealed class CasePlan
{
    public const int ProceedingsMax = 8;
    public const int HearingsMax = 32;
    public const int AppealsMax = 16;
    public const int ChargesMax = 16;
    public const int ApplicationsMax = 16;

    public ulong Seed;

    /// <summary>The day of the dump.</summary>
    public int Today;

    /// <summary>0 for the first case of the dump.</summary>
    public long Number;

    /// <summary>The number of the household's first case; the case's own when it runs alone.</summary>
    public long Lead;
    public int HouseholdSize;
    public bool Severed;

    /// <summary>The part of the docket it is of, and the time it was brought in.</summary>
    public DocketPart Part = DocketPart.Of2011;
    public Era Era = Eras.Of2011;
    public Stage Stage;
    public Kind Kind;
    public Custody Custody;
    public Origin Origin = null!;
    public byte[] Language = Codes.Blank;
    public Manner Manner;
    public Court Court = null!;
    public bool Criminal;
    public bool Asylum;
    public bool AloneMinor;
    public int StayDays;
    public int ChargedOn;
    public int FiledOn;

    /// <summary>The day the case ended or was closed; 0 while it is pending.</summary>
    public int EndedOn;

    public int BornOn;
    public int EnteredOn;
    public int AgeWhenFiled;
    public bool Male;
    public bool Represented;
    public int RepresentedOn;

    public readonly ProceedingPlan[] Proceedings = new ProceedingPlan[ProceedingsMax];
    public int ProceedingCount;
    public readonly HearingPlan[] Hearings = new HearingPlan[HearingsMax];
    public int HearingCount;
    public readonly ChargePlan[] Charges = new ChargePlan[ChargesMax];
    public int ChargeCount;
    public readonly ApplicationPlan[] Applications = new ApplicationPlan[ApplicationsMax];
    public int ApplicationCount;
    public readonly AppealPlan[] Appeals = new AppealPlan[AppealsMax];
    public int AppealCount;

    /// <summary>The last hearing as the case's own row shows it; 0 when it shows none.</summary>
    public int LatestHearingOn;
    public int LatestSlot;
    public byte[] LatestCalendar = Codes.Blank;

    /// <summary>The day bond was heard; 0 when it was not.</summary>
    public int BondHeardOn;

    public bool IsRider => Number != Lead;

    public bool InFamily => HouseholdSize > 1;

    public long Id => IdOf(Number);

    /// <summary>Dense, and above every id that an orphan row is given.</summary>
    public static long IdOf(long number) => 2_046_920 + number;

    public static long ProceedingIdOf(long number, int index) => 1_059_284 + (number * ProceedingsMax) + index;

    public static long HearingIdOf(long number, int index) => 4_000_000 + (number * HearingsMax) + index;

    public static long AppealIdOf(long number, int index) => 500_000 + (number * AppealsMax) + index;
}
