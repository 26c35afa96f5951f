using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;
using Discretion.Tests.Commands;
using Discretion.Tests.House;

namespace Discretion.Tests.Screening;

/// <summary>What is asked about a case under the policies that come with the program.</summary>
public sealed class CaseQuestionsTests(SmallDocket docket)
{
    private const string ChargingDocument = "charging-document-not-filed";

    [Fact]
    public void Nothing_is_asked_that_Kleene_s_logic_does_not_miss_unless_a_condition_asks_whether_it_is_known()
    {
        ReleaseCases cases = new(new DocketStore(docket.Home).Open(SmallDocket.Name), Repository.Vocabulary);
        FactSheet[] sheets = [.. Enumerable.Range(1001, 9)
            .Select(id => new FactSheet(cases.Find($"{id}")!.Facts)).Append(SampleFacts.Sheet())];

        foreach ((string id, WrittenCondition written) in Repository.Policies.SelectMany(Screener.ConditionsOf))
        {
            IEnumerable<FactDefinition> askedWhetherKnown = written.Tree.Leaves()
                .Where(leaf => leaf is Condition.IsKnown).Select(leaf => leaf.Fact);
            foreach (FactSheet sheet in sheets)
            {
                OpenFacts open = OpenFacts.Of(written.Tree, sheet, cases.AsOf);

                Assert.False(open.MayAskTooMuch, id);
                Assert.Empty(open.Facts
                    .Except(Reference.Evaluate(written.Tree, sheet).Missing).Except(askedWhetherKnown));
                Assert.All(open.Facts, fact => Assert.True(fact.PeopleCanTell, fact.Id));
            }
        }
    }

    [Fact]
    public void A_queue_that_is_yes_because_nobody_knows_a_day_can_still_change()
    {
        CaseQuestions questions = Of("ice-2011-review", new() { ["charging_document_filed"] = SampleFacts.No });

        OpenQuestion filed = Assert.Single(questions.All, question => question.Fact.Id == "filed_on");
        Assert.Equal([ChargingDocument], filed.Changes);
        Assert.Empty(filed.Alone);
        OpenFinding queue = Assert.Single(questions.Findings, one => one.Id == ChargingDocument);
        Assert.Equal((Truth.Yes, null), (queue.Truth, queue.Open.FewestAnswers));
    }

    [Fact]
    public void A_queue_that_nothing_can_change_asks_nothing()
    {
        CaseQuestions questions = Of("ice-2011-review", new() { ["filed_on"] = SampleFacts.Day("2011-02-01") });

        Assert.DoesNotContain(questions.All, question => question.Fact.Id is "filed_on" or "charging_document_filed");
        Assert.DoesNotContain(questions.Findings, one => one.Id == ChargingDocument);
    }

    [Fact]
    public void The_day_of_birth_is_asked_instead_of_the_age_that_follows_from_it()
    {
        CaseQuestions questions = Of("ice-2011", new() { ["age_years"] = SampleFacts.Number(17, 18) });

        OpenQuestion born = Assert.Single(questions.All, question => question.Fact.Id == "born_on");
        Assert.Contains("minor", born.Alone);
        Assert.DoesNotContain(questions.All, question => question.Fact.Id is "age_years" or "birth_month");
    }

    [Fact]
    public void Questions_come_in_the_order_of_what_they_settle_alone_then_of_what_they_can_change()
    {
        IReadOnlyList<OpenQuestion> all = Of("ice-2011-review", []).All;

        Assert.Equal(
            all.OrderByDescending(question => question.Alone.Count)
                .ThenByDescending(question => question.Changes.Count)
                .ThenByDescending(question => question.Informs.Count)
                .ThenBy(question => question.Fact.Id, StringComparer.Ordinal),
            all);
        Assert.All(all, question => Assert.Empty(question.Alone.Except(question.Changes)));
        Assert.Contains(all, question => question.Changes.Count > question.Alone.Count);
    }

    [Fact]
    public void A_fact_of_a_factor_that_only_a_person_answers_is_asked_until_it_is_known()
    {
        Factor factor = Policy("ice-2011-review").Factors.First(one => one.Condition is null && one.Facts.Count > 0);
        CaseQuestions open = Of("ice-2011-review", []);
        CaseQuestions answered = Of("ice-2011-review", factor.Facts.ToDictionary(id => id, _ => SampleFacts.Yes));

        Assert.Contains(open.All, question => question.Informs.Contains(factor.Id));
        Assert.DoesNotContain(answered.All, question => question.Informs.Contains(factor.Id));
    }

    private static PolicyVersion Policy(string id) => Repository.Policies.Single(policy => policy.Id == id);

    private static CaseQuestions Of(string policy, Dictionary<string, FactValue> facts) =>
        new(Policy(policy), new(facts), Repository.Vocabulary, new(2011, 11, 17));
}
