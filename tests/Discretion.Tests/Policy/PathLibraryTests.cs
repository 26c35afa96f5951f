using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>The paths that come with the program: what the issue of 2011 and the county's model ask of them.</summary>
public sealed class PathLibraryTests
{
    private static readonly PolicyVersion Review = Of("ice-2011-review");
    private static readonly PolicyVersion June = Of("ice-2011");

    public static TheoryData<string> Paths =>
        [.. Repository.Policies.Where(policy => policy.Path is not null).Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_form_has_an_outcome_and_every_outcome_is_open_to_every_case(string id)
    {
        PolicyVersion policy = Of(id);

        Assert.Empty(Guardrails.BrokenBy(policy));
        Assert.All(policy.Forms, form => Assert.Contains(policy.Path!.Outcomes, outcome => outcome.Form == form.Id));
        Assert.Contains(policy.Path!.Outcomes, outcome => outcome.Adverse);
        Assert.Contains(policy.Path!.Outcomes, outcome => !outcome.Adverse);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Nothing_of_a_path_is_called_checked_that_rests_on_no_paper(string id) => Assert.All(
        Of(id).Path!.Outcomes.SelectMany(outcome => outcome.FollowUps.Select(rule => rule.Citation)
            .Append(outcome.Citation)).Concat(Of(id).Path!.Stages.Select(stage => stage.Citation)),
        citation => Assert.False(citation.Verified
            && citation.Text.Contains("added here", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void The_review_of_2011_goes_from_identified_to_closed()
    {
        ReviewPath path = Review.Path!;

        Assert.Equal(
            ["identified", "gathering", "first-view", "recommended", "second-person"],
            path.Stages.Select(stage => stage.Id));
        Assert.True(path.FirstOf(StageKind.View)!.BeforeFindings);
        Assert.True(path.FirstOf(StageKind.Decide)!.SecondPerson);
        Assert.Equal(
            ["background-check", "charging-official-told", "offered", "joint-motion-filed", "ruled"],
            path.Outcome("administrative-closure")!.After.Select(stage => stage.Id));
        Assert.Equal(ReviewEnd.Closed, path.Outcome("administrative-closure")!.Ends);
        Assert.Equal(["expedited-route", "continue", "accelerate"],
            path.Outcomes.Where(outcome => outcome.Adverse).Select(outcome => outcome.Id));
    }

    [Fact]
    public void The_review_of_2011_has_the_twelve_forms_of_June_in_the_same_words_and_closure_and_lesser_charges()
    {
        Assert.Equal(12, June.Forms.Count);
        Assert.Equal(
            June.Forms.Select(form => (form.Id, form.Name, form.Text, form.Citation)),
            Review.Forms.Skip(2).Select(form => (form.Id, form.Name, form.Text, form.Citation)));
        Assert.Equal(["administrative-closure", "lesser-charges"], Review.Forms.Take(2).Select(form => form.Id));
    }

    [Theory]
    [InlineData("release")]
    [InlineData("stay-of-removal")]
    [InlineData("deferred-action")]
    [InlineData("order-not-carried-out")]
    [InlineData("join-reopening")]
    public void People_in_detention_and_with_a_final_order_have_their_outcomes(string outcome)
    {
        Assert.False(Review.Path!.Outcome(outcome)!.Adverse);
        Assert.False(June.Path!.Outcome(outcome)!.Adverse);
    }

    [Theory]
    [InlineData("administrative-closure", "", "")]
    [InlineData("dismissal", "", "(c)(8) (c)(10)")]
    [InlineData("deferred-action", "(c)(14)", "")]
    [InlineData("stay-of-removal", "(c)(18)", "")]
    [InlineData("order-not-carried-out", "(c)(18)", "")]
    public void An_outcome_opens_and_closes_the_work_permits_that_the_rule_attaches_to_it(
        string outcome, string opens, string closes)
    {
        WorkPermitEffect permit = Review.Path!.Outcome(outcome)!.WorkPermit!;

        Assert.Equal((opens, closes), (string.Join(' ', permit.Opens), string.Join(' ', permit.Closes)));
    }

    [Fact]
    public void Who_brought_the_charges_is_told_before_a_case_is_closed_dismissed_or_its_charges_are_lessened() =>
        Assert.All(
            ["administrative-closure", "dismissal", "lesser-charges", "notice-not-filed"],
            id => Assert.Contains(Review.Path!.Outcome(id)!.After, stage => stage.Id == "charging-official-told"));

    [Fact]
    public void Nothing_is_offered_where_nothing_is_to_be_accepted() => Assert.All(
        Review.Path!.Outcomes.Where(outcome => outcome.After.Any(stage => stage.Kind == StageKind.Offer)),
        outcome => Assert.True(outcome.Form is "administrative-closure" or "settle" or "in-lieu" or "join"));

    [Fact]
    public void The_review_of_2011_and_the_countys_share_no_stage_after_the_decision_and_no_outcome()
    {
        ReviewPath county = Of("county-da-resentencing").Path!;

        Assert.Empty(county.Outcomes.Select(one => one.Id)
            .Intersect(Review.Path!.Outcomes.Select(one => one.Id)));
        Assert.Empty(county.LaterStages.Select(one => one.Id)
            .Intersect(Review.Path!.LaterStages.Select(one => one.Id)));
    }

    private static PolicyVersion Of(string id) => Repository.Policies.Single(policy => policy.Id == id);
}
