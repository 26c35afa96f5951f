namespace Discretion.Engine.Docket.Generation;

/// <summary>What synthetic dump to write.</summary>
/// <param name="Cases">How many cases; 1 or more.</param>
/// <param name="Seed">Any number. The same options give the same bytes.</param>
/// <param name="OutFolder">Where to. Made when it is not there; none of the files to write may be in it.</param>
public sealed record DumpOptions(long Cases, ulong Seed, string OutFolder)
{
    /// <summary>One zip, as the court publishes it, instead of loose tables.</summary>
    public bool Zip { get; init; }

    /// <summary>How the zip writes the names in it.</summary>
    public ZipNames ZipNames { get; init; }

    /// <summary>Lines that end with CR LF instead of LF.</summary>
    public bool Crlf { get; init; }

    /// <summary>Which release's names, columns and tables.</summary>
    public DumpDrift Drift { get; init; } = DumpDrift.Year2026;

    /// <summary>Whose courts, nationalities, charges and waits: the docket of 2011 unless another is named.</summary>
    public NationalDocket Docket { get; init; } = NationalDocket.Year2011;

    /// <summary>The day of the dump, the docket's own unless another is given; it moves all dates with it.</summary>
    public DateOnly AsOf
    {
        get => field == default ? Docket.Day : field;
        init;
    }

    /// <summary>The share of cases that have ended, 0 to 1; null for the docket's own.</summary>
    public double? EndedShare { get; init; }

    /// <summary>
    /// How many times as many defects as the real file has; 0 for none. No kind spoils more than one row in fifty.
    /// </summary>
    public double DefectFactor { get; init; } = 1;

    /// <summary>
    /// When set, instead of the real rates: the share of rows, 0 to 1, with a planted defect, no kind of them rare.
    /// </summary>
    public double? DefectShare { get; init; }

    /// <summary>The format whose lists of codes become the folder <c>Lookup</c>; null for none.</summary>
    public EoirFormat? Lookups { get; init; }

    /// <summary>Also writes <c>defects.tsv</c>, every planted defect with its row as it was before.</summary>
    public bool WithTruth { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A value no dump can have.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Cases, 1, nameof(Cases));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Cases, 100_000_000, nameof(Cases));
        ArgumentOutOfRangeException.ThrowIfLessThan(EndedShare ?? 0, 0, nameof(EndedShare));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(EndedShare ?? 0, 1, nameof(EndedShare));
        ArgumentOutOfRangeException.ThrowIfLessThan(DefectShare ?? 0, 0, nameof(DefectShare));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DefectShare ?? 0, 1, nameof(DefectShare));
        ArgumentOutOfRangeException.ThrowIfLessThan(DefectFactor, 0, nameof(DefectFactor));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(DefectFactor, 1_000_000, nameof(DefectFactor));

        ArgumentOutOfRangeException.ThrowIfLessThan(AsOf, Docket.DayMin, nameof(AsOf));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(AsOf, NationalDocket.DayMax, nameof(AsOf));
    }
}
