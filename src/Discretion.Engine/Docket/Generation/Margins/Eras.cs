namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>The two times that are told apart: what was brought until 2013, and since.</summary>
/// <remarks>
/// Custody, criminal grounds, lawyers and outcomes are set so that the dockets come out as published: that of 2011 by
/// TRAC; that of 2025 with 28,216 detained of 3,687,750 and under 30 % with a lawyer; that of 2026 as the whole file.
/// How they divide among people is our guess.
/// </remarks>
internal static class Eras
{
    /// <summary>The first day of the later era.</summary>
    public static readonly int LaterFrom = new DateOnly(2013, 10, 1).DayNumber;

    public static readonly Era Of2011 = new()
    {
        AtLiberty = OriginMargins.AtLiberty2011,
        Detained = OriginMargins.Detained2011,
        Courts = CourtMargins.Of2011,
        Custodies = [Era.CustodyOf(64.3, 25.4, 10.3), Era.CustodyOf(44, 10.2, 45.8), Era.CustodyOf(70, 29.6, 0.4)],
        Manners =
        [
            Era.MannersOf(uninspected: 81, overstayed: 9.5, statusLost: 2, arriving: 4, resident: 3.5),
            Era.MannersOf(uninspected: 89, overstayed: 4.5, statusLost: 1, arriving: 3.5, resident: 2),
            Era.MannersOf(uninspected: 33, overstayed: 31, statusLost: 5, arriving: 29, resident: 2),
            Era.MannersOf(uninspected: 11, overstayed: 45, statusLost: 6, arriving: 29, resident: 9),
            Era.MannersOf(uninspected: 26, overstayed: 54, statusLost: 5, arriving: 12, resident: 3),
            Era.MannersOf(uninspected: 9, overstayed: 63, statusLost: 9, arriving: 16, resident: 3),
        ],
        ChargedAtEntry = [0.27, 0.02, 0.02, 0.75, 0.06],
        StayDaysMean = [2950, 2400, 1500, 420, 4900],
        Criminal = [0.0525, 0.121, 0.28],
        CriminalAtEnd = [0.05, 0.14, 0.41],
        CriminalOfFamily = 0.015,
        AloneAndMinor = 0.048,
        Represented = [(0.80, 0.46), (0.80, 0.42), (0.36, 0.14)],
        RepresentedAtEnd = [(0.88, 0.62), (0.90, 0.62), (0.55, 0.26)],
        AsylumFactor = 1.1,
        AsylumOfDetained = 0.3,
        CaseDaysMean = 430,
        InAbsentia = [0.30, 0.22, 0.008],
        AtLibertyOutcomes = ProceedingMargins.Outcomes(
            ("X", 27), ("V", 20), ("T", 17), ("R", 29), ("/F", 8.5), ("/P", 1), ("/O", 0.6), ("O", 0.8), ("L", 0.3),
            ("J", 0.2), ("/H", 0.1)),
        DetainedOutcomes = ProceedingMargins.Outcomes(
            ("X", 74), ("V", 15), ("T", 4), ("R", 4.5), ("/F", 1.2), ("/O", 0.5), ("O", 0.5), ("L", 0.1), ("/X", 4)),
        AlsoNoDocument = 0.3,
        HearingDays = (105, 275),
        NextDays = (175, 340),
        NextCalendar = Codes.Mix(
            ("M", 60), ("I", 38), ("R", 0.7), ("C", 0.5), ("S", 0.3), ("T", 0.3), ("N", 0.2)),
        VoluntaryDeparture = 0.23,
        Cancellation = 0.40,
    };

    public static readonly Era Of2025 = new()
    {
        AtLiberty = OriginMargins.AtLiberty2025,
        Detained = OriginMargins.Detained2025,
        Courts = LaterCourtMargins.Of2025,
        Custodies = [Era.CustodyOf(90.9, 8, 1.1), Era.CustodyOf(60, 6, 34), Era.CustodyOf(90, 9.8, 0.2)],
        Manners =
        [
            Era.MannersOf(uninspected: 84, overstayed: 4, statusLost: 1, arriving: 10, resident: 1),
            Era.MannersOf(uninspected: 88, overstayed: 2, statusLost: 0.5, arriving: 9, resident: 0.5),
            Era.MannersOf(uninspected: 66, overstayed: 18, statusLost: 3, arriving: 12, resident: 1),
            Era.MannersOf(uninspected: 62, overstayed: 6, statusLost: 1, arriving: 29, resident: 2),
            Era.MannersOf(uninspected: 80, overstayed: 8, statusLost: 1, arriving: 10.5, resident: 0.5),
            Era.MannersOf(uninspected: 60, overstayed: 20, statusLost: 3, arriving: 16, resident: 1),
        ],
        ChargedAtEntry = [0.82, 0.02, 0.02, 0.9, 0.06],
        StayDaysMean = [2600, 1500, 1300, 300, 5200],
        Criminal = [0.006, 0.03, 0.16],
        CriminalAtEnd = [0.01, 0.05, 0.21],
        CriminalOfFamily = 0.001,
        AloneAndMinor = 0.31,
        Represented = [(0.44, 0.19), (0.46, 0.22), (0.28, 0.10)],
        RepresentedAtEnd = [(0.70, 0.38), (0.74, 0.42), (0.50, 0.22)],
        AsylumFactor = 0.86,
        AsylumOfDetained = 0.35,
        CaseDaysMean = 620,
        InAbsentia = [0.38, 0.33, 0.006],
        AtLibertyOutcomes = ProceedingMargins.Outcomes(
            ("X", 11), ("V", 4), ("T", 9), ("U", 57), ("R", 17), ("/F", 17), ("/O", 0.3), ("O", 0.6), ("Z", 0.3),
            ("J", 0.1)),
        DetainedOutcomes = ProceedingMargins.Outcomes(
            ("X", 76), ("V", 13), ("T", 4), ("U", 2), ("R", 3.5), ("/F", 0.5), ("/O", 0.2), ("O", 0.5), ("Z", 0.4),
            ("/X", 2.5)),
        AlsoNoDocument = 0.75,
        HearingDays = (260, 410),
        NextDays = (330, 560),
        NextCalendar = Codes.Mix(("M", 71), ("I", 28.8), ("C", 0.1), ("N", 0.1)),
        VoluntaryDeparture = 0.10,
        Cancellation = 0.35,
    };

    /// <summary>The era of a case that was filed on a day.</summary>
    public static Era Of(int filedOn) => filedOn < LaterFrom ? Of2011 : Of2025;
}
