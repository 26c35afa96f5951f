using System.Diagnostics;
using System.Globalization;
using Discretion.Engine.Journal;

namespace Discretion.Benchmarks.Journal;

/// <summary>How many entries a second the chain of a journal is verified at.</summary>
internal static class VerifyBenchmark
{
    private const int Rounds = 3;
    private const double Wanted = 200_000;

    public static int Run(string[] args)
    {
        long entries = args is ["--entries", var given]
            ? long.Parse(given, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : 1_000_000;
        string scratch = Directory.CreateTempSubdirectory("discretion-bench-").FullName;
        try
        {
            SqliteJournal database = new(scratch);
            long bodies = ManyEntries.Write(database, entries);
            Line($"{entries:N0} entries in SQLite, {bodies / entries:N0} bytes a body, every fifth with an act; "
                + $"{new FileInfo(database.Path).Length / 1e6:N0} MB");
            double best = 0;
            for (int round = 1; round <= Rounds; round++)
            {
                TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
                Stopwatch watch = Stopwatch.StartNew();
                ChainReport report = new ChainVerifier(database).Verify(null, CancellationToken.None)!;
                double wall = watch.Elapsed.TotalSeconds;
                double used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
                if (!report.IsWhole || report.Entries != entries)
                {
                    throw new InvalidOperationException("What was verified is not what was written.");
                }

                best = Math.Max(best, entries / used);
                Line($"  verified in {wall:F1} s, {used:F1} s of CPU: {entries / wall:N0} entries a second, "
                    + $"{entries / used:N0} a second of CPU");
            }

            Line($"  goal: {Wanted:N0} entries a second of CPU: {(best >= Wanted ? "met" : "missed")}");
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Line(string text) => Console.WriteLine(text);
}
