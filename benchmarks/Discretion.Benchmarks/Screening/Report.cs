using System.Globalization;

namespace Discretion.Benchmarks.Screening;

/// <summary>Prints the figures of one docket.</summary>
internal sealed class Report(int cases)
{
    public void Header(string docket)
    {
        Line($"{cases:N0} cases{docket}");
        Line($"  {"",-92} {"CPU µs/case",12} {"CPU ms",10} {"wall ms",10}");
    }

    public void Row(string name, Timing timing) => Row(name, timing, cases);

    /// <summary>A row of something that was done with some of the cases.</summary>
    public static void Row(string name, Timing timing, int cases) =>
        Line($"  {name,-92} {timing.Cpu.TotalMicroseconds / cases,12:F4} {timing.Cpu.TotalMilliseconds,10:F1} {
            timing.Wall.TotalMilliseconds,10:F1}");

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
