using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Other offices and agencies, protection, and second readings.</summary>
public sealed class BesideGuardTests
{
    private static readonly ReviewCommand.Transfer Transfer = new("baltimore", Text("She moved."));
    private static readonly ReviewCommand.Refer Refer = new("USCIS", Text("They have the file."));
    private static readonly ReviewCommand.ReturnReferral Return = new(Text("Not theirs"));
    private static readonly ReviewCommand.AcceptReferral Accept = new(null);
    private static readonly ReviewCommand.ProposeUnprotect Propose = new(Protection.Asylum, Text("A mistake"));
    private static readonly ReviewCommand.ConfirmUnprotect Confirm = new(Protection.Asylum);
    private static readonly ReviewCommand.DrawForQuality Draw = new(Gina.Id);
    private static readonly ReviewCommand.RecordQuality Read = new("continue", Reasons());

    [Fact]
    public void A_review_is_transferred_by_who_leads_and_waits_in_the_other_office()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal("review.lead", run.Refused(Ana, Transfer));
        Assert.Equal("review.words-missing", run.Refused(Carla, Transfer with { Office = "" }));
        Assert.Equal("review.words-missing", run.Refused(Carla, Transfer with { Why = Text("") }));
        Assert.Equal("review.same-office", run.Refused(Carla, Transfer with { Office = "denver" }));
        run.Do(Carla, Transfer);

