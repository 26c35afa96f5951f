using System.Diagnostics;
using System.Globalization;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>What came of many dumps.</summary>
/// <param name="Dumps">How many were read.</param>
/// <param name="Refused">How many of them were refused with a reason.</param>
/// <param name="PeakBytes">The most memory that the process which read them had.</param>
/// <param name="Failure">The first that failed, made small; null when none did.</param>
internal sealed record FuzzOutcome(int Dumps, int Refused, long PeakBytes, string? Failure)
{
    /// <summary>With a batch more, as the worker tells it.</summary>
    public FuzzOutcome And(string dumps, string[] refusedAndPeak) => this with
    {
        Dumps = Dumps + int.Parse(dumps, CultureInfo.InvariantCulture),
        Refused = Refused + int.Parse(refusedAndPeak[0], CultureInfo.InvariantCulture),
        PeakBytes = Math.Max(PeakBytes, long.Parse(refusedAndPeak[1], CultureInfo.InvariantCulture)),
    };
}

/// <summary>Reads many dumps in processes that it watches.</summary>
/// <param name="reader">The reader under test.</param>
internal sealed class FuzzRun(string reader)
{
    /// <summary>The first word of this process's command line.</summary>
    public const string Verb = "fuzz";

    // An import of a few rows takes hundredths of a second; one that is not done by then never will be.
    private static readonly TimeSpan ImportMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OtherMax = TimeSpan.FromMinutes(2);

    private const string InMemory = "/dev/shm";

    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary><c>fuzz COUNT SEED</c>, or <c>fuzz PLAN SEED</c> for one plan, from a command line.</summary>
    public static async Task<int> MainAsync(string[] args)
    {
        FuzzRun run = new(FuzzReaders.Ours);
        if (args is [var text, ..] && text.Contains('/', StringComparison.Ordinal))
        {
            return Tell(await run.OneAsync(FuzzPlan.Parse(text)), "");
        }

        int count = int.Parse(args[0], CultureInfo.InvariantCulture);
        ulong seed = ulong.Parse(args[1], CultureInfo.InvariantCulture);
        Stopwatch clock = Stopwatch.StartNew();
        TimeSpan said = TimeSpan.Zero;
        FuzzOutcome outcome = await run.ManyAsync(seed, count, done =>
        {
            if (clock.Elapsed - said > TimeSpan.FromSeconds(5))
            {
                said = clock.Elapsed;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{done.Dumps:N0} of {count:N0} dumps, {done.Dumps / said.TotalSeconds:F0} a second"));
            }
        });
        return Tell(outcome, string.Create(CultureInfo.InvariantCulture, $" from seed {seed}"));
    }

