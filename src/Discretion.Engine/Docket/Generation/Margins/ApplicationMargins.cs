namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>What people apply for, and what becomes of it.</summary>
/// <remarks>No published figure tells who of 2011 applied for what; the shares are set to 1.2 rows a case.</remarks>
internal static class ApplicationMargins
{
    public const double AsylumOfFamily = 1.5;
    public const double AloneWithholding = 0.015;
    public const double AloneTorture = 0.012;
    public const double ResidentWithCrime = 0.62;
    public const double ResidentOldWaiver = 0.12;
    public const double AdjustmentOverstayed = 0.27;
    public const double AdjustmentUninspected = 0.05;
    public const double SpecialRule = 0.25;
    public const double Suspension = 0.30;
    public const double Waiver = 0.03;
    public const double Odd = 0.004;

    /// <summary>Ten years here open cancellation for those never admitted to stay.</summary>
    public const int CancellationDays = 3653;

    public static readonly Mix<byte[]> Waivers = Codes.Mix(
        ("212h", 34), ("212i", 14), ("237H", 18), ("216", 18), ("212k", 4), ("212d", 5), ("209c", 4), ("WAIV", 3));

    public static readonly Mix<byte[]> Odds = Codes.Mix(
        ("????", 20), ("WD", 25), ("WDL", 15), ("202", 25), ("249", 10), ("PRMF", 5));

    private static readonly Mix<byte[]> DecisionsOpen = Codes.Mix(
        ("", 95), ("W", 2.2), ("D", 1.2), ("O", 0.8), ("A", 0.8));

    private static readonly Mix<byte[]> DecisionsRefused = Codes.Mix(
        ("D", 56), ("W", 17), ("A", 18), ("M", 3), ("O", 4), ("", 13));

    private static readonly Mix<byte[]> DecisionsGranted = Codes.Mix(
        ("G", 52), ("F", 8), ("C", 2), ("W", 16), ("D", 8), ("M", 6), ("O", 4), ("I", 2), ("P", 1), ("", 1));

    private static readonly Mix<byte[]> DecisionsClosed = Codes.Mix(("S", 55), ("", 30), ("O", 6), ("W", 5), ("M", 4));

    public static readonly byte[] Reserved = Codes.Of("R");
    public static readonly byte[] TortureGranted = Codes.Of("L");

    /// <summary>Cancellation waits for a number under the yearly limit.</summary>
    public const double CancellationReserved = 0.03;

    public static Mix<byte[]> Decisions(Stage stage, bool relief) => (stage, relief) switch
    {
        (Stage.Pending, _) => DecisionsOpen,
        (Stage.AdministrativelyClosed, _) => DecisionsClosed,
        (Stage.Completed, true) => DecisionsGranted,
        (Stage.Completed, false) => DecisionsRefused,
    };
}
