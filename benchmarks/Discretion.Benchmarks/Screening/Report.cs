using System.Globalization;

namespace Discretion.Benchmarks.Screening;

/// <summary>Prints one docket's figures.</summary>
internal sealed class Report(int cases, int courts, int conditions)
{
    public void Header(Timing reading, Timing first, double bytes, double bytesGoal)
    {
        Line($"{cases:N0} cases, {courts} courts, 40 factors and {conditions - 40} queues counted by court");
        Line($"  snapshot: read in {reading.Wall.TotalSeconds:F1} s ({reading.Cpu.TotalSeconds:F1} s CPU)");
        Line($"  memory: {bytes:F1} bytes a case with all findings (goal: at most {bytesGoal:F0})");
        Line($"  first screening: {first.Wall.TotalMilliseconds:F0} ms, with code and memory still cold");
        Line($"  {"",-82} {"CPU µs/case",12} {"CPU ms",9} {"wall ms",9}");
    }

    public void Row(string name, Timing timing) => Line(
        $"  {name,-82} {timing.Cpu.TotalMicroseconds / cases,12:F4} {timing.Cpu.TotalMilliseconds,9:F1} "
        + $"{timing.Wall.TotalMilliseconds,9:F1}");

    public void Verdict(Timing ours, Timing best, double ratioGoal, int differing)
    {
        Line($"  DuckDB's best takes {best.Cpu / ours.Cpu:F1} times our CPU (goal: at least {ratioGoal:F0}) "
            + $"and {best.Wall / ours.Wall:F1} times our wall, we on one thread.");
        Line(differing == 0
            ? $"  Equal: all {courts * conditions:N0} cells (yes, no, unknown by condition and court), in every form."
            : $"  DIFFERENT: {differing:N0} cells. One of the two is wrong; do not publish these figures.");
        Line("");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Line(string text) => Console.WriteLine(text);
}
