using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

/// <summary>What can still change a condition, held to every way in which the open facts can be answered.</summary>
public sealed class OpenFactsTests
{
    private const int Cases = 10_000;
    private const int WaysMax = 400;

    // Of one to four facts, so that most stand in several leaves.
    private static readonly Gen<(Condition Condition, FactSheet Facts)> Any = Gen.Select(
        Gen.Shuffle(SampleFacts.Vocabulary.Facts.ToArray(), 1, 4)
            .SelectMany(facts => RandomConditions.Over(facts, 3)),
        RandomDockets.AnyCase,
        Gen.Bool.Array[SampleFacts.Carried.Count],
        (condition, facts, forgotten) => (condition, facts.With(SampleFacts.Carried
            .Where((_, at) => forgotten[at])
            .Select(fact => KeyValuePair.Create(fact.Id, SampleFacts.Unknown)))))
        .Where(one => new AllCompletions(one.condition, one.Item2).Ways <= WaysMax);

    [Fact]
    public void The_facts_that_matter_are_those_of_which_some_completion_of_10_000_cases_depends() =>
        Compare((condition, facts) =>
            [.. OpenFacts.Of(condition, facts, SampleFacts.AsOf).Facts.Select(fact => fact.Id)]);

    [Fact]
    public void The_comparison_can_fail_Kleene_s_list_of_what_is_missing_is_caught()
    {
        CsCheckException caught = Assert.Throws<CsCheckException>(() => Compare((condition, facts) =>
            [.. Reference.Evaluate(condition, facts).Missing.Where(fact => fact.PeopleCanTell)
                .Select(fact => fact.Id)]));

        Assert.Contains("every completion says", caught.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fewest_answers_are_those_of_the_shortest_way_to_yes_or_no() => Any.Sample(
        one =>
        {
            OpenFacts open = OpenFacts.Of(one.Condition, one.Facts, SampleFacts.AsOf);
            int? expected = Reference.Evaluate(one.Condition, one.Facts).Truth == Truth.Unknown
                ? new AllCompletions(one.Condition, one.Facts).FewestAnswers([.. open.Facts.Select(fact => fact.Id)])
                : null;

            Assert.Equal(expected, open.FewestAnswers);
            Assert.False(open.MayAskTooMuch);
        },
        iter: 2_000,
        print: Print);

    [Fact]
    public void The_random_cases_repeat_facts_and_have_ranges_texts_IS_KNOWN_and_what_Kleene_s_logic_takes_amiss()
    {
        int repeated = 0, ranges = 0, texts = 0, known = 0, tooMany = 0, tooFew = 0;

        Any.Sample(
            one =>
            {
                Condition.Leaf[] open = [.. one.Condition.Leaves()
                    .Where(leaf => PossibleAnswers.IsOpen(leaf.Fact, one.Facts[leaf.Fact.Id]))];
                repeated += open.GroupBy(leaf => leaf.Fact.Id).Any(group => group.Count() > 1) ? 1 : 0;
                ranges += open.Any(leaf => one.Facts[leaf.Fact.Id].IsKnown) ? 1 : 0;
                texts += open.Any(leaf => leaf.Fact.Kind == FactKind.Text) ? 1 : 0;
                known += open.Any(leaf => leaf is Condition.IsKnown) ? 1 : 0;
                FactDefinition[] missing = [.. Reference.Evaluate(one.Condition, one.Facts).Missing
                    .Where(fact => fact.PeopleCanTell)];
                IReadOnlyList<FactDefinition> matter =
                    OpenFacts.Of(one.Condition, one.Facts, SampleFacts.AsOf).Facts;
                tooMany += missing.Except(matter).Any() ? 1 : 0;
                tooFew += matter.Except(missing).Any() ? 1 : 0;
            },
            iter: 2_000,
            threads: 1);

        Assert.All([repeated, ranges, texts, known, tooMany, tooFew], count => Assert.InRange(count, 50, 2_000));
    }

    [Theory]
    [InlineData("military_service OR NOT military_service", "", null)]
    [InlineData("military_service AND relief_pending", "military_service", 1)]
    [InlineData("(military_service OR NOT military_service) AND represented", "represented", 1)]
    [InlineData("age_years > 65 OR age_years < 70", "", null)]
    [InlineData("age_years > 65 OR age_years < 64", "age_years", 1)]
    [InlineData("age_years > 200", "", null)]
    [InlineData("age_years IN (20, 21) AND years_present > 5 AND represented",
        "age_years years_present represented", 1)]
    [InlineData("represented AND (military_service OR custody = 'never')", "represented military_service custody", 1)]
    [InlineData("represented AND years_present > 5 OR custody = 'never' AND military_service",
        "represented years_present custody military_service", 2)]
    [InlineData("NOT represented AND next_hearing_on IS NOT KNOWN", "represented next_hearing_on", 1)]
    [InlineData("next_hearing_on IS NOT KNOWN", "next_hearing_on", null)]
    [InlineData("next_hearing_on < DATE '2011-06-17'", "", null)]
    [InlineData("next_hearing_on <= DATE '2011-06-17'", "next_hearing_on", 1)]
    [InlineData("birth_month <= DATE '2011-06-30'", "", null)]
    [InlineData("custody IN ('detained', 'released', 'never')", "", null)]
    [InlineData("custody IN ('detained', 'released')", "custody", 1)]
    [InlineData("court IN ('LOS', 'NYC')", "court", 1)]
    [InlineData("relief_pending", "", null)]
    public void Of_a_case_of_which_nothing_is_known(string condition, string matter, int? fewest)
    {
        OpenFacts open = OpenFacts.Of(SampleFacts.Parse(condition), SampleFacts.Sheet(), SampleFacts.AsOf);

        Assert.Equal(matter, string.Join(' ', open.Facts.Select(fact => fact.Id)));
        Assert.Equal(fewest, open.FewestAnswers);
    }

    [Theory]
    [InlineData("age_years < 18", 17, 18, "age_years")]
    [InlineData("age_years < 18", 18, 19, "")]
    [InlineData("age_years < 18 OR age_years > 17", 17, 18, "")]
    [InlineData("age_years < 18 OR represented", 15, 17, "")]
    public void A_range_leaves_only_the_numbers_within_it(string condition, int low, int high, string matter)
    {
        FactSheet facts = SampleFacts.Sheet((SampleFacts.AgeYears, SampleFacts.Number(low, high)));

        OpenFacts open = OpenFacts.Of(SampleFacts.Parse(condition), facts, SampleFacts.AsOf);

        Assert.Equal(matter, string.Join(' ', open.Facts.Select(fact => fact.Id)));
    }

    [Fact]
    public void A_condition_that_is_too_long_to_tell_names_all_its_open_facts_and_says_so()
    {
        OpenFacts open = OpenFacts.Of(LongCondition.Pairs, SampleFacts.Sheet(), SampleFacts.AsOf);

        Assert.True(open.MayAskTooMuch);
        Assert.Equal(LongCondition.Facts, open.Facts);
        Assert.Null(open.FewestAnswers);
    }

    private static void Compare(Func<Condition, FactSheet, IReadOnlyList<string>> thatMatter) => Any.Sample(
        one =>
        {
            IReadOnlyList<string> expected = new AllCompletions(one.Condition, one.Facts).ThatMatter();
            IReadOnlyList<string> actual = thatMatter(one.Condition, one.Facts);

            Assert.True(expected.ToHashSet().SetEquals(actual),
                $"{Print(one)}\nevery completion says {string.Join(", ", expected)}, not {string.Join(", ", actual)}.");
        },
        iter: Cases,
        print: Print);

    private static string Print((Condition Condition, FactSheet Facts) one) =>
        $"{ConditionText.Write(one.Condition)}\nof {RandomDockets.Print(one.Facts)}";
}
