using Discretion.Core.Policy;
using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Views, recommendations and decisions.</summary>
public sealed class JudgementGuardTests
{
    private static readonly ReviewCommand.RecordView View = new(ViewLean.For, Text("She came as a child."));
    private static readonly ReviewCommand.Recommend Recommend = new("close", Reasons());
    private static readonly ReviewCommand.Decide Decide = new("close", Reasons());
    private static readonly ReviewCommand Case = new ReviewCommand.Open(Part.Case);
    private static readonly ReviewCommand Findings = new ReviewCommand.Open(Part.Findings);

    [Fact]
    public void A_view_is_recorded_by_who_has_the_review_and_has_opened_the_case()
    {
        ReviewRun run = ReviewStages.Viewing();

        Assert.Equal("review.case-not-opened", run.Refused(Ana, View));
        run.Do(Ben, Case);
        Assert.Equal("review.case-not-opened", run.Refused(Ana, View));
        run.Do(Ana, Case);

        Assert.Equal("review.not-assigned", run.Refused(Ben, View));
        Assert.Equal("review.words-missing", run.Refused(Ana, View with { Words = Text(" ") }));
        run.Do(Ana, View);
        Assert.Equal("recommended", run.State.Stage);
        Assert.Equal("review.already-viewed", run.Refused(Ana, View));
    }

    [Fact]
    public void A_view_takes_a_role_of_the_stage()
    {
        ReviewRun run = ReviewStages.Viewing().Do(Carla, new ReviewCommand.Assign(Carla.Id), Case);

        Assert.Equal("review.stage-role", run.Refused(Carla, View));
        Assert.Equal("review.wrong-stage", ReviewStages.Gathering().Refused(Ana, View));
        Assert.Equal("review.wrong-stage", ReviewStages.Decided().Refused(Ana, View));
    }

    [Fact]
    public void Who_gets_a_review_later_records_a_view_of_their_own()
    {
        ReviewRun run = ReviewStages.Recommending().Do(Carla, new ReviewCommand.Assign(Ben.Id));
        run.Do(Ben, Case);

        Assert.Equal("review.view-first", run.Refused(Ben, Findings));
        run.Do(Ben, View, Findings);

        Assert.Equal(("recommended", null), (run.State.Stage, run.Code(Ben, Recommend)));
        Assert.Equal([Ana.Id, Ben.Id], run.State.Viewed);
    }

    [Fact]
    public void Who_is_to_decide_may_record_a_view_too() =>
        Assert.Null(ReviewStages.Deciding().Do(Carla, new ReviewCommand.Assign(Carla.Id), Case).Code(Carla, View));

    [Fact]
    public void A_view_is_recorded_anew_when_the_review_is_sent_back_to_it()
    {
        ReviewRun run = ReviewStages.Deciding()
            .Do(Carla, new ReviewCommand.SendBack("first-view", Text("Look again.")));

        run.Do(Ana, View);

        Assert.Equal("recommended", run.State.Stage);
        Assert.Equal([Ana.Id], run.State.Viewed);
        Assert.True(Assert.IsType<ReviewEvent.ViewRecorded>(run.Events[^1]).FindingsShownBefore);
    }

    [Fact]
    public void A_recommendation_takes_the_case_the_view_and_the_findings()
    {
        ReviewRun run = ReviewStages.Viewing().Do(Ana, Case, View);

        Assert.Equal("review.findings-not-opened", run.Refused(Ana, Recommend));
        run.Do(Ana, Findings);
        Assert.Null(run.Code(Ana, Recommend));
        Assert.Equal("review.not-assigned", run.Refused(Ben, Recommend));

        run.Do(Carla, new ReviewCommand.Assign(Ben.Id));
        Assert.Equal("review.case-not-opened", run.Refused(Ben, Recommend));
        run.Do(Carla, new ReviewCommand.Assign(Carla.Id));
        Assert.Equal("review.stage-role", run.Refused(Carla, Recommend));
        Assert.Equal("review.wrong-stage", ReviewStages.Viewing().Refused(Ana, Recommend));
    }

