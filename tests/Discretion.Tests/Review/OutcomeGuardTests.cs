using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Checks, notices, offers, filings, rulings and what the office carries out.</summary>
public sealed class OutcomeGuardTests
{
    private static readonly DateOnly Today = new(2011, 12, 5);

    [Fact]
    public void Each_check_of_the_stage_comes_back_once_and_then_the_review_goes_on()
    {
        ReviewRun run = ReviewStages.Decided();

        Assert.Equal("review.no-such-check", run.Refused(Ana, ReviewStages.Clear("credit")));
        Assert.Equal("review.stage-role", run.Refused(Felix, ReviewStages.Clear("names")));
        run.Do(Ana, ReviewStages.Clear("names"));
        Assert.Equal("review.check-is-back", run.Refused(Machine, ReviewStages.Clear("names")));
        Assert.Equal("background", run.State.Stage);
        run.Do(Machine, ReviewStages.Clear("fingerprints"));

        Assert.Equal("charging-officer", run.State.Stage);
        Assert.Empty(run.State.ChecksBack);
        Assert.Equal("review.wrong-stage", run.Refused(Machine, ReviewStages.Clear("names")));
    }

    [Fact]
    public void What_a_check_finds_is_told_and_goes_back_to_who_recommends()
    {
        ReviewRun run = ReviewStages.Decided().Do(Ana, ReviewStages.Clear("names"));

        Assert.Equal("review.words-missing",
            run.Refused(Machine, new ReviewCommand.RecordCheck("fingerprints", CheckResult.Found, null)));
        run.Do(Machine, new ReviewCommand.RecordCheck("fingerprints", CheckResult.Found, Text("A warrant")));

        Assert.Equal(("recommended", true, Ana.Id), (run.State.Stage, run.State.SentBack, run.State.AssignedTo));
        Assert.Null(run.State.Decision);
        Assert.Null(run.State.Recommendation);
        Assert.Single(run.State.Decisions);
        ReviewStages.DecidedBy(run.Do(Ana, new ReviewCommand.Recommend("continue", Reasons())), Carla, "continue");
        Assert.Equal(ReviewEnd.NotExercised, run.State.End);
        Assert.False(run.State.SentBack);
    }

