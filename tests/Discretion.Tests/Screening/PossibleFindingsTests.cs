using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

public sealed class PossibleFindingsTests
{
    private const int Samples = 10_000;
    private static readonly DateOnly AsOf = new(2011, 11, 17);

    private static readonly Gen<(Condition Condition, FactSheet[] Docket, int Seed)> Any =
        Gen.Select(RandomConditions.Any, RandomDockets.Few, Gen.Int);

    /// <summary>What makes a range of a condition over some cases.</summary>
    private delegate CountRange RangeOf(Condition condition, FactSheet[] docket);

    [Fact]
    public void A_range_holds_the_count_of_every_one_of_10_000_random_completions() => HoldTruth(Range);

    [Fact]
    public void A_range_that_takes_the_record_for_the_truth_is_caught() =>
        Assert.Contains("lies outside", Assert.Throws<CsCheckException>(() => HoldTruth(AsRecorded)).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Both_ends_are_reached_unless_the_range_may_be_wider() => ReachBothEnds(Range);

    [Fact]
    public void A_range_that_is_wider_and_does_not_say_so_is_caught() =>
        Assert.Contains("cannot be reached", Assert.Throws<CsCheckException>(() => ReachBothEnds(
            (condition, docket) => Range(condition, docket) with { MayBeWider = false })).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Bit_sliced_ranges_say_of_each_case_what_their_meaning_says() => Any.Sample(
        (condition, docket, _) =>
        {
            PossibleFindings possible = Possible(condition, docket);

            for (int row = 0; row < docket.Length; row++)
            {
                string of = $"{ConditionText.Write(condition)}\nof {RandomDockets.Print(docket[row])}";
                CourtRange one = new(null, row, 1);
                Assert.True(Completions.Evaluate(condition, docket[row]) == possible.Findings[row], of);
                Assert.True(
                    Completions.MayBeSettled(condition, docket[row], AsOf) == possible.Range(one).MayBeWider, of);
            }
        },
        iter: Samples, print: Print);

    [Theory]
    [InlineData("represented", false)]
    [InlineData("represented AND relief_pending", false)]
    [InlineData("represented OR NOT represented", true)]
    [InlineData("age_years > 65 AND years_present > 10", true)]
    [InlineData("represented AND next_hearing_on IS NOT KNOWN", false)]
    [InlineData("next_hearing_on IS NOT KNOWN OR next_hearing_on > DATE '2012-06-17'", true)]
    [InlineData("custody IN ('detained', 'released', 'never')", true)]
    public void A_range_of_unknown_cases_says_when_it_may_be_wider(string condition, bool mayBeWider) =>
        Assert.Equal(new CountRange(0, 2, mayBeWider), Range(SampleFacts.Parse(condition), [Nothing, Nothing]));

    [Fact]
    public void An_age_that_nobody_knows_is_not_independent_of_an_entry_that_is_known()
    {
        FactSheet entered = SampleFacts.Sheet((SampleFacts.YearsSinceLastEntry, SampleFacts.Number(70)));
        FactSheet aged = SampleFacts.Sheet((SampleFacts.YearsSinceLastEntry, SampleFacts.Number(5)),
            (SampleFacts.YearsPresent, SampleFacts.Number(5, 66)));

        Assert.Equal(new CountRange(0, 1, true), Range(SampleFacts.Parse("age_years > 65"), [entered]));
        Assert.Equal(new CountRange(0, 1, false), Range(SampleFacts.Parse("years_present > 65"), [aged]));
    }

    private static FactSheet Nothing => SampleFacts.Sheet();

    private static void HoldTruth(RangeOf rangeOf) => Any.Sample(
        (condition, docket, seed) =>
        {
            FactSheet[] complete = RandomCompletions.Draw(condition, docket, new(seed));

            CountRange range = rangeOf(condition, docket);

            int truth = complete.Count(sheet => Reference.Evaluate(condition, sheet).Truth == Truth.Yes);
            Assert.True(range.Least <= truth && truth <= range.Most,
                $"{ConditionText.Write(condition)}\n{truth} lies outside {range.Least} to {range.Most} of\n"
                + string.Join('\n', docket.Select(RandomDockets.Print)));
        },
        iter: Samples, print: Print);

    private static void ReachBothEnds(RangeOf rangeOf) => Any.Sample(
        (condition, docket, _) =>
        {
            foreach (FactSheet sheet in docket)
            {
                CountRange range = rangeOf(condition, [sheet]);
                if (range is { Least: 0, Most: 1, MayBeWider: false })
                {
                    Assert.True(RandomCompletions.GoesBothWays(condition, sheet),
                        $"{ConditionText.Write(condition)}\nAn end cannot be reached of {RandomDockets.Print(sheet)}");
                }
            }
        },
        iter: Samples, print: Print);

    private static PossibleFindings Possible(Condition condition, FactSheet[] docket) => PossibleFindings.Of(
        condition, SheetSnapshot.Of(RandomDockets.Numbered(docket), SampleFacts.Vocabulary.Facts), AsOf);

    private static CountRange Range(Condition condition, FactSheet[] docket) => Possible(condition, docket).Range();

    // IS KNOWN is then no of a fact that a completion may still answer.
    private static CountRange AsRecorded(Condition condition, FactSheet[] docket)
    {
        Truth[] truths = [.. docket.Select(sheet => Reference.Evaluate(condition, sheet).Truth)];
        return new(truths.Count(truth => truth == Truth.Yes), truths.Count(truth => truth != Truth.No), false);
    }

    private static string Print((Condition Condition, FactSheet[] Docket, int Seed) sample) =>
        $"{ConditionText.Write(sample.Condition)} over {sample.Docket.Length} cases";
}
