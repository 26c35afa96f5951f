using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.Tests.Screening;

public sealed class ScreeningResultTests
{
    private static readonly Bilingual Any = new("any", "alguno");
    private static readonly Citation Somewhere = new("a test", Verified: true);

    // Row by row: two queues yes/no, no/yes, no/no, unknown/no.
    private static readonly Snapshot Cases = SheetSnapshot.Of(
        RandomDockets.Numbered(
        [
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("never")),
                (SampleFacts.Represented, SampleFacts.Yes)),
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("released")),
                (SampleFacts.Represented, SampleFacts.Yes)),
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("detained")),
                (SampleFacts.ReliefPending, SampleFacts.Yes)),
            SampleFacts.Sheet((SampleFacts.ReliefPending, SampleFacts.No)),
        ]),
        SampleFacts.Vocabulary.Facts);

    [Fact]
    public void A_factor_that_only_a_reviewer_can_answer_is_unknown_for_every_case()
    {
        ScreeningResult result =
            Screener.Screen(Policy([], [Asked("serious-illness"), Told("counsel", "represented")], []), Cases);

        Assert.Equal(new Tally(0, 0, 4), result.Factors["serious-illness"].Count());
        Assert.Equal(new Tally(2, 0, 2), result.Factors["counsel"].Count());
    }

    [Fact]
    public void Outside_every_queue_is_yes_only_where_every_computed_queue_is_no()
    {
        ReviewQueue[] queues =
        [
            Queue("never-held", "custody = 'never'"),
            Queue("held", "custody = 'released' AND represented"),
            Queue("other", null),
        ];

        ScreeningResult result = Screener.Screen(Policy(queues, [], []), Cases);

        Assert.Equal(["held", "never-held", "other", PolicyVersion.OutsideEveryQueue],
            result.Queues.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([Truth.No, Truth.No, Truth.Yes, Truth.Unknown],
            AllOf(result.Queues[PolicyVersion.OutsideEveryQueue]));
        Assert.Equal([Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown], AllOf(result.Queues["other"]));
    }

    [Fact]
    public void A_policy_without_a_computed_queue_has_no_outside()
    {
        ScreeningResult result = Screener.Screen(Policy([Queue("other", null)], [], []), Cases);

        Assert.Equal(["other"], result.Queues.Keys);
    }

    [Fact]
    public void A_case_in_a_list_for_and_a_list_against_is_a_conflict()
    {
        Factor[] factors =
            [Told("counsel", "represented"), Told("never-held", "custody = 'never'"), Told("relief", "relief_pending")];
        FactorList[] lists =
        [
            List("list-a", Weight.For, "never-held", "relief"),
            List("list-b", Weight.Against, "counsel"),
        ];

        ScreeningResult result = Screener.Screen(Policy([], factors, lists), Cases);

        Assert.Equal([Truth.Yes, Truth.No, Truth.No, Truth.No], AllOf(result.Conflicts));
        Assert.Equal(new Tally(1, 3, 0), result.Conflicts.Count());
    }

    [Fact]
    public void A_list_is_a_yes_with_one_yes_a_no_with_nothing_but_no_and_else_unknown()
    {
        PolicyVersion policy = Policy(
            [],
            [Told("counsel", "represented"), Told("minor", "age_years < 18"), Asked("person")],
            [List("told", Weight.For, "counsel", "minor"), List("asked", Weight.Against, "counsel", "person")]);
        ScreeningResult result = Screener.Screen(policy, Cases);

        foreach (FactorList list in policy.Lists)
        {
            Assert.Equal(
                Enumerable.Range(0, Cases.Cases)
                    .Select(row => GroupFinding.Of(list.Factors, id => result.Factors[id][row]).Truth),
                AllOf(result.AnyOf([list.Id])));
        }

        Assert.Contains(Truth.Yes, AllOf(result.AnyOf(["asked"])));
        Assert.DoesNotContain(Truth.No, AllOf(result.AnyOf(["asked"])));
        Assert.Equal(["counsel", "minor", "person"], policy.FactorsUnder(["told", "asked", "person"]));
    }

    [Theory]
    [InlineData("no no", Truth.No)]
    [InlineData("no unknown", Truth.Unknown)]
    [InlineData("unknown yes", Truth.Yes)]
    [InlineData("yes no", Truth.Yes)]
    public void What_factors_say_together_names_those_that_made_it_so(string findings, Truth together)
    {
        string[] words = findings.Split(' ');
        GroupFinding found = GroupFinding.Of(
            ["0", "1"], id => TruthExtensions.ParseTruth(words[int.Parse(id, CultureInfo.InvariantCulture)])!.Value);

        Assert.Equal(together, found.Truth);
        Assert.Equal(words.Count(word => word == "yes"), found.Yes.Count);
        Assert.Equal(words.Count(word => word == "unknown"), found.Unknown.Count);
    }

    [Fact]
    public void The_facts_of_a_policy_are_those_of_its_factors_and_queues()
    {
        PolicyVersion policy = Policy(
            [Queue("q", "custody = 'never' AND represented")],
            [Told("counsel", "represented"), Told("age", "age_years < 18")],
            []);

        Assert.Equal(["represented", "age_years", "custody"], Screener.FactsOf(policy).Select(fact => fact.Id));
    }

    [Fact]
    public void What_a_screening_takes_in_memory_counts_every_bitmap_once()
    {
        ScreeningResult result =
            Screener.Screen(Policy([], [Asked("a"), Asked("b"), Told("counsel", "represented")], []), Cases);

        Assert.Equal((double)(Cases.Bytes + (3 * 2 * 8)) / 4, result.BytesPerCase);
    }

    private static Truth[] AllOf(Findings findings) =>
        [.. Enumerable.Range(0, findings.Cases).Select(row => findings[row])];

    private static WrittenCondition Written(string text) => new(text, SampleFacts.Parse(text));

    private static Factor Told(string id, string condition) =>
        Asked(id) with { Question = null, Condition = Written(condition) };

    private static Factor Asked(string id) => new()
    {
        Id = id, Consideration = "any", Text = Any, Citation = Somewhere, Weight = Weight.Either, Question = Any,
    };

    private static FactorList List(string id, Weight weight, params string[] factors) =>
        new() { Id = id, Name = Any, Weight = weight, Factors = factors, Citation = Somewhere };

    private static ReviewQueue Queue(string id, string? condition) => new()
    {
        Id = id, Name = Any, Text = Any, Citation = Somewhere,
        Condition = condition is null ? null : Written(condition),
    };

    private static PolicyVersion Policy(ReviewQueue[] queues, Factor[] factors, FactorList[] lists) => new()
    {
        Id = "test", Version = "1", Use = PolicyUse.Operative, Title = Any, Summary = Any, Agency = "none", Scope = [],
        Issued = new(2011, 6, 17), Effective = new(2011, 6, 17), Memos = [], Considerations = [], Factors = factors,
        Queues = queues, Lists = lists,
    };
}
