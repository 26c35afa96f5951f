namespace Discretion.Benchmarks.Screening;

/// <summary>What a screening is held to, with what this run measured.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure with its unit.</param>
/// <param name="Wanted">The goal with its unit.</param>
/// <param name="IsMet">Whether the figure is within the goal.</param>
internal sealed record Goal(string What, string Measured, string Wanted, bool IsMet)
{
    /// <summary>A goal that a figure may not exceed.</summary>
    public static Goal AtMost(string what, double measured, double most, string unit) => new(
        what, FormattableString.Invariant($"{measured:0.0##} {unit}"),
        FormattableString.Invariant($"at most {most:0.###} {unit}"), measured <= most);

    /// <summary>A goal that a figure may not fall below.</summary>
    public static Goal AtLeast(string what, double measured, double least, string unit) => new(
        what, FormattableString.Invariant($"{measured:0.0} {unit}"),
        FormattableString.Invariant($"at least {least:0.###} {unit}"), measured >= least);

    /// <summary>Prints goals as a table.</summary>
    public static void Print(IReadOnlyList<Goal> goals)
    {
        Console.WriteLine($"  {"goal",-72} {"measured",17} {"wanted",23}");
        foreach (Goal goal in goals)
        {
            Console.WriteLine(
                $"  {goal.What,-72} {goal.Measured,17} {goal.Wanted,23}  {(goal.IsMet ? "met" : "NOT MET")}");
        }

        Console.WriteLine();
    }
}
