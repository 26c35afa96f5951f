namespace Discretion.Engine.Docket.Generation;

/// <summary>A docket of all the nation's immigration courts that is known in outline, to be made up again.</summary>
public sealed class NationalDocket
{
    private NationalDocket(int year, DateOnly day, long cases, double endedShare)
    {
        Year = year;
        Day = day;
        Cases = cases;
        EndedShare = endedShare;
    }

    /// <summary>
    /// The pending cases that the review of November 2011 was of: 298,173, all that were pending at the end of
    /// September. Cases that had ended are not in it, for the review was not of them.
    /// </summary>
    public static NationalDocket Year2011 { get; } = new(2011, new(2011, 11, 17), 298_173, endedShare: 0);

    /// <summary>All of them, by year.</summary>
    public static IReadOnlyList<NationalDocket> All { get; } = [Year2011];

    /// <summary>The year it is called by.</summary>
    public int Year { get; }

    /// <summary>The day it stood like that.</summary>
    public DateOnly Day { get; }

    /// <summary>How many cases it had.</summary>
    public long Cases { get; }

    /// <summary>Of them, the share that had ended, 0 to 1.</summary>
    public double EndedShare { get; }
}