    [Fact]
    public void What_a_check_finds_before_anybody_recommends_is_weighed_there()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys);
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana);

        run.Do(Ana, new ReviewCommand.RecordCheck("conduct", CheckResult.Found, Text("Two reports")));

        Assert.Equal(("recommendation", false), (run.State.Stage, run.State.SentBack));
    }

    [Fact]
    public void What_a_check_finds_goes_back_to_who_decides_where_nobody_recommends()
    {
        ReviewRun run = new(TestPaths.OfOnePerson);
        run.Do(Felix, run.Identify()).Do(Carla, new ReviewCommand.Assign(Carla.Id));
        ReviewStages.Looked(run, Carla).Do(Machine, ReviewStages.Clear("names"));
        run.Do(Carla, new ReviewCommand.Decide("yes", Reasons()));

        run.Do(Machine, new ReviewCommand.RecordCheck("fingerprints", CheckResult.Found, Text("A warrant")));

        Assert.Equal(("decide", Carla.Id), (run.State.Stage, run.State.AssignedTo));
    }

    [Fact]
    public void A_notice_is_recorded_on_its_day_or_later_by_who_acts_at_its_stage()
    {
        ReviewRun run = ReviewStages.Decided()
            .Do(Machine, ReviewStages.Clear("names"), ReviewStages.Clear("fingerprints"));

        Assert.Equal("review.future-day", run.Refused(Ana, new ReviewCommand.RecordNotice(Today.AddDays(1), null)));
        Assert.Equal("review.stage-role", run.Refused(Felix, new ReviewCommand.RecordNotice(Today, null)));
        Assert.Null(run.Code(Ana, new ReviewCommand.RecordNotice(Today, null)));
        Assert.Equal("review.wrong-stage",
            ReviewStages.Deciding().Refused(Ana, new ReviewCommand.RecordNotice(Today, null)));
    }

    [Fact]
    public void An_offer_gives_the_whole_time_that_the_policy_gives()
    {
        ReviewRun run = ReviewStages.Offering();

        Assert.Equal("review.answer-too-soon", run.Refused(Ana, new ReviewCommand.MakeOffer(Today.AddDays(13))));
        Assert.Equal("review.stage-role", run.Refused(Felix, new ReviewCommand.MakeOffer(Today.AddDays(14))));
        Assert.Equal("review.wrong-stage",
            ReviewStages.Deciding().Refused(Ana, new ReviewCommand.MakeOffer(Today.AddDays(14))));
        run.Do(Ana, new ReviewCommand.MakeOffer(Today.AddDays(14)));

        Assert.Equal("review.offer-open", run.Refused(Ana, new ReviewCommand.MakeOffer(Today.AddDays(14))));
    }

    [Fact]
    public void An_offer_without_a_time_of_the_policys_gives_a_day_at_least()
    {
        ReviewPath path = TestPaths.Like2011.Path!;
        ReviewRun run = new(TestPaths.Policy("like-2011", path with
        {
            Outcomes =
            [
                .. path.Outcomes.Select(outcome => outcome with
                {
                    After = [.. outcome.After.Select(stage => stage with { DaysMax = null })],
                }),
            ],
        }));
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana).Do(Ana, new ReviewCommand.Recommend("close", Reasons()));
        ReviewStages.DecidedBy(run, Carla, "close")
            .Do(Machine, ReviewStages.Clear("names"), ReviewStages.Clear("fingerprints"))
            .Do(Ana, new ReviewCommand.RecordNotice(Today, null));

        Assert.Equal("review.answer-too-soon", run.Refused(Ana, new ReviewCommand.MakeOffer(Today)));
        Assert.Null(run.Code(Ana, new ReviewCommand.MakeOffer(Today.AddDays(1))));
    }

    [Fact]
    public void Silence_is_no_answer_and_never_before_the_day_has_passed()
    {
        ReviewCommand silence = new ReviewCommand.RecordOfferAnswer(OfferAnswer.NoAnswer, null);
        ReviewRun run = ReviewStages.Offering();
        Assert.Equal("review.no-offer", run.Refused(Ana, silence));
        Assert.Equal("review.no-offer",
            run.Refused(Ana, new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null)));
        run.Do(Ana, new ReviewCommand.MakeOffer(new(2011, 12, 20)));

        Assert.Equal("review.still-time", run.On(2011, 12, 20).Refused(Ana, silence));
        run.On(2011, 12, 21).Do(Ana, silence);

        Assert.Equal(ReviewEnd.NoAnswer, run.State.End);
        Assert.Null(run.State.OfferAnswerBy);
    }

    [Fact]
    public void More_time_is_a_later_day()
    {
        ReviewRun run = ReviewStages.Offered();
        ReviewCommand.RecordOfferAnswer More(DateOnly? day) => new(OfferAnswer.MoreTime, day);

        Assert.Equal("review.more-time-day", run.Refused(Ana, More(null)));
        Assert.Equal("review.more-time-day", run.Refused(Ana, More(new(2011, 12, 20))));
        Assert.Null(run.Code(Ana, More(new(2011, 12, 21))));
        run.On(2011, 12, 28);
        Assert.Equal("review.more-time-day", run.Refused(Ana, More(new(2011, 12, 28))));
        run.Do(Ana, More(new(2011, 12, 29)));

        Assert.Equal(new(2011, 12, 29), run.State.OfferAnswerBy);
        Assert.Equal("offered", run.State.Stage);
    }

    [Theory]
    [InlineData(OfferAnswer.Accepted, "filed", null)]
    [InlineData(OfferAnswer.Declined, null, ReviewEnd.Declined)]
    [InlineData(OfferAnswer.NoAnswer, null, ReviewEnd.NoAnswer)]
    public void Any_other_answer_gives_no_day(OfferAnswer reply, string? stage, ReviewEnd? end)
    {
        ReviewRun run = ReviewStages.Offered().On(2011, 12, 22);

        Assert.Equal("review.day-without-more-time",
            run.Refused(Ana, new ReviewCommand.RecordOfferAnswer(reply, new(2012, 1, 5))));
        Assert.Equal("review.stage-role", run.Refused(Felix, new ReviewCommand.RecordOfferAnswer(reply, null)));
        run.Do(Ana, new ReviewCommand.RecordOfferAnswer(reply, null));

        Assert.Equal((stage, end), (run.State.Stage, run.State.End));
    }

    [Fact]
    public void A_filing_names_its_paper_and_a_day_that_has_come()
    {
        ReviewRun run = ReviewStages.Filing();

        Assert.Equal("review.words-missing", run.Refused(Ana, new ReviewCommand.RecordFiling(" ", Today)));
        Assert.Equal("review.future-day", run.Refused(Ana, new ReviewCommand.RecordFiling("motion", Today.AddDays(1))));
        Assert.Equal("review.stage-role", run.Refused(Felix, new ReviewCommand.RecordFiling("motion", Today)));
        Assert.Equal("review.wrong-stage",
            ReviewStages.Ruling().Refused(Ana, new ReviewCommand.RecordFiling("motion", Today)));
        run.Do(Ana, new ReviewCommand.RecordFiling("motion", Today));

        Assert.Equal("ruled", run.State.Stage);
    }

    [Theory]
    [InlineData(Ruling.Granted, ReviewEnd.Closed)]
    [InlineData(Ruling.Denied, ReviewEnd.Denied)]
    [InlineData(Ruling.Other, ReviewEnd.Other)]
    public void A_ruling_ends_the_review_as_the_court_ruled(Ruling ruling, ReviewEnd end)
    {
        ReviewRun run = ReviewStages.Ruling();

        Assert.Equal("review.future-day",
            run.Refused(Ana, new ReviewCommand.RecordRuling(ruling, Today.AddDays(1), Text("By order"))));
        Assert.Equal("review.stage-role",
            run.Refused(Felix, new ReviewCommand.RecordRuling(ruling, Today, Text("By order"))));
        Assert.Equal(ruling == Ruling.Other ? "review.words-missing" : null,
            run.Code(Ana, new ReviewCommand.RecordRuling(ruling, Today, null)));
        run.Do(Ana, new ReviewCommand.RecordRuling(ruling, Today, Text("By order")));

        Assert.Equal((null, end), (run.State.Stage, run.State.End));
        Assert.NotNull(run.State.EndedAt);
    }

    [Fact]
    public void What_the_office_carries_out_has_happened()
    {
        ReviewRun run = ReviewStages.Decided("release");

        Assert.Equal("review.future-day", run.Refused(Ana, new ReviewCommand.CarryOut(Today.AddDays(1), null)));
        Assert.Equal("review.stage-role", run.Refused(Felix, new ReviewCommand.CarryOut(Today, null)));
        Assert.Equal("review.wrong-stage", ReviewStages.Ruling().Refused(Ana, new ReviewCommand.CarryOut(Today, null)));
        run.Do(Ana, new ReviewCommand.CarryOut(Today, null));

        Assert.Equal(ReviewEnd.CarriedOut, run.State.End);
    }

    [Fact]
    public void Nothing_goes_to_a_client_that_no_attorney_sends()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(false, null),
            new ReviewCommand.Assign(Ana.Id));
        Assert.Equal("review.not-signer",
            run.Refused(Ana, new ReviewCommand.RequestInformation(Text("Diploma"), true, Today.AddDays(9))));
        Assert.Null(run.Code(Jonas, new ReviewCommand.RequestInformation(Text("Diploma"), true, Today.AddDays(9))));
        run.Do(Ana, new ReviewCommand.FinishGathering(), new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings), new ReviewCommand.Recommend("wait", Reasons()));
        Assert.Equal("review.not-signer", run.Refused(Ana, new ReviewCommand.RecordNotice(Today, null)));
        run.Do(Ines, new ReviewCommand.RecordNotice(Today, null), new ReviewCommand.Open(Part.Case),
            new ReviewCommand.Open(Part.Findings), new ReviewCommand.SignAdvice("wait", Reasons()));

        Assert.Equal("review.not-signer", run.Refused(Ana, new ReviewCommand.MakeOffer(Today.AddDays(14))));
        Assert.Null(run.Code(Ines, new ReviewCommand.MakeOffer(Today.AddDays(14))));
    }
}