    [Fact]
    public void A_recommendation_takes_a_view_of_ones_own()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys);
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana).Do(Ana, ReviewStages.Clear("conduct"));
        run.Do(Carla, new ReviewCommand.Assign(Ben.Id)).Do(Ben, Case, Findings);

        Assert.Equal("review.not-viewed", run.Refused(Ben, Recommend with { Outcome = "petition" }));
        Assert.Null(run.Do(Ben, View).Code(Ben, Recommend with { Outcome = "petition" }));
    }

    [Fact]
    public void A_recommendation_keeps_what_the_findings_were()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal(
            run.Policy.Factors.Select(factor => factor.Id),
            run.State.Recommendation!.Findings.Select(finding => finding.Factor));
    }

    [Fact]
    public void Findings_of_every_factor_are_kept_or_nothing_is_recorded()
    {
        ReviewRun run = ReviewStages.Recommending();
        Occasion whole = run.Occasion(Ana, null);

        Assert.Throws<ArgumentException>(() => ReviewDecider.Decide(
            run.State, Recommend, whole with { Findings = [.. whole.Findings.Skip(1)] }));
    }

    [Fact]
    public void A_decision_takes_the_case_and_the_findings_opened_by_who_decides()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal("review.case-not-opened", run.Refused(Elena, Decide));
        run.Do(Elena, Case);
        Assert.Equal("review.findings-not-opened", run.Refused(Elena, Decide));
        run.Do(Elena, Findings);
        Assert.Null(run.Code(Elena, Decide));
    }

    [Fact]
    public void A_decision_takes_a_role_of_the_stage_and_of_the_outcome()
    {
        Assert.Equal("review.wrong-stage", ReviewStages.Recommending().Refused(Elena, Decide));
        Assert.Equal("review.stage-role", Looked(Felix).Refused(Felix, Decide));
        Assert.Equal("review.approver", Looked(Ben).Refused(Ben, Decide));
        Assert.Null(Looked(Carla).Code(Carla, Decide));
        Assert.Equal("review.approver", Looked(Carla).Refused(Carla, Decide with { Outcome = "dismiss" }));
        Assert.Null(Looked(Elena).Code(Elena, Decide with { Outcome = "dismiss" }));
        Assert.Equal("review.no-such-outcome", Looked(Elena).Refused(Elena, Decide with { Outcome = "other" }));
    }

    [Theory]
    [InlineData(DeskRole.Reviewer, "rsc")]
    [InlineData(DeskRole.Supervisor, "sc")]
    [InlineData(DeskRole.ChiefCounsel, "c")]
    [InlineData(DeskRole.Attorney, "")]
    [InlineData(DeskRole.AccreditedRepresentative, "")]
    [InlineData(DeskRole.Intake, "i")]
    [InlineData(DeskRole.PolicyAuthor, "")]
    [InlineData(DeskRole.QualityReader, "")]
    [InlineData(DeskRole.Oversight, "")]
    [InlineData(DeskRole.Auditor, "")]
    [InlineData(DeskRole.Administrator, "")]
    [InlineData(DeskRole.Volunteer, "")]
    public void The_approver_of_an_outcome_is_the_lowest_role_that_may_decide_on_it(DeskRole approver, string may)
    {
        ReviewPath path = TestPaths.Like2011.Path!;
        PolicyVersion policy = TestPaths.Policy("like-2011", path with
        {
            Outcomes = [.. path.Outcomes.Select(outcome => outcome with { Approver = approver })],
        });
        Actor.Person takesIn = Person("iris", DeskRole.Intake, DeskRole.Reviewer);
        (char Letter, Actor.Person Person)[] people =
            [('r', Ben), ('s', Carla), ('c', Elena), (approver == DeskRole.Reviewer ? 'r' : 'i', takesIn)];

        Assert.All(people, one =>
        {
            ReviewRun run = ReviewStages.Deciding().Do(one.Person, Case, Findings);
            Occasion occasion = run.Occasion(one.Person, run.Act(one.Person)) with { Policy = policy };
            bool decided = ReviewDecider.Decide(run.State, Decide, occasion) is ReviewAnswer.Happened;
            Assert.Equal(may.Contains(one.Letter), decided);
        });
    }

    [Fact]
    public void Who_recommended_does_not_decide_even_after_it_was_sent_back()
    {
        Actor.Person both = Person("ana-ruiz", DeskRole.Reviewer, DeskRole.ChiefCounsel);
        ReviewRun run = ReviewStages.Deciding();
        Assert.Equal("review.second-person", run.Refused(both, Decide));

        run.Do(Carla, new ReviewCommand.SendBack("recommended", Text("Say more.")), new ReviewCommand.Assign(Ben.Id));
        run.Do(Ben, Case, View, Findings, Recommend);

        Assert.Equal("review.second-person", run.Refused(both, Decide));
    }

    [Fact]
    public void One_person_may_do_both_where_the_path_asks_for_no_second_one()
    {
        ReviewPath path = TestPaths.Like2011.Path!;
        PolicyVersion policy = TestPaths.Policy("like-2011", path with
        {
            Stages = [.. path.Stages.Select(stage => stage with { SecondPerson = false })],
        });
        ReviewRun run = ReviewStages.Deciding();
        Actor.Person both = Person("ana-ruiz", DeskRole.Reviewer, DeskRole.ChiefCounsel);

        Assert.IsType<ReviewAnswer.Happened>(ReviewDecider.Decide(
            run.State, Decide, run.Occasion(both, run.Act(both)) with { Policy = policy }));
    }

    [Fact]
    public void A_second_look_takes_other_eyes_for_both_steps()
    {
        ReviewRun run = ReviewStages.Declined()
            .Do(Felix, new ReviewCommand.AskSecondLook(SecondLookAsker.Person, Text("Please")))
            .Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana);
        Assert.Equal("review.other-eyes", run.Refused(Ana, Recommend));

        run.Do(Carla, new ReviewCommand.Assign(Ben.Id)).Do(Ben, Case, View, Findings, Recommend);
        run.Do(Elena, Case, Findings).Do(Carla, Case, Findings);

        Assert.Equal("review.other-eyes", run.Refused(Elena, Decide));
        Assert.Null(run.Code(Carla, Decide));
    }

    [Fact]
    public void What_was_opened_and_viewed_in_an_earlier_round_does_not_count_in_the_next()
    {
        ReviewRun run = ReviewStages.Recommending().Do(Carla, Case, new ReviewCommand.Assign(Ben.Id));
        run.Do(Ben, Case, View, Findings, Recommend).Do(Carla, Findings);
        ReviewStages.DecidedBy(run, Elena, "continue")
            .Do(Ana, new ReviewCommand.AskSecondLook(SecondLookAsker.Office, Text("Once more")))
            .Do(Carla, new ReviewCommand.Assign(Ana.Id));
        run.Do(Ana, new ReviewCommand.FinishGathering());

        Assert.Equal("review.case-not-opened", run.Refused(Ana, View));
        ReviewStages.Looked(run, Ana).Do(Ana, Recommend);
        Assert.Equal("review.case-not-opened", run.Refused(Carla, Decide));
    }

    [Fact]
    public void Who_alone_decides_has_recorded_a_view()
    {
        ReviewRun run = new(TestPaths.OfOnePerson);
        run.Do(Felix, run.Identify()).Do(Carla, new ReviewCommand.Assign(Carla.Id));
        ReviewStages.Looked(run, Carla).Do(Machine, ReviewStages.Clear("names"));
        ReviewCommand decide = Decide with { Outcome = "yes" };

        run.Do(David, Case);
        Assert.Equal("review.findings-not-opened", run.Refused(David, decide));
        Assert.Equal("review.view-first", run.Refused(David, Findings));
        run.Do(Elena, new ReviewCommand.Assign(David.Id)).Do(David, View, Findings);

        Assert.Null(run.Code(David, decide));
    }

    [Fact]
    public void Who_alone_decides_has_recorded_a_view_also_where_findings_are_open_from_the_start()
    {
        ReviewPath path = TestPaths.OfOnePerson.Path!;
        ReviewRun run = new(TestPaths.Policy("like-one", path with
        {
            Stages = [.. path.Stages.Select(stage => stage with { BeforeFindings = false })],
        }));
        run.Do(Felix, run.Identify()).Do(Carla, new ReviewCommand.Assign(Carla.Id));
        ReviewStages.Looked(run, Carla).Do(Machine, ReviewStages.Clear("names"));
        run.Do(David, Case, Findings);

        Assert.Equal("review.not-viewed", run.Refused(David, Decide with { Outcome = "yes" }));
    }

    [Fact]
    public void A_decision_takes_a_fresh_act_of_the_same_person_for_the_same_review()
    {
        ReviewRun run = Looked(Elena);

        Assert.Equal("review.act-missing", run.Refused(Elena, Decide, act: null));
        Assert.Equal("review.act-of-another", run.Refused(Elena, Decide, run.Act(Carla)));
        Assert.Equal("review.act-for-another-review", run.Refused(Elena, Decide, run.Act(Elena, "review/other")));
        Assert.Null(run.Code(Elena, Decide, run.Act(Elena)));
    }

    [Fact]
    public void An_act_lasts_for_fifteen_minutes_and_not_before_it_was_made()
    {
        ReviewRun run = Looked(Elena);
        HumanAct act = run.Act(Elena);

        run.Later(TimeSpan.FromMinutes(15));
        Assert.Null(run.Code(Elena, Decide, act));
        run.Later(TimeSpan.FromTicks(1));
        Assert.Equal("review.act-stale", run.Refused(Elena, Decide, act));
        Assert.Equal("review.act-stale",
            run.Refused(Elena, Decide, run.Act(Elena, touched: run.Now + TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void An_act_made_after_the_touch_is_not_used_before_it_was_made()
    {
        ReviewRun run = Looked(Elena);
        Touch touch = new(Guid.Empty, Elena.Id, run.Now, 0);
        HumanAct act = HumanAct.From(Guid.Empty, touch, ReviewRun.Stream, run.Now + TimeSpan.FromMinutes(1))!;

        Assert.Equal("review.act-stale", run.Refused(Elena, Decide, act));
    }

    [Fact]
    public void A_decision_holds_everything_that_it_rests_on()
    {
        ReviewRun run = ReviewStages.Gathering().Do(Ana,
            new ReviewCommand.AnswerFact("prior_order", Text("no"), SourceClass.Respondent, null),
            new ReviewCommand.AnswerFact("prior_order", Text("yes"), SourceClass.CourtRecord, null),
            new ReviewCommand.WithdrawAnswer(1, Text("Wrong")),
            new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana).Do(Ana, Recommend).Do(Carla, Case);
        DateTimeOffset opened = run.Now;
        HumanAct act = run.Do(Elena, Case, Findings).Act(Elena);

        run.Try(Elena, Decide, act);

        ReviewEvent.Decided decided = Assert.IsType<ReviewEvent.Decided>(run.Events[^1]);
        Assert.Equal((act.Id, Elena.Id, run.Now), (decided.Act, decided.By, decided.At));
        DecisionOfRecord decision = decided.Decision;
        Assert.Equal(("close", "closure", false), (decision.Outcome, decision.Form, decision.Advice));
        Assert.Equal(("denver", 1, Ana.Id), (decision.Office, decision.Round, decision.RecommendedBy));
        Assert.Equal(run.State.Policy, decision.Policy);
        Assert.Equal(run.State.Release, decision.Release);
        Assert.Equal([2], decision.Answers);
        Assert.Equal(3, decision.Findings.Count);
        Assert.Same(Decide.Reasons, decision.Reasons);
        Assert.Equal(
            [(Ana.Id, Part.Case), (Ana.Id, Part.Findings), (Elena.Id, Part.Case), (Elena.Id, Part.Findings)],
            decision.Opened.Select(one => (one.By, one.What)));
        Assert.Equal(opened, decision.Opened[2].At);
    }

    [Fact]
    public void Advice_is_signed_in_legal_aid_alone_by_who_may_sign()
    {
        ReviewCommand sign = new ReviewCommand.SignAdvice("ask", Reasons());
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(false, null),
            new ReviewCommand.Assign(Ana.Id));
        run.Do(Ana, new ReviewCommand.FinishGathering(), Case, Findings, new ReviewCommand.Recommend("ask", Reasons()));

        Assert.Equal("review.wrong-stage", run.Refused(Jonas, sign));
        run.Do(Jonas, Case, Findings);
        Assert.Equal("review.stage-role", run.Refused(Jonas, new ReviewCommand.RecordNotice(run.Today, null)));
        run.Do(Ines, new ReviewCommand.RecordNotice(run.Today, null));

        Assert.Equal("review.advice-only", run.Refused(Jonas, new ReviewCommand.Decide("ask", Reasons())));
        Assert.Equal("review.not-signer", run.Do(Ben, Case, Findings).Refused(Ben, sign));
        Assert.Equal("review.stage-role", run.Refused(Elena, sign));
        Assert.Equal("review.act-missing", run.Refused(Jonas, sign, act: null));
        Assert.Equal("review.no-such-outcome", run.Refused(Jonas, new ReviewCommand.SignAdvice("other", Reasons())));
        Assert.Null(run.Code(Jonas, sign));
        Assert.Equal("review.legal-aid-only",
            Looked(Elena).Refused(Elena, new ReviewCommand.SignAdvice("close", Reasons())));
    }

    private static ReviewRun Looked(Actor.Person by) => ReviewStages.Deciding().Do(by, Case, Findings);
}
