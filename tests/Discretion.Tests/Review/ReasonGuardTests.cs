using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Reasons: on both sides, in words, and resting on facts that may be rested on.</summary>
public sealed class ReasonGuardTests
{
    private static readonly Reason For = new(Side.For, "long-presence", [], Text("She came as a child."));
    private static readonly Reason Violence = new(Side.Against, "violence", [], Text("A neighbour was hurt."));
    private static readonly PersonalText Whole = Text("All of it speaks for one thing.");

    [Theory]
    [InlineData("close")]
    [InlineData("dismiss")]
    [InlineData("release")]
    [InlineData("stay")]
    [InlineData("lesser-charges")]
    [InlineData("continue")]
    [InlineData("accelerate")]
    public void Every_outcome_asks_for_the_same_reasons(string outcome)
    {
        Assert.Null(Code(outcome, new([For, Violence], false, false, Whole)));
        Assert.Null(Code(outcome, new([For], false, true, Whole)));
        Assert.Null(Code(outcome, new([Violence], true, false, Whole)));
        Assert.Null(Code(outcome, new([], true, true, Whole)));
        Assert.Equal("review.for-missing", Code(outcome, new([Violence], false, false, Whole)));
        Assert.Equal("review.for-missing", Code(outcome, new([], false, true, Whole)));
        Assert.Equal("review.against-missing", Code(outcome, new([For], false, false, Whole)));
        Assert.Equal("review.against-missing", Code(outcome, new([], true, false, Whole)));
        Assert.Equal("review.named-and-none", Code(outcome, new([For, Violence], true, false, Whole)));
        Assert.Equal("review.named-and-none", Code(outcome, new([For, Violence], false, true, Whole)));
        Assert.Equal("review.named-and-none", Code(outcome, new([For], true, true, Whole)));
        Assert.Equal("review.totality", Code(outcome, new([For], false, true, Text(new string('x', 19)))));
        Assert.Equal("review.totality", Code(outcome, new([For], false, true, Text(new string('x', 19) + "   "))));
        Assert.Equal("review.totality", Code(outcome, new([For], false, true, new PersonalText(null))));
        Assert.Null(Code(outcome, new([For], false, true, Text(new string('x', 20)))));
        Assert.Equal("review.reason-wordless",
            Code(outcome, new([For with { Words = Text(" ") }, Violence], false, false, Whole)));
        Assert.Equal("review.no-such-factor",
            Code(outcome, new([For with { Factor = "height" }, Violence], false, false, Whole)));
        Assert.Null(Code(outcome, new([For with { Factor = null }], false, true, Whole)));
    }

    [Fact]
    public void An_outcome_that_the_path_does_not_have_is_not_recommended() =>
        Assert.Equal("review.no-such-outcome", Code("deport", new([For], false, true, Whole)));

    [Theory]
    [InlineData(SourceClass.Prohibited, "review.prohibited-source")]
    [InlineData(SourceClass.Relative, "review.prohibited-source")]
    [InlineData(SourceClass.OtherPerson, null)]
    [InlineData(SourceClass.Respondent, null)]
    [InlineData(SourceClass.Representative, null)]
    [InlineData(SourceClass.CourtRecord, null)]
    [InlineData(SourceClass.AgencyRecord, null)]
    [InlineData(SourceClass.PublicRecord, null)]
    public void What_an_abuser_may_have_told_supports_no_adverse_outcome(SourceClass source, string? code)
    {
        ReviewRun run = Told(("violence_at_home", "yes", source));

        Assert.Equal(code, run.Code(Ana, Adverse(Violence)));
        Assert.Null(run.Code(Ana, new ReviewCommand.Recommend("close", Against(Violence))));
    }

