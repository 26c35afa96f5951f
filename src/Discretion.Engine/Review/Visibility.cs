using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>
/// Which reviews there are for somebody. A protected one is there for those alone who are assigned to it and cleared
/// for it; for everybody else it does not exist, in no list and in no count.
/// </summary>
internal static class Visibility
{
    private static readonly DeskRole[] SeeAllOfOffice =
    [
        DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel, DeskRole.Intake, DeskRole.Attorney,
        DeskRole.AccreditedRepresentative,
    ];

    private static readonly DeskRole[] Assign =
        [DeskRole.Supervisor, DeskRole.ChiefCounsel, DeskRole.Attorney, DeskRole.AccreditedRepresentative];

    /// <summary>The reviews that there are for somebody.</summary>
    public static IQueryable<ReviewRow> For(this IQueryable<ReviewRow> rows, SignedIn by)
    {
        string office = by.At.Id;
        if (by is not SignedIn.Human { Who: var who })
        {
            bool reads = by is SignedIn.Machine { Scopes.Count: > 0 };
            return rows.Where(row => reads && row.Office == office && row.Protections == 0);
        }

        string me = who.Id;
        bool all = who.Holds(SeeAllOfOffice);
        bool some = all || who.Holds(DeskRole.Volunteer, DeskRole.QualityReader);
        int uncleared = ~Bits(who.Clearances);
        // A protected case that nobody has yet must reach somebody who can give it to those who are cleared for it.
        bool assigns = who.Holds(Assign);
        return rows.Where(row => some && row.Office == office
            && (all || row.AssignedTo == me || row.QualityReader == me)
            && (row.Protections == 0 || ((row.Protections & uncleared) == 0
                && (row.AssignedTo == me || row.QualityReader == me || (assigns && row.AssignedTo == null)))));
    }

    /// <summary>Protections as bits.</summary>
    public static int Bits(IEnumerable<Protection> protections) =>
        protections.Aggregate(0, (bits, protection) => bits | (1 << (int)protection));

    /// <summary>Bits as protections.</summary>
    public static IReadOnlyList<Protection> Of(int bits) =>
        [.. Enum.GetValues<Protection>().Where(protection => (bits & (1 << (int)protection)) != 0)];
}
