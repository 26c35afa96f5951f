using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;
using Discretion.Engine.Screening;

namespace Discretion.Benchmarks.Screening;

/// <summary>Screens one docket twice, by our engine and by DuckDB, side by side in one run.</summary>
internal static class ScreenBenchmark
{
    private const int Rounds = 5;
    private const double RatioGoal = 20;
    private const double BytesGoal = 120;

    /// <returns>0, or 1 when a count differs between the two.</returns>
    public static int Run(string[] args)
    {
        string sizes = OptionOf(args, "--cases") ?? "300000,3000000";
        IReadOnlyList<ScreenedCondition> conditions = ScreenedConditions.Read(VocabularyFiles.Read("facts"));
        if (OptionOf(args, "--release") is { } release)
        {
            return Compare(Path.Combine(release, "cases.parquet"), conditions) ? 0 : 1;
        }

        string folder = Directory.CreateTempSubdirectory("discretion-bench-").FullName;
        try
        {
            bool equal = true;
            foreach (int cases in sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
            {
                string file = Path.Combine(folder, $"cases-{cases}.parquet");
                SyntheticCases.Write(file, cases);
                equal &= Compare(file, conditions);
                File.Delete(file);
            }

            return equal ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? OptionOf(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static bool Compare(string file, IReadOnlyList<ScreenedCondition> conditions)
    {
        Snapshot? read = null;
        FactDefinition[] facts = [.. conditions.SelectMany(one => one.Tree.Facts()).DistinctBy(fact => fact.Id)];
        Timing reading = Timing.Of(() => read = SnapshotReader.Read(file, facts), leastMs: 0);
        Snapshot snapshot = read!;
        (Condition, Findings)[] work = [.. conditions.Select(one => (one.Tree, new Findings(snapshot.Cases)))];
        using DuckDbContestant duckDb = new(file, conditions);
        Dictionary<string, Tally[]> ours = [];
        Timing first = Timing.Of(() => ours = Ours(work, snapshot, threads: 1), leastMs: 0);
        int differing = duckDb.Forms.Sum(form => Differing(ours, duckDb.Screen(form.Sql, form.Threads)));

        // The first runs warm both up: pages are touched, loops are compiled. Then each round asks everybody once.
        Timing one = Timing.Worst;
        Timing two = Timing.Worst;
        Timing[] theirs = [.. duckDb.Forms.Select(_ => Timing.Worst)];
        for (int round = 0; round < Rounds; round++)
        {
            one = one.Best(Timing.Of(() => Ours(work, snapshot, threads: 1), leastMs: 500));
            two = two.Best(Timing.Of(() => Ours(work, snapshot, threads: 2), leastMs: 500));
            for (int form = 0; form < theirs.Length; form++)
            {
                (_, string sql, int threads) = duckDb.Forms[form];
                theirs[form] = theirs[form].Best(Timing.Of(() => duckDb.Screen(sql, threads), leastMs: 500));
            }
        }

        double bytes = (snapshot.Bytes + (conditions.Count * 2.0 * snapshot.Cases / 8)) / snapshot.Cases;
        Report report = new(snapshot.Cases, snapshot.Courts.Count, conditions.Count);
        report.Header(reading, first, bytes, BytesGoal);
        report.Row("discretion, 1 thread", one);
        report.Row("discretion, 2 threads", two);
        for (int form = 0; form < theirs.Length; form++)
        {
            report.Row($"DuckDB, {duckDb.Forms[form].Threads} thread(s): {duckDb.Forms[form].Name}", theirs[form]);
        }

        report.Verdict(one, theirs.Aggregate((best, next) => best.Best(next)), RatioGoal, differing);
        return differing == 0;
    }

    // All conditions for every case, then every condition counted for every court.
    private static Dictionary<string,
        Tally[]> Ours((Condition, Findings Findings)[] work, Snapshot snapshot, int threads)
    {
        Screener.EvaluateInto(work, snapshot, threads);
        return snapshot.Courts.ToDictionary(
            court => court.Court ?? "", court => work.Select(one => one.Findings.Count(court)).ToArray());
    }

    private static int Differing(Dictionary<string, Tally[]> ours, Dictionary<string, Tally[]> theirs) =>
        Math.Abs(ours.Count - theirs.Count)
        + ours.Sum(court => court.Value.Zip(theirs[court.Key]).Count(pair => pair.First != pair.Second));
}
