namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>A part of a national docket: how cases ended, what kinds there are, and when they were filed.</summary>
internal sealed class DocketPart
{
    /// <summary>Of its cases, the share that has ended, 0 to 1.</summary>
    public double EndedShare { get; init; }

    /// <summary>How the cases that ended did.</summary>
    public required Mix<Stage> Ended { get; init; }

    /// <summary>Kinds of case by stage.</summary>
    public required Mix<Kind>[] Kinds { get; init; }

    /// <summary>When cases were filed, by stage; people in detention who wait have come of late.</summary>
    public required Filings[] Filed { get; init; }

    /// <summary>People in one household whose cases run together.</summary>
    public required Mix<int> HouseholdSizes { get; init; }

    /// <summary>The mean age in days of deportation and exclusion cases when removal cases replaced them.</summary>
    public required int OlderDaysMean { get; init; }

    /// <summary>The docket of the review of 2011, and ended cases of the years before for who asks for them.</summary>
    /// <remarks>Waits by TRAC, report 269: a mean of 489 days, 403 of those charged on criminal grounds.</remarks>
    public static readonly DocketPart Of2011 = new()
    {
        Ended = new([(Stage.Completed, 69.5), (Stage.AdministrativelyClosed, 30.5)]),
        Kinds =
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
        ],
        Filed =
        [
            new(0, (60, 12.5), (180, 22.2), (365, 22.5), (730, 24), (1100, 11), (1825, 5.5), (3650, 2), (5300, 0.3)),
            new(0, (365, 20), (730, 26), (1460, 34), (2920, 16), (5000, 4)),
            new(0, (365, 6), (1095, 24), (2190, 36), (5000, 34)),
        ],
        HouseholdSizes = new([(1, 952), (2, 30), (3, 12), (4, 6)]),
        OlderDaysMean = 1200,
    };

    /// <summary>The pending cases of the end of March 2025.</summary>
    /// <remarks>Waits by TRAC, a mean of 636 days; the years by what was filed in each.</remarks>
    public static readonly DocketPart Of2025 = new()
    {
        Ended = new([(Stage.Completed, 95), (Stage.AdministrativelyClosed, 5)]),
        Kinds =
        [
            new([(Kind.Removal, 99.2), (Kind.AsylumOnly, 0.3), (Kind.WithholdingOnly, 0.5)]),
            new(
            [
                (Kind.Removal, 95), (Kind.CredibleFear, 3.5), (Kind.ReasonableFear, 0.7), (Kind.WithholdingOnly, 0.5),
                (Kind.AsylumOnly, 0.3),
            ]),
            new([(Kind.Removal, 100)]),
        ],
        Filed =
        [
            new(
                0, (181, 10.5), (547, 47.5), (912, 25.5), (1277, 8.5), (2008, 3.8), (2738, 3), (3834, 0.9),
                (4900, 0.3)),
            new(0, (365, 30), (730, 30), (1460, 25), (2920, 10), (5000, 5)),
            new(0, (365, 10), (1460, 50), (5000, 40)),
        ],
        HouseholdSizes = new([(1, 80), (2, 10), (3, 6.5), (4, 3.5)]),
        OlderDaysMean = 1900,
    };

    /// <summary>Of the whole file of July 2026, what was brought until the autumn of 2013.</summary>
    /// <remarks>Kinds as the file counts them; years by the receipts that the court publishes.</remarks>
    public static readonly DocketPart Earlier2026 = new()
    {
        EndedShare = 0.99,
        Ended = new([(Stage.Completed, 91.8), (Stage.AdministrativelyClosed, 8.2)]),
        Kinds =
        [
            new([(Kind.Removal, 76), (Kind.Deportation, 24)]),
            new(
            [
                (Kind.Removal, 75.2), (Kind.Deportation, 18.4), (Kind.Exclusion, 3.96), (Kind.CredibleFear, 0.7),
                (Kind.DirectorDecision, 1.42), (Kind.WithholdingOnly, 0.36), (Kind.ReasonableFear, 0.12),
                (Kind.AsylumOnly, 0.12), (Kind.Rescission, 0.06), (Kind.ClaimedStatus, 0.02),
            ]),
            new([(Kind.Removal, 53.5), (Kind.Deportation, 45.2), (Kind.Exclusion, 1.3)]),
        ],
        Filed =
        [
            new(4656, (5387, 80), (7579, 20)),
            new(4656, (5387, 9), (7579, 39), (9405, 32), (10_680, 20)),
            new(4656, (5387, 20), (7579, 50), (10_680, 30)),
        ],
        HouseholdSizes = new([(1, 952), (2, 30), (3, 12), (4, 6)]),
        OlderDaysMean = 1900,
    };

    /// <summary>Of the whole file of July 2026, what has been brought since.</summary>
    public static readonly DocketPart Later2026 = new()
    {
        EndedShare = 0.542,
        Ended = new([(Stage.Completed, 96.6), (Stage.AdministrativelyClosed, 3.4)]),
        Kinds =
        [
            new([(Kind.Removal, 99), (Kind.AsylumOnly, 0.4), (Kind.WithholdingOnly, 0.6)]),
            new(
            [
                (Kind.Removal, 92.5), (Kind.CredibleFear, 4.75), (Kind.DirectorDecision, 1.62),
                (Kind.WithholdingOnly, 0.2), (Kind.ReasonableFear, 0.85), (Kind.AsylumOnly, 0.1),
            ]),
            new([(Kind.Removal, 100)]),
        ],
        Filed =
        [
            new(
                0, (273, 11), (638, 11), (1003, 36.5), (1369, 19.5), (1734, 7.5), (2465, 4.5), (3195, 5), (4291, 3.5),
                (4656, 0.5)),
            new(
                0, (273, 4.6), (638, 6.9), (1003, 15), (1369, 15), (1734, 12), (2465, 12.5), (3195, 17), (4291, 14),
                (4656, 3)),
            new(0, (273, 1), (1734, 25), (3195, 34), (4656, 40)),
        ],
        HouseholdSizes = new([(1, 67), (2, 13.5), (3, 11.5), (4, 8)]),
        OlderDaysMean = 1900,
    };
}
