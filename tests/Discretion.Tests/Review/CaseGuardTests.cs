using Discretion.Core.Policy;
using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Bringing in a case, giving it to people, opening it and noting beside it.</summary>
public sealed class CaseGuardTests
{
    [Fact]
    public void Any_case_is_brought_in_by_whoever_takes_in_requests_or_works_on_cases()
    {
        ReviewRun run = new(TestPaths.Like2011);
        ReviewCommand.Identify byHand = run.Identify() with { Queue = null, Detained = true, NextHearingOn = null };

        Assert.All([Felix, Ana, Carla, Elena, Ines, Jonas], person => Assert.Null(run.Code(person, byHand)));
        Assert.All([Gina, Person("otto", DeskRole.Administrator, DeskRole.Oversight, DeskRole.Auditor)],
            person => Assert.Equal("review.role", run.Code(person, byHand)));
        Assert.Null(run.Code(Machine, byHand));
    }

    [Fact]
    public void A_case_is_brought_in_once()
    {
        ReviewRun run = ReviewStages.Identified();

        Assert.Equal("review.already-identified", run.Refused(Felix, run.Identify()));
        Assert.Equal("review.already-identified", ReviewStages.Closed().Refused(Felix, run.Identify()));
    }

    [Fact]
    public void A_case_is_brought_into_an_office_that_has_a_name() =>
        Assert.Equal("review.words-missing",
            new ReviewRun(TestPaths.Like2011).Refused(Machine, SampleCommands.Identify with { Office = " " }));

    [Fact]
    public void A_case_comes_from_a_queue_of_the_policy_or_from_none() =>
        Assert.Equal("review.no-such-queue",
            new ReviewRun(TestPaths.Like2011).Refused(Felix, SampleCommands.Identify with { Queue = "late" }));

    [Fact]
    public void A_policy_that_is_there_to_be_read_has_no_reviews()
    {
        ReviewRun run = new(TestPaths.Like2011 with { Use = PolicyUse.Descriptive });

        Assert.Equal("review.policy-for-reading", run.Refused(Felix, run.Identify()));
    }

    [Fact]
    public void A_command_that_names_another_policy_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(
            () => new ReviewRun(TestPaths.OfOnePerson).Code(Felix, SampleCommands.Identify));

    [Fact]
    public void Whoever_has_a_protected_case_hands_it_on_because_nobody_else_can_see_it()
    {
        ReviewRun run = ReviewStages.Identified().Do(Ana, new ReviewCommand.Assign(Ana.Id));
        Assert.Equal("review.lead", run.Refused(Ana, new ReviewCommand.Assign(Ben.Id)));

        run.Do(Ana, new ReviewCommand.Protect(Protection.Asylum));

        Assert.Equal("review.lead", run.Refused(Cleared(Ben), new ReviewCommand.Assign(Carla.Id)));
        run.Do(Cleared(Ana), new ReviewCommand.Assign(Carla.Id));
    }

    [Fact]
    public void A_reviewer_takes_what_nobody_has_and_gives_it_to_nobody_else()
    {
        ReviewRun run = ReviewStages.Identified();

        Assert.Equal("review.lead", run.Refused(Ana, new ReviewCommand.Assign(Ben.Id)));
        run.Do(Ana, new ReviewCommand.Assign(Ana.Id));

        Assert.Equal("review.has-another", run.Refused(Ben, new ReviewCommand.Assign(Ben.Id)));
        Assert.Equal("review.already-assigned", run.Refused(Ana, new ReviewCommand.Assign(Ana.Id)));
        Assert.Equal("gathering", run.State.Stage);
    }

    [Fact]
    public void A_supervisor_and_the_chief_counsel_give_a_review_to_anybody_who_takes_part()
    {
        ReviewRun run = ReviewStages.Identified().Do(Ana, new ReviewCommand.Recuse(Text("I know them.")));

        Assert.Equal("review.to-recused", run.Refused(Carla, new ReviewCommand.Assign(Ana.Id)));
        Assert.Equal("review.words-missing", run.Refused(Carla, new ReviewCommand.Assign(" ")));
        run.Do(Carla, new ReviewCommand.Assign(Ben.Id)).Do(Elena, new ReviewCommand.Assign(David.Id));

        Assert.Equal("review.already-assigned", run.Refused(Carla, new ReviewCommand.Assign(David.Id)));
        Assert.Equal("gathering", run.State.Stage);
    }

    [Fact]
    public void Who_does_not_work_on_cases_takes_none() =>
        Assert.All([Felix, Gina], person => Assert.Equal("review.role",
            ReviewStages.Identified().Refused(person, new ReviewCommand.Assign(person.Id))));

    [Fact]
    public void An_attorney_leads_in_legal_aid_and_nowhere_else()
    {
        ReviewRun legalAid = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        legalAid.Do(Ines, legalAid.Identify(), new ReviewCommand.RecordConflictCheck(Conflict: false, null));

        Assert.Null(legalAid.Code(Ines, new ReviewCommand.Assign(Ana.Id)));
        Assert.Null(legalAid.Code(Jonas, new ReviewCommand.Assign(Ana.Id)));
        Assert.Equal("review.lead", ReviewStages.Identified().Refused(Ines, new ReviewCommand.Assign(Ana.Id)));
    }

    [Fact]
    public void A_reason_is_given_for_stepping_aside() =>
        Assert.Equal("review.words-missing",
            ReviewStages.Gathering().Refused(Ben, new ReviewCommand.Recuse(Text(" "))));