    [Fact]
    public void The_refusal_names_the_fact()
    {
        ReviewRun run = Told(("violence_at_home", "yes", SourceClass.Prohibited));

        ReviewAnswer.Refused refused = Assert.IsType<ReviewAnswer.Refused>(
            ReviewDecider.Decide(run.State, Adverse(Violence), run.Occasion(Ana, null)));

        Assert.Contains("“violence_at_home”", refused.Refusal.Message.En, StringComparison.Ordinal);
        Assert.Contains("«violence_at_home»", refused.Refusal.Message.Es, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rule_reaches_named_facts_the_factors_facts_and_those_of_its_condition()
    {
        ReviewRun run = Told(("prior_order", "yes", SourceClass.Prohibited));
        Reason named = new(Side.Against, null, ["height", "prior_order"], Text("There was an order."));
        Reason condition = new(Side.Against, "earlier-order", [], Text("There was an order."));

        Assert.Equal("review.prohibited-source", run.Refused(Ana, Adverse(named)));
        Assert.Equal("review.prohibited-source", run.Refused(Ana, Adverse(condition)));
        Assert.Null(run.Code(Ana, Adverse(Violence)));
        Assert.Null(run.Code(Ana, Adverse(named with { Facts = ["height"] })));
    }

    [Fact]
    public void What_speaks_for_the_person_may_come_from_anybody()
    {
        ReviewRun run = Told(("prior_order", "no", SourceClass.Relative));
        Reason speaksFor = new(Side.For, "earlier-order", ["prior_order"], Text("There was none."));

        Assert.Null(run.Code(Ana, new ReviewCommand.Recommend(
            "continue", new([speaksFor], false, true, Whole))));
    }

    [Fact]
    public void An_independent_record_makes_a_prohibited_answer_fit()
    {
        ReviewRun run = Told(("violence_at_home", "yes", SourceClass.Prohibited));

        run.Do(Ana, new ReviewCommand.Corroborate(1, SourceClass.PublicRecord, Text("Police report 12")));

        Assert.Null(run.Code(Ana, Adverse(Violence)));
    }

    [Fact]
    public void A_cleared_relative_may_be_rested_on()
    {
        ReviewRun run = Told(("violence_at_home", "yes", SourceClass.Relative));

        run.Do(Ben, new ReviewCommand.ClearSource(1, Text("She lives elsewhere.")));

        Assert.Null(run.Code(Ana, Adverse(Violence)));
    }

    [Fact]
    public void Another_answer_with_the_same_value_is_enough_and_one_with_another_value_is_not()
    {
        Assert.Null(Told(
            ("violence_at_home", "yes", SourceClass.Prohibited),
            ("violence_at_home", "yes", SourceClass.OtherPerson)).Code(Ana, Adverse(Violence)));
        Assert.Equal("review.prohibited-source", Told(
            ("violence_at_home", "yes", SourceClass.Prohibited),
            ("violence_at_home", "no", SourceClass.OtherPerson)).Code(Ana, Adverse(Violence)));
        Assert.Equal("review.prohibited-source", Told(
            ("violence_at_home", "yes", SourceClass.Prohibited),
            ("violence_at_home", "yes", SourceClass.Relative)).Code(Ana, Adverse(Violence)));
        Assert.Equal("review.prohibited-source", Told(
            ("violence_at_home", "yes", SourceClass.Prohibited),
            ("prior_order", "yes", SourceClass.OtherPerson)).Code(Ana, Adverse(Violence)));
    }

    [Fact]
    public void An_answer_taken_back_neither_bars_nor_supports()
    {
        ReviewRun run = Told(
            ("violence_at_home", "yes", SourceClass.Prohibited), ("violence_at_home", "yes", SourceClass.OtherPerson));

        run.Do(Ana, new ReviewCommand.WithdrawAnswer(2, Text("Another person")));
        Assert.Equal("review.prohibited-source", run.Refused(Ana, Adverse(Violence)));
        run.Do(Ana, new ReviewCommand.WithdrawAnswer(1, Text("Nobody said so")));

        Assert.Null(run.Code(Ana, Adverse(Violence)));
    }

    [Fact]
    public void An_answer_that_was_taken_back_is_nothing_to_rest_on() =>
        Assert.Equal([false, true], Told(
                ("prior_order", "yes", SourceClass.CourtRecord), ("prior_order", "yes", SourceClass.CourtRecord))
            .Do(Ana, new ReviewCommand.WithdrawAnswer(1, Text("Another person")))
            .State.Answers.Select(answer => answer.SupportsAdverse));

    [Fact]
    public void Erased_values_support_nothing()
    {
        ReviewRun run = Told(
            ("violence_at_home", "yes", SourceClass.Prohibited), ("violence_at_home", "yes", SourceClass.OtherPerson));
        ReviewState erased = run.State with
        {
            Answers = [.. run.State.Answers.Select(answer => answer with { Value = new(null) })],
        };

        ReviewAnswer answer = ReviewDecider.Decide(erased, Adverse(Violence), run.Occasion(Ana, null));

        Assert.Equal("review.prohibited-source", Assert.IsType<ReviewAnswer.Refused>(answer).Refusal.Code);
    }

    [Fact]
    public void A_decision_is_held_to_the_same_reasons_and_sources()
    {
        ReviewRun run = Told(("violence_at_home", "yes", SourceClass.Prohibited))
            .Do(Ana, new ReviewCommand.Recommend("close", Against(Violence)))
            .Do(Elena, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings));

        Assert.Equal("review.prohibited-source",
            run.Refused(Elena, new ReviewCommand.Decide("continue", Against(Violence))));
        Assert.Equal("review.prohibited-source",
            run.Refused(Elena, new ReviewCommand.Decide("accelerate", Against(Violence))));
        Assert.Equal("review.for-missing",
            run.Refused(Elena, new ReviewCommand.Decide("close", new([Violence], false, false, Whole))));
        Assert.Null(run.Code(Elena, new ReviewCommand.Decide("close", Against(Violence))));
        Assert.Null(run.Code(Elena, new ReviewCommand.Decide("continue", new([For], false, true, Whole))));
    }

    private static Reasons Against(Reason reason) => new([For, reason], false, false, Whole);

    private static ReviewCommand.Recommend Adverse(Reason reason) => new("continue", Against(reason));

    private static string? Code(string outcome, Reasons reasons) =>
        ReviewStages.Recommending().Code(Ana, new ReviewCommand.Recommend(outcome, reasons));

    private static ReviewRun Told(params (string Fact, string Value, SourceClass Source)[] answers) =>
        ReviewStages.Recommending().Do(Ana, [.. answers.Select(one =>
            new ReviewCommand.AnswerFact(one.Fact, Text(one.Value), one.Source, null))]);
}
