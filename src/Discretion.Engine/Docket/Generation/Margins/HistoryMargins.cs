namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>What the court keeps beside a case: custody over time, labels, priorities, its lawyers.</summary>
/// <remarks>
/// Rows a case as in July 2026: custody 0.79, labels 0.20, priorities 0.012, lawyers 0.032. Of custody rows N 71 %,
/// D 18, R 11; dates of detention 77.4 % blank, of release 89.6. How common each label is is our guess.
/// </remarks>
internal static class HistoryMargins
{
    public const double NeverDetainedRecorded = 0.81;
    public const double DetainedRecorded = 0.75;
    public const double ReleasedRecorded = 0.76;
    public const double DetainedBeforeReleased = 0.14;
    public const double DetentionWithoutDay = 0.3;
    public const double ReleaseWithoutDay = 0.06;

    /// <summary>Labels, by what a case is.</summary>
    public const double ChildLabelled = 0.35;
    public const double FamilyLabelled = 0.2;
    public const double CancellationLabelled = 0.8;
    public const double OtherLabelled = 0.09;
    public const double SecondLabel = 0.08;

    public static readonly Mix<byte[]> Labels = Codes.Mix(
        ("EM", 16), ("RI", 12), ("SR", 11), ("SX", 2), ("FL", 5), ("OC", 6), ("PL", 8), ("RB", 5), ("HA", 4), ("NA", 6),
        ("ND", 1), ("SC", 3), ("DC", 1), ("PC", 4), ("CN", 1), ("VP", 3), ("AR", 4), ("MD", 2), ("RP", 3), ("JL", 0.1),
        ("PB", 2), ("D6", 1), ("CR", 2));

    public static readonly byte[] UnaccompaniedLabel = Codes.Of("UJ");
    public static readonly byte[] JuvenileLabel = Codes.Of("J");
    public static readonly byte[] GrownLabel = Codes.Of("J1");
    public static readonly byte[] FamilyLabel = Codes.Of("FA");
    public static readonly byte[] ReservedLabel = Codes.Of("RN");

    /// <summary>The first day that priorities were recorded.</summary>
    public static readonly int PrioritiesFrom = new DateOnly(2014, 7, 18).DayNumber;
    public const double ChildHasPriority = 0.64;
    public const double FamilyHasPriority = 0.033;
    public const double HeldHasPriority = 0.019;
    public const double ChildListed = 0.24;
    public const double FamilyListed = 0.86;
    public const double HeldListed = 0.003;

    public static readonly Mix<byte[]> FamilyPriorities = Codes.Mix(("AWC/ATD", 87), ("AWC/D", 13));
    public static readonly Mix<byte[]> HeldPriorities = Codes.Mix(("CR", 53.8), ("RBC/D", 46.2));
    public static readonly byte[] ChildPriority = Codes.Of("UC");
    public static readonly byte[] NoPriority = Codes.Of("N/A");

    /// <summary>A lawyer stands in the list for every so many cases.</summary>
    public const int CasesPerLawyer = 31;
    public const double LawyerWithoutOldNumber = 0.367;
    public const double LawyerWithoutCourt = 0.332;
    public const double LawyerActive = 0.83;

    public static readonly Mix<byte[]> LawyerSources = Codes.Mix(("Court", 47.5), ("eReg", 31), ("Appeal", 21.5));
}
