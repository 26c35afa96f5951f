using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.Screening;

namespace Discretion.Tests.Policy;

public sealed class ConditionDifferenceTests
{
    private const int Samples = 10_000;

    // A change of a policy changes little of a condition; now and then all of it.
    private static readonly Gen<(Condition Before, Condition After)> AnyChange = Gen.Frequency(
        (4, Gen.Select(RandomConditions.Any, RandomConditions.Any, Gen.Int[0, 100])
            .Select((condition, instead, at) => (condition, Replaced(condition, instead, at)))),
        (1, Gen.Select(RandomConditions.Any, RandomConditions.Any)));

    [Theory]
    [InlineData("age_years > 65 AND years_present > 10", "age_years > 60 AND years_present > 10",
        "years_present > 10 AND age_years BETWEEN 61 AND 65")]
    [InlineData("age_years > 60", "age_years > 65", null)]
    [InlineData("represented", "represented AND relief_pending", null)]
    [InlineData("represented AND relief_pending", "represented", "represented AND NOT relief_pending")]
    [InlineData("represented", "represented OR relief_pending", "NOT represented AND relief_pending")]
    [InlineData("represented OR age_years < 16", "represented OR age_years < 18",
        "NOT represented AND age_years BETWEEN 16 AND 17")]
    [InlineData("represented", "NOT represented", "NOT represented")]
    [InlineData("custody = 'detained'", "custody IN ('detained', 'released')", "custody IN ('released')")]
    [InlineData("age_years IN (1, 2, 5)", "age_years BETWEEN 1 AND 6", "age_years BETWEEN 3 AND 4 OR age_years = 6")]
    [InlineData("next_hearing_on <= DATE '2012-06-17'", "next_hearing_on <= DATE '2012-06-18'",
        "next_hearing_on = DATE '2012-06-18'")]
    [InlineData("represented", "relief_pending", "relief_pending AND NOT represented")]
    public void What_a_change_gains_names_what_both_texts_share_once(string before, string after, string? gained)
    {
        Condition? difference = ConditionDifference.Gained(SampleFacts.Parse(before), SampleFacts.Parse(after));

        Assert.Equal(gained, difference is null ? null : ConditionText.Write(difference));
    }

    [Fact]
    public void What_is_gained_is_a_yes_after_that_was_none_before_in_every_completion() =>
        Gen.Select(AnyChange, RandomDockets.Few, Gen.Int).Sample(
            (change, docket, seed) =>
            {
                (Condition before, Condition after) = change;
                FactSheet[] complete = RandomCompletions.Draw(
                    new Condition.And([before, after]), docket, new Random(seed));

                Condition? gained = ConditionDifference.Gained(before, after);

                for (int at = 0; at < docket.Length; at++)
                {
                    bool isGained = Is(after, complete[at]) && !Is(before, complete[at]);
                    Truth said = gained is null ? Truth.No : Completions.Evaluate(gained, docket[at]);
                    Assert.True(said == Truth.Unknown || (said == Truth.Yes) == isGained,
                        $"from {ConditionText.Write(before)}\nto {ConditionText.Write(after)}\n"
                        + $"of {RandomDockets.Print(docket[at])}\nthen {RandomDockets.Print(complete[at])}\n"
                        + $"said {said.Word()} and it is {isGained}.");
                }
            },
            iter: Samples);

    [Fact]
    public void Both_names_a_part_of_both_once() => Assert.Equal(
        "represented AND relief_pending AND age_years < 18",
        ConditionText.Write(ConditionDifference.Both(
            SampleFacts.Parse("represented AND relief_pending"), SampleFacts.Parse("represented AND age_years < 18"))));

    private static bool Is(Condition condition, FactSheet sheet) =>
        Reference.Evaluate(condition, sheet).Truth == Truth.Yes;

    // The condition with one of its leaves replaced.
    private static Condition Replaced(Condition condition, Condition instead, int at)
    {
        int leaves = condition.Leaves().Count();
        int left = at % leaves;
        return Walk(condition);

        Condition Walk(Condition one) => one switch
        {
            Condition.And(var parts) => new Condition.And([.. parts.Select(Walk)]),
            Condition.Or(var parts) => new Condition.Or([.. parts.Select(Walk)]),
            Condition.Not(var part) => new Condition.Not(Walk(part)),
            _ => left-- == 0 ? instead : one,
        };
    }
}
