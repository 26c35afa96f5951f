using System.Diagnostics;
using System.Globalization;
using Discretion.Engine.Docket.Generation;
using DuckDB.NET.Data;

namespace Discretion.Benchmarks.Import;

/// <summary>Imports one dump by each contestant and prints what it took and how they compare.</summary>
internal static class ImportBenchmark
{
    public static int Run(string[] args)
    {
        string scratch = Directory.CreateTempSubdirectory("discretion-bench-").FullName;
        try
        {
            string? dump = null;
            for (int at = 0; at + 1 < args.Length; at += 2)
            {
                dump = args[at] switch
                {
                    "--dump" => args[at + 1],
                    "--cases" => Generate(
                        long.Parse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture), scratch),
                    _ => null,
                };
            }

            Measure(dump ?? Generate(3_700_000, scratch), scratch);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static string Generate(long cases, string scratch)
    {
        string folder = Path.Combine(scratch, "dump");
        DumpGenerator.Write(new DumpOptions(cases, 1, folder) { EndedShare = 0.3 }, null, CancellationToken.None);
        return folder;
    }

    private static void Measure(string dump, string scratch)
    {
        long bytes = Directory.EnumerateFiles(dump, "*.csv").Sum(file => new FileInfo(file).Length);
        Line($"{dump}: {bytes / 1e9:F2} GB in {Directory.EnumerateFiles(dump, "*.csv").Count()} tables");
        Line($"  {"",-32} {"CPU s",8} {"wall s",8} {"peak MB",8} {"MB/CPU s",9} {"MB/s",7}");

        // The first run warms the page cache for all.
        _ = One("floor", dump, scratch);
        Took floor = Row("floor: read, count line feeds", "floor");
        Took ourFacts = Row("facts: ours", "ours-facts");
        Took duckFacts = Row("facts: DuckDB, one statement", "duckdb-facts");
        Compare(Path.Combine(scratch, "ours-facts"), Path.Combine(scratch, "duckdb-facts"));
        Took ourWhole = Row("whole release: ours", "ours-whole");
        Took duckWhole = Row("whole release: DuckDB", "duckdb-whole");
        Line($"  facts: DuckDB takes {duckFacts.Cpu / ourFacts.Cpu:F1} times our CPU (goal: 3), "
            + $"{duckFacts.Wall / ourFacts.Wall:F1} times our wall (goal: 2); our peak is {ourFacts.PeakMb:N0} MB");
        Line($"  whole: DuckDB takes {duckWhole.Cpu / ourWhole.Cpu:F1} times our CPU (goal: 1.5), "
            + $"{duckWhole.Wall / ourWhole.Wall:F1} times our wall; our peak is {ourWhole.PeakMb:N0} MB");
        Line($"  our facts take {ourFacts.Cpu / floor.Cpu:F1} times the CPU of reading the bytes");

        Took Row(string name, string contestant)
        {
            Took took = One(contestant, dump, scratch);
            Line($"  {name,-32} {took.Cpu,8:F1} {took.Wall,8:F1} {took.PeakMb,8:N0} {bytes / 1e6 / took.Cpu,9:F0} "
                + $"{bytes / 1e6 / took.Wall,7:F0}");
            return took;
        }
    }

    private readonly record struct Took(double Cpu, double Wall, long PeakMb);

    private static Took One(string contestant, string dump, string scratch)
    {
        string result = Path.Combine(scratch, contestant);
        Directory.CreateDirectory(result);
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
        };
        string self = typeof(ImportBenchmark).Assembly.Location;
        foreach (string argument in (string[])[self, "import-one", contestant, dump, result])
        {
            start.ArgumentList.Add(argument);
        }

        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.RemoveAt(0);
        }

        using Process child = Process.Start(start)!;
        string[] words =
            child.StandardOutput.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        return child.ExitCode == 0 && words is [var cpu, var wall, var peak]
            ? new(Number(cpu), Number(wall), (long)Number(peak))
            : throw new InvalidOperationException($"{contestant} failed with {child.ExitCode}.");
    }

    // DuckDB loses the rows with a wrong number of cells, so the two agree but for those.
    private static void Compare(string ours, string theirs)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            $"SELECT column_name FROM (DESCRIBE FROM '{theirs}/cases.parquet') WHERE column_name <> 'case_id'";
        List<string> columns = [];
        using (DuckDBDataReader names = command.ExecuteReader())
        {
            while (names.Read())
            {
                columns.Add(names.GetString(0));
            }
        }

        command.CommandText = $"""
            SELECT count(*),
                {string.Join(", ", columns.Select(name => $"count_if(o.{name} IS DISTINCT FROM d.{name})"))}
            FROM '{ours}/cases.parquet' o JOIN '{theirs}/cases.parquet' d USING (case_id)
            """;
        using DuckDBDataReader counts = command.ExecuteReader();
        counts.Read();
        long cases = counts.GetInt64(0);
        (string Name, long Count)[] differ =
            [.. columns.Select((name, at) => (name, counts.GetInt64(at + 1))).OrderByDescending(pair => pair.Item2)];
        Line($"    of {cases:N0} cases in both, the fact that differs in most does so in {differ[0].Count:N0} "
            + $"({differ[0].Name}), the next in {differ[1].Count:N0} ({differ[1].Name}): "
            + "DuckDB loses broken rows and mends none");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Line(string text) => Console.WriteLine(text);
}