        Assert.Equal(("baltimore", null, "second-person"), (run.State.Office, run.State.AssignedTo, run.State.Stage));
        Assert.Equal("review.other-office", run.Refused(Carla, Transfer with { Office = "denver" }));
        run.Do(Carla with { Office = "baltimore" }, new ReviewCommand.Assign("bea-moss"));
    }

    [Fact]
    public void A_case_is_referred_before_a_decision_and_waits_for_the_other_agency()
    {
        ReviewRun run = ReviewStages.Deciding();

        Assert.Equal("review.words-missing", run.Refused(Ana, Refer with { Agency = "" }));
        Assert.Equal("review.words-missing", run.Refused(Ana, Refer with { Why = Text("") }));
        Assert.Equal("review.not-assigned", run.Refused(Ben, Refer));
        Assert.Equal("review.already-decided", ReviewStages.Decided().Refused(Ana, Refer));
        Assert.Equal("review.not-referred", run.Refused(Ana, Accept));
        Assert.Equal("review.not-referred", run.Refused(Ana, Return));
        run.Do(Carla, Refer);

        Assert.Equal("USCIS", run.State.ReferredTo);
        Assert.Equal(
            [
                "FinishGathering", "RecordView", "Recommend", "Decide", "SignAdvice", "MakeOffer", "RecordFiling",
                "CarryOut", "AskSecondLook", "Transfer", "Refer",
            ],
            SampleCommands.RefusedWith("review.referred", run, Carla));
    }

    [Fact]
    public void A_referral_that_comes_back_lets_the_review_go_on_where_it_was()
    {
        ReviewRun run = ReviewStages.Deciding().Do(Ana, Refer);

        Assert.Equal("review.role", run.Refused(Gina, Return));
        Assert.Equal("review.words-missing", run.Refused(Ana, Return with { Why = Text("") }));
        run.Do(Felix, Return);

        Assert.Equal((null, "second-person"), (run.State.ReferredTo, run.State.Stage));
    }

    [Fact]
    public void A_referral_that_is_accepted_ends_the_review_for_good()
    {
        ReviewRun run = ReviewStages.Deciding().Do(Ana, Refer);

        Assert.Equal("review.role", run.Refused(Gina, Accept));
        run.Do(Felix, Accept);

        Assert.Equal((ReviewEnd.Other, "USCIS"), (run.State.End, run.State.ReferredTo));
        Assert.Equal("review.referred",
            run.Refused(Felix, new ReviewCommand.AskSecondLook(SecondLookAsker.Office, Text("Please"))));
    }

    [Fact]
    public void Anybody_who_acts_on_a_case_protects_it_once()
    {
        ReviewCommand protect = new ReviewCommand.Protect(Protection.Asylum);
        ReviewRun run = ReviewStages.Gathering();

        Assert.All([Ana, Felix, Gina, Carla, Machine], by => Assert.Null(run.Code(by, protect)));
        run.Do(Ana, protect);

        Assert.Equal("review.already-protected", run.Refused(Cleared(Ana), protect));
        Assert.Null(run.Code(Cleared(Ana), new ReviewCommand.Protect(Protection.Juvenile)));
        Assert.Equal([Protection.Asylum], run.State.Protections);
    }

    [Fact]
    public void It_takes_two_people_to_lift_a_protection()
    {
        ReviewRun run = ReviewStages.Identified(Protection.Asylum, Protection.Juvenile);

        Assert.Equal("review.lead", run.Refused(Cleared(Ana), Propose));
        Assert.Equal("review.not-protected",
            run.Refused(Cleared(Carla), Propose with { Protection = Protection.Section1367 }));
        Assert.Equal("review.words-missing", run.Refused(Cleared(Carla), Propose with { Why = Text("") }));
        Assert.Equal("review.not-proposed", run.Refused(Cleared(Carla), Confirm));
        run.Do(Cleared(Carla), Propose, Propose with { Protection = Protection.Juvenile });

        Assert.Equal("review.already-proposed", run.Refused(Cleared(David), Propose));
        Assert.Equal("review.self-confirmation", run.Refused(Cleared(Carla), Confirm));
        Assert.Equal("review.lead", run.Refused(Cleared(Ana), Confirm));
        run.Do(Cleared(Elena), Confirm);

        Assert.Equal([Protection.Juvenile], run.State.Protections);
        Assert.Equal([(Protection.Juvenile, Carla.Id)], run.State.UnprotectProposed);
    }

    [Fact]
    public void A_reader_is_drawn_for_a_decision_and_had_no_hand_in_it()
    {
        ReviewRun run = ReviewStages.Decided();

        Assert.Equal("review.nothing-decided", ReviewStages.Deciding().Refused(Carla, Draw));
        Assert.Equal("review.lead", run.Refused(Ana, Draw));
        Assert.Equal("review.words-missing", run.Refused(Carla, Draw with { Reader = "" }));
        Assert.All([Ana, Elena, Felix], person => Assert.Equal("review.had-a-hand",
            run.Refused(Carla, Draw with { Reader = person.Id })));
        run.Do(Ben, new ReviewCommand.Open(Part.Case)).Do(David, new ReviewCommand.Recuse(Text("I know her.")));
        Assert.Null(run.Code(Carla, Draw with { Reader = Ben.Id }));
        Assert.Equal("review.had-a-hand", run.Refused(Carla, Draw with { Reader = David.Id }));
        run.Do(Carla, Draw);

        Assert.Equal("review.already-drawn", run.Refused(Carla, Draw with { Reader = Ben.Id }));
    }

    [Fact]
    public void Who_was_given_the_review_has_a_hand_in_it() =>
        Assert.Equal("review.had-a-hand", ReviewStages.Decided().Do(Carla, new ReviewCommand.Assign(Gina.Id))
            .Refused(Carla, Draw));

    [Fact]
    public void The_reader_reads_with_the_case_open_and_gives_an_outcome_with_reasons()
    {
        ReviewRun run = ReviewStages.Closed().Do(Carla, Draw);

        Assert.Equal("review.not-the-reader", run.Refused(Ben, Read));
        Assert.Equal("review.role", run.Refused(Person(Gina.Id, DeskRole.Reviewer), Read));
        Assert.Equal("review.case-not-opened", run.Refused(Gina, Read));
        run.Do(Gina, new ReviewCommand.Open(Part.Case));
        Assert.Equal("review.no-such-outcome", run.Refused(Gina, Read with { Outcome = "other" }));
        Assert.Equal("review.totality",
            run.Refused(Gina, Read with { Reasons = Reasons() with { Totality = Text("") } }));
        run.Do(Gina, Read);

        Assert.Null(run.State.QualityReader);
        Assert.Single(run.State.Decisions);
        Assert.Equal("review.had-a-hand", run.Refused(Carla, Draw));
    }

    [Fact]
    public void A_reader_who_took_a_hand_since_the_draw_does_not_read()
    {
        ReviewRun run = ReviewStages.Decided().Do(Carla, Draw, new ReviewCommand.Assign(Gina.Id));
        run.Do(Gina, new ReviewCommand.Open(Part.Case));

        Assert.Equal("review.had-a-hand", run.Refused(Gina, Read));
    }

    [Fact]
    public void A_reader_who_steps_aside_makes_room_for_another()
    {
        ReviewRun run = ReviewStages.Decided().Do(Carla, Draw).Do(Ben, new ReviewCommand.Recuse(Text("I know her.")));
        Assert.Equal(Gina.Id, run.State.QualityReader);

        run.Do(Gina, new ReviewCommand.Recuse(Text("I know her.")));

        Assert.Null(run.State.QualityReader);
    }
}
