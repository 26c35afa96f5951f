namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>How far a case has come.</summary>
internal enum Stage
{
    Pending,
    Completed,
    AdministrativelyClosed,
}

/// <summary>Whether the person is, was or never was detained.</summary>
internal enum Custody
{
    Never,
    Released,
    Detained,
}

/// <summary>What kind of case; the codes stand in <see cref="CaseMargins.KindCodes"/>.</summary>
internal enum Kind
{
    Removal,
    Deportation,
    Exclusion,
    AsylumOnly,
    WithholdingOnly,
    CredibleFear,
    ReasonableFear,
    ClaimedStatus,
    Rescission,
}

/// <summary>How the person came, as far as the charges tell.</summary>
internal enum Manner
{
    Uninspected,
    Overstayed,
    StatusLost,
    Arriving,
    Resident,
}

/// <summary>The shares that shape a case and its person.</summary>
/// <remarks>
/// The docket of the 2011 review: 298,173 pending cases and some 178,000 inactive ones; waits by TRAC (mean 489 days in
/// September 2011); blank cells as in the July 2026 file where 2011 is not known. What no source gives is our guess.
/// </remarks>
internal static class CaseMargins
{
    public const double EntryBlankUninspected = 0.45;
    public const double EntryBlankOtherwise = 0.295;
    public const double BirthBlank = 0.45;
    public const double SexBlank = 0.454;
    public const double AddressBlank = 0.031;
    public const double PostalBlank = 0.015;
    public const double NationalityBlank = 0.0095;
    public const double NationalityUnknown = 0.003;
    public const double LanguageBlank = 0.011;
    public const double LanguagePadded = 0.135;
    public const double ResidentBitRecorded = 0.08;
    public const double ResidentBitSet = 0.15;
    public const double LatestHearingBlank = 0.40;
    public const double CalendarBlank = 0.01;
    public const double ChargedOnBlank = 0.005;
    public const double FiledOnBlank = 0.028;
    public const double CriminalIndicatorBlank = 0.024;

    /// <summary>Of those at liberty who came alone, children.</summary>
    public const double AloneAndMinor = 0.024;

    /// <summary>A case without any proceeding, which does happen in the file.</summary>
    public const double NoProceeding = 0.0002;

    /// <summary>Of the represented, those whose E-28 date stands on the case; the others only in the lawyers.</summary>
    public const double AppearanceOnCase = 0.83;

    public const double GovernmentLawyerRecorded = 0.78;
    public const double RiderSevered = 0.09;

    /// <summary>How those that ended did.</summary>
    public static readonly Mix<Stage> Ended = new([(Stage.Completed, 69.5), (Stage.AdministrativelyClosed, 30.5)]);

    /// <summary>People in one household whose cases run together.</summary>
    public static readonly Mix<int> HouseholdSizes = new([(1, 952), (2, 30), (3, 12), (4, 6)]);

    public static readonly byte[][] KindCodes =
        Codes.Many("RMV", "DEP", "EXC", "AOC", "WHO", "CFR", "RFR", "CSR", "REC");

    public static readonly byte[][] CustodyCodes = Codes.Many("N", "R", "D");

    private static readonly Mix<Kind>[] KindsByStage =
    [
        new(
        [
            (Kind.Removal, 97), (Kind.Deportation, 0.8), (Kind.Exclusion, 0.1), (Kind.AsylumOnly, 0.8),
            (Kind.WithholdingOnly, 0.9), (Kind.CredibleFear, 0.1), (Kind.ReasonableFear, 0.1),
            (Kind.ClaimedStatus, 0.1), (Kind.Rescission, 0.1),
        ]),
        new(
        [
            (Kind.Removal, 90.6), (Kind.Deportation, 5), (Kind.Exclusion, 1), (Kind.AsylumOnly, 0.7),
            (Kind.WithholdingOnly, 0.6), (Kind.CredibleFear, 1), (Kind.ReasonableFear, 0.8),
            (Kind.ClaimedStatus, 0.2), (Kind.Rescission, 0.1),
        ]),
        new([(Kind.Removal, 65), (Kind.Deportation, 32.5), (Kind.Exclusion, 2), (Kind.WithholdingOnly, 0.5)]),
    ];

