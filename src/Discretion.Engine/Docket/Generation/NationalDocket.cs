using Discretion.Engine.Docket.Generation.Margins;

namespace Discretion.Engine.Docket.Generation;

/// <summary>A docket of all the nation's immigration courts that is known in outline, to be made up again.</summary>
public sealed class NationalDocket
{
    private NationalDocket(int year, DateOnly day, long cases, params (DocketPart Part, double Weight)[] parts)
    {
        Year = year;
        Day = day;
        Cases = cases;
        Parts = new(parts);
        HasEnded = parts.Any(part => part.Part.EndedShare > 0);
    }

    /// <summary>
    /// The pending cases that the review of November 2011 was of: 298,173, all that were pending at the end of
    /// September. Cases that had ended are not in it, for the review was not of them.
    /// </summary>
    public static NationalDocket Year2011 { get; } =
        new(2011, new(2011, 11, 17), 298_173, (DocketPart.Of2011, 1));

    /// <summary>The pending cases of the end of March 2025, 3,687,750.</summary>
    public static NationalDocket Year2025 { get; } =
        new(2025, new(2025, 3, 31), 3_687_750, (DocketPart.Of2025, 1));

    /// <summary>The court's whole file of July 2026, 12,662,540 cases, of which three in four have ended.</summary>
    public static NationalDocket Year2026 { get; } =
        new(2026, new(2026, 7, 1), 12_662_540, (DocketPart.Earlier2026, 44.5), (DocketPart.Later2026, 55.5));

    /// <summary>All of them, by year.</summary>
    public static IReadOnlyList<NationalDocket> All { get; } = [Year2011, Year2025, Year2026];

    /// <summary>The year it is called by.</summary>
    public int Year { get; }

    /// <summary>The day it stood like that.</summary>
    public DateOnly Day { get; }

    /// <summary>The first day that its cases may be moved to: its courts and codes were not there before.</summary>
    public DateOnly DayMin => Year == 2011 ? new(2008, 1, 1) : new(2024, 1, 1);

    /// <summary>The last day that its cases may be moved to.</summary>
    public static DateOnly DayMax { get; } = new(2099, 12, 31);

    /// <summary>How many cases it had.</summary>
    public long Cases { get; }

    /// <summary>Whether cases that have ended are among them.</summary>
    public bool HasEnded { get; }

    internal Mix<DocketPart> Parts { get; }
}
