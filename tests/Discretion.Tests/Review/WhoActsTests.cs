using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Who may act on a review at all.</summary>
public sealed class WhoActsTests
{
    [Fact]
    public void There_is_a_sample_of_every_command() =>
        Assert.Equal(
            typeof(ReviewCommand).GetNestedTypes().Select(type => type.Name).Order(),
            SampleCommands.All.Select(SampleCommands.Name).Order());

    [Fact]
    public void A_newsroom_does_nothing_at_a_desk()
    {
        ReviewRun run = ReviewStages.Deciding();
        run.Kind = OfficeKind.Newsroom;

        Assert.Equal(SampleCommands.All.Count, SampleCommands.RefusedWith("review.newsroom", run, Elena).Count());
    }

    [Fact]
    public void Nothing_but_identification_is_done_in_a_review_that_is_not_there()
    {
        ReviewRun run = new(TestPaths.Like2011);

        Assert.Equal(["Identify"], SampleCommands.NotRefusedWith("review.not-identified", run, Carla));
    }

    [Fact]
    public void A_program_notes_what_it_sees_and_does_nothing_that_takes_judgement() =>
        Assert.Equal(
            ["Identify", "Open", "RecordCheck", "NoteRecalendared", "Protect"],
            SampleCommands.NotRefusedWith("review.machine", ReviewStages.Deciding(), Machine));

    [Fact]
    public void A_program_can_do_what_it_may()
    {
        ReviewRun run = new ReviewRun(TestPaths.Like2011).Do(Machine, SampleCommands.Identify);

        run.Do(Machine, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.Protect(Protection.Asylum));
        ReviewStages.Decided().Do(Machine, ReviewStages.Clear("names"));
        ReviewStages.Closed().Do(Machine, SampleCommands.All.OfType<ReviewCommand.NoteRecalendared>().Single());

        Assert.Equal([Protection.Asylum], run.State.Protections);
    }

    [Fact]
    public void A_person_of_another_office_does_nothing()
    {
        ReviewRun run = ReviewStages.Deciding();
        Actor.Person away = Elena with { Office = "baltimore" };

        // A case that is brought into their own office is theirs to bring in.
        Assert.Equal([], SampleCommands.NotRefusedWith("review.other-office", run, away));
        Assert.Null(
            new ReviewRun(TestPaths.Like2011).Code(away, SampleCommands.Identify with { Office = "baltimore" }));
        Assert.Equal("review.other-office", new ReviewRun(TestPaths.Like2011).Code(away, SampleCommands.Identify));
    }

    [Fact]
    public void Who_has_stepped_aside_does_nothing_any_more()
    {
        ReviewRun run = ReviewStages.Deciding().Do(Elena, new ReviewCommand.Recuse(Text("I know them.")));

        Assert.Equal([], SampleCommands.NotRefusedWith("review.recused", run, Elena));
        Assert.True(run.State.HasRecused(Elena.Id));
    }

    [Fact]
    public void Who_steps_aside_has_the_review_no_longer()
    {
        ReviewRun run = ReviewStages.Gathering();

        run.Do(Ben, new ReviewCommand.Recuse(Text("I know them.")));
        Assert.Equal(Ana.Id, run.State.AssignedTo);
        run.Do(Ana, new ReviewCommand.Recuse(Text("I know them.")));

        Assert.Null(run.State.AssignedTo);
    }

    [Fact]
    public void Who_is_not_cleared_for_a_protected_case_can_only_protect_it_or_step_aside()
    {
        ReviewRun run = ReviewStages.Identified(Protection.Section1367, Protection.Juvenile);
        Actor.Person half = Elena with { Clearances = new HashSet<Protection> { Protection.Juvenile } };

        Assert.Equal(["Recuse", "Protect"], SampleCommands.NotRefusedWith("review.not-cleared", run, half));
        Assert.Empty(SampleCommands.RefusedWith("review.not-cleared", run, Cleared(Elena)));
        run.Do(half, new ReviewCommand.Protect(Protection.Asylum));
    }

