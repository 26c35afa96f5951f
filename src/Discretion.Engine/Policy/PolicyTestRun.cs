using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Policy;

/// <summary>A test that was run.</summary>
/// <param name="Test">What was expected of which facts.</param>
/// <param name="Finding">What the condition found, and why.</param>
public sealed record TestOutcome(ConditionTest Test, Finding Finding)
{
    /// <summary>Whether the condition found what was expected.</summary>
    public bool IsAsExpected => Finding.Truth == Test.Expected;
}

/// <summary>A factor or queue with a condition, and what its tests show.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsQueue">Whether it is a queue.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Outcomes">Its tests, in the file's order.</param>
/// <param name="Lacking">The findings that no test expects.</param>
/// <param name="Untested">The numbers at which no test stands; advice and no mistake.</param>
public sealed record TestedEntry(
    string Id, bool IsQueue, WrittenCondition Condition, IReadOnlyList<TestOutcome> Outcomes,
    IReadOnlyList<Truth> Lacking, IReadOnlyList<UntestedEdge> Untested);

/// <summary>Runs the tests beside a policy's conditions and keeps what each shows.</summary>
public static class PolicyTestRun
{
    /// <summary>The entries with a condition: factors, then queues, in the policy's order.</summary>
    public static IReadOnlyList<TestedEntry> Of(PolicyVersion policy) =>
        [.. policy.Factors.Where(factor => factor.Condition is not null)
            .Select(factor => Run(factor.Id, isQueue: false, factor.Condition!, factor.Tests))
            .Concat(policy.Queues.Where(queue => queue.Condition is not null)
                .Select(queue => Run(queue.Id, isQueue: true, queue.Condition!, queue.Tests)))];

    /// <summary>Runs tests of a condition, in their order.</summary>
    public static IReadOnlyList<TestOutcome> Outcomes(Condition condition, IReadOnlyList<ConditionTest> tests) =>
        [.. tests.Select(test => new TestOutcome(test, Reference.Evaluate(condition, new FactSheet(test.Facts))))];

    /// <summary>The findings that no test expects.</summary>
    public static IReadOnlyList<Truth> Lacking(IReadOnlyList<ConditionTest> tests) =>
        [.. Enum.GetValues<Truth>().Where(wanted => tests.All(test => test.Expected != wanted))];

    private static TestedEntry Run(
        string id, bool isQueue, WrittenCondition condition, IReadOnlyList<ConditionTest> tests) => new(
        id,
        isQueue,
        condition,
        Outcomes(condition.Tree, tests),
        Lacking(tests),
        NumberEdges.Untested(condition.Tree, tests));
}
