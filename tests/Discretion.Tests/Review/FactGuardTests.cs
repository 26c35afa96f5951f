using Discretion.Core.Review;
using static Discretion.Tests.Review.ReviewRun;

namespace Discretion.Tests.Review;

/// <summary>Answers about facts, and where they come from.</summary>
public sealed class FactGuardTests
{
    private static readonly ReviewCommand.AnswerFact Answer =
        new("prior_order", Text("yes"), SourceClass.Relative, null);

    [Fact]
    public void Only_who_has_the_review_answers_facts()
    {
        ReviewRun run = ReviewStages.Gathering();

        Assert.Equal("review.not-assigned", run.Refused(Ben, Answer));
        Assert.Equal("review.not-assigned", run.Refused(Carla, Answer));
        run.Do(Ana, Answer, Answer);

        Assert.Equal([1, 2], run.State.Answers.Select(answer => answer.Id));
        Assert.All(run.State.Answers, answer => Assert.Equal(Ana.Id, answer.By));
    }

    [Fact]
    public void Facts_are_answered_up_to_the_decision_and_not_under_it()
    {
        Assert.Null(ReviewStages.Viewing().Code(Ana, Answer));
        Assert.Null(ReviewStages.Recommending().Code(Ana, Answer));
        Assert.Equal("review.wrong-stage", ReviewStages.Deciding().Refused(Ana, Answer));
        Assert.Equal("review.already-decided", ReviewStages.Decided().Refused(Ana, Answer));
        Assert.Equal("review.wrong-stage", ReviewStages.Identified().Refused(Ana, Answer));
    }

    [Fact]
    public void Facts_are_answered_while_checks_are_run_and_people_consulted_before_the_decision()
    {
        ReviewRun run = new(TestPaths.LikeDistrictAttorneys);
        run.Do(Felix, run.Identify()).Do(Ana, new ReviewCommand.Assign(Ana.Id), new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana);

        Assert.Equal(("record-check", null), (run.State.Stage, run.Code(Ana, Answer)));
        run.Do(Ana, ReviewStages.Clear("conduct"), new ReviewCommand.Recommend("petition", Reasons()));

        Assert.Equal(("victim", null), (run.State.Stage, run.Code(Ana, Answer)));
    }

    [Fact]
    public void An_answer_names_its_fact_and_has_a_value()
    {
        ReviewRun run = ReviewStages.Gathering();

        Assert.Equal("review.words-missing", run.Refused(Ana, Answer with { Fact = "" }));
        Assert.Equal("review.words-missing", run.Refused(Ana, Answer with { Value = Text(" ") }));
    }

    [Fact]
    public void An_answer_is_taken_back_by_who_recorded_it_or_a_supervisor_and_once()
    {
        ReviewCommand back = new ReviewCommand.WithdrawAnswer(1, Text("Another person"));
        ReviewRun run = ReviewStages.Gathering().Do(Ana, Answer, Answer);

        Assert.Equal("review.answer-of-another", run.Refused(Ben, back));
        Assert.Null(run.Code(Carla, back));
        Assert.Equal("review.words-missing", run.Refused(Ana, new ReviewCommand.WithdrawAnswer(1, Text(""))));
        Assert.Equal("review.no-such-answer", run.Refused(Ana, new ReviewCommand.WithdrawAnswer(3, Text("None"))));
        run.Do(Ana, back);

        Assert.Equal("review.no-such-answer", run.Refused(Ana, back));
        Assert.Equal([true, false], run.State.Answers.Select(answer => answer.Withdrawn));
    }

    [Theory]
    [InlineData(SourceClass.CourtRecord, null)]
    [InlineData(SourceClass.AgencyRecord, null)]
    [InlineData(SourceClass.PublicRecord, null)]
    [InlineData(SourceClass.Respondent, "review.not-independent")]
    [InlineData(SourceClass.Representative, "review.not-independent")]
    [InlineData(SourceClass.Relative, "review.not-independent")]
    [InlineData(SourceClass.OtherPerson, "review.not-independent")]
    [InlineData(SourceClass.Prohibited, "review.not-independent")]
    public void Only_records_corroborate(SourceClass source, string? code) =>
        Assert.Equal(code, ReviewStages.Gathering().Do(Ana, Answer)
            .Code(Ana, new ReviewCommand.Corroborate(1, source, Text("Page 3"))));