    [Fact]
    public void A_volunteer_does_little_and_only_in_what_is_assigned_to_them()
    {
        ReviewRun run = LegalAid();
        Assert.Equal(
            [], SampleCommands.NotRefusedWith("review.volunteer", run, Kai));

        run.Do(Ines, new ReviewCommand.Assign(Kai.Id));

        Assert.Equal(
            ["Recuse", "Open", "AnswerFact", "Protect", "Note"],
            SampleCommands.NotRefusedWith("review.volunteer", run, Kai));
        Assert.Empty(SampleCommands.RefusedWith(
            "review.volunteer", run, Person("kim", DeskRole.Volunteer, DeskRole.Attorney)));
        run.Do(Kai, new ReviewCommand.Open(Part.Case), new ReviewCommand.Protect(Protection.Asylum),
            new ReviewCommand.Recuse(Text("I know her.")));
    }

    [Fact]
    public void Nothing_is_done_for_a_client_before_the_conflict_check()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        run.Do(Ines, run.Identify());

        Assert.Equal(
            ["Identify", "RecordConflictCheck"],
            SampleCommands.NotRefusedWith("review.conflict-check-first", run, Ines));
    }

    [Fact]
    public void An_office_with_a_conflict_hands_the_client_on()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(Conflict: true, null));

        Assert.Equal(
            ["Identify", "Transfer", "Refer", "AcceptReferral", "ReturnReferral", "Protect", "RecordConflictCheck"],
            SampleCommands.NotRefusedWith("review.conflict", run, Ines));
        run.Do(Ines, new ReviewCommand.RecordConflictCheck(Conflict: false, null), new ReviewCommand.Assign(Kai.Id));
    }

    [Fact]
    public void Only_what_makes_sense_is_done_after_the_end() =>
        Assert.Equal(
            [
                "Identify", "Assign", "Recuse", "Open", "AskSecondLook", "NoteRecalendared", "FinishFollowUp",
                "Protect", "ProposeUnprotect", "ConfirmUnprotect", "JoinFamily", "DrawForQuality", "RecordQuality",
                "Note",
            ],
            SampleCommands.NotRefusedWith("review.ended", ReviewStages.Closed(), Carla));

    [Fact]
    public void What_makes_sense_after_the_end_is_accepted() =>
        ReviewStages.Closed()
            .Do(Carla,
                new ReviewCommand.Assign(Ben.Id),
                new ReviewCommand.Open(Part.Story),
                new ReviewCommand.JoinFamily("family-7"),
                new ReviewCommand.Note(Text("Called")),
                new ReviewCommand.DrawForQuality(Gina.Id))
            .Do(Ben, new ReviewCommand.FinishFollowUp("permit", null), new ReviewCommand.Recuse(Text("I know her.")));

    [Fact]
    public void A_review_under_one_policy_is_not_judged_under_another()
    {
        ReviewRun run = ReviewStages.Deciding();
        Occasion other = run.Occasion(Elena, null) with { Policy = TestPaths.OfOnePerson };

        Assert.Throws<ArgumentException>(
            () => ReviewDecider.Decide(run.State, new ReviewCommand.Note(Text("Called")), other));
    }

    [Fact]
    public void A_policy_without_a_path_has_no_reviews() =>
        Assert.Throws<ArgumentException>(() => ReviewDecider.Decide(
            ReviewState.None, SampleCommands.Identify,
            new ReviewRun(TestPaths.Like2011).Occasion(Felix, null) with
            {
                Policy = TestPaths.Like2011 with { Path = null },
            }));


    private static ReviewRun LegalAid()
    {
        ReviewRun run = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        return run.Do(Ines, run.Identify(), new ReviewCommand.RecordConflictCheck(Conflict: false, null));
    }
}