    private static int Tell(FuzzOutcome outcome, string which)
    {
        if (outcome.Failure is not null)
        {
            Console.WriteLine(outcome.Failure);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{outcome.Dumps:N0} dumps{which}: {outcome.Dumps - outcome.Refused:N0} imported, "
            + $"{outcome.Refused:N0} refused with a reason, {(outcome.Failure is null ? 0 : 1)} failed; "
            + $"at most {outcome.PeakBytes / 1_000_000:N0} MB of memory"));
        return outcome.Failure is null ? 0 : 1;
    }

    /// <summary>Whether a plan that fails is made small.</summary>
    public bool Shrinks { get; init; } = true;

    /// <summary>Reads so many dumps of rising seeds, in a worker for each processor, until one fails.</summary>
    public async Task<FuzzOutcome> ManyAsync(ulong seed, int count, Action<FuzzOutcome> progress)
    {
        int workers = Math.Min(count, Environment.ProcessorCount);
        FuzzOutcome[] outcomes = [.. Enumerable.Repeat(new FuzzOutcome(0, 0, 0, null), workers)];
        FuzzPlan?[] failed = new FuzzPlan?[workers];
        using CancellationTokenSource stop = new();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async worker =>
        {
            (ulong from, ulong to) = (
                (ulong)((long)count * worker / workers),
                (ulong)((long)count * (worker + 1) / workers));
            FormattableString seeds = $"seeds {seed + from} {to - from}";
            (outcomes[worker], failed[worker]) = await RunAsync(
                seeds.ToString(CultureInfo.InvariantCulture).Split(' '),
                worker > 0,
                done =>
                {
                    outcomes[worker] = done;
                    progress(Sum(outcomes));
                },
                stop.Token);
            if (outcomes[worker].Failure is not null)
            {
                await stop.CancelAsync();
            }
        }));
        FuzzOutcome sum = Sum(outcomes);
        return failed.FirstOrDefault(plan => plan is not null) is { } first && Shrinks
            ? sum with { Failure = await SmallestAsync(first, sum.Failure!) }
            : sum;
    }

    private static FuzzOutcome Sum(FuzzOutcome[] outcomes) => new(
        outcomes.Sum(one => one.Dumps),
        outcomes.Sum(one => one.Refused),
        outcomes.Max(one => one.PeakBytes),
        outcomes.Select(one => one.Failure).FirstOrDefault(failure => failure is not null));

    // Each step takes something away and must fail too; when no step does, nothing more can go.
    private async Task<string> SmallestAsync(FuzzPlan failed, string why)
    {
        FuzzPlan smallest = failed;
        for (FuzzPlan? smaller = failed; smaller is not null; smallest = smaller ?? smallest)
        {
            smaller = null;
            foreach (FuzzPlan candidate in smallest.Smaller())
            {
                FuzzOutcome tried = await OneAsync(candidate);
                if (tried.Failure is not null)
                {
                    (smaller, why) = (candidate, tried.Failure);
                    break;
                }
            }
        }

        return $"Seed {failed.Seed} failed: {failed}\nThe smallest that fails too: ./test fuzz {smallest}\n{why}";
    }

    private async Task<FuzzOutcome> OneAsync(FuzzPlan plan) =>
        (await RunAsync(["plan", plan.ToString()], false, _ => { }, CancellationToken.None)).Outcome;

    private async Task<(FuzzOutcome Outcome, FuzzPlan? Failed)> RunAsync(
        string[] what, bool isOnOneProcessor, Action<FuzzOutcome> progress, CancellationToken stop)
    {
        using Process worker = Start(what, isOnOneProcessor);
        Task<string> error = worker.StandardError.ReadToEndAsync(stop);
        FuzzOutcome outcome = new(0, 0, 0, null);
        FuzzPlan? reading = null;
        try
        {
            while (true)
            {
                using CancellationTokenSource watch = CancellationTokenSource.CreateLinkedTokenSource(stop);
                watch.CancelAfter(reading is null ? OtherMax : ImportMax);
                string? line = await worker.StandardOutput.ReadLineAsync(watch.Token);
                switch (line?.Split('\t', 3) ?? [])
                {
                    case ["import", var plan]:
                        reading = FuzzPlan.Parse(plan);
                        break;
                    case ["compare"]:
                        reading = null;
                        break;
                    case ["done", var dumps, var rest]:
                        outcome = outcome.And(dumps, rest.Split('\t'));
                        progress(outcome);
                        break;
                    case ["failed", var plan, var why]:
                        return (outcome with { Failure = why }, FuzzPlan.Parse(plan));
                    case []:
                        await worker.WaitForExitAsync(CancellationToken.None);
                        return worker.ExitCode == 0
                            ? (outcome, null)
                            : (outcome with { Failure = $"It ended the process: {await error}" }, reading);
                    default:
                        throw new InvalidOperationException($"The worker said: {line}");
                }
            }
        }
        catch (OperationCanceledException)
        {
            return stop.IsCancellationRequested
                ? (outcome, null)
                : (outcome with { Failure = $"It did not end within {ImportMax.TotalSeconds} seconds." }, reading);
        }
        finally
        {
            if (!worker.HasExited)
            {
                worker.Kill();
            }
        }
    }

    private Process Start(string[] what, bool isOnOneProcessor)
    {
        ProcessStartInfo start = new(
            Dotnet, [typeof(FuzzRun).Assembly.Location, FuzzWorker.Verb, reader, .. what])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // On a machine with much memory nobody tidies up; a limit tells what is needed from what is merely not freed.
        start.Environment["DOTNET_GCHeapHardLimit"] = FuzzWorker.HeapMax.ToString("X", CultureInfo.InvariantCulture);
        if (isOnOneProcessor)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        }

        // What is forced to the disk a thousand times over need not wait for one.
        if (Directory.Exists(InMemory))
        {
            start.Environment["TMPDIR"] = InMemory;
        }

        return Process.Start(start)!;
    }
}
