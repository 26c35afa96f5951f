using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>What is said to come next in a review, and by whom.</summary>
public sealed class NextStepTests
{
    [Fact]
    public void At_each_stage_the_next_step_is_what_the_stage_asks()
    {
        (ReviewRun Run, string Verb)[] stages =
        [
            (ReviewStages.Identified(), "assign"),
            (ReviewStages.Gathering(), "gathered"),
            (ReviewStages.Viewing(), "view"),
            (ReviewStages.Recommending(), "recommend"),
            (ReviewStages.Deciding(), "decide"),
            (ReviewStages.Decided(), "check"),
            (ReviewStages.Offering(), "offer"),
            (ReviewStages.Offered(), "offer-answer"),
            (ReviewStages.Filing(), "file"),
            (ReviewStages.Ruling(), "ruling"),
            (ReviewStages.Closed(), "follow-up"),
            (ReviewStages.Declined(), "second-look"),
        ];

        Assert.Equal(stages.Select(one => one.Verb), stages.Select(one => Of(one.Run)[0].Verb));
        Assert.All(stages, one => Assert.NotEmpty(Of(one.Run)[0].Actors));
    }

    [Fact]
    public void The_roles_that_are_named_at_a_stage_are_those_that_act_there()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal(run.Policy.Path!.StageOf(run.State)!.Actors, Of(run)[0].Actors);
    }

    [Fact]
    public void What_it_waits_for_comes_before_what_its_stage_asks()
    {
        ReviewRun held = ReviewStages.Gathering()
            .Do(Ana, new ReviewCommand.Hold(Text("Her lawyer is away."), new(2011, 12, 20)));
        ReviewRun asked = ReviewStages.Gathering().Do(
            Ana, new ReviewCommand.RequestInformation(Text("Letters."), ToCounsel: false, new(2011, 12, 20)));
        ReviewRun referred = ReviewStages.Gathering().Do(Ana, new ReviewCommand.Refer("USCIS", Text("A petition.")));
        ReviewRun disputed = ReviewStages.Offering().Do(Carla, new ReviewCommand.Dispute("ERO", Text("They object.")));

        Assert.Equal(["resume"], Of(held).Select(step => step.Verb));
        Assert.Equal(["information"], Of(asked).Select(step => step.Verb));
        Assert.Equal(["accept", "return"], Of(referred).Select(step => step.Verb));
        Assert.Equal(["resolve", "escalate"], Of(disputed).Select(step => step.Verb));
    }

    [Fact]
    public void A_hold_that_is_over_is_waited_for_no_more()
    {
        ReviewRun held = ReviewStages.Gathering()
            .Do(Ana, new ReviewCommand.Hold(Text("Her lawyer is away."), new(2011, 12, 20)))
            .On(2011, 12, 20);

        Assert.Equal(["gathered"], Of(held).Select(step => step.Verb));
    }

    [Fact]
    public void A_step_is_told_in_both_languages() =>
        Assert.All(Of(ReviewStages.Deciding()), step => Assert.NotEqual(step.Text.En, step.Text.Es));

    private static IReadOnlyList<NextStep> Of(ReviewRun run) =>
        NextStep.Of(run.State, run.Policy.Path!, run.Kind, run.Today);
}
