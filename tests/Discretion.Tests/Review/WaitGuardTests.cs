using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Sending back, asking for information, holding, and what none of them lets pass.</summary>
public sealed class WaitGuardTests
{
    private static readonly ReviewCommand.SendBack Back = new("gathering", Text("Attach the order."));
    private static readonly ReviewCommand.RequestInformation Ask = new(Text("Diploma"), true, new(2011, 12, 19));
    private static readonly ReviewCommand.Hold Hold = new(Text("A paper"), new(2011, 12, 19));

    [Fact]
    public void A_review_is_sent_back_with_notes_to_an_earlier_stage()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal("review.words-missing", run.Refused(Carla, Back with { Notes = Text(" ") }));
        Assert.Equal("review.no-such-stage", run.Refused(Carla, Back with { Stage = "elsewhere" }));
        Assert.Equal("review.no-such-stage", run.Refused(Carla, Back with { Stage = "offered" }));
        Assert.Equal("review.not-earlier", run.Refused(Carla, Back with { Stage = "second-person" }));
        Assert.Equal("review.not-earlier", ReviewStages.Viewing().Refused(Ana, Back with { Stage = "recommended" }));
        Assert.Null(run.Code(Carla, Back with { Stage = "identified" }));
        Assert.Equal("review.already-decided", ReviewStages.Decided().Refused(Carla, Back));
    }

    [Fact]
    public void Who_has_it_leads_or_acts_at_the_stage_sends_it_back()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.All([Ana, Ben, Carla, Elena], person => Assert.Null(run.Code(person, Back)));
        Assert.Equal("review.stage-role", run.Refused(Felix, Back));
        Assert.Equal("review.stage-role", run.Refused(Ines, Back));
        Assert.Null(ReviewStages.Viewing().Code(Carla, Back));
    }

    [Fact]
    public void A_review_that_was_sent_back_is_with_who_recommended_and_is_recommended_anew()
    {
        ReviewRun run = ReviewStages.Deciding().Do(Carla, new ReviewCommand.Assign(Carla.Id), Back);

        Assert.Equal(("gathering", Ana.Id, true), (run.State.Stage, run.State.AssignedTo, run.State.SentBack));
        Assert.Null(run.State.Recommendation);
        run.Do(Ana, new ReviewCommand.FinishGathering(), new ReviewCommand.RecordView(ViewLean.For, Text("Still.")));
        Assert.True(run.State.SentBack);
        run.Do(Ana, new ReviewCommand.Recommend("close", Reasons()));

        Assert.False(run.State.SentBack);
        Assert.Equal([Ana.Id], run.State.RecommendedBy);
    }

    [Fact]
    public void A_review_is_not_sent_back_to_somebody_who_stepped_aside()
    {
        ReviewRun run = ReviewStages.Deciding()
            .Do(Carla, new ReviewCommand.Assign(Carla.Id))
            .Do(Ana, new ReviewCommand.Recuse(Text("I know her.")))
            .Do(Carla, Back);

        Assert.Equal(Carla.Id, run.State.AssignedTo);
    }

    [Fact]
    public void A_review_that_is_sent_back_to_its_beginning_waits_for_somebody_to_take_it()
    {
        ReviewRun run = ReviewStages.Deciding().Do(Carla, Back with { Stage = "identified" });

        Assert.Null(run.State.AssignedTo);
        run.Do(Ana, new ReviewCommand.Assign(Ana.Id));
        Assert.Equal("gathering", run.State.Stage);
    }

    [Fact]
    public void A_recommendation_stays_when_only_what_came_after_it_is_done_again()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys);
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana).Do(Ana, ReviewStages.Clear("conduct"),
            new ReviewCommand.Recommend("petition", Reasons()),
            new ReviewCommand.RecordNotice(run.Today, null));

        run.Do(Carla, new ReviewCommand.Assign(Carla.Id)).Do(Elena, Back with { Stage = "victim" });

        Assert.NotNull(run.State.Recommendation);
        Assert.Equal(Carla.Id, run.State.AssignedTo);
        Assert.Equal("victim", run.State.Stage);
    }

    [Fact]
    public void Information_is_asked_for_with_words_and_a_day_to_come()
    {
        ReviewRun run = ReviewStages.Gathering();

        Assert.Equal("review.words-missing", run.Refused(Ana, Ask with { What = Text("") }));
        Assert.Equal("review.due-in-past", run.Refused(Ana, Ask with { DueOn = run.Today }));
        Assert.Null(run.Code(Ana, Ask with { DueOn = run.Today.AddDays(1) }));
        Assert.Equal("review.not-assigned", run.Refused(Ben, Ask));
        Assert.Null(run.Code(Carla, Ask));
        run.Do(Ana, Ask);

        Assert.Equal("review.information-open", run.Refused(Ana, Ask));
    }

    [Fact]
    public void A_person_with_a_lawyer_is_asked_through_the_lawyer()
    {
        ReviewCommand direct = Ask with { ToCounsel = false };
        ReviewCommand.AnswerFact told = new("represented", Text("yes"), SourceClass.Respondent, null);
        ReviewRun run = ReviewStages.Gathering();
        Assert.Null(run.Code(Ana, direct));

        run.Represented = false;
        Assert.Null(run.Code(Ana, direct));
        run.Represented = true;
        Assert.Equal("review.counsel-only", run.Refused(Ana, direct));
        Assert.Null(run.Code(Ana, Ask));

        run.Represented = null;
        run.Do(Ana, told with { Value = Text("no") }, told with { Fact = "detained" });
        Assert.Null(run.Code(Ana, direct));
        run.Do(Ana, told);
        Assert.Equal("review.counsel-only", run.Refused(Ana, direct));
        run.Do(Ana, new ReviewCommand.WithdrawAnswer(3, Text("He left.")));
        Assert.Null(run.Code(Ana, direct));
    }

    [Fact]
    public void Information_comes_or_its_day_passes()
    {
        ReviewCommand none = new ReviewCommand.RecordInformation(Came: false, null);
        ReviewCommand came = new ReviewCommand.RecordInformation(Came: true, null);
        ReviewRun run = ReviewStages.Gathering();
        Assert.Equal("review.nothing-asked", run.Refused(Ana, came));
        run.Do(Ana, Ask);

        Assert.Equal("review.still-time", run.On(2011, 12, 19).Refused(Ana, none));
        Assert.Null(run.Code(Ana, came));
        Assert.Null(run.Code(Felix, came));
        Assert.Equal("review.role", run.Refused(Gina, came));
        run.On(2011, 12, 20).Do(Ana, none);

        Assert.Null(run.State.InformationDueOn);
    }

    [Fact]
    public void Nothing_is_judged_while_information_is_open()
    {
        string[] judging = ["FinishGathering", "Recommend", "Decide", "SignAdvice"];

        Assert.Equal(judging, SampleCommands
            .RefusedWith("review.information-open", ReviewStages.Deciding().Do(Ana, Ask), Ana)
            .Except(["RequestInformation"]));
        Assert.Equal([], SampleCommands.RefusedWith("review.information-open", ReviewStages.Deciding(), Ana));
    }

    [Fact]
    public void A_hold_has_a_reason_and_a_day_at_most_180_days_ahead()
    {
        ReviewRun run = ReviewStages.Gathering();

        Assert.Equal("review.words-missing", run.Refused(Ana, Hold with { Reason = Text("") }));
        Assert.Equal("review.hold-day", run.Refused(Ana, Hold with { Until = run.Today }));
        Assert.Null(run.Code(Ana, Hold with { Until = run.Today.AddDays(1) }));
        Assert.Null(run.Code(Ana, Hold with { Until = run.Today.AddDays(180) }));
        Assert.Equal("review.hold-day", run.Refused(Ana, Hold with { Until = run.Today.AddDays(181) }));
        Assert.Equal("review.not-assigned", run.Refused(Ben, Hold));
        Assert.Null(run.Code(Carla, Hold));
    }

    [Fact]
    public void A_hold_is_over_on_its_day_by_itself_or_before_when_somebody_ends_it()
    {
        ReviewRun run = ReviewStages.Gathering().Do(Ana, Hold);
        ReviewCommand end = new ReviewCommand.EndHold();

        Assert.Equal("review.on-hold", run.On(2011, 12, 18).Refused(Ana, Hold with { Until = new(2012, 1, 5) }));
        Assert.Null(run.Code(Ana, end));
        Assert.Equal("review.not-assigned", run.Refused(Ben, end));
        run.On(2011, 12, 19);
        Assert.Equal("review.not-on-hold", run.Refused(Ana, end));
        run.Do(Ana, Hold with { Until = new(2012, 1, 5) }, end);

        Assert.Null(run.State.HeldUntil);
    }

    [Fact]
    public void Nothing_goes_on_while_a_review_is_on_hold_but_what_others_do_is_recorded()
    {
        string[] goingOn =
        [
            "FinishGathering", "RecordView", "Recommend", "Decide", "SignAdvice", "MakeOffer", "RecordFiling",
            "CarryOut",
        ];

        Assert.Equal(goingOn, SampleCommands
            .RefusedWith("review.on-hold", ReviewStages.Deciding().Do(Ana, Hold), Ana).Except(["Hold"]));
        Assert.Equal([],
            SampleCommands.RefusedWith("review.on-hold", ReviewStages.Deciding().Do(Ana, Hold).On(2011, 12, 19), Ana));
    }
}
