using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

public sealed class ScreenerAgainstReferenceTests
{
    private const int Samples = 4_000;

    [Fact]
    public void Bit_sliced_screening_gives_the_reference_answer() =>
        Compare(SheetSnapshot.Of, (condition, sheet) => Reference.Evaluate(condition, sheet).Truth);

    [Fact]
    public void The_comparison_can_fail_a_reference_that_takes_missing_for_no_is_caught()
    {
        CsCheckException caught = Assert.Throws<CsCheckException>(() => Compare(SheetSnapshot.Of, MissingIsNo));

        Assert.Contains("seed", caught.Message, StringComparison.Ordinal);
        Assert.Contains("the reference says", caught.ToString(), StringComparison.Ordinal);
    }

    private static void Compare(
        Func<IReadOnlyList<(long, FactSheet)>, IReadOnlyList<FactDefinition>, Snapshot> snapshotOf,
        Func<Condition, FactSheet, Truth> reference) =>
        Gen.Select(RandomConditions.Any, RandomDockets.Any).Sample(
            (condition, docket) =>
            {
                Snapshot snapshot = snapshotOf(RandomDockets.Numbered(docket), SampleFacts.Vocabulary.Facts);

                Findings findings = Screener.Evaluate(condition, snapshot);

                for (int row = 0; row < docket.Length; row++)
                {
                    Truth expected = reference(condition, docket[row]);
                    Assert.True(expected == findings[row],
                        $"{ConditionText.Write(condition)}\nof {RandomDockets.Print(docket[row])}\n"
                        + $"the reference says {expected.Word()}, the screener {findings[row].Word()}.");
                }
            },
            iter: Samples,
            print: sample => $"{ConditionText.Write(sample.Item1)} over {sample.Item2.Length} cases");

    private static Truth MissingIsNo(Condition condition, FactSheet sheet) => condition switch
    {
        Condition.And(var parts) => parts.Select(part => MissingIsNo(part, sheet)).Aggregate(TruthExtensions.And),
        Condition.Or(var parts) => parts.Select(part => MissingIsNo(part, sheet)).Aggregate(TruthExtensions.Or),
        Condition.Not(var part) => MissingIsNo(part, sheet).Not(),
        _ => Reference.Evaluate(condition, sheet).Truth == Truth.Yes ? Truth.Yes : Truth.No,
    };
}
