using System.Diagnostics;

namespace Discretion.Benchmarks.Screening;

/// <summary>What one run of something took.</summary>
internal readonly record struct Timing(TimeSpan Cpu, TimeSpan Wall)
{
    public static Timing Worst => new(TimeSpan.MaxValue, TimeSpan.MaxValue);

    /// <summary>The lesser of each: other work on the machine can only add to a time.</summary>
    public Timing Best(Timing other) => new(Cpu < other.Cpu ? Cpu : other.Cpu, Wall < other.Wall ? Wall : other.Wall);

    /// <summary>
    /// Measures a run. The system counts CPU in steps of 10 ms, so a short run is repeated until they add up to
    /// <paramref name="leastMs"/>, and the average is given.
    /// </summary>
    public static Timing Of(Action run, int leastMs)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan cpuBefore = process.TotalProcessorTime;
        Stopwatch wall = Stopwatch.StartNew();
        int runs = 0;
        do
        {
            run();
            runs++;
        }
        while (wall.ElapsedMilliseconds < leastMs);

        TimeSpan elapsed = wall.Elapsed;
        process.Refresh();
        return new((process.TotalProcessorTime - cpuBefore) / runs, elapsed / runs);
    }
}
