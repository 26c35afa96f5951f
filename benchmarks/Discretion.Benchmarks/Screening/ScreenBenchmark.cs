using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;
using Discretion.Engine.Screening;

namespace Discretion.Benchmarks.Screening;

/// <summary>
/// Holds screening to its goals: a start of the program, a what-if, a whole policy and memory; beside DuckDB and
/// RulesEngine in the same run.
/// </summary>
internal static class ScreenBenchmark
{
    private const int Rounds = 5;
    private const int SampledCases = 50_000;
    private const int Queues = 8;

    /// <returns>0, or 1 when a count differs between ours and another's.</returns>
    public static int Run(string[] args)
    {
        Vocabulary vocabulary = VocabularyFiles.Read("facts");
        IReadOnlyList<ScreenedCondition> conditions = ScreenedConditions.Read(vocabulary);
        PolicyVersion policy = LargestPolicy.Read("policies", vocabulary);
        List<Goal> goals = [];
        bool equal;
        if (OptionOf(args, "--release") is { } release)
        {
            equal = Docket(release, vocabulary, conditions, policy, goals);
        }
        else
        {
            string home = Directory.CreateTempSubdirectory("discretion-bench-").FullName;
            try
            {
                int cases = int.Parse(OptionOf(args, "--cases") ?? "3700000", CultureInfo.InvariantCulture);
                string made = ColdStart.MakeRelease(home, "made-up", cases);
                SyntheticCases.Write(Path.Combine(made, "cases.parquet"), cases);
                equal = Docket(made, vocabulary, conditions, policy, goals);
            }
            finally
            {
                Directory.Delete(home, recursive: true);
            }
        }

        GC.Collect();
        Nation(int.Parse(OptionOf(args, "--nation") ?? "12700000", CultureInfo.InvariantCulture), conditions, policy,
            goals);
        Goal.Print(goals);
        return equal ? 0 : 1;
    }

