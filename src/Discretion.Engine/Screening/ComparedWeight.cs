using System.Numerics;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>One policy's part of a comparison: the cases in one of its lists of a weight.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Condition">Which cases.</param>
/// <param name="Findings">What the record says.</param>
/// <param name="Factors">The factors of those lists, each with its findings.</param>
public sealed record ComparedSide(
    PolicyVersion Policy, Condition Condition, Findings Findings,
    IReadOnlyList<(Factor Factor, Findings Findings)> Factors)
{
    /// <summary>The factors that have a case's own finding: those that made it a yes, or leave it open.</summary>
    /// <returns>Empty for a no, which all of them make together.</returns>
    public IEnumerable<Factor> Behind(int row) => Findings[row] == Truth.No ? []
        : Factors.Where(one => one.Findings[row] == Findings[row]).Select(one => one.Factor);
}

/// <summary>The cases that two policies find so and so.</summary>
/// <param name="First">The finding under the first policy.</param>
/// <param name="Second">The finding under the second.</param>
/// <param name="Cases">How many.</param>
/// <param name="OfFirst">The first's factors behind it with the cases that have each, most first.</param>
/// <param name="OfSecond">The same of the second's.</param>
public sealed record ComparedCell(Truth First, Truth Second, int Cases,
    IReadOnlyList<(Factor Factor, int Cases)> OfFirst, IReadOnlyList<(Factor Factor, int Cases)> OfSecond);

/// <summary>What two policies say of the same cases, for the lists of one weight.</summary>
public sealed class ComparedWeight
{
    private ComparedWeight(Weight weight, ComparedSide first, ComparedSide second, PossibleFindings? onlyFirst,
        PossibleFindings? onlySecond) =>
        (Weight, First, Second, OnlyFirst, OnlySecond) = (weight, first, second, onlyFirst, onlySecond);

    /// <summary>The weight.</summary>
    public Weight Weight { get; }

    /// <summary>The first policy.</summary>
    public ComparedSide First { get; }

    /// <summary>The second policy.</summary>
    public ComparedSide Second { get; }

    /// <summary>In a list of the first and in none of the second; null when that can never be.</summary>
    public PossibleFindings? OnlyFirst { get; }

    /// <summary>In a list of the second and in none of the first; null when that can never be.</summary>
    public PossibleFindings? OnlySecond { get; }

    /// <summary>The facts that a snapshot needs to compare two policies, lists and queues.</summary>
    public static IReadOnlyList<FactDefinition> FactsOf(
        PolicyVersion first, PolicyVersion second, Vocabulary vocabulary) =>
        [.. PolicyEntry.Of(first).Concat(PolicyEntry.Of(second))
            .SelectMany(entry => PossibleFindings.FactsFor(entry.Condition, vocabulary))
            .DistinctBy(fact => fact.Id)];

    /// <summary>Compares.</summary>
    /// <param name="weight">Which lists.</param>
    /// <param name="first">One policy.</param>
    /// <param name="second">Another.</param>
    /// <param name="snapshot">A snapshot with at least <see cref="FactsOf"/> the two.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    /// <returns>Null when one of them has no such list.</returns>
    public static ComparedWeight? Of(
        Weight weight, PolicyVersion first, PolicyVersion second, Snapshot snapshot, DateOnly asOf)
    {
        if (Side(weight, first, snapshot) is not { } one || Side(weight, second, snapshot) is not { } other)
        {
            return null;
        }

        PossibleFindings? Only(ComparedSide from, ComparedSide without) =>
            ConditionDifference.Gained(without.Condition, from.Condition) is { } condition
                ? PossibleFindings.Of(condition, snapshot, asOf) : null;

        return new(weight, one, other, Only(one, other), Only(other, one));
    }

    /// <summary>How many cases the one finds so and the other so.</summary>
    public int Count(Truth first, Truth second) => First.Findings.Count(first, Second.Findings, second);

    /// <summary>The rows that the one finds so and the other so, rising.</summary>
    public IEnumerable<int> Rows(Truth first, Truth second) =>
        First.Findings.Rows(first).Where(row => Second.Findings[row] == second);

    /// <summary>Every pair of findings that some case has and that differ, most cases first.</summary>
    public IReadOnlyList<ComparedCell> Differences()
    {
        Truth[] truths = Enum.GetValues<Truth>();
        return
        [
            .. truths.SelectMany(first => truths.Where(second => second != first)
                    .Select(second => new ComparedCell(first, second, Count(first, second),
                        Behind(First, first, second, first), Behind(Second, first, second, second))))
                .Where(cell => cell.Cases > 0)
                .OrderByDescending(cell => cell.Cases).ThenBy(cell => (cell.First, cell.Second)),
        ];
    }

    private (Factor, int)[] Behind(ComparedSide side, Truth first, Truth second, Truth own)
    {
        if (own == Truth.No)
        {
            return [];
        }

        int Cases(Findings factor)
        {
            int cases = 0;
            for (int word = 0; word < Lanes.WordsFor(factor.Cases); word++)
            {
                cases += BitOperations.PopCount(First.Findings.Bits(first, word) & Second.Findings.Bits(second, word)
                    & factor.Bits(own, word));
            }

            return cases;
        }

        return [.. side.Factors.Select(one => (one.Factor, Cases: Cases(one.Findings)))
            .Where(one => one.Cases > 0).OrderByDescending(one => one.Cases)];
    }

    private static ComparedSide? Side(Weight weight, PolicyVersion policy, Snapshot snapshot)
    {
        IReadOnlyList<Factor> factors = PolicyEntry.Weighing(policy, weight);
        return PolicyEntry.AnyOf(factors) is not { } condition ? null : new(
            policy,
            condition,
            Screener.Evaluate(condition, snapshot),
            [.. factors.Select(factor => (factor, Screener.Evaluate(PolicyEntry.Of(factor), snapshot)))]);
    }
}
