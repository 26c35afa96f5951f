namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>What becomes of appeals beyond the Board's own table.</summary>
/// <remarks>
/// Rows for each appeal as in July 2026: second list 0.815, federal courts 0.120, three members 0.055, pro bono 0.044.
/// </remarks>
internal static class BoardMargins
{
    public const double InSecondList = 0.815;
    public const double SecondListWithoutProceeding = 0.107;

    /// <summary>Of the appeals that the Board decided.</summary>
    public const double ToFederalCourt = 0.15;
    public const double FederalWithoutAppeal = 0.054;
    public const double FederalWithoutDay = 0.032;
    public const double FederalRemand = 0.035;

    public const double ToThreeMembers = 0.055;
    public const double TakenFromThreeMembers = 0.134;

    /// <summary>Of case appeals.</summary>
    public const double Screened = 0.07;
    public const double Selected = 0.178;

    /// <summary>What the judge decided on applications that have no column of their own.</summary>
    public static readonly Mix<byte[]> OtherDecisions = Codes.Mix(
        ("D", 53), ("M", 4), ("W", 2), ("O", 2), ("G", 1.4), ("A", 0.4), ("", 37.2));

    public static readonly Mix<byte[]> Statuses = Codes.Mix(
        ("", 96.2), ("Lawful Permanent Resident", 1.5), ("Present Without Admission", 1), ("Arriving Alien", 0.8),
        ("Visa Overstay", 0.4), ("In-Status", 0.1));

    public static readonly Mix<byte[]> Possibilities = Codes.Mix(
        ("", 99.8), ("Low Possibility", 0.12), ("Unknown", 0.07), ("High Possibility", 0.01));

    public static readonly Mix<byte[]> Options = Codes.Mix(("-1", 99.8), ("4", 0.15), ("2", 0.05));
}
