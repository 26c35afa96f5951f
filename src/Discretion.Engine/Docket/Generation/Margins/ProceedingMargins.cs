namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>How a proceeding ends: by the judge's decision or in another way.</summary>
internal readonly record struct Outcome(byte[] Decision, byte[] Other);

/// <summary>How cases move between courts, how they end and who appeals.</summary>
/// <remarks>
/// 1.29 proceedings a case. Decisions in the proportions of <c>DEC_CODE</c> and <c>OTHER_COMP</c> in the national file,
/// without the codes that came later: Y (16 December 2011), M (2021), K (2025), U (2021), E, Z and H (2020).
/// </remarks>
internal static class ProceedingMargins
{
    public const double Transferred = 0.31;
    public const double Reopened = 0.02;
    public const double Remanded = 0.012;
    public const double Recalendared = 0.008;
    public const double Stranded = 0.012;
    public const double TwoOpen = 0.0015;
    public const double TwoDecidedTogether = 0.002;
    public const double IdsReversed = 0.01;
    public const double AggravatedBlank = 0.26;
    public const double AppealDueBlank = 0.06;
    public const double ClosedInAbsence = 0.004;

    /// <summary>Moves by custody: how many cases move once, and how many twice.</summary>
    public static readonly (double Once, double Twice)[] Moves = [(0.185, 0.028), (0.33, 0.05), (0.10, 0.01)];

    /// <summary>Decided without the person there, by custody: never detained, released, detained.</summary>
    public static readonly double[] InAbsentia = [0.30, 0.22, 0.008];

    private static readonly Mix<Outcome> RemovalAtLiberty = Outcomes(
        ("X", 27), ("V", 21), ("T", 17), ("R", 29), ("/F", 3), ("/P", 1), ("/O", 0.6), ("O", 0.8), ("L", 0.3),
        ("J", 0.2), ("/H", 0.1));

    private static readonly Mix<Outcome> RemovalDetained = Outcomes(
        ("X", 74), ("V", 15), ("T", 4), ("R", 4.5), ("/F", 1.2), ("/O", 0.5), ("O", 0.5), ("L", 0.1), ("/X", 0.2));

    private static readonly Mix<Outcome>[] OthersByKind =
    [
        RemovalAtLiberty,
        Outcomes(("D", 50), ("V", 20), ("R", 16), ("T", 11), ("J", 0.3), ("L", 0.7), ("/O", 2)),
        Outcomes(("E", 58), ("A", 28), ("T", 13), ("O", 1)),
        Outcomes(("D", 46), ("G", 33), ("W", 10), ("A", 9), ("C", 1), ("O", 1)),
        Outcomes(("D", 62), ("G", 14), ("W", 15), ("A", 8), ("O", 1)),
        Outcomes(("A", 76), ("V", 23), ("O", 1)),
        Outcomes(("A", 83), ("V", 16), ("O", 1)),
        Outcomes(("A", 70), ("V", 30)),
        Outcomes(("R", 60), ("S", 28), ("T", 12)),
    ];

    /// <summary>The order made in absence; none for kinds in which absence only abandons the claim.</summary>
    public static readonly byte[]?[] AbsentOrder =
        [Codes.Of("X"), Codes.Of("D"), Codes.Of("E"), Codes.Of("A"), Codes.Of("A"), null, null, null, null];

    public static readonly Mix<byte[]> DecisionTypes = Codes.Mix(("O", 50), ("W", 41), ("7", 7.5), ("6", 1.5));

    public static readonly Mix<byte[]> AppealsReserved = Codes.Mix(
        ("", 71), ("A", 22), ("I", 3.5), ("B", 3), ("O", 0.5));

    public const double AppealOfDecision = 0.12;
    public const double AppealOfAbsence = 0.035;
    public const double BondAppeal = 0.03;
    public const double MotionToBoard = 0.02;
    public const double InterlocutoryAppeal = 0.0012;
    public const double AppealUndecided = 0.72;
    public const int BoardDaysMean = 330;

    public static readonly Mix<byte[]> BoardDecisions = Codes.Mix(
        ("DIS", 50), ("SAF", 8), ("SUD", 8), ("REM", 9), ("SUS", 6), ("WDL", 4), ("DVD", 5), ("REJ", 5), ("OTH", 3),
        ("DUT", 2));

    public static readonly Mix<byte[]> BoardMotionDecisions = Codes.Mix(
        ("DEN", 74), ("GRN", 14), ("REJ", 7), ("OTH", 5));

    public static readonly Mix<byte[]> BoardDecisionTypes = Codes.Mix(
        ("R", 62), ("P", 36), ("T", 0.5), ("L", 0.3), ("", 1.2));

    public static readonly Mix<byte[]> AppealFilers = Codes.Mix(("A", 92), ("I", 5), ("B", 2), ("O", 1));

    public static Mix<Outcome> Outcomes(Kind kind, bool detained) =>
        kind == Kind.Removal && detained ? RemovalDetained : OthersByKind[(int)kind];

    // A slash marks a way of ending that is no decision.
    private static Mix<Outcome> Outcomes(params (string Code, double Weight)[] entries) =>
        new([.. entries.Select(entry => (OutcomeOf(entry.Code), entry.Weight))]);

    private static Outcome OutcomeOf(string code) => code[0] == '/'
        ? new(Codes.Blank, Codes.Of(code[1..]))
        : new(Codes.Of(code), Codes.Blank);
}
