using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Screening;

/// <summary>What one question would settle over a docket, held to asking every case every answer.</summary>
public sealed class DocketQuestionsTests
{
    private const int Samples = 1_000;
    private const int WaysMax = 100;

    private static readonly Gen<Condition[]> AnyConditions = Gen.Shuffle(SampleFacts.Vocabulary.Facts.ToArray(), 1, 4)
        .SelectMany(facts => RandomConditions.Over(facts, 3).Array[1, 3])
        .Where(conditions => conditions.All(one => new AllCompletions(one, SampleFacts.Sheet()).Ways <= WaysMax));

    [Fact]
    public void The_counts_are_those_of_asking_every_case_every_answer() => Compare(SampleFacts.AsOf, threads: 2);

    [Fact]
    public void The_comparison_can_fail_a_docket_of_another_day_is_caught()
    {
        CsCheckException caught = Assert.Throws<CsCheckException>(
            () => Compare(new(2005, 1, 1), threads: 1));

        Assert.Contains("Sure =", caught.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_that_surely_settles_most_cases_comes_first()
    {
        FactSheet[] cases =
        [
            SampleFacts.Sheet((SampleFacts.Represented, SampleFacts.Yes)),
            SampleFacts.Sheet((SampleFacts.Represented, SampleFacts.Yes)),
            SampleFacts.Sheet(),
        ];

        DocketQuestions asked = Ask(cases, "represented AND military_service", "relief_pending OR represented");

        Assert.Equal(
            ["military_service 2..3", "represented 1..1"],
            asked.All.Select(question => $"{question.Fact.Id} {question.Cases.Sure}..{question.Cases.Most}"));
        Assert.Equal([("1", new Settled(0, 1)), ("2", new Settled(0, 1))], asked.All[1].Findings);
        Assert.Equal(new(1, 1), asked.All[1].AllFindings);
        Assert.Equal((3, 3), (asked.Cases, asked.CasesWithUnknown));
        Assert.Empty(asked.TooLong);
    }

    [Theory]
    [InlineData("represented OR NOT represented", 0, 0)]
    [InlineData("next_hearing_on < DATE '2011-06-17'", 0, 0)]
    [InlineData("next_hearing_on <= DATE '2011-06-17'", 1, 1)]
    [InlineData("NOT represented AND next_hearing_on IS NOT KNOWN", 1, 1)]
    [InlineData("represented AND next_hearing_on < DATE '2011-06-17'", 0, 0)]
    [InlineData("represented AND (military_service OR NOT military_service)", 0, 1)]
    [InlineData("represented AND age_years BETWEEN 0 AND 110", 0, 1)]
    public void What_comes_out_the_same_whatever_is_answered_is_not_asked_for(string condition, int sure, int most) =>
        Assert.Equal(new(sure, most), Ask([SampleFacts.Sheet()], condition).All[0].Cases);

    [Fact]
    public void A_docket_without_cases_has_nothing_to_settle()
    {
        DocketQuestions asked = Ask([], "represented AND age_years < 18");

        Assert.All(asked.All, question => Assert.Equal(new(0, 0), question.Cases));
        Assert.Equal((0, 0), (asked.Cases, asked.CasesWithUnknown));
    }

    [Fact]
    public void A_condition_that_is_too_long_to_tell_is_named_and_may_count_too_much()
    {
        Condition always = new Condition.Or(
            [LongCondition.Pairs, LongCondition.Leaves[0], new Condition.Not(LongCondition.Leaves[0])]);

        DocketQuestions asked = DocketQuestions.Ask([("long", always)],
            SheetSnapshot.Of([(1, SampleFacts.Sheet())], always.Facts()), SampleFacts.Vocabulary, SampleFacts.AsOf);

        Assert.Equal(["long"], asked.TooLong);
        Assert.Equal(new(1, 1), asked.All[0].Cases);
    }

    [Fact]
    public void One_question_is_asked_for_facts_that_follow_from_it()
    {
        Vocabulary vocabulary = Repository.Vocabulary;
        Condition condition = ConditionParser.Parse(
            "age_years < 18 OR birth_month >= DATE '2000-01-01'", vocabulary).Condition!;
        FactSheet birthday = new(new Dictionary<string, FactValue> { ["age_years"] = SampleFacts.Number(17, 18) });

        DocketQuestions asked = DocketQuestions.Ask(
            [("young", condition)], SheetSnapshot.Of([(1, birthday)], condition.Facts()), vocabulary, new(2011, 6, 17));

        DocketQuestion question = Assert.Single(asked.All);
        Assert.Equal("born_on", question.Fact.Id);
        Assert.Equal(["age_years", "birth_month"], question.Tells.Select(fact => fact.Id));
        Assert.Equal(new(1, 1), question.Cases);
    }

    private static DocketQuestions Ask(FactSheet[] cases, params string[] conditions) => DocketQuestions.Ask(
        [.. conditions.Select((condition, at) => ($"{at + 1}", SampleFacts.Parse(condition)))],
        SheetSnapshot.Of(RandomDockets.Numbered(cases), SampleFacts.Vocabulary.Facts),
        SampleFacts.Vocabulary,
        SampleFacts.AsOf);

    private static void Compare(DateOnly asOf, int threads) => Gen.Select(
        AnyConditions, RandomDockets.AtMost(70)).Sample(
        (conditions, docket) =>
        {
            Snapshot snapshot = SheetSnapshot.Of(RandomDockets.Numbered(docket), SampleFacts.Vocabulary.Facts);

            DocketQuestions asked = DocketQuestions.Ask(
                [.. conditions.Select((condition, at) => ($"{at}", condition))], snapshot, SampleFacts.Vocabulary, asOf,
                threads);

            Assert.Equal(
                conditions.SelectMany(condition => condition.Facts()).Where(fact => fact.PeopleCanTell)
                    .Select(fact => fact.Id).ToHashSet(),
                asked.All.Select(question => question.Fact.Id).ToHashSet());
            foreach (DocketQuestion question in asked.All)
            {
                Condition[] naming = [.. conditions.Where(condition => condition.Facts().Contains(question.Fact))];
                (Settled cases, Settled all) = ByEveryAnswer(docket, question.Fact, naming, naming);
                Assert.Equal(
                    [(question.Fact.Id, cases, all),
                        .. naming.Select(one => ("", ByEveryAnswer(docket, question.Fact, [one], naming).Cases, all))],
                    [(question.Fact.Id, question.Cases, question.AllFindings),
                        .. question.Findings.Select(one => ("", one.Cases, question.AllFindings))]);
            }

            Assert.Equal(
                docket.Count(sheet => conditions.Any(one => Reference.Evaluate(one, sheet).Truth == Truth.Unknown)),
                asked.CasesWithUnknown);
        },
        iter: Samples,
        print: sample =>
            $"{string.Join("\n", sample.Item1.Select(ConditionText.Write))}\nover {sample.Item2.Length} cases");

    private static (Settled Cases, Settled AllFindings) ByEveryAnswer(
        FactSheet[] docket, FactDefinition fact, Condition[] counted, Condition[] naming)
    {
        (int Sure, int Most) cases = default;
        (int Sure, int Most) findings = default;
        foreach (FactSheet sheet in docket.Where(sheet => AllCompletions.IsOpen(sheet[fact.Id])))
        {
            Truth[][] after = [.. counted.Where(one => Reference.Evaluate(one, sheet).Truth == Truth.Unknown)
                .Where(one => new AllCompletions(one, sheet).ThatMatter().Count > 0)
                .Select(one => AllCompletions.After(one, sheet, fact, naming).ToArray())];
            if (after.Length > 0)
            {
                int[] settled = [.. Enumerable.Range(0, after[0].Length)
                    .Select(answer => after.Count(one => one[answer] != Truth.Unknown))];
                cases = (cases.Sure + Math.Min(1, settled.Min()), cases.Most + Math.Min(1, settled.Max()));
                findings = (findings.Sure + settled.Min(), findings.Most + settled.Max());
            }
        }

        return (new(cases.Sure, cases.Most), new(findings.Sure, findings.Most));
    }
}
