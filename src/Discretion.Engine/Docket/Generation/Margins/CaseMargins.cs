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

    /// <summary>An appeal from a district director of the agency; it never was before a judge.</summary>
    DirectorDecision,
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
/// Blank cells as in the file of July 2026, for those of 2011 are not known. What differs by time stands in
/// <see cref="Era"/>. What no source gives is our guess.
/// </remarks>
internal static class CaseMargins
{
    public const double EntryBlankUninspected = 0.42;
    public const double EntryBlankOtherwise = 0.28;
    public const double BirthBlank = 0.46;
    public const double SexBlank = 0.454;
    public const double AddressBlank = 0.031;
    public const double PostalBlank = 0.015;
    public const double NationalityBlank = 0.001;
    public const double NationalityUnknown = 0.003;
    public const double LanguageBlank = 0.0015;
    public const double LanguagePadded = 0.135;
    public const double ResidentBitRecorded = 0.08;
    public const double ResidentBitSet = 0.22;
    public const double LatestHearingBlank = 0.225;
    public const double CalendarBlank = 0.01;
    public const double ChargedOnBlank = 0.005;
    public const double FiledOnBlank = 0.028;
    public const double CriminalIndicatorBlank = 0.024;

    /// <summary>A case without any proceeding, which does happen in the file.</summary>
    public const double NoProceeding = 0.0002;

    /// <summary>Of the represented, those whose E-28 date stands on the case; the others only in the lawyers.</summary>
    public const double AppearanceOnCase = 0.88;

    public const double GovernmentLawyerRecorded = 0.78;
    public const double AnotherGovernmentLawyer = 0.23;
    public const double AnotherLawyer = 0.64;
    public const double AnotherLawyerFirst = 0.12;
    public const double LawyerBeforeBoard = 0.115;

    /// <summary>Of families whose like alone would be held.</summary>
    public const double FamilyNotHeld = 0.7;
    public const double DetainedOnCase = 0.54;
    public const double DetainedOnProceeding = 0.7;
    public const double ClockWithoutAsylum = 0.07;
    public const double RiderSevered = 0.09;

    public static readonly byte[][] KindCodes =
        Codes.Many("RMV", "DEP", "EXC", "AOC", "WHO", "CFR", "RFR", "CSR", "REC", "DDC");

    public static readonly byte[][] CustodyCodes = Codes.Many("N", "R", "D");

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
}
