using System.Diagnostics;
using Discretion.Engine.Docket;

namespace Discretion.Benchmarks.Screening;

/// <summary>What a start of the program itself took: from a release's files to the counts of a policy.</summary>
/// <param name="Timing">From the start of the process to its end.</param>
/// <param name="PeakBytes">The most memory that it had.</param>
internal sealed record ColdStart(Timing Timing, long PeakBytes)
{
    private const int Starts = 3;
    private static readonly string ProgramFile =
        Path.GetFullPath("src/Discretion.App/bin/Release/net10.0/discretion.dll");


    /// <summary>Starts <c>discretion screen</c> some times over and gives the least of each figure.</summary>
    /// <param name="release">The release's folder: <c>HOME/dockets/NAME</c>.</param>
    /// <param name="policy">The policy.</param>
    public static ColdStart Of(string release, string policy)
    {
        string home = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(release)))!;
        ColdStart[] all = [.. Enumerable.Range(0, Starts).Select(_ => Start(
            "screen", "--docket", Path.GetFileName(Path.GetFullPath(release)), "--policy", policy, "--home", home,
            "--json"))];
        return new(all.Aggregate(Timing.Worst, (best, one) => best.Best(one.Timing)), all.Min(one => one.PeakBytes));
    }

    /// <summary>Makes a folder that the program takes for a release, of cases alone.</summary>
    /// <returns>The folder, with its <c>cases.parquet</c> still to be written.</returns>
    public static string MakeRelease(string home, string name, int cases)
    {
        string folder = Path.Combine(home, "dockets", name);
        Directory.CreateDirectory(folder);
        new Manifest
        {
            FormatVersion = Manifest.CurrentVersion,
            Format = "eoir",
            AsOf = new(2011, 11, 17),
            Cases = cases,
            CannotSayNo = [],
            Tables = [],
            Facts = new Dictionary<string, FactCount>(),
            Files = new Dictionary<string, ReleaseFile>(),
        }.Write(folder);
        return folder;
    }

    // The system forgets a process's figures when it ends, so they are read while it runs.
    private static ColdStart Start(params string[] arguments)
    {
        Stopwatch wall = Stopwatch.StartNew();
        using Process child = Process.Start(new ProcessStartInfo("dotnet", [ProgramFile, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        Task<string> answer = child.StandardOutput.ReadToEndAsync();
        TimeSpan cpu = TimeSpan.Zero;
        long peak = 0;
        while (!child.WaitForExit(5))
        {
            try
            {
                child.Refresh();
                (cpu, peak) = (child.TotalProcessorTime, Math.Max(peak, child.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                // It has ended just now.
            }
        }

        return child.ExitCode == 0 && answer.GetAwaiter().GetResult().Length > 0
            ? new(new(cpu, wall.Elapsed), peak)
            : throw new InvalidOperationException($"discretion {string.Join(' ', arguments)} failed.");
    }
}