    private static string? OptionOf(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    // One docket from its files: started cold, screened beside the others, and asked what if.
    private static bool Docket(string release, Vocabulary vocabulary, IReadOnlyList<ScreenedCondition> conditions,
        PolicyVersion policy, List<Goal> goals)
    {
        ColdStart start = ColdStart.Of(release, policy.Id);
        string file = Path.Combine(release, "cases.parquet");
        Snapshot? read = null;
        Timing reading = Timing.Of(() => read = SnapshotReader.Read(file, vocabulary.Facts), leastMs: 0);
        Snapshot snapshot = read!;
        Report report = new(snapshot.Cases);
        report.Header(FormattableString.Invariant(
            $" in {snapshot.Courts.Count} courts; 40 factors and {Queues} queues, counted by court"));
        report.Row($"cold start: discretion screen --policy {policy.Id}", start.Timing);
        report.Row("every fact that the release has read into memory", reading);
        (Condition, Findings)[] work = [.. conditions.Select(one => (one.Tree, new Findings(snapshot.Cases)))];
        bool equal = BesideDuckDb(file, conditions, work, snapshot, report, goals);
        equal &= BesideRulesEngine(file, conditions, work, snapshot);
        Timing whatIf = Timing.Worst;
        (Condition, Findings)[] changed =
            [(Changed(conditions), new Findings(snapshot.Cases)), .. work.TakeLast(Queues)];
        for (int round = 0; round < Rounds; round++)
        {
            whatIf = whatIf.Best(Timing.Of(() => Ours(changed, snapshot, threads: 1), leastMs: 300));
        }

        report.Row($"discretion, 1 thread: a changed factor and {Queues} queues, counted by court", whatIf);
        ScreeningResult result = Screener.Screen(policy, snapshot);
        Report.Line($"  memory: {result.BytesPerCase:F1} bytes a case, {policy.Id} with every fact of the release");
        Report.Line($"  the started program: at most {start.PeakBytes >> 20} MB, .NET and DuckDB included");
        Console.WriteLine();
        string size = FormattableString.Invariant($"{snapshot.Cases / 1e6:0.0} million cases");
        goals.Add(Goal.AtMost(
            $"a changed factor and {Queues} queues, {size}: CPU", whatIf.Cpu.TotalMilliseconds, 10, "ms"));
        goals.Add(Goal.AtMost($"cold start from the release, {size}: wall", start.Timing.Wall.TotalSeconds, 3, "s"));
        goals.Add(Goal.AtMost($"memory, {size}, {policy.Id}", result.BytesPerCase, 120, "bytes/case"));
        return equal;
    }

    private static bool BesideDuckDb(string file, IReadOnlyList<ScreenedCondition> conditions,
        (Condition, Findings)[] work, Snapshot snapshot, Report report, List<Goal> goals)
    {
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

        report.Row("discretion, 1 thread, the first time: code and memory still cold", first);
        report.Row("discretion, 1 thread", one);
        report.Row("discretion, 2 threads", two);
        for (int form = 0; form < theirs.Length; form++)
        {
            report.Row($"DuckDB, {duckDb.Forms[form].Threads} thread(s): {duckDb.Forms[form].Name}", theirs[form]);
        }

        Timing best = theirs.Aggregate((least, next) => least.Best(next));
        int cells = snapshot.Courts.Count * conditions.Count;
        Report.Line(differing == 0
            ? (FormattableString)$"  equal to DuckDB: all {cells:N0} cells (yes, no and unknown by condition and court)"
            : $"  DIFFERENT FROM DUCKDB: {differing:N0} cells. One of the two is wrong; publish nothing of this run.");
        goals.Add(Goal.AtLeast("DuckDB's best SQL takes of our CPU", best.Cpu / one.Cpu, 20, "times"));
        return differing == 0;
    }

    private static bool BesideRulesEngine(string file, IReadOnlyList<ScreenedCondition> conditions,
        (Condition, Findings Findings)[] work, Snapshot snapshot)
    {
        RulesEngineContestant rules = new(file, conditions, step: Math.Max(1, snapshot.Cases / SampledCases));
        bool[][] answers = rules.Screen();
        Timing timing = Timing.Worst;
        for (int round = 0; round < Rounds; round++)
        {
            timing = timing.Best(Timing.Of(() => rules.Screen(), leastMs: 500));
        }

        (int unknown, int asNo, int asYes, int different) =
            rules.Compare(answers, [.. work.Select(one => one.Findings)]);
        Report.Row(FormattableString.Invariant($"RulesEngine: the same conditions on {rules.Cases:N0} of the cases"),
            timing, rules.Cases);
        Report.Line($"    {rules.Cases / timing.Cpu.TotalSeconds:N0} cases a CPU second");
        Report.Line($"    of {unknown:N0} unknown findings it reported {asNo:N0} as no and {asYes:N0} as yes");
        Report.Line($"    of {(rules.Cases * conditions.Count) - unknown:N0} known ones {different:N0} otherwise");
        return different == 0;
    }

    // A nation's docket in memory: every finding of the largest policy, into memory that is new to it each time.
    private static void Nation(int cases, IReadOnlyList<ScreenedCondition> conditions, PolicyVersion policy,
        List<Goal> goals)
    {
        IReadOnlyList<(string Id, Condition Tree)> asked = LargestPolicy.ConditionsOf(policy);
        Snapshot snapshot =
            AnsweredDocket.Make(cases, [.. asked.Select(one => one.Tree), .. conditions.Select(one => one.Tree)]);
        Report report = new(cases);
        report.Header($", every fact known of three in four; {policy.Id}: {asked.Count} conditions");
        ScreeningResult? result = null;
        Timing first = Timing.Of(() => result = Screener.Screen(policy, snapshot), leastMs: 0);
        Timing all = Timing.Worst;
        Timing both = Timing.Worst;
        for (int round = 0; round < Rounds; round++)
        {
            all = all.Best(Timing.Of(() => result = Screener.Screen(policy, snapshot), leastMs: 300));
            both = both.Best(Timing.Of(() => result = Screener.Screen(policy, snapshot, threads: 2), leastMs: 300));
        }

        report.Row("discretion, 1 thread, the first time: code and memory still cold", first);
        report.Row("discretion, 1 thread", all);
        report.Row("discretion, 2 threads", both);
        Report.Line($"  memory: {result!.BytesPerCase:F1} bytes a case, with the facts of the 48 conditions too");
        Console.WriteLine();
        string size = FormattableString.Invariant($"{cases / 1e6:0.0} million cases");
        goals.Add(Goal.AtMost($"all findings of {policy.Id}, {size}: CPU", all.Cpu.TotalSeconds, 0.3, "s"));
        goals.Add(Goal.AtMost($"memory, {size}, {policy.Id}, all facts known", result.BytesPerCase, 120, "bytes/case"));
    }

    // A memo's "ten years" read as twelve.
    private static Condition Changed(IReadOnlyList<ScreenedCondition> conditions) =>
        conditions.Select(one => one.Tree).OfType<Condition.Compare>()
            .First(one => one is { Fact.Id: "years_present", Value: Literal.Number(10) }) with
        {
            Value = new Literal.Number(12),
        };

    // All conditions for every case, then every condition counted for every court.
    private static Dictionary<string, Tally[]> Ours(
        (Condition, Findings Findings)[] work, Snapshot snapshot, int threads)
    {
        Screener.EvaluateInto(work, snapshot, threads);
        return snapshot.Courts.ToDictionary(
            court => court.Court ?? "", court => work.Select(one => one.Findings.Count(court)).ToArray());
    }

    private static int Differing(Dictionary<string, Tally[]> ours, Dictionary<string, Tally[]> theirs) =>
        Math.Abs(ours.Count - theirs.Count)
        + ours.Sum(court => court.Value.Zip(theirs[court.Key]).Count(pair => pair.First != pair.Second));
}
