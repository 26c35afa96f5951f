using Discretion.Core.Policy;
using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>What follows a decision or an end.</summary>
public sealed class AfterGuardTests
{
    private static readonly ReviewCommand.AskSecondLook Ask = new(SecondLookAsker.Person, Text("Please"));
    private static readonly ReviewCommand.Dispute Dispute = new("the border patrol", Text("Danger"));
    private static readonly ReviewCommand.Escalate Escalate = new(Text("No agreement"));
    private static readonly ReviewCommand.ResolveDispute Settle = new(true, Text("Settled"));

    private static ReviewCommand.NoteRecalendared Recalendared(DateOnly asOf) =>
        new(new("later", asOf, new string('c', 64)), new(2012, 6, 1));

    [Fact]
    public void A_second_look_follows_any_adverse_end()
    {
        ReviewRun[] adverse =
        [
            ReviewStages.Declined(),
            ReviewStages.Offered().On(2012, 1, 5)
                .Do(Ana, new ReviewCommand.RecordOfferAnswer(OfferAnswer.NoAnswer, null)),
            ReviewStages.Ruling().Do(Ana, new ReviewCommand.RecordRuling(Ruling.Denied, new(2011, 12, 5), null)),
            ReviewStages.Ruling().Do(Ana, new ReviewCommand.RecordRuling(Ruling.Other, new(2011, 12, 5), Text("So"))),
            ReviewStages.Decided("continue"),
            ReviewStages.Decided("accelerate").Do(Ana, new ReviewCommand.CarryOut(new(2011, 12, 5), null)),
        ];

        Assert.All(adverse, run => Assert.All(Enum.GetValues<SecondLookAsker>(),
            asker => Assert.Null(run.Code(Felix, Ask with { AskedBy = asker }))));
    }

    [Fact]
    public void A_second_look_follows_whenever_discretion_was_not_exercised()
    {
        ReviewPath path = TestPaths.Like2011.Path!;
        PolicyVersion policy = TestPaths.Policy("like-2011", path with
        {
            Outcomes = [.. path.Outcomes.Select(outcome => outcome with { Adverse = false })],
        });
        ReviewRun run = ReviewStages.Decided("continue");

        Assert.IsType<ReviewAnswer.Happened>(
            ReviewDecider.Decide(run.State, Ask, run.Occasion(Felix, null) with { Policy = policy }));
    }

    [Fact]
    public void No_second_look_follows_another_end_or_none()
    {
        ReviewRun released = ReviewStages.Decided("release")
            .Do(Ana, new ReviewCommand.CarryOut(new(2011, 12, 5), null));

        Assert.Equal("review.not-adverse", ReviewStages.Closed().Refused(Felix, Ask));
        Assert.Equal("review.not-adverse", released.Refused(Felix, Ask));
        Assert.Equal("review.not-ended", ReviewStages.Decided().Refused(Felix, Ask));
        Assert.Equal("review.policy-gone", ReviewStages.Decided("accelerate")
            .Do(Elena, new ReviewCommand.WithdrawPolicy(Text("Gone"))).Refused(Felix, Ask));
        Assert.Equal("review.words-missing", ReviewStages.Declined().Refused(Felix, Ask with { Reason = Text("") }));
        Assert.Equal("review.role", ReviewStages.Declined().Refused(Gina, Ask));
    }

    [Fact]
    public void A_second_look_begins_a_new_round_from_the_start()
    {
        ReviewRun run = ReviewStages.Declined().Do(Carla, new ReviewCommand.DrawForQuality(Gina.Id)).Do(Felix, Ask);
        ReviewState state = run.State;

        Assert.Equal((2, "identified", null), (state.Round, state.Stage, state.AssignedTo));
        Assert.Equal(((ReviewEnd?)null, (DateTimeOffset?)null), (state.End, state.EndedAt));
        Assert.Equal((null, null, null), (state.Recommendation, state.Decision, state.QualityReader));
        Assert.Equal([Ana.Id, Elena.Id], state.EarlierHands);
        Assert.Empty(state.RecommendedBy);
        Assert.Empty(state.Opened);
        Assert.Empty(state.Viewed);
        Assert.Single(state.Decisions);
    }

