using System.Diagnostics;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>When an import is ended: at a share of the time that it takes, or when a file of it appears.</summary>
/// <param name="Share">The share of the whole time; 1 is about its end.</param>
/// <param name="File">The file or folder under the home that is waited for instead; null for none.</param>
/// <param name="MicrosecondsLater">How much later than its appearance.</param>
internal sealed record KillMoment(double Share, string? File, int MicrosecondsLater)
{
    // From the first trace of an import to its last; between them lie the moments at which an order of writing can be
    // wrong, and the clock alone would seldom find them.
    private static readonly string[] Marks =
    [
        "dockets/.unfinished-next", "dockets/.unfinished-next/cases.parquet", "dockets/.unfinished-next/rows",
        "dockets/.unfinished-next/problems.parquet", "dockets/.unfinished-next/manifest.json", "dockets/next",
    ];

    // A load writes its transaction into the log for some tenths of a second, and into the journal at its end.
    private static readonly string[] MarksOfLoad = ["journal.db-wal", "../home.key", "journal.db-shm", "journal.db"];

    /// <summary>When the import has ended by itself.</summary>
    public static KillMoment AtItsEnd { get; } = new(1_000, null, 0);

    /// <summary>
    /// The moment of a trial: in every second the clock's, spread evenly, in the others a file's appearance.
    /// </summary>
    public static KillMoment Of(int trial, int trials, Random random) => trial % 2 == 0
        ? new((trial + random.NextDouble()) * 1.1 / trials, null, 0)
        : new(1, Marks[trial / 2 % Marks.Length], random.Next(4_000));

    /// <summary>The same for the load of an office's own list.</summary>
    public static KillMoment OfLoad(int trial, int trials, Random random) => trial % 2 == 0
        ? new((trial + random.NextDouble()) * 1.1 / trials, null, 0)
        : new(1, MarksOfLoad[trial / 2 % MarksOfLoad.Length], random.Next(400_000));

    /// <summary>Waits for the moment, or the process's end when that comes first.</summary>
    public void Await(Child child, string home, TimeSpan duration)
    {
        if (File is null)
        {
            child.EndsWithin(duration * Share);
            return;
        }

        string file = Path.Combine(home, File);
        while (!Path.Exists(file) && !child.EndsWithin(TimeSpan.Zero))
        {
            Thread.SpinWait(100);
        }

        long until = Stopwatch.GetTimestamp() + (MicrosecondsLater * Stopwatch.Frequency / 1_000_000);
        while (Stopwatch.GetTimestamp() < until)
        {
            Thread.SpinWait(100);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => this == AtItsEnd ? "at its end"
        : File is null ? $"at {Share:P0} of its time"
        : $"{MicrosecondsLater} µs after {File} appeared";
}
