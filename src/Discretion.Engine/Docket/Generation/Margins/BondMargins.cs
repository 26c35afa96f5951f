namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>Bond: who asked, what was set.</summary>
/// <remarks>0.128 rows a case; shares of codes and blanks of the national file. What a decision's letter means is not
/// published for bond; the letters are drawn in their real proportions.</remarks>
internal static class BondMargins
{
    /// <summary>Of those once detained, asked for bond without a hearing.</summary>
    public const double WithoutHearing = 0.04;
    public const double Undecided = 0.004;
    public const double Again = 0.05;

    public static readonly Mix<byte[]> Decisions = Codes.Mix(
        ("C", 36.6), ("A", 23.6), ("N", 11.5), ("S", 10.3), ("J", 6.4), ("G", 4.2), ("W", 3.4), ("R", 1.1), ("D", 0.9),
        ("I", 0.8), ("E", 0.7), ("O", 0.5));

    public static readonly Mix<byte[]> Amounts = Codes.Mix(
        ("1500.0", 14), ("2500.0", 9), ("3000.0", 9), ("4000.0", 5), ("5000.0", 22), ("7500.0", 10), ("8000.0", 5),
        ("10000.0", 16), ("15000.0", 6), ("20000.0", 3), ("0.0", 1));

    public static readonly Mix<byte[]> Conditions = Codes.Mix(("", 89.6), ("N", 7), ("Y", 3.4));
    public static readonly Mix<byte[]> Officers = Codes.Mix(("", 78.8), ("DCB", 8), ("DRA", 7), ("DTS", 6.2));
    public static readonly Mix<byte[]> Media = Codes.Mix(("", 91.8), ("P", 6.6), ("V", 1), ("T", 0.6));
    public static readonly Mix<byte[]> Appeals = Codes.Mix(("", 76.8), ("A", 17.3), ("I", 3.9), ("B", 2));
    public static readonly Mix<byte[]> NotFiled = Codes.Mix(("", 99), ("X", 1));
    public static readonly Mix<byte[]> Types = Codes.Mix(("BB", 71.8), ("BD", 21.7), ("SB", 1.9), ("", 4.6));
    public static readonly Mix<byte[]> Methods = Codes.Mix(("W", 61.9), ("O", 9), ("", 29.1));
    public static readonly Mix<byte[]> Parties = Codes.Mix(("A", 66.8), ("I", 6), ("B", 0.3), ("", 26.9));

    public const double InitialBlank = 0.831;
    public const double NewBlank = 0.538;
    public const double JudgeBlank = 0.086;
    public const double CourtNameBlank = 0.537;
    public const double AppealDueBlank = 0.081;
    public const double LawyerBlank = 0.895;

    /// <summary>In releases before 2026, bonds with their hearing, and of these with an adjournment.</summary>
    public const double FormerHearing = 0.284;
    public const double FormerAdjourned = 0.156;
    public const double FormerMessage = 0.134;
}