    [Theory]
    [InlineData(DeskRole.Administrator)]
    [InlineData(DeskRole.Oversight)]
    [InlineData(DeskRole.PolicyAuthor)]
    public void Who_sees_no_case_opens_none_and_marks_none(DeskRole role)
    {
        ReviewRun run = ReviewStages.Gathering();
        Actor.Person person = Person("otto", role);

        Assert.Equal("review.role", run.Refused(person, new ReviewCommand.Open(Part.Case)));
        Assert.Equal("review.role", run.Refused(person, new ReviewCommand.Recuse(Text("I know them."))));
        Assert.Equal("review.role", run.Refused(person, new ReviewCommand.Protect(Protection.Asylum)));
        Assert.Equal("review.role", run.Refused(person, new ReviewCommand.Note(Text("Called"))));
        Assert.Equal("review.role", run.Refused(person, new ReviewCommand.JoinFamily("family-7")));
    }

    [Theory]
    [InlineData(DeskRole.Intake)]
    [InlineData(DeskRole.Auditor)]
    [InlineData(DeskRole.QualityReader)]
    [InlineData(DeskRole.Reviewer)]
    public void Who_sees_cases_opens_them(DeskRole role) =>
        Assert.Null(ReviewStages.Gathering().Code(Person("otto", role), new ReviewCommand.Open(Part.Case)));

    [Fact]
    public void What_is_opened_has_a_name() =>
        Assert.Equal("review.words-missing", ReviewStages.Gathering().Refused(Ana, new ReviewCommand.Open("")));

    [Fact]
    public void Findings_are_opened_after_a_view_of_ones_own_where_the_policy_asks_for_one()
    {
        ReviewCommand findings = new ReviewCommand.Open(Part.Findings);
        ReviewRun run = ReviewStages.Viewing().Do(Ana, new ReviewCommand.Open(Part.Case));

        Assert.Equal("review.view-first", run.Refused(Ana, findings));
        run.Do(Ana, new ReviewCommand.RecordView(ViewLean.For, Text("She came as a child.")));

        Assert.Null(run.Code(Ana, findings));
        Assert.Equal("review.view-first", run.Refused(Carla, findings));
        Assert.False(Assert.IsType<ReviewEvent.ViewRecorded>(run.Events[^1]).FindingsShownBefore);
        Assert.Null(ReviewStages.Deciding().Code(Carla, findings));
        Assert.Null(ReviewStages.Closed().Code(Carla, findings));
    }

    [Fact]
    public void Findings_can_be_opened_after_an_end_without_a_recommendation() =>
        Assert.Null(ReviewStages.Gathering().Do(Carla, new ReviewCommand.WithdrawPolicy(Text("Gone")))
            .Code(Carla, new ReviewCommand.Open(Part.Findings)));

    [Fact]
    public void Findings_are_open_from_the_start_where_the_policy_asks_for_no_view_before()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys);
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());

        run.Do(Ana, new ReviewCommand.Open(Part.Case), new ReviewCommand.Open(Part.Findings),
            new ReviewCommand.RecordView(ViewLean.For, Text("She has served enough.")));

        Assert.True(Assert.IsType<ReviewEvent.ViewRecorded>(run.Events[^1]).FindingsShownBefore);
    }

    [Fact]
    public void A_second_reader_is_not_told_what_was_decided()
    {
        ReviewRun run = ReviewStages.Closed().Do(Carla, new ReviewCommand.DrawForQuality(Gina.Id));

        Assert.All([Part.Recommendation, Part.Decision, Part.Story], what =>
        {
            Assert.Equal("review.blind-reading", run.Refused(Gina, new ReviewCommand.Open(what)));
            Assert.Null(run.Code(Carla, new ReviewCommand.Open(what)));
        });
        Assert.Null(run.Code(Gina, new ReviewCommand.Open(Part.Case)));
        Assert.Null(run.Code(Gina, new ReviewCommand.Open(Part.Findings)));
    }

    [Fact]
    public void A_case_joins_a_family_once()
    {
        ReviewRun run = ReviewStages.Gathering();
        Assert.Equal("review.words-missing", run.Refused(Ana, new ReviewCommand.JoinFamily(" ")));

        run.Do(Felix, new ReviewCommand.JoinFamily("family-7"));

        Assert.Equal("review.already-in-family", run.Refused(Ana, new ReviewCommand.JoinFamily("family-7")));
        Assert.Null(run.Code(Ana, new ReviewCommand.JoinFamily("family-8")));
        Assert.Equal("family-7", run.State.Family);
    }

    [Fact]
    public void A_note_has_words_and_is_written_by_who_works_on_the_case()
    {
        ReviewRun run = ReviewStages.Gathering().Do(Carla, new ReviewCommand.Assign(Gina.Id));

        Assert.Equal("review.words-missing", run.Refused(Ana, new ReviewCommand.Note(Text(""))));
        Assert.Equal("review.words-missing", run.Refused(Ana, new ReviewCommand.Note(new PersonalText(null))));
        Assert.All([Felix, Ana, Gina], person => Assert.Null(run.Code(person, new ReviewCommand.Note(Text("Called")))));
    }

    [Fact]
    public void A_conflict_check_is_made_in_legal_aid_alone()
    {
        ReviewRun run = ReviewStages.Gathering();
        ReviewRun legalAid = new(TestPaths.LikeLegalAid, OfficeKind.LegalAid);
        legalAid.Do(Ines, legalAid.Identify());

        Assert.Equal("review.legal-aid-only", run.Refused(Ana, new ReviewCommand.RecordConflictCheck(false, null)));
        Assert.Null(legalAid.Code(Felix, new ReviewCommand.RecordConflictCheck(false, null)));
        Assert.Equal("review.role", legalAid.Refused(Gina, new ReviewCommand.RecordConflictCheck(false, null)));
    }
}
