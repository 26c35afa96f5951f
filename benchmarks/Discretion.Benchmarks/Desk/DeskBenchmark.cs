using System.Diagnostics;
using System.Globalization;

namespace Discretion.Benchmarks.Desk;

/// <summary>
/// Decisions acknowledged by the program itself over HTTP, each forced to the disk before it is answered: how many in a
/// second, how long each takes, and what that costs.
/// </summary>
internal static class DeskBenchmark
{
    private const int WarmUp = 400;
    private const double WantedPerSecond = 100;

    public static async Task<int> RunAsync(string[] args)
    {
        int decisions = Number(args, "--decisions", 2_000);
        int clients = Number(args, "--clients", 32);
        string program = Path.GetFullPath(Path.Combine("src", "Discretion.App", "bin", "Release", "net10.0",
            "discretion.dll"));
        string scratch = Directory.CreateTempSubdirectory("discretion-bench-").FullName;
        try
        {
            await MeasureAsync(program, Path.Combine(scratch, "home"), decisions, clients).ConfigureAwait(false);
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task MeasureAsync(string program, string home, int decisions, int clients)
    {
        long from = Stopwatch.GetTimestamp();
        IReadOnlyList<Turn> turns;
        await using (PreparedDesk desk = await PreparedDesk.MakeAsync(home, decisions + WarmUp).ConfigureAwait(false))
        {
            turns = await desk.TurnsAsync(decisions + WarmUp).ConfigureAwait(false);
            double seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
            Line($"{decisions + WarmUp:N0} reviews made ready for a second person in {seconds:F0} s, by "
                + $"{desk.Entries:N0} entries.");
        }

        using ServedProcess server = await ServedProcess.StartAsync(program, home).ConfigureAwait(false);
        _ = await DecisionClients.RunAsync(server.Address, turns.Take(WarmUp), clients).ConfigureAwait(false);
        (TimeSpan serverCpu, TimeSpan clientCpu) = (server.Cpu, Process.GetCurrentProcess().TotalProcessorTime);
        from = Stopwatch.GetTimestamp();
        double[] milliseconds = await DecisionClients.RunAsync(server.Address, turns.Skip(WarmUp), clients)
            .ConfigureAwait(false);
        TimeSpan wall = Stopwatch.GetElapsedTime(from);
        Report(decisions, clients, wall, server.Cpu - serverCpu,
            Process.GetCurrentProcess().TotalProcessorTime - clientCpu, milliseconds);
    }

    private static void Report(
        int decisions, int clients, TimeSpan wall, TimeSpan serverCpu, TimeSpan clientCpu, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        double rate = decisions / wall.TotalSeconds;
        double At(double share) => milliseconds[Math.Min(milliseconds.Length - 1, (int)(milliseconds.Length * share))];
        Line($"{decisions:N0} decisions by {clients} people at once: {rate:F0} a second (wanted: {WantedPerSecond:F0}, "
            + (rate >= WantedPerSecond ? "met" : "NOT MET") + ")");
        Line($"  until it is acknowledged: {At(0.5):F0} ms (p50), {At(0.99):F0} ms (p99), {milliseconds[^1]:F0} ms "
            + "(most)");
        Line($"  {wall.TotalSeconds:F1} s wall; {serverCpu.TotalSeconds:F1} s CPU of the program, or "
            + $"{serverCpu.TotalMilliseconds / decisions:F2} ms a decision; {clientCpu.TotalSeconds:F1} s CPU of those "
            + "who asked");
        Line($"  load of the machine: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, {Environment.ProcessorCount} "
            + "processors");
    }

    private static int Number(string[] args, string option, int otherwise) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length
            ? int.Parse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : otherwise;

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Line(string text) => Console.WriteLine(text);
}

/// <summary>One decision that somebody is about to take.</summary>
/// <param name="Review">The review.</param>
/// <param name="Version">Its version.</param>
/// <param name="Token">The person's token, of a session with a fresh proof.</param>
internal sealed record Turn(Guid Review, int Version, string Token);
