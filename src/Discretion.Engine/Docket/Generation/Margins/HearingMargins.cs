namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>When courts hear, what kind of hearing, and why one is put off.</summary>
/// <remarks>
/// Four rows of tbl_schedule a case. Three of four past hearings are master hearings; of next hearings three in five,
/// since a case that waits long waits for its merits hearing.
/// </remarks>
internal static class HearingMargins
{
    public const int FirstDaysMeanDetained = 8;
    public const int GapDaysMeanDetained = 13;
    public const int NextDaysMeanDetained = 16;
    public const int NextDaysMax = 1300;
    public const int NextDaysMaxDetained = 80;
    public const double NextToday = 0.004;
    public const double TwoOnOneDay = 0.005;
    public const double BondHearing = 0.35;

    /// <summary>A bond hearing is put off and held again.</summary>
    public const double BondHearingAgain = 0.68;
    public const double OtherRecord = 0.10;
    public const double PastWithoutReason = 0.08;
    public const double FutureButPutOff = 0.03;
    public const double MeritsAfterMasters = 0.24;

    /// <summary>Where a pending case's next hearing shows.</summary>
    public enum Next
    {
        Scheduled,
        OnCaseOnly,
        None,
    }

    public static readonly Mix<Next> NextShows = new(
    [
        (Next.Scheduled, 83), (Next.OnCaseOnly, 5.5), (Next.None, 11.5),
    ]);

    public static readonly Mix<byte[]> OtherRecords = Codes.Mix(("A", 92), ("O", 8));

    public static readonly Mix<byte[]> MasterReasons = Codes.Mix(
        ("01", 20), ("02", 17), ("17", 9), ("12", 9), ("05", 6), ("06", 6), ("14", 5), ("21", 5), ("24", 3), ("07", 4),
        ("22", 2), ("10", 2), ("11", 2), ("45", 2), ("30", 1.2), ("99", 3), ("18", 1), ("13", 1), ("09", 1),
        ("16", 0.8), ("1B", 0.4), ("03", 1), ("04", 0.8), ("44", 0.05), ("54", 0.03), ("49", 0.1), ("37", 0.2),
        ("35", 0.6));

    public static readonly Mix<byte[]> MeritsReasons = Codes.Mix(
        ("13", 17), ("12", 13), ("02", 12), ("34", 8), ("14", 8), ("35", 6), ("41", 5), ("45", 5), ("24", 4), ("19", 3),
        ("18", 3), ("33", 2), ("38", 2.5), ("03", 3), ("04", 1), ("07", 4), ("36", 1.5), ("99", 2), ("37", 0.4));

    public static readonly Mix<byte[]> FinalReasons = Codes.Mix(("8B", 62), ("8A", 24), ("", 14));

    public static readonly byte[][] Starts = Codes.Many("0830", "0900", "1000", "1030", "1300", "1330", "1400");
    public static readonly byte[][] MasterStops = Codes.Many("0900", "0930", "1030", "1100", "1330", "1400", "1430");
    public static readonly byte[][] MeritsStops = Codes.Many("1130", "1200", "1200", "1230", "1600", "1630", "1700");

    public static readonly Mix<byte[]> Media = Codes.Mix(("P", 74), ("V", 5), ("T", 2), ("p", 3), ("", 13));
    public static readonly Mix<byte[]> MediaDetained = Codes.Mix(("P", 48), ("V", 23), ("T", 2), ("", 11));

    /// <summary>Since the spring of 2020: A and C over the internet, H for a day without a hearing.</summary>
    public static readonly Mix<byte[]> MediaLater = Codes.Mix(
        ("P", 33), ("H", 36), ("A", 9), ("C", 7), ("V", 5), ("T", 1), ("p", 1), ("", 12));
    public static readonly int MediaLaterFrom = new DateOnly(2020, 3, 16).DayNumber;
    public static readonly Mix<byte[]> Notices = Codes.Mix(
        ("", 43), ("N3", 20), ("T3", 12), ("V3", 8), ("N6", 9), ("U7", 4), ("W7", 4));
    public static readonly Mix<byte[]> Paths = Codes.Mix(("", 88), ("A", 11.5), ("F", 0.5));
    public static readonly Mix<byte[]> Messages = Codes.Mix(("", 85), ("Q6", 9), ("N3", 6));

    private static readonly byte[] FearReview = Codes.Of("RR");
    private static readonly byte[] Bond = Codes.Of("CY");
    private static readonly byte[] FirstMaster = Codes.Of("MM");
    private static readonly byte[] FirstMasterDetained = Codes.Of("MD");
    private static readonly byte[] LaterMaster = Codes.Of("MR");
    private static readonly byte[] LaterMasterDetained = Codes.Of("RD");
    private static readonly byte[] AsylumMaster = Codes.Of("MA");
    private static readonly byte[] Merits = Codes.Of("II");
    private static readonly byte[] LaterMerits = Codes.Of("IR");
    private static readonly byte[] AsylumMerits = Codes.Of("IA");
    private static readonly byte[] DetainedMerits = Codes.Of("ID");
    private static readonly byte[] ReasonableCause = Codes.Of("ED");
    private static readonly byte[] Conference = Codes.Of("CN");
    private static readonly byte[] SpecialCircumstance = Codes.Of("SD");
    private static readonly byte[] Teleconference = Codes.Of("TC");
    private static readonly byte[] Naturalization = Codes.Of("NA");

    /// <summary>The schedule type that goes with a hearing.</summary>
    public static byte[] ScheduleType(byte calendar, bool bond, bool fear, bool detained, bool asylum, int earlier) =>
        (char)calendar switch
        {
            _ when bond => Bond,
            _ when fear => FearReview,
            'M' when earlier == 0 => detained ? FirstMasterDetained : FirstMaster,
            'M' => detained ? LaterMasterDetained : asylum ? AsylumMaster : LaterMaster,
            'I' => detained ? DetainedMerits : asylum ? AsylumMerits : earlier > 3 ? LaterMerits : Merits,
            'R' => ReasonableCause,
            'C' => Conference,
            'S' => SpecialCircumstance,
            'T' => Teleconference,
            _ => Naturalization,
        };
}