    [Fact]
    public void Corroboration_names_the_record_and_comes_from_who_has_the_review_or_leads()
    {
        ReviewRun run = ReviewStages.Gathering().Do(Ana, Answer);
        ReviewCommand.Corroborate by = new(1, SourceClass.CourtRecord, Text("Page 3"));

        Assert.Equal("review.words-missing", run.Refused(Ana, by with { Evidence = Text(" ") }));
        Assert.Equal("review.no-such-answer", run.Refused(Ana, by with { Answer = 2 }));
        Assert.Equal("review.not-assigned", run.Refused(Ben, by));
        run.Do(Carla, by);

        Assert.Equal([SourceClass.CourtRecord], run.State.Answers[0].CorroboratedBy);
    }

    [Fact]
    public void A_second_person_clears_what_a_relative_told()
    {
        ReviewCommand clear = new ReviewCommand.ClearSource(1, Text("She lives elsewhere."));
        ReviewRun run = ReviewStages.Gathering().Do(Ana, Answer);

        Assert.Equal("review.self-clearing", run.Refused(Ana, clear));
        Assert.Equal("review.role", run.Refused(Felix, clear));
        Assert.Equal("review.words-missing", run.Refused(Ben, new ReviewCommand.ClearSource(1, Text(""))));
        Assert.Equal("review.no-such-answer", run.Refused(Ben, new ReviewCommand.ClearSource(9, Text("None"))));
        run.Do(Ben, clear);

        Assert.Equal("review.nothing-to-clear", run.Refused(Ben, clear));
        Assert.True(run.State.Answers[0].SupportsAdverse);
    }

    [Fact]
    public void What_a_prohibited_source_told_is_never_cleared() =>
        Assert.Equal("review.never-cleared", ReviewStages.Gathering()
            .Do(Ana, Answer with { Source = SourceClass.Prohibited })
            .Refused(Ben, new ReviewCommand.ClearSource(1, Text("It seems true."))));

    [Fact]
    public void What_others_told_needs_no_clearing() =>
        Assert.Equal("review.nothing-to-clear", ReviewStages.Gathering()
            .Do(Ana, Answer with { Source = SourceClass.OtherPerson })
            .Refused(Ben, new ReviewCommand.ClearSource(1, Text("Fine"))));

    [Fact]
    public void Answers_are_mended_while_the_decision_is_open_and_not_after_it()
    {
        ReviewRun run = ReviewStages.Gathering().Do(Ana, Answer, new ReviewCommand.FinishGathering());
        ReviewStages.Looked(run, Ana).Do(Ana, new ReviewCommand.Recommend("close", Reasons()));
        ReviewCommand[] mend =
        [
            new ReviewCommand.ClearSource(1, Text("She lives elsewhere.")),
            new ReviewCommand.Corroborate(1, SourceClass.CourtRecord, Text("Page 3")),
            new ReviewCommand.WithdrawAnswer(1, Text("Another person")),
        ];

        Assert.All(mend, command => Assert.Null(run.Code(Carla, command)));
        ReviewStages.DecidedBy(run, Elena, "close");

        Assert.All(mend, command => Assert.Equal("review.already-decided", run.Refused(Carla, command)));
    }

    [Fact]
    public void Gathering_ends_when_who_has_the_review_says_so()
    {
        ReviewCommand done = new ReviewCommand.FinishGathering();
        ReviewRun run = ReviewStages.Gathering();

        Assert.Equal("review.not-assigned", run.Refused(Ben, done));
        run.Do(Carla, new ReviewCommand.Assign(Carla.Id));
        Assert.Equal("review.stage-role", run.Refused(Carla, done));
        run.Do(Carla, new ReviewCommand.Assign(Ana.Id)).Do(Ana, done);

        Assert.Equal("first-view", run.State.Stage);
        Assert.Equal("review.wrong-stage", run.Refused(Ana, done));
    }
}
