namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>How a proceeding ends: by the judge's decision or in another way.</summary>
internal readonly record struct Outcome(byte[] Decision, byte[] Other);

/// <summary>How many cases ended once before and came back: by reopening, by the Board, to the calendar.</summary>
internal readonly record struct EarlierEnds(double Reopened, double Remanded, double Recalendared);

/// <summary>How cases move between courts, how they end and who appeals.</summary>
/// <remarks>
/// 1.31 proceedings a case. Decisions in the proportions of <c>DEC_CODE</c> and <c>OTHER_COMP</c> in the national file,
/// each code from the day on that it was used: Y (16 December 2011), M (2021), K (2025), U (2021), Z (2020).
/// </remarks>
internal static class ProceedingMargins
{
    private static readonly int DiscretionFrom = new DateOnly(2011, 12, 16).DayNumber;
    private static readonly int DiscretionUntil = new DateOnly(2017, 2, 20).DayNumber;
    private static readonly int DeferralFrom = new DateOnly(2020, 7, 11).DayNumber;
    private static readonly int DismissedFrom = new DateOnly(2021, 4, 15).DayNumber;
    private static readonly int InCourtFrom = new DateOnly(2021, 7, 1).DayNumber;
    private static readonly int ClosingOf2025From = new DateOnly(2025, 4, 1).DayNumber;
    private static readonly byte[] OtherClosing = Codes.Of("A");
    private static readonly byte[] Discretion = Codes.Of("Y");
    private static readonly byte[] InCourt = Codes.Of("M");
    private static readonly byte[] ClosingOf2025 = Codes.Of("K");
    private static readonly byte[] Terminated = Codes.Of("T");
    private static readonly byte[] Removed = Codes.Of("X");

    public const double Transferred = 0.31;
    public const double Stranded = 0.012;
    public const double TwoOpen = 0.0015;
    public const double TwoDecidedTogether = 0.002;
    public const double IdsReversed = 0.01;
    public const double AggravatedBlank = 0.26;
    public const double AppealDueBlank = 0.02;
    public const double JudgeBlank = 0.009;
    public const double MoveHasDecisionType = 0.2;
    public const double MoveWithoutPresence = 0.16;
    public const double HearingAtEnd = 0.62;
    public const double HeldThenReleased = 0.3;
    public const double MoveHasAppealDue = 0.4;

    /// <summary>Moves by custody: how many cases move once, and how many twice.</summary>
    public static readonly (double Once, double Twice)[] Moves = [(0.205, 0.032), (0.36, 0.055), (0.12, 0.012)];

    /// <summary>How many cases had ended once before, by stage.</summary>
    public static readonly EarlierEnds[] EarlierEnds =
        [new(0.02, 0.012, 0.008), new(0.045, 0.03, 0.025), new(0, 0, 0)];

    // Of the kinds that are not removal; the outcomes of removal go with the time.
    private static readonly Mix<Outcome>[] OthersByKind =
    [
        Outcomes(("D", 55), ("V", 18), ("R", 13), ("T", 11), ("J", 0.3), ("L", 0.7), ("/O", 2)),
        Outcomes(("E", 70), ("A", 16), ("T", 13), ("O", 1)),
        Outcomes(("D", 46), ("G", 33), ("W", 10), ("A", 9), ("C", 1), ("O", 1)),
        Outcomes(("D", 62), ("G", 14), ("W", 15), ("A", 8), ("O", 1)),
        Outcomes(("A", 76), ("V", 23), ("O", 1)),
        Outcomes(("A", 83), ("V", 16), ("O", 1)),
        Outcomes(("A", 70), ("V", 30)),
        Outcomes(("R", 60), ("S", 28), ("T", 12)),
    ];

    /// <summary>The order made in absence; none for kinds in which absence only abandons the claim.</summary>
    public static readonly byte[]?[] AbsentOrder =
        [Codes.Of("X"), Codes.Of("D"), Codes.Of("E"), Codes.Of("A"), Codes.Of("A"), null, null, null, null, null];

    public static readonly Mix<byte[]> DecisionTypes = Codes.Mix(("O", 50), ("W", 41), ("7", 7.5), ("6", 1.5));

    public static readonly Mix<byte[]> AppealsReserved = Codes.Mix(
        ("", 75), ("A", 18.5), ("I", 3.5), ("B", 3), ("O", 0.5));

    public const double AppealOfDecision = 0.134;
    public const double AppealOfAbsence = 0.043;
    public const double BondAppeal = 0.011;
    public const double MotionToBoard = 0.032;
    public const double InterlocutoryAppeal = 0.0012;
    public const double DirectorAppealAgain = 0.03;

    public static readonly Mix<byte[]> DirectorAppeals = Codes.Mix(("DD Visa", 93), ("DD Fines", 5.4), ("DD 212", 1.6));

    // The Board has fallen behind since 2019.
    private static readonly int BoardSlowFrom = new DateOnly(2019, 10, 1).DayNumber;

    public static int BoardDaysMean(int filedOn) => filedOn < BoardSlowFrom ? 330 : 2100;

    public static readonly Mix<byte[]> BoardDecisions = Codes.Mix(
        ("DIS", 50), ("SAF", 8), ("SUD", 8), ("REM", 9), ("SUS", 6), ("WDL", 4), ("DVD", 5), ("REJ", 5), ("OTH", 3),
        ("DUT", 2));

    public static readonly Mix<byte[]> BoardMotionDecisions = Codes.Mix(
        ("DEN", 74), ("GRN", 14), ("REJ", 7), ("OTH", 5));

    public static readonly Mix<byte[]> BoardDecisionTypes = Codes.Mix(
        ("R", 62), ("P", 36), ("T", 0.5), ("L", 0.3), ("", 1.2));

    public static readonly Mix<byte[]> AppealFilers = Codes.Mix(("A", 92), ("I", 5), ("B", 2), ("O", 1));

    public static Mix<Outcome> OutcomesOf(Kind kind) => OthersByKind[kind - Kind.Deportation];

    /// <summary>A decision as it was written on a day: some codes are of 2020 and 2021.</summary>
    public static byte[] InUse(byte[] decision, int on) => decision switch
    {
        [(byte)'U'] when on < DismissedFrom => Terminated,
        [(byte)'Z'] when on < DeferralFrom => Removed,
        _ => decision,
    };

    /// <summary>The code of an administrative closing on a day; since December 2011 some are for discretion.</summary>
    public static byte[] Closing(int on, ref Dice dice) =>
        on >= ClosingOf2025From ? ClosingOf2025
        : on >= InCourtFrom && dice.Chance(0.08) ? InCourt
        : on >= DiscretionFrom && on < DiscretionUntil && dice.Chance(0.95) ? Discretion
        : OtherClosing;

    /// <summary>A mix of ways to end; a slash marks one that is no decision.</summary>
    public static Mix<Outcome> Outcomes(params (string Code, double Weight)[] entries) =>
        new([.. entries.Select(entry => (OutcomeOf(entry.Code), entry.Weight))]);

    private static Outcome OutcomeOf(string code) => code[0] == '/'
        ? new(Codes.Blank, Codes.Of(code[1..]))
        : new(Codes.Of(code), Codes.Blank);
}
