namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>What cases that were brought at one time have in common.</summary>
internal sealed class Era
{
    public required Mix<Origin> AtLiberty { get; init; }

    public required Mix<Origin> Detained { get; init; }

    public required CourtMap Courts { get; init; }

    /// <summary>Custody by stage.</summary>
    public required Mix<Custody>[] Custodies { get; init; }

    /// <summary>How people of a region came.</summary>
    public required Mix<Manner>[] Manners { get; init; }

    /// <summary>Of each manner, those charged within days of the entry.</summary>
    public required double[] ChargedAtEntry { get; init; }

    /// <summary>Days from the last entry to the charging document, for those who had stayed, by manner.</summary>
    public required int[] StayDaysMean { get; init; }

    /// <summary>Criminal grounds of pending cases by custody: never detained, released, detained.</summary>
    public required double[] Criminal { get; init; }

    /// <summary>The same of cases that have ended.</summary>
    public required double[] CriminalAtEnd { get; init; }

    public required double CriminalOfFamily { get; init; }

    /// <summary>Of those at liberty from Mexico and Central America who came alone, children.</summary>
    public required double AloneAndMinor { get; init; }

    /// <summary>A lawyer while the case is pending, by custody: for those who ask for asylum, and for others.</summary>
    public required (double Asylum, double Other)[] Represented { get; init; }

    /// <summary>The same by the end of the case.</summary>
    public required (double Asylum, double Other)[] RepresentedAtEnd { get; init; }

    /// <summary>How many ask for asylum, as a multiple of what is said of the nationality.</summary>
    public required double AsylumFactor { get; init; }

    /// <summary>Who asked for asylum less often, as a share of what the nationality asks for.</summary>
    public required double AsylumOfDetained { get; init; }

    /// <summary>Days from the filing to the end, for people at liberty.</summary>
    public required int CaseDaysMean { get; init; }

    /// <summary>Decided without the person there, by custody.</summary>
    public required double[] InAbsentia { get; init; }

    public required Mix<Outcome> AtLibertyOutcomes { get; init; }

    public required Mix<Outcome> DetainedOutcomes { get; init; }

    /// <summary>A second ground beside the manner of coming: no document.</summary>
    public required double AlsoNoDocument { get; init; }

    /// <summary>Days between hearings of people at liberty, first and later.</summary>
    public required (int First, int Later) HearingDays { get; init; }

    /// <summary>Days to the next hearing of people at liberty: master calendar and merits.</summary>
    public required (int Master, int Merits) NextDays { get; init; }

    /// <summary>The kind of the next hearing.</summary>
    public required Mix<byte[]> NextCalendar { get; init; }

    public required double VoluntaryDeparture { get; init; }

    /// <summary>Cancellation, of those ten years here and never admitted to stay.</summary>
    public required double Cancellation { get; init; }

    public static Mix<Manner> MannersOf(
        double uninspected, double overstayed, double statusLost, double arriving, double resident) =>
        new(
        [
            (Manner.Uninspected, uninspected), (Manner.Overstayed, overstayed), (Manner.StatusLost, statusLost),
            (Manner.Arriving, arriving), (Manner.Resident, resident),
        ]);

    public static Mix<Custody> CustodyOf(double never, double released, double detained) =>
        new([(Custody.Never, never), (Custody.Released, released), (Custody.Detained, detained)]);
}