    [Fact]
    public void The_hands_of_all_earlier_rounds_are_remembered()
    {
        ReviewRun run = ReviewStages.Decided("continue").Do(Felix, Ask)
            .Do(Ben, new ReviewCommand.Assign(Ben.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ben).Do(Ben, new ReviewCommand.Recommend("continue", Reasons()));
        ReviewStages.DecidedBy(run, Carla, "continue").Do(Felix, Ask);

        Assert.Equal([Ana.Id, Elena.Id, Ben.Id, Carla.Id], run.State.EarlierHands);
        Assert.Equal(3, run.State.Round);
    }

    [Fact]
    public void Only_a_later_release_puts_a_closed_case_back_on_the_calendar_and_once()
    {
        ReviewRun run = ReviewStages.Closed();

        Assert.Equal("review.release-not-later", run.Refused(Machine, Recalendared(new(2011, 11, 17))));
        Assert.Equal("review.role", run.Refused(Gina, Recalendared(new(2011, 11, 18))));
        run.Do(Felix, Recalendared(new(2011, 11, 18)));

        Assert.Equal((true, new DateOnly(2012, 6, 1)), (run.State.Recalendared, run.State.NextHearingOn!.Value));
        Assert.Equal(new(2011, 11, 18), run.State.Release!.AsOf);
        Assert.Equal("review.already-recalendared", run.Refused(Machine, Recalendared(new(2011, 12, 18))));
    }

    [Fact]
    public void Only_a_closed_or_terminated_case_can_come_back_on_the_calendar()
    {
        ReviewRun dismissed = ReviewStages.Decided("dismiss").Do(Ana,
            new ReviewCommand.RecordFiling("motion", new(2011, 12, 5)),
            new ReviewCommand.RecordRuling(Ruling.Granted, new(2011, 12, 5), null));

        Assert.Null(dismissed.Code(Machine, Recalendared(new(2012, 1, 1))));
        Assert.Equal("review.not-off-calendar",
            ReviewStages.Declined().Refused(Machine, Recalendared(new(2012, 1, 1))));
        Assert.Equal("review.not-off-calendar",
            ReviewStages.Decided().Refused(Machine, Recalendared(new(2012, 1, 1))));
    }

    [Fact]
    public void The_office_takes_a_recalendared_case_up_again()
    {
        ReviewRun run = ReviewStages.Closed().Do(Machine, Recalendared(new(2012, 1, 1)));

        Assert.Equal("review.not-adverse", run.Refused(Felix, Ask));
        run.Do(Felix, Ask with { AskedBy = SecondLookAsker.Office });

        Assert.Equal((2, false), (run.State.Round, run.State.Recalendared));
    }

    [Fact]
    public void A_follow_up_is_one_of_the_outcomes_and_is_done_once()
    {
        ReviewCommand.FinishFollowUp permit = new("permit", null);
        ReviewRun run = ReviewStages.Closed();

        Assert.Equal("review.not-ended", ReviewStages.Decided().Refused(Ana, permit));
        Assert.Equal("review.no-such-follow-up", run.Refused(Ana, permit with { FollowUp = "passport" }));
        Assert.Equal("review.no-such-follow-up", ReviewStages.Decided("continue").Refused(Ana, permit));
        Assert.Equal("review.no-such-follow-up", ReviewStages.Gathering()
            .Do(Carla, new ReviewCommand.WithdrawPolicy(Text("Gone"))).Refused(Ana, permit));
        Assert.Equal("review.role", run.Refused(Gina, permit));
        run.Do(Felix, permit);

        Assert.Equal("review.follow-up-done", run.Refused(Ana, permit));
        Assert.Equal(["permit"], run.State.FollowUpsDone);
    }

    [Fact]
    public void The_end_of_a_policy_ends_a_review_at_any_stage_without_a_decision()
    {
        ReviewCommand.WithdrawPolicy withdraw = new(Text("The memo of 2017"));
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal("review.lead", run.Refused(Ana, withdraw));
        Assert.Equal("review.words-missing", run.Refused(Carla, withdraw with { Why = Text("") }));
        run.Do(Carla, withdraw);

        Assert.Equal((ReviewEnd.PolicyWithdrawn, null), (run.State.End, run.State.Stage));
        Assert.Empty(run.State.Decisions);
        Assert.Null(ReviewStages.Offered().Code(Elena, withdraw));
    }

    [Fact]
    public void A_decision_that_stands_can_be_disputed_and_then_waits()
    {
        ReviewRun run = ReviewStages.Offering();

        Assert.Equal("review.nothing-decided", ReviewStages.Deciding().Refused(Ana, Dispute));
        Assert.Equal("review.words-missing", run.Refused(Ana, Dispute with { Component = "" }));
        Assert.Equal("review.words-missing", run.Refused(Ana, Dispute with { Reason = Text("") }));
        Assert.Equal("review.role", run.Refused(Gina, Dispute));
        run.Do(Felix, Dispute);

        Assert.Equal("review.disputed", run.Refused(Ana, Dispute));
        Assert.Equal(
            [
                "FinishGathering", "RecordView", "Recommend", "Decide", "SignAdvice", "MakeOffer", "RecordFiling",
                "CarryOut",
            ],
            SampleCommands.RefusedWith("review.disputed", run, Ana).Except(["Dispute"]));
    }

    [Fact]
    public void A_dispute_is_settled_locally_or_passed_up_to_the_chief_counsel()
    {
        ReviewRun run = ReviewStages.Offering();
        Assert.Equal("review.no-dispute", run.Refused(Ana, Escalate));
        Assert.Equal("review.no-dispute", run.Refused(Carla, Settle));
        run.Do(Ana, Dispute);

        Assert.Equal("review.lead", run.Refused(Ana, Settle));
        Assert.Equal("review.words-missing", run.Refused(Carla, Settle with { Why = Text("") }));
        Assert.Null(run.Code(Carla, Settle));
        Assert.Equal("review.words-missing", run.Refused(Ana, Escalate with { Why = Text("") }));
        Assert.Equal("review.role", run.Refused(Felix, Escalate));
        run.Do(Ana, Escalate);
        Assert.Equal((1, "review.passed-up"), (run.State.Escalations, run.Refused(Carla, Settle)));
        run.Do(Elena, Settle);

        Assert.Equal((null, 0, "offered"), (run.State.DisputedBy, run.State.Escalations, run.State.Stage));
        Assert.NotNull(run.State.Decision);
    }

    [Fact]
    public void A_decision_that_does_not_stand_is_taken_again()
    {
        ReviewRun run = ReviewStages.Offering().Do(Ana, Dispute, Escalate);

        run.Do(Elena, Settle with { Stands = false });

        Assert.Equal(("second-person", null), (run.State.Stage, run.State.Decision));
        Assert.Equal((0, null), (run.State.Escalations, run.State.DisputedBy));
        Assert.NotNull(run.State.Recommendation);
        ReviewStages.DecidedBy(run, Carla, "continue");
        Assert.Equal(2, run.State.Decisions.Count);
    }

    [Fact]
    public void A_new_dispute_begins_at_the_lowest_level()
    {
        ReviewRun run = ReviewStages.Offering().Do(Ana, Dispute, Escalate).Do(Elena, Settle).Do(Ana, Dispute);

        Assert.Equal(0, run.State.Escalations);
    }
}