    private static readonly Mix<Custody>[] CustodyByStage =
    [
        new([(Custody.Never, 64.3), (Custody.Released, 25.4), (Custody.Detained, 10.3)]),
        new([(Custody.Never, 36), (Custody.Released, 21), (Custody.Detained, 43)]),
        new([(Custody.Never, 70), (Custody.Released, 29.6), (Custody.Detained, 0.4)]),
    ];

    private static readonly Mix<Manner>[] MannerByRegion =
    [
        Manners(uninspected: 81, overstayed: 9.5, statusLost: 2, arriving: 4, resident: 3.5),
        Manners(uninspected: 89, overstayed: 4.5, statusLost: 1, arriving: 3.5, resident: 2),
        Manners(uninspected: 33, overstayed: 31, statusLost: 5, arriving: 29, resident: 2),
        Manners(uninspected: 11, overstayed: 45, statusLost: 6, arriving: 29, resident: 9),
        Manners(uninspected: 13, overstayed: 61, statusLost: 8, arriving: 15, resident: 3),
    ];

    /// <summary>Days from the last entry to the charging document, for those who had stayed.</summary>
    public static readonly int[] StayDaysMean = [2950, 2400, 1500, 420, 4900];

    /// <summary>Of each manner, those charged within days of the entry.</summary>
    public static readonly double[] ChargedAtEntry = [0.27, 0.02, 0.02, 0.75, 0.06];

    /// <summary>The age of an adult when the case was filed.</summary>
    public static readonly Mix<(int From, int To)> AdultAges = new(
    [
        ((18, 24), 18), ((25, 34), 37), ((35, 44), 25.5), ((45, 54), 12.5), ((55, 64), 4.8), ((65, 74), 1.7),
        ((75, 92), 0.5),
    ]);

    public static readonly Mix<(int From, int To)> AloneMinorAges = new(
    [
        ((3, 11), 14), ((12, 15), 31), ((16, 17), 55),
    ]);

    public static readonly Mix<(int From, int To)> RiderAges = new(
    [
        ((0, 5), 20), ((6, 11), 25), ((12, 17), 27), ((18, 20), 6), ((21, 34), 9), ((35, 60), 13),
    ]);

    public static readonly Mix<byte[]> SiteTypes = Codes.Mix(("", 52), ("M", 42), ("I", 6));
    public static readonly Mix<byte[]> LawyerNumbers = Codes.Mix(("", 40), ("01", 55), ("02", 5));
    public static readonly Mix<byte[]> AsylumClocks = Codes.Mix(("I", 47), ("E", 52), ("J", 1));
    public static readonly byte[] PrisonFederal = Codes.Of("F");
    public static readonly byte[] PrisonState = Codes.Of("S");

    /// <summary>The cross in a box for yes.</summary>
    public static readonly byte[] Crossed = Codes.Of("X");
    public static readonly Mix<byte[]> Prisons = Codes.Mix(("", 97.6), ("S", 1.2), ("D", 0.7), ("F", 0.5));

    public static Mix<Kind> Kinds(Stage stage) => KindsByStage[(int)stage];

    public static Mix<Custody> Custodies(Stage stage) => CustodyByStage[(int)stage];

    public static Mix<Manner> MannersOf(Region region) => MannerByRegion[(int)region];

    /// <summary>How many have a lawyer. TRAC: 65 % once, falling; the detained far fewer.</summary>
    public static double Represented(Custody custody, bool asylum) => (custody, asylum) switch
    {
        (Custody.Detained, true) => 0.36,
        (Custody.Detained, false) => 0.14,
        (_, true) => 0.80,
        (Custody.Released, false) => 0.42,
        (Custody.Never, false) => 0.46,
    };

    private static Mix<Manner> Manners(
        double uninspected, double overstayed, double statusLost, double arriving, double resident) =>
        new(
        [
            (Manner.Uninspected, uninspected), (Manner.Overstayed, overstayed), (Manner.StatusLost, statusLost),
            (Manner.Arriving, arriving), (Manner.Resident, resident),
        ]);
}
