namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>The grounds that people are charged with.</summary>
/// <remarks>
/// TRAC: 8.3 % of the docket of September 2011 on criminal or security grounds. The split by custody and the mixes are
/// our guess. Codes carry the inner padding of the file, <c>212a07Ai  I</c>; a quarter are also padded at the end.
/// </remarks>
internal static class ChargeMargins
{
    public const double PaddedToColumn = 0.25;
    public const int ColumnWidth = 13;
    public const double None = 0.017;
    public const double SecondCriminal = 0.5;
    public const double Fraud = 0.021;
    public const double Security = 0.0009;
    public const double Smuggling = 0.005;
    public const double PriorRemoval = 0.010;
    public const double Clash = 0.0008;

    /// <summary>How much rarer criminal grounds are in what is left of deportation and exclusion cases.</summary>
    public const double CriminalOfOlder = 0.4;

    /// <summary>The indicator says criminal where no charge does.</summary>
    public const double IndicatorAlone = 0.002;

    /// <summary>How people charged with a crime came: many are permanent residents.</summary>
    public static readonly Mix<Manner> MannersOfCriminal = new(
    [
        (Manner.Resident, 46), (Manner.Uninspected, 33), (Manner.Overstayed, 15), (Manner.StatusLost, 2),
        (Manner.Arriving, 4),
    ]);

    /// <summary>Crimes charged against people once admitted.</summary>
    public static readonly Mix<byte[]> CriminalAdmitted = Codes.Mix(
        ("237a02Aiii", 26), ("237a02Bi", 25), ("237a02Aii", 17), ("237a02Ai", 15), ("237a02Ei", 10), ("237a02C", 5),
        ("237a02Eii", 1), ("237a02Bii", 0.5), ("237a02Av", 0.3), ("237a02F", 0.2));

    /// <summary>Crimes charged against people never admitted.</summary>
    public static readonly Mix<byte[]> CriminalNeverAdmitted = Codes.Mix(
        ("212a02Ai  I", 58), ("212a02Ai  II", 33), ("212a02B", 3), ("212a02C", 4), ("212a02Di", 0.8), ("212a02Ci", 0.7),
        ("212a02Dii", 0.2), ("212a02Hi", 0.1), ("212a02Ii", 0.2));

    /// <summary>Crimes in deportation and exclusion cases, some in the numbering before 1991.</summary>
    public static readonly Mix<byte[]> CriminalDeportation = Codes.Mix(
        ("241a02Aiii", 28), ("241a02Bi", 30), ("241a02Aii", 18), ("241a02Ai", 10), ("241a02C", 6), ("241a04", 4),
        ("241a11", 4));

    public static readonly Mix<byte[]> CriminalExclusion = Codes.Mix(
        ("212a02Ai  I", 45), ("212a02Ai  II", 30), ("212a02C", 10), ("212a23", 15));

    public static readonly Mix<byte[]> Deportation = Codes.Mix(
        ("241a01B", 58), ("241a01Ci", 18), ("241a02", 17), ("241a01A", 4), ("241a01Di", 2), ("241a09", 1));

    public static readonly Mix<byte[]> Exclusion = Codes.Mix(
        ("212a07Ai  I", 62), ("212a20", 18), ("212a06Ci", 8), ("212a26", 7), ("212a07Bi  I", 5));

    /// <summary>The first ground of a removal case, by the manner of coming.</summary>
    public static readonly Mix<byte[]>[] FirstByManner =
    [
        Codes.Mix(("212a06Ai", 97), ("212a07Ai  I", 3)),
        Codes.Mix(("237a01B", 96), ("237a01Ci", 4)),
        Codes.Mix(("237a01Ci", 74), ("237a01B", 16), ("237a01A", 5), ("237a01Di", 4), ("237a01Cii", 1)),
        Codes.Mix(("212a07Ai  I", 78), ("212a07Bi  I", 10), ("212a07Bi  II", 9), ("212a06Ai", 3)),
        Codes.Mix(("237a01A", 50), ("237a01Di", 32), ("237a01B", 14), ("237a03A", 2), ("237a05", 2)),
    ];

    public static readonly Mix<byte[]> Frauds = Codes.Mix(
        ("212a06Ci", 55), ("212a06Cii I", 22), ("237a03D", 5), ("237a01Gi", 8), ("212a06F", 4), ("237a03Ci", 3),
        ("237a03Biii", 3));

    public static readonly Mix<byte[]> Securities = Codes.Mix(
        ("212a03Bi  I", 40), ("237a04B", 30), ("237a04D", 12), ("212a03Bi  V", 10), ("237a04Ai", 5), ("212a03Aii", 3));

    public static readonly Mix<byte[]> Smugglings = Codes.Mix(("212a06Ei", 66), ("237a01Ei", 34));

    public static readonly Mix<byte[]> PriorRemovals = Codes.Mix(
        ("212a09Aii I", 35), ("212a09Ci  II", 30), ("212a09Aii II", 15), ("212a09Ai", 15), ("212a09Aii", 5));

    /// <summary>Numbers that look like a serious ground and are none, for they stood for something else.</summary>
    public static readonly Mix<byte[]> Clashes = Codes.Mix(
        ("212a02Cii", 25), ("212a02Hii", 5), ("212a09A", 10), ("212a09Ci", 10), ("212a06B", 30), ("212a09Bi  II", 20));

    private static readonly Mix<byte[]> StatusOpen = Codes.Mix(("", 41), ("O", 33), ("S", 25), ("W", 0.5), ("N", 0.5));
    private static readonly Mix<byte[]> StatusDecided = Codes.Mix(
        ("S", 79), ("O", 9.2), ("", 7.4), ("N", 3.3), ("W", 1.1));

    public static Mix<byte[]> Status(bool decided) => decided ? StatusDecided : StatusOpen;
}
