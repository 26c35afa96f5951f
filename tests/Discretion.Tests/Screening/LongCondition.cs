using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Tests.Screening;

/// <summary>A condition of which a decision diagram, in the order of its facts, has no end.</summary>
internal static class LongCondition
{
    private const int Half = 16;

    public static readonly IReadOnlyList<FactDefinition> Facts = [.. Enumerable.Range(0, 2 * Half)
        .Select(at => SampleFacts.MilitaryService with { Id = $"fact_{at}" })];

    public static readonly IReadOnlyList<Condition> Leaves = [.. Facts.Select(fact => new Condition.IsTrue(fact))];

    /// <summary>Any of them, and one of the first half with its fellow of the second.</summary>
    public static readonly Condition Pairs = new Condition.And(
    [
        new Condition.Or(Leaves),
        new Condition.Or([.. Leaves.Take(Half).Zip(Leaves.Skip(Half), (one, other) =>
            new Condition.And([one, other]))]),
    ]);
}
