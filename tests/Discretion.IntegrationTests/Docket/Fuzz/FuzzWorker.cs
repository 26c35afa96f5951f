using System.Diagnostics;
using System.Globalization;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>
/// Runs dumps one after another in a process of its own, so that one that crashes, hangs or fills the memory is found
/// by the process that started it, which hears what dump is being read.
/// </summary>
internal static class FuzzWorker
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "fuzz-worker";

    /// <summary>No import may take more memory, the process and DuckDB included.</summary>
    public const long MemoryMax = 1_000_000_000;

    /// <summary>How much of that .NET's own objects may take.</summary>
    public const long HeapMax = 550_000_000;

    private const int BatchSize = 64;

    /// <summary>Reads dumps until one fails: <c>READER plan PLAN</c> or <c>READER seeds FIRST COUNT</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        FuzzImport import = FuzzReaders.Of(args[0]);
        if (args[1] == "plan")
        {
            return await RunBatchAsync([FuzzPlan.Parse(args[2])], import) ? 0 : 1;
        }

        ulong first = ulong.Parse(args[2], CultureInfo.InvariantCulture);
        int count = int.Parse(args[3], CultureInfo.InvariantCulture);
        foreach (int[] batch in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            if (!await RunBatchAsync([.. batch.Select(at => FuzzPlan.Of(first + (ulong)at))], import))
            {
                return 1;
            }
        }

        return 0;
    }

    private static async Task<bool> RunBatchAsync(FuzzPlan[] plans, FuzzImport import)
    {
        using ScratchFolder scratch = new();
        List<FuzzTrial> trials = [];
        foreach (FuzzPlan plan in plans)
        {
            Say($"import\t{plan}");
            trials.Add(await FuzzTrial.RunAsync(plan, import, scratch.Sub($"{trials.Count}")));
            if (PeakMemory() is > MemoryMax and var bytes)
            {
                Say($"failed\t{plan}\tIt took {bytes / 1_000_000:N0} MB of memory.");
                return false;
            }
        }

        Say("compare");
        IReadOnlyList<string?> failures = new FuzzBatch(trials, scratch.Sub("batch")).Check();
        foreach ((string? failure, int at) in failures.Select((failure, at) => (failure, at)))
        {
            if (failure is not null)
            {
                Say($"failed\t{plans[at]}\t{failure.ReplaceLineEndings(" ")}");
                return false;
            }
        }

        Say($"done\t{trials.Count}\t{trials.Count(trial => trial.Manifest is null)}\t{PeakMemory()}");
        return true;
    }

    private static long PeakMemory()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private static void Say(string line) => Console.Out.WriteLine(line);
}
